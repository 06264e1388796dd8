import { describe, expect, it, vi } from 'vitest';

const language = vi.hoisted(() => ({ locale: 'pt-BR' }));
vi.mock('../src/language/i18n.ts', () => ({ currentLocale: () => language.locale }));

const { amountOf, amountText, percentOf } = await import('../src/panel/amount.ts');
const { identityOf } = await import('../src/panel/stock/plate.ts');
const { changedNames, FIELD_NAMES, inputOf, textsOf, tidied } = await import(
  '../src/panel/stock/vehicle-fields.ts'
);
const { pageOf, sortedBy, stockSearch } = await import('../src/panel/stock/stock-search.ts');

describe('an amount that is typed', () => {
  it.each([
    ['84.990,00', '84990.00'],
    ['84,990.00', '84990.00'],
    ['84990', '84990.00'],
    ['84990,5', '84990.50'],
    ['R$ 1.234.567,89', '1234567.89'],
    ['84.990', '84990.00'],
    ['9007199254740993,01', '9007199254740993.01'],
  ])('%s is %s', (text, amount) => expect(amountOf(text)).toBe(amount));

  it.each(['', 'abc', '1,2,3', '84.99.00', '-5', '1.234,567'])('%j is none', (text) =>
    expect(amountOf(text)).toBeNull(),
  );

  it('is shown again as it is written, every digit of it', () => {
    expect(amountText('9007199254740993.01')).toBe('9.007.199.254.740.993,01');
  });
});

describe('a percentage that is typed', () => {
  it.each([
    ['-5,5', '-5.5'],
    ['−5 %', '-5'],
    ['+10', '10'],
  ])('%s is %s', (text, percent) => expect(percentOf(text)).toBe(percent));

  it.each(['', 'x', '5,555', '--5'])('%j is none', (text) => expect(percentOf(text)).toBeNull());
});

describe('a plate or a VIN', () => {
  it('is known in any writing', () => {
    expect(identityOf('abc-1234')).toEqual({ plate: 'ABC1234' });
    expect(identityOf('abc 1d23')).toEqual({ plate: 'ABC1D23' });
    expect(identityOf('9bw zzz 377 vt0 042 51')).toEqual({ vin: '9BWZZZ377VT004251' });
  });

  it('is none before it is whole, and not with a letter that no VIN has', () => {
    for (const text of ['', 'ABC12', 'ABCD123', '9BWZZZ377VT00425', '9BWZZZ377VT00425O'])
      expect(identityOf(text)).toBeNull();
  });
});

describe('the fields of a vehicle', () => {
  const vehicle = {
    ...(Object.fromEntries(FIELD_NAMES.map((name) => [name, null])) as Record<string, null>),
    make: 'Fiat',
    model: 'Mobi',
    type: 'CAR',
    year: 2022,
    mileage: 30_000,
    fuelType: 'FLEX',
    price: { amount: '45000.00' },
    features: ['Ar', 'Rodas 17,5'],
  } as unknown as Parameters<typeof textsOf>[0];

  it('come back as they were', () => {
    const texts = textsOf(vehicle);
    expect(inputOf(texts, ['price', 'year', 'features', 'color'])).toEqual({
      input: { price: { amount: '45000.00' }, year: 2022, features: ['Ar', 'Rodas 17,5'], color: null },
      wrong: [],
    });
  });

  it('are the same when an amount is only written in another way', () => {
    const texts = textsOf(vehicle);
    expect(changedNames(texts, tidied({ ...texts, price: '45000' }))).toEqual([]);
    expect(changedNames(texts, tidied({ ...texts, price: '45000,01' }))).toEqual(['price']);
  });

  it('that cannot be read are named', () => {
    const texts = { ...textsOf(vehicle), price: 'dez', year: '20x0' };
    expect(inputOf(texts, ['price', 'year']).wrong).toEqual(['price', 'year']);
  });
});

describe('the search of the stock', () => {
  it('passes over what makes no sense', () => {
    expect(stockSearch({ situacao: 'x', ordem: 'y', pagina: '0', tipo: 'boat', precoDe: '-1' })).toEqual({});
  });

  it('lists what is in stock in the branches, the newest first', () => {
    expect(pageOf({}, ['b'])).toEqual({
      filter: { status: ['AVAILABLE', 'RESERVED'], branchId: ['b'] },
      sortBy: { field: 'CREATED_AT', direction: 'DESC' },
      first: 40,
      offset: 0,
    });
  });

  it('sorts by a column upwards, then downwards, from the first page', () => {
    const once = sortedBy({ pagina: 3 }, 'preco');
    expect(once).toEqual({ ordem: 'preco' });
    expect(sortedBy(once, 'preco')).toEqual({ ordem: '-preco' });
    expect(pageOf(sortedBy(once, 'preco'), undefined).sortBy).toEqual({ field: 'PRICE', direction: 'DESC' });
    // More days in stock is an earlier arrival.
    expect(pageOf({ ordem: '-dias' }, undefined).sortBy).toEqual({ field: 'CREATED_AT', direction: 'ASC' });
  });
});
