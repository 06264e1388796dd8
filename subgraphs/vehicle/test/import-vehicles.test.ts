import { person } from '@autograph/kernel/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Ports } from '../src/ports/index.ts';
import { fakeBranches } from '../src/testing/branches.ts';
import { aVehicle, UNRECORDED, vehicleInput } from '../src/testing/builders.ts';
import {
  type MemoryVehicleRepository,
  memoryVehicleRepository,
} from '../src/testing/memory-vehicle-repository.ts';
import { importVehicles } from '../src/use-cases/import-vehicles.ts';

const NOW = new Date('2026-02-01T09:00:00Z');
const VIN = '9BWZZZ377VT004251';
let vehicles: MemoryVehicleRepository;
let ports: Ports;

beforeEach(() => {
  let made = 0;
  vehicles = memoryVehicleRepository();
  const newId = () => {
    made += 1;
    return `id-${made}`;
  };
  ports = {
    vehicles,
    clock: () => NOW,
    user: person('ADMIN', 'user-1').user,
    branches: fakeBranches(),
    newId,
  };
});

const row = (changes: Readonly<Record<string, unknown>> = {}) =>
  vehicleInput({ price: { amount: '50000.00' }, ...changes });

/** What became of each row: its status, and why it was rejected. */
const results = async (rows: readonly Record<string, unknown>[]): Promise<readonly string[]> => {
  const outcome = await importVehicles({ rows }, ports);
  if (!outcome.ok) return outcome.refusals.map(({ code, field }) => `refused: ${code} ${field?.join('.')}`);
  expect(outcome.value.map((one) => one.row)).toEqual(rows.map((_, at) => at));
  return outcome.value.map(({ status, refusals, vehicle }) => {
    expect(vehicle === null).toBe(status === 'REJECTED');
    return [status, ...refusals.map(({ code, field }) => `${code} ${field?.join('.')}`)].join(' ');
  });
};

const total = async () => {
  const page = { limit: 0, backward: false, cursor: null };
  return (await vehicles.list({}, { field: 'CREATED_AT', direction: 'DESC' }, page)).total();
};

describe('an import', () => {
  it('creates a vehicle of each row, with its event and its first price', async () => {
    expect(await results([row({ plate: 'ABC1D23' }), row()])).toEqual(['CREATED', 'CREATED']);
    expect(vehicles.events.map(({ type }) => type)).toEqual(['VehicleCreated', 'VehicleCreated']);
    const [id = ''] = vehicles.events.map(({ aggregate }) => aggregate.id);
    const record = (await vehicles.recordsOf([id])).get(id);
    expect(record).toMatchObject({ history: [{ to: 'AVAILABLE' }], prices: [{ by: 'user-1' }] });
  });

  it('takes null for a field that is left out, and gives what has a default', async () => {
    const { fuelType, mileage, type, color, ...rest } = row();
    const bare = { ...rest, fuelType: null, mileage: null, type: undefined, color: null };
    const outcome = await importVehicles({ rows: [bare] }, ports);
    expect(outcome.ok && outcome.value[0]?.vehicle).toMatchObject({
      fuelType: 'FLEX',
      mileage: 0,
      type: 'CAR',
      color: null,
    });
  });

  it('rejects a wrong row by itself, with every reason', async () => {
    const wrong = { ...row({ year: 1, plate: 'nothing' }), make: null, price: null };
    expect(await results([row(), wrong, row()])).toEqual([
      'CREATED',
      'REJECTED INVALID make INVALID year INVALID price INVALID plate',
      'CREATED',
    ]);
    expect(await total()).toBe(2);
  });

  it('finds the vehicles of the same rows there already, and makes no second one', async () => {
    const rows = [row({ plate: 'ABC1D23' }), row({ vin: VIN }), row({ plate: 'xyz-1234', year: 2020 })];
    expect(await results(rows)).toEqual(['CREATED', 'CREATED', 'CREATED']);
    const events = vehicles.events.length;
    expect(await results(rows.toReversed())).toEqual(['ALREADY_THERE', 'ALREADY_THERE', 'ALREADY_THERE']);
    expect([await total(), vehicles.events.length]).toEqual([3, events]);
  });

  it('creates a row without plate and VIN again, as nothing tells it apart', async () => {
    expect(await results([row()])).toEqual(['CREATED']);
    expect(await results([row()])).toEqual(['CREATED']);
  });

  it('finds a vehicle by its plate or VIN when other details differ', async () => {
    const there = aVehicle({ plate: 'ABC1D23', status: 'RESERVED', heldBy: 'sale-1' });
    await vehicles.insert(there, UNRECORDED);
    const outcome = await importVehicles({ rows: [row({ plate: 'abc 1d23', vin: VIN })] }, ports);
    expect(outcome.ok && outcome.value[0]).toMatchObject({ status: 'ALREADY_THERE', vehicle: there });
    expect(await vehicles.findById(there.id)).toEqual(there);
  });

  it('rejects a row whose plate and VIN are those of two vehicles, or contradict the one', async () => {
    await vehicles.insert(aVehicle({ plate: 'ABC1D23', vin: '9BWZZZ377VT004252' }), UNRECORDED);
    await vehicles.insert(aVehicle({ vin: VIN }), UNRECORDED);
    expect(await results([row({ plate: 'ABC1D23', vin: VIN })])).toEqual(['REJECTED CONFLICT plate']);
    expect(await results([row({ plate: 'ABC1D23', vin: '9BWZZZ377VT004253' })])).toEqual([
      'REJECTED CONFLICT plate',
    ]);
  });

  it('rejects a row with the plate or VIN of an earlier row, also when it is sent again', async () => {
    const rows = [
      row({ plate: 'ABC1D23' }),
      row({ plate: 'abc1d23', year: 2020 }),
      row({ vin: VIN }),
      row({ vin: VIN }),
    ];
    const second = ['REJECTED CONFLICT plate', 'REJECTED CONFLICT vin'] as const;
    expect(await results(rows)).toEqual(['CREATED', second[0], 'CREATED', second[1]]);
    expect(await results(rows)).toEqual(['ALREADY_THERE', second[0], 'ALREADY_THERE', second[1]]);
  });

  it('creates a row with the plate of an earlier row that was rejected', async () => {
    const rows = [row({ plate: 'ABC1D23', year: 1 }), row({ plate: 'ABC1D23' }), row({ plate: 'ABC1D23' })];
    expect(await results(rows)).toEqual(['REJECTED INVALID year', 'CREATED', 'REJECTED CONFLICT plate']);
  });

  it.each([0, 201])('of %i rows is refused', async (count) => {
    expect(await results(Array.from({ length: count }, () => row()))).toEqual(['refused: INVALID rows']);
    expect(await total()).toBe(0);
  });

  it('has ten rows under way at most', async () => {
    let [now, most] = [0, 0];
    const insert: Ports['vehicles']['insert'] = async (...args) => {
      now += 1;
      most = Math.max(most, now);
      await new Promise(setImmediate);
      now -= 1;
      return vehicles.insert(...args);
    };
    ports = { ...ports, vehicles: { ...vehicles, insert } };
    await importVehicles({ rows: Array.from({ length: 200 }, () => row()) }, ports);
    expect([most, await total()]).toEqual([10, 200]);
  });

  it('that is cut off leaves whole vehicles, and goes on when it is sent again', async () => {
    const rows = Array.from({ length: 50 }, (_, at) => row({ plate: `ABC${1000 + at}` }));
    let left = 20;
    const insert: Ports['vehicles']['insert'] = async (...args) => {
      left -= 1;
      if (left < 0) throw new Error('the store is gone');
      return vehicles.insert(...args);
    };
    const cut = { ...ports, vehicles: { ...vehicles, insert } };
    await expect(importVehicles({ rows }, cut)).rejects.toThrow('the store is gone');
    expect(await total()).toBe(20);
    const again = await results(rows);
    expect(again.filter((status) => status === 'ALREADY_THERE')).toHaveLength(20);
    expect(again.filter((status) => status === 'CREATED')).toHaveLength(30);
    expect(await total()).toBe(50);
  });

  it('of the same rows twice at once makes each vehicle once', async () => {
    const rows = Array.from({ length: 50 }, (_, at) => row({ plate: `ABC${1000 + at}` }));
    const [one, other] = await Promise.all([results(rows), results(rows)]);
    const both = [...one, ...other];
    expect(both.filter((status) => status === 'CREATED')).toHaveLength(50);
    expect(both.filter((status) => status === 'ALREADY_THERE')).toHaveLength(50);
    expect(await total()).toBe(50);
  });
});
