/** The second digit of an old plate becomes a letter in the Mercosul form of the same plate: 0 is A, 9 is J. */
const LETTERS = 'ABCDEFGHIJ';

/** What plates are compared by: the Mercosul form, which an old plate and its replacement have in common. */
export function plateKeyOf(plate: string): string {
  const fifth = plate.charAt(4);
  return /\d/.test(fifth) ? `${plate.slice(0, 4)}${LETTERS.charAt(Number(fifth))}${plate.slice(5)}` : plate;
}
