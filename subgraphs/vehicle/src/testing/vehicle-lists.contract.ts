import { brl, DEFAULT_BRANCH_ID, type PageRequest } from '@autograph/kernel';
import { walk } from '@autograph/kernel/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Vehicle } from '../domain/vehicle.ts';
import type { VehicleCriteria, VehicleRepository, VehicleSortField } from '../ports/vehicle-repository.ts';
import { aVehicle, changed, UNRECORDED } from './builders.ts';

const ALL: PageRequest = { limit: 100, backward: false, cursor: null };
const NEWEST = { field: 'CREATED_AT', direction: 'DESC' } as const;

/** What every keeper of vehicles promises of its lists. `empty` answers one that has none. */
export function vehicleListsContract(empty: () => Promise<VehicleRepository>): void {
  let vehicles: VehicleRepository;
  beforeEach(async () => {
    vehicles = await empty();
  });
  const keep = async (...all: readonly Vehicle[]): Promise<void> => {
    const written = await Promise.all(all.map((vehicle) => vehicles.insert(vehicle, UNRECORDED)));
    expect(new Set(written)).toEqual(new Set(['inserted']));
  };

  describe('lists', () => {
    const car = (color: string, changes: Partial<Vehicle>) => aVehicle({ color, ...changes });
    beforeEach(() =>
      keep(
        car('a', {
          mileage: 10,
          trim: 'Feel Édition',
          features: ['Teto solar', 'Câmera de ré'],
          manufactureYear: 2019,
          plate: 'ABC1D23',
          make: 'Citroën',
          model: 'C3',
          year: 2020,
          price: brl(5_000_000n),
        }),
        car('b', {
          mileage: 20,
          trim: 'Shine',
          transmission: 'CVT',
          doors: 4,
          features: ['teto Solar'],
          vin: '9BWZZZ377VT004251',
          make: 'CITROEN',
          model: 'C4 Cactus',
          year: 2022,
          price: brl(9_000_001n),
          status: 'SOLD',
        }),
        car('c', {
          fuelType: 'DIESEL',
          branchId: 'south',
          mileage: 9,
          transmission: 'MANUAL',
          doors: 2,
          manufactureYear: 2022,
          make: 'Fiat',
          model: 'Cronos',
          year: 2022,
          price: brl(9_000_000n),
          status: 'RESERVED',
        }),
        car('d', {
          type: 'VAN',
          branchId: 'north',
          mileage: 21,
          manufactureYear: 2018,
          features: ['Airbag'],
          make: 'Fiat',
          model: 'Argo',
          year: 2024,
          price: brl(7_000_000n),
        }),
      ),
    );

    it.each<[VehicleCriteria, string]>([
      [{}, 'abcd'],
      [{ status: ['AVAILABLE'] }, 'ad'],
      [{ status: ['SOLD', 'RESERVED'] }, 'bc'],
      [{ status: [] }, ''],
      [{ branchId: ['north'] }, 'd'],
      [{ branchId: ['north', 'south'] }, 'cd'],
      [{ branchId: [DEFAULT_BRANCH_ID] }, 'ab'],
      [{ branchId: ['south', DEFAULT_BRANCH_ID] }, 'abc'],
      [{ branchId: [DEFAULT_BRANCH_ID], status: ['SOLD'] }, 'b'],
      [{ branchId: [] }, ''],
      [{ branchId: ['none'] }, ''],
      [{ make: ['citroen'] }, 'ab'],
      [{ make: ['cit'] }, ''],
      [{ make: ['.*'] }, ''],
      [{ make: [] }, ''],
      [{ make: ['CITROËN', 'fiat'] }, 'abcd'],
      [{ model: ['c4  cactus', 'ARGO'] }, 'bd'],
      [{ year: { min: 2022 } }, 'bcd'],
      [{ year: { max: 2022 } }, 'abc'],
      [{ year: { min: 2021, max: 2023 } }, 'bc'],
      [{ year: { min: 2023, max: 2021 } }, ''],
      [{ year: {} }, 'abcd'],
      [{ price: { min: 9_000_000n } }, 'bc'],
      [{ price: { max: 9_000_000n } }, 'acd'],
      [{ price: { min: 9_000_001n, max: 9_000_001n } }, 'b'],
      [{ color: ['B', 'D'] }, 'bd'],
      [{ fuelType: ['DIESEL'] }, 'c'],
      [{ fuelType: [] }, ''],
      [{ type: ['TRUCK', 'VAN'] }, 'd'],
      [{ trim: ['feel edition'] }, 'a'],
      [{ trim: ['FEEL'] }, ''],
      [{ trim: ['shine', 'Feel Edition'] }, 'ab'],
      [{ transmission: ['CVT', 'AUTOMATIC'] }, 'b'],
      [{ transmission: [] }, ''],
      [{ doors: [4] }, 'b'],
      [{ doors: [2, 4] }, 'bc'],
      [{ features: ['TETO SOLAR'] }, 'ab'],
      [{ features: ['camera de re', 'teto solar'] }, 'a'],
      [{ features: ['teto'] }, ''],
      [{ features: ['.*'] }, ''],
      [{ features: [] }, 'abcd'],
      [{ manufactureYear: { min: 2019 } }, 'ac'],
      [{ manufactureYear: { max: 2019 } }, 'ad'],
      [{ manufactureYear: {} }, 'abcd'],
      [{ search: 'edit cit' }, 'a'],
      [{ mileage: { min: 10, max: 20 } }, 'ab'],
      [{ plate: 'ABC1D23' }, 'a'],
      [{ plate: 'ABC' }, ''],
      [{ vin: '9BWZZZ377VT004251' }, 'b'],
      [{ search: 'citroën' }, 'ab'],
      [{ search: 'CIT cac' }, 'b'],
      [{ search: 'actus' }, ''],
      [{ search: 'c 2022' }, 'bc'],
      [{ search: 'abc 1d2' }, 'a'],
      [{ search: '1.2' }, ''],
      [{ search: '9bwzzz377' }, 'b'],
      [{ search: ' -- ' }, 'abcd'],
      [{ search: '.*' }, 'abcd'],
      [{ search: 'c.*' }, 'abc'],
      [{ search: '1.23' }, ''],
      [{ search: 'fiat', status: ['AVAILABLE'] }, 'd'],
      [{ publicSearch: 'citroën' }, 'ab'],
      [{ publicSearch: 'CIT cac' }, 'b'],
      [{ publicSearch: 'c4cac' }, ''],
      [{ publicSearch: 'actus' }, ''],
      [{ publicSearch: 'c 2022' }, 'bc'],
      [{ publicSearch: 'abc' }, ''],
      [{ publicSearch: '1d2' }, ''],
      [{ publicSearch: '9bwzzz377' }, ''],
      [{ publicSearch: ' -- ' }, 'abcd'],
      [{ publicSearch: '20' }, 'abcd'],
      [{ publicSearch: '.*' }, 'abcd'],
      [{ status: ['AVAILABLE'], make: ['fiat'], price: { max: 8_000_000n } }, 'd'],
    ])('with %o exactly these', async (criteria, colors) => {
      const { edges, total } = await vehicles.list(criteria, NEWEST, ALL);
      const found = edges.map(({ node }) => node.color).toSorted();
      expect(found.join('')).toBe(colors);
      expect(await total()).toBe(colors.length);
    });

    it.each<[VehicleSortField, string]>([
      ['PRICE', 'adcb'],
      ['YEAR', 'abcd'],
      ['MANUFACTURE_YEAR', 'bdac'],
      ['MAKE', 'abcd'],
      ['MODEL', 'dabc'],
      ['MILEAGE', 'cabd'],
      ['CREATED_AT', 'abcd'],
    ])('sorted by %s, equal ones by when they came, and turned', async (field, colors) => {
      const order = async (direction: 'ASC' | 'DESC') =>
        (await vehicles.list({}, { field, direction }, ALL)).edges.map(({ node }) => node.color).join('');
      expect(await order('ASC')).toBe(colors);
      expect(await order('DESC')).toBe([...colors].toReversed().join(''));
    });
  });

  describe('pages', () => {
    const all = Array.from({ length: 23 }, (_, at) =>
      aVehicle({
        make: ['Fiat', 'FIAT', 'Ford'][at % 3] ?? '',
        year: 2020 + (at % 2),
        manufactureYear: [2019, null, 2020, 2021, null][at % 5] ?? null,
        price: brl(BigInt(7_000_000 + 10_000_000 * (at % 4))),
      }),
    );
    beforeEach(() => keep(...all));

    describe.each<VehicleSortField>(['PRICE', 'YEAR', 'MANUFACTURE_YEAR', 'MAKE', 'CREATED_AT'])(
      'sorted by %s',
      (field) => {
        it.each(['ASC', 'DESC'] as const)(
          '%s visit every vehicle once, from either end',
          async (direction) => {
            for (const criteria of [{}, { year: { min: 2021 } }]) {
              const list = (request: PageRequest) => vehicles.list(criteria, { field, direction }, request);
              const whole = (await list(ALL)).edges.map(({ node }) => node.id);
              expect(new Set(whole).size).toBe(criteria.year ? 11 : 23);
              expect(await walk(list, { limit: 4, backward: false })).toEqual(whole);
              expect(await walk(list, { limit: 4, backward: true })).toEqual(whole);
            }
          },
        );
      },
    );

    it('may be empty, and still tell the total', async () => {
      const page = await vehicles.list({}, NEWEST, { ...ALL, limit: 0 });
      expect(page.edges).toEqual([]);
      expect(page.hasNextPage).toBe(true);
      expect(await page.total()).toBe(23);
    });

    it('go on where they were when the vehicle that they ended with has left the list', async () => {
      const sort = { field: 'PRICE', direction: 'ASC' } as const;
      const available = { status: ['AVAILABLE'] } as const;
      const first = await vehicles.list(available, sort, { ...ALL, limit: 10 });
      const last = first.edges.at(-1);
      if (!last) throw new Error('an empty page');
      await vehicles.update(changed(last.node, { status: 'RESERVED', heldBy: 'sale-1' }), 1, UNRECORDED);
      await keep(aVehicle({ price: brl(1n) }));
      const next = await vehicles.list(available, sort, { ...ALL, cursor: last.cursor });
      const seen = [...first.edges, ...next.edges].map(({ node }) => node.id);
      expect(seen.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
    });

    it('take a cursor of their own list only', async () => {
      const sort = { field: 'PRICE', direction: 'ASC' } as const;
      const { edges } = await vehicles.list({ make: ['Fiat'] }, sort, { ...ALL, limit: 1 });
      const request = { ...ALL, cursor: edges[0]?.cursor ?? '' };
      const message = /not one of this list/;
      await expect(vehicles.list({ make: ['Fiat'] }, sort, request)).resolves.toBeDefined();
      await expect(vehicles.list({}, sort, request)).rejects.toThrow(message);
      await expect(vehicles.list({ make: ['Fiat'] }, NEWEST, request)).rejects.toThrow(message);
      await expect(vehicles.list({}, sort, { ...request, cursor: 'none' })).rejects.toThrow(message);
    });
  });
}
