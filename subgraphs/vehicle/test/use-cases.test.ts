import { brl, type Outcome } from '@autograph/kernel';
import { person } from '@autograph/kernel/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Vehicle } from '../src/domain/vehicle.ts';
import type { Ports } from '../src/ports/index.ts';
import { fakeBranches } from '../src/testing/branches.ts';
import { aVehicle, UNRECORDED, vehicleInput } from '../src/testing/builders.ts';
import { memoryVehicleRepository } from '../src/testing/memory-vehicle-repository.ts';
import { changeVehicle } from '../src/use-cases/change-vehicle.ts';
import { createVehicle } from '../src/use-cases/create-vehicle.ts';
import { releaseVehicle } from '../src/use-cases/release-vehicle.ts';
import { reserveVehicle } from '../src/use-cases/reserve-vehicle.ts';
import { sellVehicle } from '../src/use-cases/sell-vehicle.ts';
import { updateVehicle } from '../src/use-cases/update-vehicle.ts';

const NOW = new Date('2026-02-01T09:00:00Z');
const VIN = '9BWZZZ377VT004251';
let ports: Ports;
let vehicle: Vehicle;

beforeEach(async () => {
  let made = 0;
  ports = {
    vehicles: memoryVehicleRepository(),
    clock: () => NOW,
    user: person('ADMIN', 'user-1').user,
    branches: fakeBranches(),
    newId: () => {
      made += 1;
      return `vehicle-${made}`;
    },
  };
  vehicle = aVehicle({ price: brl(5_000_000n), plate: 'ABC1D23' });
  await ports.vehicles.insert(vehicle, UNRECORDED);
});

const kept = () => ports.vehicles.findById(vehicle.id);
const refusals = (outcome: Outcome<unknown>): string[] =>
  outcome.ok ? [] : outcome.refusals.map(({ code, field }) => `${code} ${field?.join('.')}`);
const sale = (saleId: string) => ({ vehicleId: vehicle.id, saleId });

describe('createVehicle', () => {
  it('puts an AVAILABLE vehicle into the stock', async () => {
    const outcome = await createVehicle(vehicleInput({ vin: VIN, plate: 'xyz-1234' }), ports);
    expect(outcome).toMatchObject({
      ok: true,
      value: { id: 'vehicle-1', status: 'AVAILABLE', heldBy: null, version: 1, vin: VIN, createdAt: NOW },
    });
    expect(outcome.ok && (await ports.vehicles.findById('vehicle-1'))).toEqual(outcome.ok && outcome.value);
  });

  it('keeps nothing of an input that is wrong', async () => {
    expect(refusals(await createVehicle(vehicleInput({ year: 1, mileage: -1 }), ports))).toEqual([
      'INVALID year',
      'INVALID mileage',
    ]);
    expect(await ports.vehicles.findById('vehicle-1')).toBeNull();
  });

  it('refuses a plate or VIN that another vehicle has, however it is written', async () => {
    expect(refusals(await createVehicle(vehicleInput({ plate: 'abc-1d23' }), ports))).toEqual([
      'CONFLICT plate',
    ]);
    await createVehicle(vehicleInput({ vin: VIN }), ports);
    expect(refusals(await createVehicle(vehicleInput({ vin: VIN.toLowerCase() }), ports))).toEqual([
      'CONFLICT vin',
    ]);
  });

  it('of fifty at once with one plate makes one', async () => {
    const made = await Promise.all(
      Array.from({ length: 50 }, () => createVehicle(vehicleInput({ plate: 'XYZ1234' }), ports)),
    );
    expect(made.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe('updateVehicle', () => {
  it('changes what is given, and takes away what is null', async () => {
    await updateVehicle(vehicle.id, { color: 'Azul', plate: null, year: undefined }, ports);
    expect(await kept()).toEqual({ ...vehicle, color: 'Azul', plate: null, version: 2, updatedAt: NOW });
  });

  it('is refused on another version than the expected one', async () => {
    expect(refusals(await updateVehicle(vehicle.id, { expectedVersion: 2, color: 'Azul' }, ports))).toEqual([
      'STALE expectedVersion',
    ]);
    expect(await kept()).toEqual(vehicle);
    expect(refusals(await updateVehicle(vehicle.id, { expectedVersion: 1, color: 'Azul' }, ports))).toEqual(
      [],
    );
    expect(
      refusals(await updateVehicle(vehicle.id, { expectedVersion: null, color: 'Cinza' }, ports)),
    ).toEqual([]);
  });

  it('of ten at once that expect the same version changes one', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, mileage) =>
        updateVehicle(vehicle.id, { expectedVersion: 1, mileage }, ports),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await kept()).toMatchObject({ version: 2 });
  });

  it('of ten at once that expect none changes all, one after another', async () => {
    await Promise.all(
      Array.from({ length: 10 }, (_, mileage) => updateVehicle(vehicle.id, { mileage }, ports)),
    );
    expect(await kept()).toMatchObject({ version: 11 });
  });

  it('refuses an unknown vehicle, wrong values, and what is another vehicle’s', async () => {
    expect(refusals(await updateVehicle('none', { color: 'Azul' }, ports))).toEqual(['NOT_FOUND id']);
    expect(refusals(await updateVehicle(vehicle.id, { make: null, year: 3000 }, ports))).toEqual([
      'INVALID make',
      'INVALID year',
    ]);
    const other = aVehicle({ plate: 'XYZ1234' });
    await ports.vehicles.insert(other, UNRECORDED);
    expect(refusals(await updateVehicle(other.id, { plate: 'ABC1D23' }, ports))).toEqual(['CONFLICT plate']);
  });

  it('never changes the price of a vehicle while a sale holds it', async () => {
    await reserveVehicle(sale('sale-1'), ports);
    const price = { amount: '1.00' };
    expect(refusals(await updateVehicle(vehicle.id, { price }, ports))).toEqual(['INVALID_STATE price']);
    await releaseVehicle(sale('sale-1'), ports);
    expect(refusals(await updateVehicle(vehicle.id, { price }, ports))).toEqual([]);
  });
});

describe('a sale', () => {
  it('reserves, sells, and hears the same when it asks again', async () => {
    for (const _ of ['once', 'again']) {
      expect(await reserveVehicle(sale('sale-1'), ports)).toMatchObject({
        ok: true,
        value: { status: 'RESERVED', version: 2 },
      });
    }
    for (const _ of ['once', 'again']) expect(await sellVehicle(sale('sale-1'), ports)).toBe(true);
    expect(await kept()).toMatchObject({ status: 'SOLD', heldBy: 'sale-1', version: 3 });
  });

  it('gives the vehicle back, and hears the same when it asks again', async () => {
    await reserveVehicle(sale('sale-1'), ports);
    for (const _ of ['once', 'again']) expect(await releaseVehicle(sale('sale-1'), ports)).toBe(true);
    expect(await kept()).toMatchObject({ status: 'AVAILABLE', heldBy: null, version: 3 });
    expect(refusals(await reserveVehicle(sale('sale-1'), ports))).toEqual([
      'VEHICLE_NOT_AVAILABLE vehicleId',
    ]);
    expect(refusals(await reserveVehicle(sale('sale-2'), ports))).toEqual([]);
  });

  it('never sells or frees what another one holds', async () => {
    await reserveVehicle(sale('sale-1'), ports);
    expect(await sellVehicle(sale('sale-2'), ports)).toBe(false);
    expect(await releaseVehicle(sale('sale-2'), ports)).toBe(true);
    expect(await kept()).toMatchObject({ status: 'RESERVED', heldBy: 'sale-1' });
  });

  it('that has sold the vehicle cannot give it back', async () => {
    await reserveVehicle(sale('sale-1'), ports);
    await sellVehicle(sale('sale-1'), ports);
    expect(await releaseVehicle(sale('sale-1'), ports)).toBe(false);
    expect(await kept()).toMatchObject({ status: 'SOLD' });
  });

  it('pays the price that it was shown, or hears that it has changed', async () => {
    const at = (amount: string) => reserveVehicle({ ...sale('sale-1'), expectedPrice: { amount } }, ports);
    expect(refusals(await at('49999.99'))).toEqual(['PRICE_CHANGED expectedPrice']);
    expect(refusals(await at('50000.001'))).toEqual(['PRICE_CHANGED expectedPrice']);
    expect(await kept()).toEqual(vehicle);
    expect(refusals(await at('50000'))).toEqual([]);
  });

  it('of a vehicle that is not there is refused, and has nothing to give back', async () => {
    const none = { vehicleId: 'none', saleId: 'sale-1' };
    expect(refusals(await reserveVehicle(none, ports))).toEqual(['NOT_FOUND vehicleId']);
    expect(await sellVehicle(none, ports)).toBe(false);
    expect(await releaseVehicle(none, ports)).toBe(true);
  });

  it('is one of two hundred that ask at once', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, (_, at) => reserveVehicle(sale(`sale-${at}`), ports)),
    );
    const winners = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value.heldBy] : []));
    expect(winners).toHaveLength(1);
    expect((await kept())?.heldBy).toBe(winners[0]);
    expect(new Set(outcomes.flatMap(refusals))).toEqual(new Set(['VEHICLE_NOT_AVAILABLE vehicleId']));
  });

  it('of two hundred that give up at once leaves the vehicle to the one that holds it', async () => {
    await reserveVehicle(sale('sale-x'), ports);
    const freed = await Promise.all(
      Array.from({ length: 200 }, (_, at) => releaseVehicle(sale(`sale-${at}`), ports)),
    );
    expect(freed.every(Boolean)).toBe(true);
    expect(await kept()).toMatchObject({ status: 'RESERVED', heldBy: 'sale-x' });
  });
});

it('a decision that changes nothing writes nothing', async () => {
  const update = ports.vehicles.update;
  let written = 0;
  const vehicles = {
    ...ports.vehicles,
    update: (...args: Parameters<typeof update>) => {
      written += 1;
      return update(...args);
    },
  };
  await changeVehicle(vehicle.id, 'id', (found) => ({ ok: true, value: found }), {
    ...ports,
    vehicles,
  });
  expect(written).toBe(0);
});
