import { brl } from '@autograph/kernel';
import { describe, expect, it } from 'vitest';
import { checkChanges, checkDetails } from '../src/domain/vehicle-details.ts';
import { vehicleInput } from '../src/testing/builders.ts';

const NOW = new Date('2026-02-01T09:00:00Z');

const wrong = (changes: Readonly<Record<string, unknown>>): string[] => {
  const outcome = checkDetails(vehicleInput(changes), NOW);
  return outcome.ok ? [] : outcome.refusals.map(({ code, field }) => `${code} ${field?.join('.')}`);
};
const read = (changes: Readonly<Record<string, unknown>>): unknown => {
  const outcome = checkDetails(vehicleInput(changes), NOW);
  return (
    outcome.ok && Object.fromEntries(Object.keys(changes).map((key) => [key, Object(outcome.value)[key]]))
  );
};

describe('the details of a vehicle', () => {
  it('are kept normalised', () => {
    expect(
      read({ make: '  Citroe\u0308n ', model: 'C3\u00a0 Aircross\u200b', color: ' Azul\tClaro ' }),
    ).toEqual({
      make: 'Citroën',
      model: 'C3 Aircross',
      color: 'Azul Claro',
    });
    expect(read({ price: { amount: '84990.5' } })).toEqual({ price: brl(8_499_050n) });
  });

  it('may lack colour, VIN and plate', () => {
    expect(read({ color: undefined, vin: null, plate: undefined })).toEqual({
      color: null,
      vin: null,
      plate: null,
    });
  });

  it('are reported with all problems at once', () => {
    expect(
      wrong({
        make: ' ',
        model: '\u0301',
        year: 1885,
        price: { amount: '0.00' },
        color: 'x'.repeat(41),
        fuelType: 'COAL',
        mileage: -1,
        type: 'BOAT',
        vin: 'x',
        plate: 'x',
      }),
    ).toEqual([
      'INVALID make',
      'INVALID model',
      'INVALID year',
      'INVALID price.amount',
      'INVALID color',
      'INVALID fuelType',
      'INVALID mileage',
      'INVALID type',
      'INVALID vin',
      'INVALID plate',
    ]);
  });

  it.each([
    ['make', '比亚迪'],
    ['make', 'x'.repeat(60)],
    ['model', 'e:Ny1 😀'],
    ['year', 1886],
    ['year', 2027],
    ['mileage', 0],
    ['mileage', 9_999_999],
    ['price', { amount: '0.01', currency: null }],
    ['price', { amount: '10000000000.00', currency: 'BRL' }],
  ])('may have the %s %j', (field, value) => expect(wrong({ [field]: value })).toEqual([]));

  it.each([
    ['make', 'make', 'x'.repeat(61)],
    ['make', 'make', '😀'],
    ['make', 'make', '\u200b\u0000'],
    ['model', 'model', 'x'.repeat(81)],
    ['year', 'year', 2028],
    ['year', 'year', 2020.5],
    ['year', 'year', Number.NaN],
    ['year', 'year', '2020'],
    ['mileage', 'mileage', 10_000_000],
    ['mileage', 'mileage', { $gt: 0 }],
    ['price', 'price.amount', { amount: '-1.00' }],
    ['price', 'price.amount', { amount: '1.001' }],
    ['price', 'price.amount', { amount: '10000000000.01' }],
    ['price', 'price.amount', { amount: '1e9' }],
    ['price', 'price.amount', {}],
    ['price', 'price.currency', { amount: '1.00', currency: 'USD' }],
    ['price', 'price', null],
  ])('may not have the %s (told on %s) %j', (field, path, value) =>
    expect(wrong({ [field]: value })).toEqual([`INVALID ${path}`]),
  );

  it('reach to models of the next year', () => {
    const lastSecond = new Date('2026-12-31T23:59:59Z');
    expect(checkDetails(vehicleInput({ year: 2027 }), lastSecond).ok).toBe(true);
    expect(checkDetails(vehicleInput({ year: 2028 }), lastSecond).ok).toBe(false);
  });
});

describe('a VIN', () => {
  it.each([
    ['of Brazil, which has no check digit', '9BWZZZ377VT004251'],
    ['of Germany, which has none either', 'WVWZZZ1JZ3W386752'],
    ['of the United States, with its check digit', '1HGCM82633A004352'],
    ['of China, with its check digit', 'LSGHD52H1BD000001'],
    ['whose check digit is X', '1M8GDM9AXKP042788'],
  ])('%s is taken', (_origin, vin) => expect(read({ vin: ` ${vin.toLowerCase()} ` })).toEqual({ vin }));

  it.each([
    ['of the United States, with a wrong check digit', '1HGCM82633A004353'],
    ['of China, with a wrong check digit', 'LSGHD52HXBD000001'],
    ['with an I', '9BWZZZ377IT004251'],
    ['with an O', '9BWZZZ377OT004251'],
    ['with a Q', '9BWZZZ377QT004251'],
    ['of 16 characters', '9BWZZZ377VT00425'],
    ['of 18 characters', '9BWZZZ377VT0042511'],
    ['with other digits', '9BWZZZ377VT00425１'],
    ['that is empty', ''],
  ])('%s is refused', (_what, vin) => expect(wrong({ vin })).toEqual(['INVALID vin']));
});

describe('a plate', () => {
  it.each([
    ['ABC1234', 'ABC1234'],
    ['abc-1234', 'ABC1234'],
    ['ABC 1234', 'ABC1234'],
    ['ABC1D23', 'ABC1D23'],
    [' abc1d23 ', 'ABC1D23'],
  ])('%j is kept as %s', (plate, kept) => expect(read({ plate })).toEqual({ plate: kept }));

  it.each(['ABC123', 'ABCD123', 'AB12345', 'ABC12D3', 'ABC1DD3', 'ÁBC1234', 'ABC123４', '', 'ABC1234X'])(
    '%j is refused',
    (plate) => expect(wrong({ plate })).toEqual(['INVALID plate']),
  );
});

describe('changes of details', () => {
  const change = (input: Readonly<Record<string, unknown>>) => checkChanges(input, NOW);

  it('are what is given: null takes away what a vehicle may lack', () => {
    expect(change({ color: null, vin: null, plate: null, year: undefined })).toEqual({
      ok: true,
      value: { color: null, vin: null, plate: null },
    });
    expect(change({})).toEqual({ ok: true, value: {} });
  });

  it('never take away what every vehicle has', () => {
    const fields = ['make', 'model', 'year', 'price', 'fuelType', 'mileage', 'type'];
    const outcome = change(Object.fromEntries(fields.map((field) => [field, null])));
    expect(!outcome.ok && outcome.refusals.map(({ field }) => field?.join('.'))).toEqual(fields);
  });

  it('never reach what only business actions change', () => {
    expect(change({ id: 'x', status: 'SOLD', heldBy: 'me', version: 9, year: 2020 })).toEqual({
      ok: true,
      value: { year: 2020 },
    });
  });
});
