import { expect, it } from 'vitest';
import { hasTooManyValues } from '../src/bounds/variables.ts';

const body = (variables: object): string => JSON.stringify({ query: '{ a }', variables });
const list = (count: number, of: unknown): unknown[] => new Array(count).fill(of);

it.each([
  ['as many values as are allowed', body({ list: list(2_990, { a: 'x'.repeat(50) }) })],
  ['commas, brackets and quotes in a string', body({ text: ',:[{"\\"\\'.repeat(9_000) })],
  ['a string that does not end', `{"query": "${',:'.repeat(9_000)}`],
  ['nothing', ''],
])('a body is parsed with %s', (_what, json) => expect(hasTooManyValues(json)).toBe(false));

it.each([
  ['names', body(Object.fromEntries(list(20_000, 0).map((_, n) => [`k${n}`, 1])))],
  ['values of a list', body({ list: list(20_000, 'a') })],
  ['lists in lists', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
  ['objects after a string with a quote in it', body({ text: '"\\', list: list(10_000, {}) })],
])('a body is not parsed with too many %s', (_what, json) => expect(hasTooManyValues(json)).toBe(true));
