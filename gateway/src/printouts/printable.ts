/** Letters of Windows-1252 beyond Latin-1, which the fonts that every PDF reader has can show too. */
const BEYOND_LATIN_1 = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';

/** In the place of a letter that the fonts do not have. */
const UNKNOWN = '?';

/**
 * A text in the letters that the fonts of a printout have: those of Portuguese and of western Europe. Others lose their accents, or
 * become a question mark. Blanks and line breaks become single spaces.
 */
export function printable(text: string): string {
  const letters = [
    ...text
      .normalize('NFC')
      .replace(/[\s\u00a0\u202f]+/gu, ' ')
      .trim(),
  ];
  return letters.map((letter) => (isKnown(letter) ? letter : withoutAccents(letter))).join('');
}

function withoutAccents(letter: string): string {
  const plain = letter.normalize('NFKD').replace(/\p{M}/gu, '');
  // A mark by itself, or a letter that nobody sees.
  if (plain === '' || /^[\p{Cf}\p{Cc}]+$/u.test(plain)) return '';
  return [...plain].map((one) => (isKnown(one) ? one : UNKNOWN)).join('');
}

function isKnown(letter: string): boolean {
  return /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u00ff]$/u.test(letter) || BEYOND_LATIN_1.includes(letter);
}
