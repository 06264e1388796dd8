import { bareCode } from '@autograph/kernel';

/** A Brazilian plate, from before 2018 (ABC1234) or of Mercosur (ABC1D23). Resolução Contran 969/2022, Anexo I. */
const PLATE = /^[A-Z]{3}\d[A-Z\d]\d{2}$/;

/** The second digit of an old plate becomes a letter in the Mercosul form of the same plate: 0 is A, 9 is J. */
const LETTERS = 'ABCDEFGHIJ';

/** A plate as it is stored: capitals and digits, no hyphen; `null` when it is none. */
export function plateOf(typed: string): string | null {
  const plate = bareCode(typed);
  return PLATE.test(plate) ? plate : null;
}

/** What plates are compared by: the Mercosul form, which an old plate and its replacement have in common. */
export function plateKeyOf(plate: string): string {
  const fifth = plate.charAt(4);
  return /\d/.test(fifth) ? `${plate.slice(0, 4)}${LETTERS.charAt(Number(fifth))}${plate.slice(5)}` : plate;
}
