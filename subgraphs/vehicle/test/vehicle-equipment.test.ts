import { describe, expect, it } from 'vitest';
import { revise } from '../src/domain/vehicle.ts';
import { checkChanges, checkDetails } from '../src/domain/vehicle-details.ts';
import { UNKNOWN_EQUIPMENT } from '../src/domain/vehicle-equipment.ts';
import { aVehicle, vehicleInput } from '../src/testing/builders.ts';

const NOW = new Date('2026-02-01T09:00:00Z');

const read = (changes: Readonly<Record<string, unknown>>) => checkDetails(vehicleInput(changes), NOW);
const wrong = (changes: Readonly<Record<string, unknown>>): string[] => {
  const outcome = read(changes);
  return outcome.ok ? [] : outcome.refusals.map(({ code, field }) => `${code} ${field?.join('.')}`);
};

describe('the equipment of a vehicle', () => {
  it('may be unknown', () => {
    expect(read({})).toMatchObject({ value: UNKNOWN_EQUIPMENT });
    const nulls = Object.fromEntries(Object.keys(UNKNOWN_EQUIPMENT).map((name) => [name, null]));
    expect(read(nulls)).toMatchObject({ value: UNKNOWN_EQUIPMENT });
  });

  it('is kept in one form', () => {
    expect(
      read({
        year: 2024,
        manufactureYear: 2023,
        trim: '  Highline\t1.0\u200b TSI ',
        doors: 4,
        transmission: 'AUTOMATIC',
        description: '\n Único dono.  \r\n\r\n\r\n\u2028Revisões em dia.\u0000\r',
        features: [' Teto  solar', 'Ca\u0302mera de re\u0301'],
        fipeCode: '0053406',
        renavam: '639.884.962',
      }),
    ).toMatchObject({
      value: {
        manufactureYear: 2023,
        trim: 'Highline 1.0 TSI',
        doors: 4,
        transmission: 'AUTOMATIC',
        description: 'Único dono.\n\nRevisões em dia.',
        features: ['Teto solar', 'Câmera de ré'],
        fipeCode: '005340-6',
        renavam: '00639884962',
      },
    });
  });

  it('is reported with all problems at once, and with those of other fields', () => {
    expect(
      wrong({
        make: ' ',
        manufactureYear: 2020,
        trim: ' ',
        doors: 10,
        transmission: 'DSG',
        description: '\n\n',
        features: ['Airbag', '!', 'ÁIRBAG'],
        fipeCode: '5340-6',
        renavam: '12345678901',
      }),
    ).toEqual([
      'INVALID make',
      'INVALID trim',
      'INVALID doors',
      'INVALID transmission',
      'INVALID description',
      'INVALID features.1',
      'INVALID features.2',
      'INVALID fipeCode',
      'INVALID renavam',
      'INVALID manufactureYear',
    ]);
  });

  it.each([
    ['manufactureYear', 2024],
    ['manufactureYear', 2023],
    ['trim', 'x'.repeat(80)],
    ['doors', 0],
    ['doors', 9],
    ['description', 'x'.repeat(5_000)],
    ['features', []],
    ['features', Array.from({ length: 60 }, (_, at) => `${at}`.padEnd(80, 'x'))],
    ['fipeCode', ' 005340-6 '],
    ['renavam', '12345678900'],
    ['renavam', '00639884962'],
  ])('may have the %s %j', (field, value) => expect(wrong({ [field]: value })).toEqual([]));

  it.each([
    ['manufactureYear', 'manufactureYear', 2022],
    ['manufactureYear', 'manufactureYear', 2025],
    ['manufactureYear', 'manufactureYear', 2023.5],
    ['trim', 'trim', 'x'.repeat(81)],
    ['trim', 'trim', '—'],
    ['doors', 'doors', -1],
    ['doors', 'doors', 2.5],
    ['transmission', 'transmission', 'manual'],
    ['description', 'description', 'x'.repeat(5_001)],
    ['description', 'description', ''],
    ['features', 'features', Array.from({ length: 61 }, (_, at) => `${at}`)],
    ['features', 'features.1', ['Airbag', 'x'.repeat(81)]],
    ['features', 'features.1', ['Câmera de ré', 'CAMERA  DE RE']],
    ['features', 'features.0', ['']],
    ['fipeCode', 'fipeCode', '00534-6'],
    ['fipeCode', 'fipeCode', '00534A-6'],
    ['renavam', 'renavam', '00639884963'],
    ['renavam', 'renavam', '1234567890'],
    ['renavam', 'renavam', '00000000000'],
  ])('may not have the %s (told on %s) %j', (field, path, value) =>
    expect(wrong({ [field]: value })).toEqual([`INVALID ${path}`]),
  );
});

describe('changes of the equipment', () => {
  it('take away what they give as null', () => {
    expect(checkChanges({ trim: null, features: null, renavam: null, doors: undefined }, NOW)).toEqual({
      ok: true,
      value: { trim: null, features: [], renavam: null },
    });
  });

  it('are refused where the two years would contradict each other', () => {
    const vehicle = aVehicle({ year: 2023, manufactureYear: 2022 });
    const fieldOf = (changes: Parameters<typeof revise>[1]) => {
      const outcome = revise(vehicle, changes, null, NOW);
      return outcome.ok ? 'done' : outcome.refusals.map(({ code, field }) => `${code} ${field}`).join();
    };
    expect(fieldOf({ year: 2024 })).toBe('INVALID year');
    expect(fieldOf({ manufactureYear: 2021 })).toBe('INVALID manufactureYear');
    expect(fieldOf({ year: 2024, manufactureYear: 2023 })).toBe('done');
    expect(fieldOf({ year: 2024, manufactureYear: null })).toBe('done');
    expect(fieldOf({ trim: 'LT' })).toBe('done');
  });
});
