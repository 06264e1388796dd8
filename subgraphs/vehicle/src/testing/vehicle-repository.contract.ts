import { brl } from '@autograph/kernel';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Vehicle, VehicleStatus } from '../domain/vehicle.ts';
import type { VehicleTransition } from '../domain/vehicle-history.ts';
import type { VehicleRepository } from '../ports/vehicle-repository.ts';
import { aVehicle, changed, UNRECORDED } from './builders.ts';

const ALL = { limit: 100, backward: false, cursor: null };
const NEWEST = { field: 'CREATED_AT', direction: 'DESC' } as const;

/** What every keeper of vehicles promises. `empty` answers one that has none. */
export function vehicleRepositoryContract(empty: () => Promise<VehicleRepository>): void {
  let vehicles: VehicleRepository;
  beforeEach(async () => {
    vehicles = await empty();
  });
  const keep = async (...all: readonly Vehicle[]): Promise<void> => {
    const written = await Promise.all(all.map((vehicle) => vehicles.insert(vehicle, UNRECORDED)));
    expect(new Set(written)).toEqual(new Set(['inserted']));
  };

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
      expect(await vehicles.update(next, vehicle.version, UNRECORDED)).toBe('updated');
      expect(await vehicles.findById(vehicle.id)).toEqual(next);
      expect((await vehicles.list({ make: ['audi'] }, NEWEST, ALL)).edges).toHaveLength(1);
    });

    it('appends to the history in the same write, or not at all', async () => {
      const vehicle = aVehicle();
      const entered = transition(null, 'AVAILABLE');
      expect(await vehicles.insert(vehicle, { ...UNRECORDED, transition: entered })).toBe('inserted');
      const reserved = changed(vehicle, { status: 'RESERVED', heldBy: 'sale-1' });
      const taken = transition('AVAILABLE', 'RESERVED');
      const race = Array.from({ length: 10 }, () =>
        vehicles.update(reserved, 1, { ...UNRECORDED, transition: taken }),
      );
      expect((await Promise.all(race)).filter((result) => result === 'updated')).toHaveLength(1);
      expect(await vehicles.update(changed(reserved, { mileage: 1 }), 2, UNRECORDED)).toBe('updated');
      const records = await vehicles.recordsOf([vehicle.id, 'none']);
      expect(records.get(vehicle.id)).toEqual({ history: [entered, taken], prices: [], transfers: [] });
      expect(records.get('none')?.history ?? []).toEqual([]);
      expect(await vehicles.findById(vehicle.id)).not.toHaveProperty('history');
    });

    it('keeps each price, to the centavo', async () => {
      const price = { price: brl(999_999_999_999n), at: new Date('2026-02-01T12:00:00Z'), by: 'user-1' };
      const vehicle = aVehicle();
      expect(await vehicles.insert(vehicle, { ...UNRECORDED, price })).toBe('inserted');
      const later = { ...price, price: brl(1n), by: null };
      await vehicles.update(changed(vehicle, {}), 1, { ...UNRECORDED, price: later });
      expect((await vehicles.recordsOf([vehicle.id])).get(vehicle.id)?.prices).toEqual([price, later]);
    });

    it('may remove the vehicle: it is found no more, and its plate is free', async () => {
      const vehicle = aVehicle({ plate: 'ABC1D23', vin: '9BWZZZ377VT004251' });
      await keep(vehicle);
      const gone = changed(vehicle, { withdrawnAt: new Date() });
      expect(await vehicles.remove(gone, 7, UNRECORDED)).toBe('stale');
      expect(await vehicles.findById(vehicle.id)).toEqual(vehicle);
      expect(await vehicles.remove(gone, 1, UNRECORDED)).toBe('updated');
      expect(await vehicles.findById(vehicle.id)).toBeNull();
      expect(await vehicles.findByIds([vehicle.id])).toEqual([]);
      const { edges, total } = await vehicles.list({}, NEWEST, ALL);
      expect([edges.length, await total()]).toEqual([0, 0]);
      expect(await vehicles.update(gone, 1, UNRECORDED)).toBe('stale');
      await keep(aVehicle({ plate: 'ABC1D23', vin: '9BWZZZ377VT004251' }));
    });

    it('is stale on another version, and on a vehicle that is not there', async () => {
      const vehicle = aVehicle();
      await keep(vehicle);
      expect(await vehicles.update(changed(vehicle, { year: 2000 }), 7, UNRECORDED)).toBe('stale');
      expect(await vehicles.update(aVehicle(), 1, UNRECORDED)).toBe('stale');
      expect(await vehicles.findById(vehicle.id)).toEqual(vehicle);
    });

    it('of fifty at once on the same version is one', async () => {
      const vehicle = aVehicle();
      await keep(vehicle);
      const written = await Promise.all(
        Array.from({ length: 50 }, (_, at) =>
          vehicles.update(changed(vehicle, { mileage: at }), 1, UNRECORDED),
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
      expect(await vehicles.insert(aVehicle({ [field]: value }), UNRECORDED)).toEqual({ duplicate: field });
      expect(await vehicles.update(changed(second, { [field]: value }), 1, UNRECORDED)).toEqual({
        duplicate: field,
      });
      expect(await vehicles.findById(second.id)).toEqual(second);
      expect(await vehicles.update(changed(first, { year: 2001 }), 1, UNRECORDED)).toBe('updated');
    });

    it('is free once its vehicle is sold, and taken again when the vehicle is back', async () => {
      const first = aVehicle({ [field]: value });
      await keep(first);
      const sold = changed(first, { status: 'SOLD', heldBy: 'sale-1' });
      expect(await vehicles.update(sold, 1, UNRECORDED)).toBe('updated');
      const second = aVehicle({ [field]: value });
      await keep(second);
      const back = changed(sold, { status: 'AVAILABLE', heldBy: null, givenUpBy: ['sale-1'] });
      expect(await vehicles.update(back, 2, UNRECORDED)).toEqual({ duplicate: field });
      expect(await vehicles.findById(first.id)).toEqual(sold);
      const plates = field === 'plate' ? [value] : [];
      const vins = field === 'vin' ? [value] : [];
      expect(
        (await vehicles.findByCodes({ plates, vins })).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      ).toEqual([sold, second]);
      expect(await vehicles.findByCodes({ plates: [], vins: [] })).toEqual([]);
      // What is no part of a plate finds nothing, and not everything.
      expect((await vehicles.list({ platePart: '' }, NEWEST, ALL)).edges).toEqual([]);
      const { edges } = await vehicles.list({ [field]: value }, NEWEST, ALL);
      expect(edges.map(({ node }) => node.id).toSorted()).toEqual([first.id, second.id].toSorted());
      const resold = changed(second, { status: 'SOLD', heldBy: 'sale-2' });
      expect(await vehicles.update(resold, 1, UNRECORDED)).toBe('updated');
      expect(await vehicles.update(back, 2, UNRECORDED)).toBe('updated');
    });

    it('may be missing on any number of vehicles, and is free once it was taken away', async () => {
      const first = aVehicle({ [field]: value });
      await keep(first, aVehicle(), aVehicle());
      expect(await vehicles.update(changed(first, { [field]: null }), 1, UNRECORDED)).toBe('updated');
      await keep(aVehicle({ [field]: value }));
    });
  });
}
