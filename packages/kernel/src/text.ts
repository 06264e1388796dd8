import { z } from 'zod';

/**
 * Text as it is stored: what looks equal is equal. Unicode NFC, trimmed, blanks and control characters become single
 * blanks, invisible format characters (zero width, writing direction) go, and so do halves of characters.
 */
export function normalised(text: string): string {
  return text
    .toWellFormed()
    .replace(/\p{Cf}/gu, '')
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** Text as it is compared and sorted: without case and accents ("Citroën" and "CITROEN" are one). */
export function folded(text: string): string {
  return normalised(text.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase();
}

/**
 * What a record is found by, of texts that it has: their words, folded, each once. A word with marks inside is there as
 * a whole and in its parts ("T-Cross": "tcross", "t", "cross").
 */
export function searchTerms(texts: readonly string[]): string[] {
  const chunks = texts.flatMap((text) => folded(text).split(' '));
  return [...new Set(chunks.flatMap((chunk) => [bare(chunk), ...chunk.split(MARKS)]))].filter(
    (term) => term !== '',
  );
}

/** The words of a search: a record matches when each of them begins one of its `searchTerms`. Letters and digits only. */
export function searchWords(text: string): string[] {
  return [...new Set(folded(text).split(' ').map(bare))].filter((word) => word !== '');
}

const MARKS = /[^\p{L}\p{N}]+/u;

function bare(chunk: string): string {
  return chunk.split(MARKS).join('');
}

/** A line of text of an input, normalised; it has a letter or a digit, so that it still says something when folded. */
export function line(max: number, min = 1) {
  return z
    .string()
    .transform(normalised)
    .pipe(
      z
        .string()
        .min(min, {
          error: min === 1 ? 'Must not be empty.' : `Must have at least ${min} characters.`,
          abort: true,
        })
        .max(max, `Must have at most ${max} characters.`)
        .regex(/[\p{L}\p{N}]/u, 'Must have a letter or a digit.'),
    );
}
