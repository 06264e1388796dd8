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
