import { normalised } from '@autograph/kernel';
import { getStates } from '@brazilian-utils/brazilian-utils/get-states';
import { isValidCep } from '@brazilian-utils/brazilian-utils/is-valid-cep';
import { isValidCpf } from '@brazilian-utils/brazilian-utils/is-valid-cpf';
import { isValidPhone } from '@brazilian-utils/brazilian-utils/is-valid-phone';
import { parseCep } from '@brazilian-utils/brazilian-utils/parse-cep';
import { parseCpf } from '@brazilian-utils/brazilian-utils/parse-cpf';
import { parsePhone } from '@brazilian-utils/brazilian-utils/parse-phone';

const STATES: ReadonlySet<string> = new Set(getStates().map(({ code }) => code));

/** Longest that one of these values is typed, with its punctuation and blanks; anything longer is none of them. */
const LONGEST_TYPED = 64;

/** What a phone number is written with. */
const PHONE_CHARACTERS = /^[\d\s()+.-]+$/;

/** The eleven digits of a CPF, with or without punctuation; `null` unless its check digits are right. */
export function cpfOf(text: string): string | null {
  const value = typed(text);
  return isValidCpf(value) ? parseCpf(value) : null;
}

/** The national digits of a Brazilian phone number, area code first, +55 left out; `null` when it is none. */
export function phoneOf(text: string): string | null {
  const value = typed(text);
  return PHONE_CHARACTERS.test(value) && isValidPhone(value) ? parsePhone(value) : null;
}

/** The eight digits of a CEP, with or without punctuation; `null` when it is none. The lowest is 01000-000. */
export function zipCodeOf(text: string): string | null {
  const value = typed(text);
  const digits = isValidCep(value) ? parseCep(value) : null;
  return digits !== null && digits >= '01000000' ? digits : null;
}

/** The two letters of a Brazilian state (UF), in capitals; `null` when there is no such state. */
export function stateOf(text: string): string | null {
  const code = typed(text).toUpperCase();
  return STATES.has(code) ? code : null;
}

// Its length is checked before any work is done on it.
function typed(text: string): string {
  return text.length > LONGEST_TYPED ? '' : normalised(text);
}
