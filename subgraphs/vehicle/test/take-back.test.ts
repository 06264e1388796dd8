import { person } from '@autograph/kernel/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBranches } from '../src/testing/branches.ts';
import { aVehicle, changed, UNRECORDED, vehicleInput } from '../src/testing/builders.ts';
import { memoryVehicleRepository } from '../src/testing/memory-vehicle-repository.ts';
import { createVehicle } from '../src/use-cases/create-vehicle.ts';
import { reserveVehicle } from '../src/use-cases/reserve-vehicle.ts';
import { sellVehicle } from '../src/use-cases/sell-vehicle.ts';
import { takeBackVehicle } from '../src/use-cases/take-back-vehicle.ts';

const PLATE = 'ABC1D23';
const vehicles = { current: memoryVehicleRepository() };
let ids = 0;
const ports = () => ({
  vehicles: vehicles.current,
  clock: () => new Date('2026-03-01T12:00:00Z'),
  newId: () => {
    ids += 1;
    return `01990001-0000-7000-8000-${ids.toString().padStart(12, '0')}`;
  },
  user: person('ADMIN', 'admin').user,
  branches: fakeBranches(),
});
const sold = aVehicle({ plate: PLATE, vin: '9BWZZZ377VT004251' });
const held = { vehicleId: sold.id, saleId: 'sale-1' };
const back = (returnId = 'return-1', saleId = 'sale-1') =>
  takeBackVehicle({ vehicleId: sold.id, saleId, returnId }, ports());
const kept = () => vehicles.current.findById(sold.id);
const buyBack = (changes = {}) => createVehicle(vehicleInput({ plate: PLATE, ...changes }), ports());

beforeEach(async () => {
  vehicles.current = memoryVehicleRepository();
  await vehicles.current.insert(sold, UNRECORDED);
  await reserveVehicle(held, ports());
  await sellVehicle(held, ports());
});

describe('a vehicle whose sale is returned', () => {
  it('is AVAILABLE again, keeps its history, and raises one event however often it is taken back', async () => {
    for (const _ of ['once', 'again']) {
      expect(await back()).toMatchObject({
        ok: true,
        value: { status: 'AVAILABLE', heldBy: null, version: 4 },
      });
    }
    const record = (await vehicles.current.recordsOf([sold.id])).get(sold.id);
    expect(record?.history.map(({ from, to, saleId }) => `${from}>${to} ${saleId}`)).toEqual([
      'AVAILABLE>RESERVED sale-1',
      'RESERVED>SOLD sale-1',
      'SOLD>AVAILABLE sale-1',
    ]);
    expect(vehicles.current.events.map(({ type }) => type)).toEqual([
      'VehicleReserved',
      'VehicleSold',
      'VehicleReturned',
    ]);
  });

  it('is sold again to another buyer, and a late call of the return does not touch that sale', async () => {
    await back();
    const next = { vehicleId: sold.id, saleId: 'sale-2' };
    expect(await reserveVehicle(held, ports())).toMatchObject({ ok: false });
    expect(await reserveVehicle(next, ports())).toMatchObject({ ok: true });
    expect(await sellVehicle(next, ports())).toBe(true);
    expect(await back()).toMatchObject({ ok: true });
    expect(await kept()).toMatchObject({ status: 'SOLD', heldBy: 'sale-2' });
  });

  it('stays with another sale that sold it', async () => {
    expect(await back('return-1', 'sale-9')).toMatchObject({
      ok: false,
      refusals: [{ code: 'INVALID_STATE' }],
    });
    expect(await kept()).toMatchObject({ status: 'SOLD', heldBy: 'sale-1' });
  });
});

describe('a sold vehicle that was bought back under its plate', () => {
  it('is a new vehicle; the return of the old one is a CONFLICT on the plate, and stays one', async () => {
    const bought = await buyBack();
    expect(bought).toMatchObject({ ok: true, value: { status: 'AVAILABLE', plate: PLATE } });
    const conflict = { ok: false, refusals: [{ code: 'CONFLICT', field: ['plate'] }] };
    expect(await back()).toMatchObject(conflict);
    // Even when the vehicle in stock is gone by then: this return was answered.
    if (bought.ok) {
      const { value } = bought;
      await vehicles.current.remove(changed(value, { withdrawnAt: new Date() }), value.version, UNRECORDED);
    }
    expect(await back()).toMatchObject(conflict);
    expect(await back('return-2')).toMatchObject({ ok: true, value: { status: 'AVAILABLE' } });
    expect(await back()).toMatchObject(conflict);
  });

  it('is a CONFLICT also when it was sold again since', async () => {
    const bought = await buyBack();
    const again = { vehicleId: bought.ok ? bought.value.id : '', saleId: 'sale-2' };
    await reserveVehicle(again, ports());
    await sellVehicle(again, ports());
    expect(await back()).toMatchObject({ ok: false, refusals: [{ code: 'CONFLICT', field: ['plate'] }] });
    expect(await kept()).toMatchObject({ status: 'SOLD', heldBy: 'sale-1' });
    const second = { ...again, returnId: 'return-of-sale-2' };
    expect(await takeBackVehicle(second, ports())).toMatchObject({
      ok: true,
      value: { status: 'AVAILABLE' },
    });
  });

  it('is a CONFLICT on the VIN where that is what both have', async () => {
    await buyBack({ plate: null, vin: sold.vin });
    expect(await back()).toMatchObject({ ok: false, refusals: [{ code: 'CONFLICT', field: ['vin'] }] });
  });

  it('cannot enter the stock twice', async () => {
    await buyBack();
    expect(await buyBack()).toMatchObject({ ok: false, refusals: [{ code: 'CONFLICT', field: ['plate'] }] });
  });

  it('is refused while the old one is back in stock', async () => {
    await back();
    expect(await buyBack()).toMatchObject({ ok: false, refusals: [{ code: 'CONFLICT' }] });
  });

  it('of two hundred races with the return has one vehicle in stock each time', async () => {
    for (let turn = 0; turn < 200; turn += 1) {
      vehicles.current = memoryVehicleRepository();
      await vehicles.current.insert(sold, UNRECORDED);
      await reserveVehicle(held, ports());
      await sellVehicle(held, ports());
      const wait = async (steps: number) => {
        for (let step = 0; step < steps; step += 1) await Promise.resolve();
      };
      const [bought, ...returned] = await Promise.all([
        wait(turn % 7).then(() => buyBack()),
        wait(turn % 5).then(() => back()),
        wait(turn % 3).then(() => back()),
      ]);
      expect(new Set(returned.map(({ ok }) => ok)).size).toBe(1);
      expect(returned[0]?.ok).toBe(!bought?.ok);
      expect((await kept())?.status).toBe(bought?.ok ? 'SOLD' : 'AVAILABLE');
    }
  });
});
