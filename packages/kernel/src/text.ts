/** Text as it is stored: trimmed, inner blanks single, Unicode NFC, so that what looks equal is equal. */
export function normalised(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/gu, ' ');
}

/** Text as it is compared and sorted: without case and accents ("Citroën" and "CITROEN" are one). */
export function folded(text: string): string {
  return normalised(text.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase();
}
