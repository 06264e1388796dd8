import { isValidCnpj } from '@brazilian-utils/brazilian-utils/is-valid-cnpj';
import { isValidCpf } from '@brazilian-utils/brazilian-utils/is-valid-cpf';
import type { CustomerFilter, CustomerSort } from '../../../data/__generated__/panel-records.ts';
import { type Given, oneOf, PAGE_SIZE, pageOf, pageParameter, textOf } from '../search.ts';

/** The orders of the list, by their names in the address. */
export const ORDERS = {
  recentes: { field: 'CREATED_AT', direction: 'DESC' },
  nome: { field: 'NAME', direction: 'ASC' },
  cidade: { field: 'CITY', direction: 'ASC' },
} as const satisfies Record<string, CustomerSort>;

export type Order = keyof typeof ORDERS;

/** The states of Brazil. */
export const STATES =
  'AC AL AP AM BA CE DF ES GO MA MT MS MG PA PB PR PE PI RJ RN RS RO RR SC SP SE TO'.split(' ');

/** What is looked for, as it stands in the address. */
export interface CustomerSearch {
  readonly busca?: string | undefined;
  readonly uf?: string | undefined;
  readonly ordem?: Order | undefined;
  readonly pagina?: number | undefined;
}

/** What an address says, without what makes no sense. */
export function customerSearch(given: Given): CustomerSearch {
  const ordem = oneOf(given, 'ordem', Object.keys(ORDERS) as Order[]);
  return {
    busca: textOf(given, 'busca'),
    uf: oneOf(given, 'uf', STATES),
    ordem: ordem === 'recentes' ? undefined : ordem,
    ...pageParameter(pageOf(given)),
  };
}

/** The area codes of Brazil, and the numbers behind them. */
const AREA = '(?:1[1-9]|2[12478]|3[1-578]|4[1-9]|5[1345]|6[1-9]|7[134579]|8[1-9]|9[1-9])';
const MOBILE = new RegExp(`^${AREA}9\\d{8}$`);
const LANDLINE = new RegExp(`^${AREA}[2-5]\\d{7}$`);

/** What someone typed: a whole code, or words and parts of codes. */
export type Typed = 'cpf' | 'cnpj' | 'phone' | 'search';

/**
 * What someone typed into the one field. A whole CPF, CNPJ or phone number finds exactly that; everything else finds words and parts.
 * Eleven digits that may be both a CPF and a mobile number find either.
 */
export function typedAs(words: string): Typed {
  if (/^\d{3}\.\d{3}\.\d{3}-\d{2}$/.test(words)) return 'cpf';
  if (/[^\d\s().+/-]/.test(words)) return isWrittenCnpj(words) ? 'cnpj' : 'search';
  const digits = bare(words).replace(/^\+?55(?=\d{10,11}$)/, '');
  if (digits.length === 14) return 'cnpj';
  const isMobile = MOBILE.test(digits);
  if (digits.length === 11 && isValidCpf(digits)) return isMobile ? 'search' : 'cpf';
  return isMobile || LANDLINE.test(digits) ? 'phone' : 'search';
}

/** Whether words with letters are a CNPJ. A name and a number may have as many characters as one: only the check digits tell. */
function isWrittenCnpj(words: string): boolean {
  return /^[\dA-Z]{12}\d{2}$/i.test(bare(words)) && isValidCnpj(bare(words).toUpperCase(), { version: 2 });
}

/** The filter of the graph for what is looked for. */
export function customerFilter({ busca, uf }: CustomerSearch): CustomerFilter {
  return { ...(busca && { [typedAs(busca)]: busca }), ...(uf && { state: [uf] }) };
}

/** The variables of a page of the list. */
export function customerPage(search: CustomerSearch) {
  return {
    filter: customerFilter(search),
    sortBy: ORDERS[search.ordem ?? 'recentes'],
    first: PAGE_SIZE,
    offset: ((search.pagina ?? 1) - 1) * PAGE_SIZE,
  };
}

/** What someone typed and did not find, as the first field of a new record. */
export function typedFields(
  words: string | undefined,
): Partial<Record<'name' | 'cpf' | 'cnpj' | 'phone' | 'email', string>> {
  if (!words) return {};
  if (words.includes('@')) return { email: words };
  const typed = typedAs(words);
  if (typed !== 'search') return { [typed]: words };
  return /\d/.test(words) ? {} : { name: words };
}

function bare(words: string): string {
  return words.replace(/[\s().+/-]/g, '');
}
