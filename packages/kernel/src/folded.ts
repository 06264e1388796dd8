/** Combining marks beyond the 30th on one character: what Unicode's Stream-Safe Text Format leaves out (UAX #15, 13). */
const EXCESS_MARKS = /(\p{M}{30})\p{M}+/gu;

/**
 * Text as it is stored: texts that look equal are equal. Unicode NFC, trimmed; blanks and control characters become
 * single blanks; invisible format characters (zero width, writing direction) and excess combining marks are removed.
 * Takes time in proportion to the length of the text.
 */
export function normalised(text: string): string {
  return streamSafe(streamSafe(text).normalize('NFC'))
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** Text as it is compared and sorted: without case and accents ("Citroën" and "CITROEN" are equal). */
export function folded(text: string): string {
  return normalised(streamSafe(text).normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase();
}

// Normalising sorts the marks of each character, which takes quadratic time: runs of marks are cut before.
function streamSafe(text: string): string {
  return text
    .toWellFormed()
    .replace(/\p{Cf}/gu, '')
    .replace(EXCESS_MARKS, '$1');
}
