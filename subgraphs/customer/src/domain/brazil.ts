import { bareCode, typedCode } from '@autograph/kernel';
import { getStates } from '@brazilian-utils/brazilian-utils/get-states';
import { isValidCep } from '@brazilian-utils/brazilian-utils/is-valid-cep';
import { isValidCpf } from '@brazilian-utils/brazilian-utils/is-valid-cpf';
import { isValidPhone } from '@brazilian-utils/brazilian-utils/is-valid-phone';
import { parsePhone } from '@brazilian-utils/brazilian-utils/parse-phone';

const STATES: ReadonlySet<string> = new Set(getStates().map(({ code }) => code));

/** What a phone number is written with. */
const PHONE_CHARACTERS = /^[\d\s()+.\p{Pd}]+$/u;

/** The eleven digits of a CPF, with or without punctuation; `null` unless its check digits are right. */
export function cpfOf(text: string): string | null {
  const digits = bareCode(text);
  return /^\d{11}$/.test(digits) && isValidCpf(digits) ? digits : null;
}

/** The national digits of a Brazilian phone number, area code first, +55 left out; `null` when it is none. */
export function phoneOf(text: string): string | null {
  const value = typedCode(text);
  return PHONE_CHARACTERS.test(value) && isValidPhone(value) ? parsePhone(value) : null;
}

/** The eight digits of a CEP, with or without punctuation; `null` when it is none. The lowest is 01000-000. */
export function zipCodeOf(text: string): string | null {
  const digits = bareCode(text);
  return /^\d{8}$/.test(digits) && isValidCep(digits) && digits >= '01000000' ? digits : null;
}

/** The two letters of a Brazilian state (UF), in capitals; `null` when there is no such state. */
export function stateOf(text: string): string | null {
  const code = bareCode(text);
  return STATES.has(code) ? code : null;
}
