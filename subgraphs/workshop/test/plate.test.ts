import { plateOf } from '@autograph/kernel/brazil';
import { storedFormContract } from '@autograph/service/testing';
import { expect, it } from 'vitest';
import { skuOf } from '../src/domain/part.ts';
import { plateKeyOf } from '../src/domain/plate.ts';

storedFormContract('a plate', {
  parse: plateOf,
  pattern: /^[A-Z]{3}\d[A-Z\d]\d{2}$/,
  stored: ['KKK1A23', 'ABC1234', 'HEX0T88'],
  separators: [' ', '.', '-', '–', '·', '/'],
});

it.each([
  ['ABC1234', 'ABC1C34'],
  ['ABC1034', 'ABC1A34'],
  ['ABC1934', 'ABC1J34'],
])('%s and %s are one plate', (old, mercosul) => {
  expect(plateKeyOf(old)).toBe(plateKeyOf(mercosul));
  expect(plateKeyOf(mercosul)).toBe(mercosul);
});

it('plates that differ are not one', () => {
  expect(plateKeyOf('ABC1234')).not.toBe(plateKeyOf('ABC1334'));
  expect(plateKeyOf('ABC1K34')).toBe('ABC1K34');
});

it.each([
  [' hx-100 a ', 'HX-100A'],
  ['1/2', '1/2'],
  ['', null],
  ['-1', null],
  ['É1', null],
  ['A'.repeat(41), null],
])('the SKU %o is stored as %o', (typed, stored) => {
  expect(skuOf(typed)).toBe(stored);
});
