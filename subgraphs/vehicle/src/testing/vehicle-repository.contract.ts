import { brl, type PageRequest } from '@autograph/kernel';
import { walk } from '@autograph/kernel/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import type { VehicleTransition } from '../domain/trace.ts';
import type { Vehicle, VehicleStatus } from '../domain/vehicle.ts';
import type { VehicleCriteria, VehicleRepository, VehicleSortField } from '../ports/vehicle-repository.ts';
import { aVehicle, NO_TRACE } from './builders.ts';

const ALL: PageRequest = { limit: 100, backward: false, cursor: null };
const NEWEST = { field: 'CREATED_AT', direction: 'DESC' } as const;

/** What every keeper of vehicles promises. `empty` answers one that has none. */
export function vehicleRepositoryContract(empty: () => Promise<VehicleRepository>): void {
  let vehicles: VehicleRepository;
  beforeEach(async () => {
    vehicles = await empty();
  });
  const keep = async (...all: readonly Vehicle[]): Promise<void> => {
    const written = await Promise.all(all.map((vehicle) => vehicles.insert(vehicle, NO_TRACE)));
    expect(new Set(written)).toEqual(new Set(['inserted']));
  };
  const changed = (vehicle: Vehicle, changes: Partial<Vehicle>): Vehicle => ({
    ...vehicle,
    version: vehicle.version + 1,
    ...changes,
  });

  const transition = (from: VehicleStatus | null, to: VehicleStatus): VehicleTransition => ({
    from,
    to,
    at: new Date('2026-02-01T12:00:00Z'),
    by: 'user-1',
    saleId: from === null ? null : 'sale-1',
  });

  it('gives back what it was given, to the last field and centavo', async () => {
    const full = aVehicle({
      make: 'Citroën 😀',
      price: brl(999_999_999_999n),
      color: 'Azul',
      vin: '9BWZZZ377VT004251',
      plate: 'ABC1D23',
      status: 'RESERVED',
      heldBy: 'sale-1',
      givenUpBy: ['sale-2', 'sale-3'],
    });
    const bare = aVehicle();
    await keep(full, bare);
    expect(await vehicles.findById(full.id)).toEqual(full);
    expect(await vehicles.findById(bare.id)).toEqual(bare);
    expect(await vehicles.findById('none')).toBeNull();
    const found = await vehicles.findByIds([bare.id, 'none', full.id]);
    expect(found.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual([full, bare]);
    expect(await vehicles.findByIds([])).toEqual([]);
  });

  describe('a change', () => {
    it('is written on the version that it was made on', async () => {
      const vehicle = aVehicle();
      await keep(vehicle);
      const next = changed(vehicle, { price: brl(1n), make: 'Audi', color: 'Preto', givenUpBy: ['sale-1'] });
      expect(await vehicles.update(next, vehicle.version, NO_TRACE)).toBe('updated');
      expect(await vehicles.findById(vehicle.id)).toEqual(next);
      expect((await vehicles.list({ make: ['audi'] }, NEWEST, ALL)).edges).toHaveLength(1);
    });

    it('appends to the history in the same write, or not at all', async () => {
      const vehicle = aVehicle();
      const entered = transition(null, 'AVAILABLE');
      expect(await vehicles.insert(vehicle, { transition: entered, event: null })).toBe('inserted');
      const reserved = changed(vehicle, { status: 'RESERVED', heldBy: 'sale-1' });
      const taken = transition('AVAILABLE', 'RESERVED');
      const race = Array.from({ length: 10 }, () =>
        vehicles.update(reserved, 1, { transition: taken, event: null }),
      );
      expect((await Promise.all(race)).filter((result) => result === 'updated')).toHaveLength(1);
      expect(await vehicles.update(changed(reserved, { mileage: 1 }), 2, NO_TRACE)).toBe('updated');
      const histories = await vehicles.historiesOf([vehicle.id, 'none']);
      expect(histories.get(vehicle.id)).toEqual([entered, taken]);
      expect(histories.get('none') ?? []).toEqual([]);
      expect(await vehicles.findById(vehicle.id)).not.toHaveProperty('history');
    });

    it('is stale on another version, and on a vehicle that is not there', async () => {
      const vehicle = aVehicle();
      await keep(vehicle);
      expect(await vehicles.update(changed(vehicle, { year: 2000 }), 7, NO_TRACE)).toBe('stale');
      expect(await vehicles.update(aVehicle(), 1, NO_TRACE)).toBe('stale');
      expect(await vehicles.findById(vehicle.id)).toEqual(vehicle);
    });

    it('of fifty at once on the same version is one', async () => {
      const vehicle = aVehicle();
      await keep(vehicle);
      const written = await Promise.all(
        Array.from({ length: 50 }, (_, at) =>
          vehicles.update(changed(vehicle, { mileage: at }), 1, NO_TRACE),
        ),
      );
      expect(written.filter((result) => result === 'updated')).toHaveLength(1);
      expect(await vehicles.findById(vehicle.id)).toMatchObject({
        version: 2,
        mileage: written.indexOf('updated'),
      });
    });
  });

  describe.each([
    ['plate', 'ABC1D23', 'ABC1234'],
    ['vin', '9BWZZZ377VT004251', '9BWZZZ377VT004252'],
  ] as const)('a %s', (field, value, other) => {
    it('is one vehicle’s', async () => {
      const [first, second] = [aVehicle({ [field]: value }), aVehicle({ [field]: other })];
      await keep(first, second);
      expect(await vehicles.insert(aVehicle({ [field]: value }), NO_TRACE)).toEqual({ duplicate: field });
      expect(await vehicles.update(changed(second, { [field]: value }), 1, NO_TRACE)).toEqual({
        duplicate: field,
      });
      expect(await vehicles.findById(second.id)).toEqual(second);
      expect(await vehicles.update(changed(first, { year: 2001 }), 1, NO_TRACE)).toBe('updated');
    });

    it('may be missing on any number of vehicles, and is free once it was taken away', async () => {
      const first = aVehicle({ [field]: value });
      await keep(first, aVehicle(), aVehicle());
      expect(await vehicles.update(changed(first, { [field]: null }), 1, NO_TRACE)).toBe('updated');
      await keep(aVehicle({ [field]: value }));
    });
  });

  describe('lists', () => {
    const car = (color: string, changes: Partial<Vehicle>) => aVehicle({ color, ...changes });
    beforeEach(() =>
      keep(
        car('a', { make: 'Citroën', model: 'C3', year: 2020, price: brl(5_000_000n) }),
        car('b', { make: 'CITROEN', model: 'C4 Cactus', year: 2022, price: brl(9_000_001n), status: 'SOLD' }),
        car('c', { make: 'Fiat', model: 'Cronos', year: 2022, price: brl(9_000_000n), status: 'RESERVED' }),
        car('d', { make: 'Fiat', model: 'Argo', year: 2024, price: brl(7_000_000n) }),
      ),
    );

    it.each<[VehicleCriteria, string]>([
      [{}, 'abcd'],
      [{ status: ['AVAILABLE'] }, 'ad'],
      [{ status: ['SOLD', 'RESERVED'] }, 'bc'],
      [{ status: [] }, ''],
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
      ['MAKE', 'abcd'],
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
        price: brl(BigInt(7_000_000 + 10_000_000 * (at % 4))),
      }),
    );
    beforeEach(() => keep(...all));

    describe.each<VehicleSortField>(['PRICE', 'YEAR', 'MAKE', 'CREATED_AT'])('sorted by %s', (field) => {
      it.each(['ASC', 'DESC'] as const)('%s visit every vehicle once, from either end', async (direction) => {
        for (const criteria of [{}, { year: { min: 2021 } }]) {
          const list = (request: PageRequest) => vehicles.list(criteria, { field, direction }, request);
          const whole = (await list(ALL)).edges.map(({ node }) => node.id);
          expect(new Set(whole).size).toBe(criteria.year ? 11 : 23);
          expect(await walk(list, { limit: 4, backward: false })).toEqual(whole);
          expect(await walk(list, { limit: 4, backward: true })).toEqual(whole);
        }
      });
    });

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
      await vehicles.update(changed(last.node, { status: 'RESERVED', heldBy: 'sale-1' }), 1, NO_TRACE);
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
