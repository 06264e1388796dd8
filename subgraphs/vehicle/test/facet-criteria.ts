import { DEFAULT_BRANCH_ID } from '@autograph/kernel';
import fc from 'fast-check';
import { FUEL_TYPES, VEHICLE_TYPES } from '../src/domain/vehicle-details.ts';
import { TRANSMISSIONS } from '../src/domain/vehicle-equipment.ts';
import type { VehicleFacets } from '../src/domain/vehicle-facets.ts';
import type { VehicleCriteria } from '../src/ports/vehicle-repository.ts';

const some = <Value>(...values: readonly Value[]) =>
  fc.subarray([...values], { minLength: 0, maxLength: Math.min(3, values.length) });
const range = (min: number, max: number) =>
  fc.record({ min: fc.integer({ min, max }), max: fc.integer({ min, max }) }, { requiredKeys: [] });

/** Filters as clients send them: mostly one to three conditions. */
export const criteria: fc.Arbitrary<VehicleCriteria> = fc
  .subarray(
    [
      fc.record({ status: some('AVAILABLE', 'RESERVED', 'SOLD') }),
      fc.record({ status: fc.constant(['AVAILABLE']) }),
      fc.record({ branchId: some('north', 'south', DEFAULT_BRANCH_ID, 'nowhere') }),
      fc.record({ make: some('fiat', 'CITROEN', 'škoda', 'Honda', 'Lada') }),
      fc.record({ model: some('c3', 'OCTAVIA', 't-cross', 'Civic touring') }),
      fc.record({ color: some('BRANCO', 'prata', 'vermelho coracao') }),
      fc.record({ fuelType: some(...FUEL_TYPES) }),
      fc.record({ type: some(...VEHICLE_TYPES) }),
      fc.record({ trim: some('highline 1.0 TSI', 'Edition limitee', 'none') }),
      fc.record({ transmission: some(...TRANSMISSIONS) }),
      fc.record({ doors: some(2, 4, 9) }),
      fc.record({ features: some('AR-condicionado', 'teto solar', 'Camera de re', 'extra 3') }),
      fc.record({ year: range(2003, 2027) }),
      fc.record({ manufactureYear: range(2003, 2027) }),
      fc.record({ price: range(1_500_000, 23_000_000) }),
      fc.record({ mileage: range(0, 220_000) }),
      // Never together: a service asks for a part, and people for the whole.
      fc.oneof(
        fc.record({ plate: fc.constantFrom('AAA0B01', 'AAA0000', 'ZZZ9999') }),
        fc.record({ platePart: fc.constantFrom('AAA0', '0B01', '1234', '') }),
      ),
      fc.record({ vin: fc.constantFrom('9BWZZZ377VT000123', '9BWZZZ377VT999999') }),
      fc.record({
        publicSearch: fc.constantFrom(
          'ci',
          'Citroën BRANCO',
          't cross 20',
          'tcross',
          'aaa',
          '9bwzzz377vt0001',
          '1.0 hi',
          '0b',
        ),
      }),
      fc.record({
        search: fc.constantFrom(
          'ci',
          'Citroën BRANCO',
          't cross 20',
          'aaa',
          '9bwzzz377vt0001',
          '--',
          '1.0 hi',
          '0b',
        ),
      }),
    ] as unknown as fc.Arbitrary<VehicleCriteria>[],
    { maxLength: 4 },
  )
  .chain((parts) => fc.tuple(...parts))
  .map((parts) => {
    const all: VehicleCriteria = Object.assign({}, ...parts);
    if (!all.price) return all;
    const { min, max } = all.price as unknown as { readonly min?: number; readonly max?: number };
    return {
      ...all,
      price: {
        ...(min !== undefined && { min: BigInt(min) }),
        ...(max !== undefined && { max: BigInt(max) }),
      },
    };
  });

/** The criteria with the first value of each facet in the place of their own condition on it, and its count. */
export function narrowed(
  one: VehicleCriteria,
  counted: VehicleFacets,
): (readonly [VehicleCriteria, number])[] {
  const { make, model, year, fuelType, type, transmission, branch, price, mileage } = counted;
  const last = price.buckets.at(-1);
  const first = mileage.buckets[0];
  return [
    ...make.slice(0, 1).map(({ value, count }) => [{ ...one, make: [value] }, count] as const),
    ...model.slice(0, 1).map(({ value, count }) => [{ ...one, model: [value] }, count] as const),
    ...year
      .slice(0, 1)
      .map(({ value, count }) => [{ ...one, year: { min: value, max: value } }, count] as const),
    ...fuelType.slice(-1).map(({ value, count }) => [{ ...one, fuelType: [value] }, count] as const),
    ...type.slice(-1).map(({ value, count }) => [{ ...one, type: [value] }, count] as const),
    ...transmission.slice(-1).map(({ value, count }) => [{ ...one, transmission: [value] }, count] as const),
    ...branch.slice(-1).map(({ value, count }) => [{ ...one, branchId: [value] }, count] as const),
    ...(last
      ? [[{ ...one, price: { min: BigInt(last.min), max: BigInt(last.max) } }, last.count] as const]
      : []),
    ...(first ? [[{ ...one, mileage: { min: first.min, max: first.max } }, first.count] as const] : []),
  ];
}
