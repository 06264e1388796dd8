import { getStates } from '@brazilian-utils/brazilian-utils/get-states';
import { isValidCep } from '@brazilian-utils/brazilian-utils/is-valid-cep';
import { isValidCnpj } from '@brazilian-utils/brazilian-utils/is-valid-cnpj';
import { isValidCpf } from '@brazilian-utils/brazilian-utils/is-valid-cpf';
import { isValidLicensePlate } from '@brazilian-utils/brazilian-utils/is-valid-license-plate';
import { isValidPhone } from '@brazilian-utils/brazilian-utils/is-valid-phone';
import { parsePhone } from '@brazilian-utils/brazilian-utils/parse-phone';
import { bareCode, typedCode } from './code.ts';

const STATES: ReadonlySet<string> = new Set(getStates().map(({ code }) => code));

/** What a phone number is written with. */
const PHONE_CHARACTERS = /^[\d\s()+.\p{Pd}]+$/u;

/** The eleven digits of a CPF, with or without punctuation; `null` unless its check digits are right. */
export function cpfOf(text: string): string | null {
  const digits = bareCode(text);
  return /^\d{11}$/.test(digits) && isValidCpf(digits) ? digits : null;
}

/**
 * The fourteen characters of a CNPJ, numeric or alphanumeric, with or without punctuation, in capitals; `null` unless its check
 * digits are right. Letters are in the first twelve places only (Receita Federal, Instrução Normativa RFB 2.229/2024: modulo 11
 * of the ASCII codes less 48).
 */
export function cnpjOf(text: string): string | null {
  const characters = bareCode(text);
  return /^[0-9A-Z]{12}\d{2}$/.test(characters) && isValidCnpj(characters, { version: 2 })
    ? characters
    : null;
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

/** A Brazilian plate, from before 2018 (ABC1234) or of Mercosur (ABC1D23). Resolução Contran 969/2022, Anexo I. */
const PLATE = /^[A-Z]{3}\d[A-Z\d]\d{2}$/;

/** A plate as it is stored and compared: capitals and digits, no hyphen; `null` when it is none. */
export function plateOf(text: string): string | null {
  const plate = bareCode(text);
  return PLATE.test(plate) && isValidLicensePlate(plate) ? plate : null;
}

/** A plate from its beginning, four characters at least, or its last four: ABC1, ABC1D23, 1D23, 1234. */
const PLATE_PART = /^(?:[A-Z]{3}\d(?:[A-Z\d]\d{0,2})?|\d[A-Z\d]\d{2})$/;

/** A part of a plate, with or without punctuation, as plates are stored; `null` when it is none. */
export function platePartOf(text: string): string | null {
  const part = bareCode(text);
  return PLATE_PART.test(part) ? part : null;
}
