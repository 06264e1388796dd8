import { z } from 'zod';
import { folded, normalised } from './folded.ts';
import { inputMessages } from './input-messages.ts';
import { issueOf } from './issue.ts';

export { folded, normalised };

/**
 * What a record is found by, of texts that it has: their words, folded, each once. A word with marks inside is there as
 * a whole and in its parts ("T-Cross": "tcross", "t", "cross"; "1.6/16v": "1.6.16v", "1.6", "16v", "1", "6"). A mark
 * between two digits is kept, as a full stop: 1.6 is not 16.
 */
export function searchTerms(texts: readonly string[]): string[] {
  const words = texts.flatMap((text) => folded(text).split(' '));
  const terms = words.flatMap((word) => [
    bare(word),
    ...word.split(/[^\p{L}\p{N}.,]+/u).map(bare),
    ...word.split(/[^\p{L}\p{N}]+/u),
  ]);
  return [...new Set(terms)].filter((term) => term !== '');
}

/**
 * The words of a search: a record matches when each of them begins one of its `searchTerms`. Letters and digits only, and
 * full stops between digits.
 */
export function searchWords(text: string): string[] {
  return [...new Set(folded(text).split(' ').map(bare))].filter((word) => word !== '');
}

function bare(word: string): string {
  return word
    .replace(/(?<=\p{N})[^\p{L}\p{N}]+(?=\p{N})/gu, '.')
    .replace(/[^\p{L}\p{N}.]+|(?<!\p{N})\.|\.(?!\p{N})/gu, '');
}

/** How many times as long as its stored form a text of an input may be: NFD writes up to four characters for one. */
const UNNORMALISED = 4;

/**
 * A text of an input, normalised, of at most `max` characters. A text that is too long is refused before any work is
 * done on it.
 */
export function text(max: number) {
  return storedText(max, normalised);
}

function storedText(max: number, normalise: (text: string) => string) {
  const tooLong = issueOf(inputMessages.tooLong({ max }));
  return z
    .string()
    .max(UNNORMALISED * max, tooLong)
    .transform(normalise)
    .pipe(z.string().max(max, tooLong));
}

/** What ends a line, by Unicode: also the separators of lines and of paragraphs (UAX #14, BK, CR, LF, NL). */
const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/u;

/**
 * Text of several lines as it is stored: each line as `normalised` has it, joined by `\n`; no blank line at its start or end, and
 * one at most between two others.
 */
export function normalisedLines(text: string): string {
  const lines = text.split(LINE_BREAK).map(normalised);
  return lines
    .filter((one, at) => one !== '' || (lines[at - 1] ?? '') !== '')
    .join('\n')
    .trim();
}

/** A text of an input that may have several lines, as `normalisedLines` has it, of at most `max` characters; it has a letter or a digit. */
export function paragraphs(max: number) {
  return storedText(max, normalisedLines).pipe(withLetter(1));
}

/** A line of text of an input, as `text`; it has a letter or a digit, so that something is left when it is folded. */
export function line(max: number, min = 1) {
  return text(max).pipe(withLetter(min));
}

function withLetter(min: number) {
  return z
    .string()
    .min(min, {
      error: issueOf(min === 1 ? inputMessages.empty : inputMessages.tooShort({ min })),
      abort: true,
    })
    .regex(/[\p{L}\p{N}]/u, issueOf(inputMessages.noLetter));
}
