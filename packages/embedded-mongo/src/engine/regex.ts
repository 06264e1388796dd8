import { BSONRegExp } from 'bson';
import { badValue, CommandError, notSupported } from '../errors.ts';
import { isRegex } from './values.ts';

/**
 * Turns a PCRE pattern into a JavaScript one of the same meaning. The `u` flag makes JavaScript refuse what it
 * would otherwise read differently in silence (`\A`, `\h`, possessive quantifiers); `.` and `$` are rewritten,
 * because JavaScript's stop at other line ends.
 */
export function compileRegex(pattern: string, options: string): RegExp {
  let flags = 'u';
  for (const option of new Set(options)) {
    if (option === 'i' || option === 'm' || option === 's') flags += option;
    else if (option === 'x') throw notSupported("the regular expression option 'x'");
    else if (option !== 'u') throw badValue(` invalid flag in regex options: ${option}`);
  }
  try {
    return new RegExp(translate(pattern, flags.includes('m'), flags.includes('s')), flags);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(51091, `Regular expression is invalid or not supported: ${reason}`);
  }
}

/**
 * The one regular expression that `$regex` and `$options` mean together. Everything that reads a filter reads this one, so
 * that no reader can forget the options.
 */
export function regexOf(operand: unknown, options: unknown): BSONRegExp {
  if (options !== undefined && typeof options !== 'string') throw badValue('$options has to be a string');
  if (isRegex(operand)) {
    if (options === undefined) return operand;
    if (operand.options !== '') throw badValue('options set in both $regex and $options');
  } else if (typeof operand !== 'string') throw badValue('$regex has to be a string');
  const pattern = typeof operand === 'string' ? operand : operand.pattern;
  for (const text of [pattern, options ?? '']) {
    if (text.includes('\0')) throw badValue('Regular expression cannot contain an embedded null byte');
  }
  // Refuses options that BSON does not have, by name.
  compileRegex(pattern, options ?? '');
  return new BSONRegExp(pattern, options);
}

function translate(pattern: string, multiline: boolean, dotAll: boolean): string {
  let out = '';
  let inClass = false;
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern.charAt(i);
    if (char === '\\') {
      i += 1;
      out += escaped(pattern.charAt(i), inClass);
    } else if (inClass) {
      inClass = char !== ']';
      out += char === '[' ? '\\[' : char;
    } else if (char === '[') {
      inClass = true;
      out += char;
    } else if (char === '.' && !dotAll) out += '[^\\n]';
    else if (char === '$') out += multiline ? '(?=\\n|(?![^]))' : '(?=\\n?(?![^]))';
    else out += char;
  }
  return out;
}

/** An escaped punctuation mark is that mark in PCRE; JavaScript's `u` flag allows that for some only. */
function escaped(char: string, inClass: boolean): string {
  if (/[A-Za-z0-9]/.test(char) || '^$\\.*+?()[]{}|/'.includes(char) || (inClass && char === '-')) {
    return `\\${char}`;
  }
  return char;
}

/** One character of a pattern that stands for itself, escaped or not; ASCII only, or any mark that is escaped. */
const LITERAL = /[A-Za-z0-9 _@:,;'"=<>!%&~/-]|\\[^A-Za-z0-9]/uy;

/** What may make the character before it optional. */
const OPTIONAL = ['*', '?', '{'];

/** The text that every match of an anchored pattern starts with, or undefined: what an index can use of it. */
export function literalPrefix({ pattern, options }: BSONRegExp): string | undefined {
  if (options !== '' || !pattern.startsWith('^') || pattern.includes('|')) return undefined;
  const found: string[] = [];
  let at = 1;
  for (;;) {
    LITERAL.lastIndex = at;
    const [literal] = LITERAL.exec(pattern) ?? [];
    if (literal === undefined) break;
    found.push(literal.length > 1 ? literal.slice(1) : literal);
    at += literal.length;
  }
  if (OPTIONAL.includes(pattern.charAt(at))) found.pop();
  return found.length === 0 ? undefined : found.join('');
}
