import { searchTerms } from '@autograph/kernel';
import type { Customer } from '../domain/customer.ts';
import { SHORTEST_MISTYPED, type SoughtWord, soughtIn } from '../domain/customer-search.ts';

/** Whether a search finds this customer, told plainly: what a store is compared with. */
export function isFoundBy(
  customer: Pick<Customer, 'name' | 'email' | 'cpf' | 'cnpj' | 'phone'>,
  search: string,
): boolean {
  const names = searchTerms([customer.name ?? '']);
  const words = [...names, ...searchTerms([customer.email ?? '', ...(customer.email ?? '').split('@')])];
  const codes = [customer.cpf, customer.cnpj, customer.phone];
  const hasWord = ({ word, mistyped }: SoughtWord): boolean =>
    words.some((one) => one.startsWith(word)) ||
    (mistyped && names.some((name) => isLong(name) && typosBetween(word, name) <= 1));
  return soughtIn(search).every(
    ({ code, words: all }) =>
      (code !== null && codes.some((one) => one?.includes(code))) || (all.length > 0 && all.every(hasWord)),
  );
}

/** Whether a search by name and phone number alone finds this customer: one without anything else is found as well. */
export function isFoundByContact({ name, phone }: Customer, search: string): boolean {
  return isFoundBy({ name, phone, email: null, cpf: null, cnpj: null }, search);
}

function isLong(word: string): boolean {
  return /^\p{L}+$/u.test(word) && [...word].length >= SHORTEST_MISTYPED;
}

/** How many typos lie between two words: letters too few or too many, other letters, and neighbours swapped once. */
export function typosBetween(left: string, right: string): number {
  const [a, b] = [[...left], [...right]];
  const distances = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => distances[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const other = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity;
      (distances[i] as number[])[j] = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + other,
        swapped,
      );
    }
  }
  return at(a.length, b.length);
}
