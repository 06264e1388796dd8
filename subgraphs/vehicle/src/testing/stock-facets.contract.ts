import { brl, DEFAULT_BRANCH_ID } from '@autograph/kernel';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Vehicle } from '../domain/vehicle.ts';
import type { StockFacets } from '../ports/stock-facets.ts';
import type { VehicleRepository } from '../ports/vehicle-repository.ts';
import { aVehicle, changed, UNRECORDED } from './builders.ts';

/** What every counter of the stock promises. `empty` answers one of a repository that has no vehicles. */
export function stockFacetsContract(
  empty: () => Promise<{ readonly vehicles: VehicleRepository; readonly facets: StockFacets }>,
): void {
  let vehicles: VehicleRepository;
  let facets: StockFacets;
  beforeEach(async () => {
    ({ vehicles, facets } = await empty());
  });
  const keep = async (...all: readonly Vehicle[]): Promise<void> => {
    for (const vehicle of all) expect(await vehicles.insert(vehicle, UNRECORDED)).toBe('inserted');
  };
  const pairs = (values: readonly { readonly value: unknown; readonly count: number }[]) =>
    values.map(({ value, count }) => [value, count]);

  it('of no vehicles are empty', async () => {
    expect(await facets.facetsOf({})).toEqual({
      total: 0,
      make: [],
      model: [],
      year: [],
      fuelType: [],
      type: [],
      transmission: [],
      branch: [],
      price: { min: null, max: null, buckets: [] },
      mileage: { min: null, max: null, buckets: [] },
    });
  });

  describe('of some vehicles', () => {
    beforeEach(() =>
      keep(
        aVehicle({ make: 'Citroën', model: 'C3', year: 2020, price: brl(5_000_000n), mileage: 0 }),
        aVehicle({ make: 'CITROEN', model: 'C3', year: 2022, price: brl(5_999_999n), mileage: 999 }),
        aVehicle({ make: 'Citroën', model: 'c3', year: 2022, price: brl(6_000_000n), mileage: 1_000 }),
        aVehicle({ make: 'Fiat', model: 'Argo', year: 2024, fuelType: 'DIESEL', transmission: 'CVT' }),
        aVehicle({ make: 'Fiat', model: 'Strada', type: 'TRUCK', branchId: 'north', status: 'SOLD' }),
        aVehicle({ make: 'Fiat', model: 'Uno', withdrawnAt: new Date('2026-02-01T12:00:00Z') }),
      ),
    );

    it('count each value, without case and accents, in the spelling of most', async () => {
      const { total, make, model, year, fuelType, type, transmission, branch } = await facets.facetsOf({});
      expect(total).toBe(5);
      expect(pairs(make)).toEqual([
        ['Citroën', 3],
        ['Fiat', 2],
      ]);
      expect(pairs(model)).toEqual([
        ['C3', 3],
        ['Argo', 1],
        ['Strada', 1],
      ]);
      expect(pairs(year)).toEqual([
        [2024, 1],
        [2023, 1],
        [2022, 2],
        [2020, 1],
      ]);
      expect(pairs(fuelType)).toEqual([
        ['FLEX', 4],
        ['DIESEL', 1],
      ]);
      expect(pairs(type)).toEqual([
        ['CAR', 4],
        ['TRUCK', 1],
      ]);
      expect(pairs(transmission)).toEqual([['CVT', 1]]);
      expect(pairs(branch)).toEqual([
        [DEFAULT_BRANCH_ID, 4],
        ['north', 1],
      ]);
    });

    it('leave out their own condition, and no other', async () => {
      const { total, make, model, year } = await facets.facetsOf({ make: ['FIAT'], year: { min: 2024 } });
      expect(total).toBe(1);
      expect(pairs(make)).toEqual([['Fiat', 1]]);
      expect(pairs(model)).toEqual([['Argo', 1]]);
      expect(pairs(year)).toEqual([
        [2024, 1],
        [2023, 1],
      ]);
      expect(await facets.facetsOf({ make: [] })).toMatchObject({ total: 0, year: [], make: { length: 2 } });
    });

    it('count prices and mileages in ranges that a filter can take', async () => {
      const { price, mileage } = await facets.facetsOf({ make: ['citroen'], price: { max: 1n } });
      expect(price).toEqual({
        min: 5_000_000,
        max: 6_000_000,
        buckets: Array.from({ length: 11 }, (_, at) => ({
          min: 5_000_000 + at * 100_000,
          max: 5_099_999 + at * 100_000,
          count: at === 0 || at > 8 ? 1 : 0,
        })),
      });
      expect(mileage).toEqual({ min: null, max: null, buckets: [] });
      expect((await facets.facetsOf({ model: ['C3'] })).mileage).toEqual({
        min: 0,
        max: 1_000,
        buckets: [
          { min: 0, max: 999, count: 2 },
          { min: 1_000, max: 1_999, count: 1 },
        ],
      });
    });
  });

  it('follow each change', async () => {
    const [first, second] = [aVehicle({ make: 'Gurgel', features: ['Rádio'] }), aVehicle({ make: 'Puma' })];
    const makes = async (criteria = {}) => pairs((await facets.facetsOf(criteria)).make);
    await keep(first);
    expect(await makes()).toEqual([['Gurgel', 1]]);
    await keep(second);
    const renamed = changed(first, { make: 'Puma', status: 'RESERVED', heldBy: 'sale-1', plate: 'ABC1D23' });
    expect(await vehicles.update(renamed, 1, UNRECORDED)).toBe('updated');
    expect(await makes()).toEqual([['Puma', 2]]);
    expect(await makes({ status: ['AVAILABLE'] })).toEqual([['Puma', 1]]);
    expect(await makes({ search: 'puma 1d2', features: ['RADIO'] })).toEqual([['Puma', 1]]);
    expect(await vehicles.remove(second, 1, { ...UNRECORDED })).toBe('updated');
    expect(await makes()).toEqual([['Puma', 1]]);
    const withdrawn = changed(renamed, { status: 'AVAILABLE', heldBy: null, withdrawnAt: new Date() });
    expect(await vehicles.update(withdrawn, 2, UNRECORDED)).toBe('updated');
    expect((await facets.facetsOf({})).total).toBe(0);
  });
}
