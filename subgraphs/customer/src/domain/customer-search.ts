import { folded, searchTerms, searchWords } from '@autograph/kernel';
import type { Customer } from './customer.ts';

/** Shortest part of a code that finds a customer, in characters. */
export const SHORTEST_PART = 4;

/** Most words and numbers of one search; each costs the store a condition. */
export const MOST_SOUGHT = 10;

/** Shortest word of a name that is also found with one typo, in letters. */
export const SHORTEST_MISTYPED = 5;

/** Longest word of a search that may have a typo, in letters. The number of its variants grows with its length. */
const LONGEST_MISTYPED = 15;

/** Most words of one search that may have a typo: the first of those that are long enough. */
const MOST_MISTYPED = 3;

/** A CNPJ is the longest code. */
const LONGEST_CODE = 14;

/** What a term is part of. No word and no code begins with such a mark, so that the kinds never mix. */
const MARKS = { name: '=', email: '@', code: ':' } as const;

/**
 * The terms that a customer is found by: the words of the name and of the e-mail address, and the ends of each code, from 4
 * characters on. A part of a code is the beginning of one of its ends.
 */
export function customerTerms({
  name,
  email,
  phone,
  cpf,
  cnpj,
}: Pick<Customer, 'name' | 'email' | 'phone' | 'cpf' | 'cnpj'>): string[] {
  const marked = (mark: string, terms: readonly string[]) => terms.map((term) => mark + term);
  return [
    ...marked(MARKS.name, searchTerms([name ?? ''])),
    ...marked(MARKS.email, searchTerms([email ?? '', ...(email ?? '').split('@')])),
    ...marked(MARKS.code, [...new Set([phone, cpf, cnpj].flatMap((code) => endsOf(code ?? '')))]),
  ];
}

/** A word of a search. It matches by the beginning of a word of the name or e-mail address. */
export interface SoughtWord {
  readonly word: string;
  /** Whether it also matches a word of the name that is one typo away. */
  readonly mistyped: boolean;
}

/** One part of a search, a word or a number. It matches when the code does, or all of the words do. */
export interface Sought {
  /** Part of a code, in capitals and without punctuation; `null` if it cannot be one. */
  readonly code: string | null;
  readonly words: readonly SoughtWord[];
}

/**
 * What a search asks for: a customer matches when each part does. Neighbouring tokens of digits and punctuation are one
 * number if together they have 4 to 14 digits: "(11) 98765 4321". A country code "+55" before it is left out.
 */
export function soughtIn(search: string): readonly Sought[] {
  const groups: string[][] = [];
  let before = false;
  for (const token of folded(search).split(' ')) {
    const numeric = !/\p{L}/u.test(token);
    if (numeric && before) groups.at(-1)?.push(token);
    else groups.push([token]);
    before = numeric;
  }
  let left = MOST_MISTYPED;
  const wordOf = (word: string): SoughtWord => {
    const mistyped = left > 0 && mayBeMistyped(word);
    if (mistyped) left -= 1;
    return { word, mistyped };
  };
  const partOf = (tokens: readonly string[]): Sought => ({
    code: codeOf(tokens.join('')),
    words: tokens.flatMap(searchWords).map(wordOf),
  });
  return groups
    .flatMap((tokens) => (codeOf(tokens.join('')) === null ? tokens.map((token) => [token]) : [tokens]))
    .map(partOf)
    .filter(({ code, words }) => code !== null || words.length > 0);
}

/** Terms of which a record must have one: one that begins with one of `beginnings`, or one of `whole`. */
export interface SoughtTerms {
  readonly beginnings: readonly string[];
  readonly whole: readonly string[];
}

/** The terms by which a word is found. */
export function termsOfWord(sought: SoughtWord): SoughtTerms {
  const { beginnings, whole } = termsOfNameWord(sought);
  return { beginnings: [...beginnings, MARKS.email + sought.word], whole };
}

/** The terms by which a word is found among those of names. */
export function termsOfNameWord({ word, mistyped }: SoughtWord): SoughtTerms {
  const whole = mistyped ? oneTypoAway(word).map((variant) => MARKS.name + variant) : [];
  return { beginnings: [MARKS.name + word], whole };
}

/** The terms by which a part of a code is found. */
export function termsOfCode(code: string): SoughtTerms {
  return { beginnings: [MARKS.code + code], whole: [] };
}

function endsOf(code: string): string[] {
  const many = Math.max(0, code.length - SHORTEST_PART + 1);
  return Array.from({ length: many }, (_, from) => code.slice(from));
}

function codeOf(token: string): string | null {
  const code = token.replace(/^\D*\+55/, '').replace(/[^\p{L}\p{N}]+/gu, '');
  const known = code.length >= SHORTEST_PART && code.length <= LONGEST_CODE && /^[0-9a-z]+$/.test(code);
  return known ? code.toUpperCase() : null;
}

function mayBeMistyped(word: string): boolean {
  const letters = [...word].length;
  return /^\p{L}+$/u.test(word) && letters >= SHORTEST_MISTYPED - 1 && letters <= LONGEST_MISTYPED;
}

const ALPHABET = [...'abcdefghijklmnopqrstuvwxyz'];

/**
 * The words of at least 5 letters that one typo makes of this one: a letter too few or too many, another letter, or two
 * neighbours swapped. About 54 for each letter of the word.
 */
function oneTypoAway(word: string): string[] {
  const letters = [...word];
  const variants = new Set<string>();
  for (let at = 0; at <= letters.length; at += 1) {
    const before = letters.slice(0, at).join('');
    const [letter = '', next = ''] = letters.slice(at, at + 2);
    const after = letters.slice(at + 1).join('');
    for (const other of ALPHABET) variants.add(before + other + letter + after);
    if (letter === '') continue;
    variants.add(before + after);
    for (const other of ALPHABET) variants.add(before + other + after);
    if (next !== '') variants.add(before + next + letter + letters.slice(at + 2).join(''));
  }
  variants.delete(word);
  return [...variants].filter((variant) => [...variant].length >= SHORTEST_MISTYPED);
}
