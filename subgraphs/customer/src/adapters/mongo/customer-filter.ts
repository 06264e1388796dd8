import { folded, nameKey, searchWords } from '@autograph/kernel';
import { type Filter, trusted, wordsIn } from '@autograph/service/mongo';
import {
  type Sought,
  type SoughtTerms,
  type SoughtWord,
  soughtIn,
  termsOfCode,
  termsOfNameWord,
  termsOfWord,
} from '../../domain/customer-search.ts';
import type { CustomerCriteria } from '../../ports/customer-repository.ts';
import { TERMS_INDEX } from './customer-model.ts';

/** The filter of a list. An empty value is a condition like any other; only one that is left out is none. */
export function filterOf(criteria: CustomerCriteria): Filter {
  const { userId, name, email, cpf, cnpj, phone, city, state, search, contactSearch } = criteria;
  const words = [
    ...(search === undefined ? [] : soughtFirst(search).map(conditionOf)),
    ...(contactSearch === undefined ? [] : soughtFirst(contactSearch).flatMap(contactConditionsOf)),
    ...(name === undefined ? [] : [wordsIn('nameTerms', searchWords(name))]),
  ];
  return {
    ...(userId !== undefined && { userId }),
    ...(words.length > 0 && { $and: words }),
    ...(email !== undefined && { emailKey: nameKey(email) }),
    ...(cpf !== undefined && { cpf }),
    ...(cnpj !== undefined && { cnpj }),
    ...(phone !== undefined && { phone }),
    ...(city !== undefined && { cityKey: anyOf(city.map(folded)) }),
    ...(state !== undefined && { state: anyOf(state) }),
    listed: true,
  };
}

/**
 * The index that a list is read from; `undefined` where the store is to choose. A search of several parts is read from the
 * index of terms: few records may have all parts, and a store that goes through all records in their order, to find a page
 * without sorting, may then go through every one.
 */
export function indexOf(criteria: CustomerCriteria): string | undefined {
  const { search, contactSearch, userId, email, cpf, cnpj, phone } = criteria;
  const precise = [userId, email, cpf, cnpj, phone].some((value) => value !== undefined);
  return !precise && soughtIn(search ?? contactSearch ?? '').length > 1 ? TERMS_INDEX : undefined;
}

// The store reads one of the parts off the index: a number is likely the rarest, then a long word.
function soughtFirst(search: string): readonly Sought[] {
  const rarity = ({ code, words }: Sought): number =>
    code !== null && /\d/.test(code) ? 100 + code.length : (words[0]?.word.length ?? 0);
  return soughtIn(search).toSorted((a, b) => rarity(b) - rarity(a));
}

// Each alternative is a condition on the same path: that is what lets a store answer all of them from its index.
function conditionOf({ code, words }: Sought): Filter {
  return { $or: [...codeAlternatives(code), ...wordAlternatives(words, termsOfWord)] };
}

// The terms of codes do not say of which code they are. They are read off the index; the second condition then leaves those
// of which the phone number, or a word of the name, is meant.
function contactConditionsOf({ code, words }: Sought): Filter[] {
  const named = wordAlternatives(words, termsOfNameWord);
  if (code === null || !/^\d+$/.test(code)) return [{ $or: named }];
  return [{ $or: [...codeAlternatives(code), ...named] }, { $or: [{ phone: new RegExp(code) }, ...named] }];
}

function codeAlternatives(code: string | null): Filter[] {
  return code === null ? [] : alternativesOf(termsOfCode(code));
}

function wordAlternatives(
  words: readonly SoughtWord[],
  termsOf: (word: SoughtWord) => SoughtTerms,
): readonly Filter[] {
  const [first, ...others] = words.map((word) => alternativesOf(termsOf(word)));
  if (first === undefined || others.length === 0) return first ?? [];
  return [{ $and: [first, ...others].map(($or) => ({ $or })) }];
}

function alternativesOf({ beginnings, whole }: SoughtTerms): Filter[] {
  return [
    ...beginnings.map((beginning) => ({ terms: begunBy(beginning) })),
    ...(whole.length > 0 ? [{ terms: trusted({ $in: [...whole] }) }] : []),
  ];
}

// All but letters and digits is escaped: a store takes the literal beginning of a pattern as the range of its index.
function begunBy(beginning: string): RegExp {
  return new RegExp(`^${beginning.replace(/[^\p{L}\p{N}]/gu, '\\$&')}`);
}

function anyOf(values: readonly string[]): unknown {
  return values.length === 1 ? values[0] : trusted({ $in: [...values] });
}
