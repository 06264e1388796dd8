import type { BSONRegExp } from 'bson';
import { badValue, CommandError, notSupported } from '../errors.ts';

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

export function compileBsonRegex(regex: BSONRegExp): RegExp {
  return compileRegex(regex.pattern, regex.options);
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

/** The text that every match of an anchored pattern starts with, or undefined: what an index can use of it. */
export function literalPrefix(regex: BSONRegExp): string | undefined {
  if (regex.options !== '' || regex.pattern.includes('|')) return undefined;
  const match = /^\^((?:[A-Za-z0-9 _@:,;'"=<>!%&~/-]|\\[^A-Za-z0-9])+)(.?)/u.exec(regex.pattern);
  if (!match) return undefined;
  let prefix = (match[1] ?? '').replace(/\\(.)/gu, '$1');
  if ('*?{'.includes(match[2] || '.')) prefix = prefix.slice(0, -1);
  return prefix === '' ? undefined : prefix;
}
