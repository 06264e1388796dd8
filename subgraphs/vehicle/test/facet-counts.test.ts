import { startTestMongo, type TestMongo } from '@autograph/embedded-mongo/testing';
import { brl, type PageRequest } from '@autograph/kernel';
import fc from 'fast-check';
import mongoose, { type Connection } from 'mongoose';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { mongoStockFacets } from '../src/adapters/mongo/mongo-stock-facets.ts';
import { mongoVehicleRepository } from '../src/adapters/mongo/mongo-vehicle-repository.ts';
import { toDocument, vehicleModel } from '../src/adapters/mongo/vehicle-model.ts';
import type { Vehicle } from '../src/domain/vehicle.ts';
import type { StockFacets } from '../src/ports/stock-facets.ts';
import type { VehicleCriteria, VehicleRepository } from '../src/ports/vehicle-repository.ts';
import { changed, UNRECORDED } from '../src/testing/builders.ts';
import { plainFacets } from '../src/testing/memory-stock-facets.ts';
import { matches } from '../src/testing/memory-vehicle-repository.ts';
import { aStock } from '../src/testing/stock.ts';
import { criteria, narrowed } from './facet-criteria.ts';

/** How often fifty filters are compared, each time after other changes. */
const ROUNDS = Number(process.env.FACET_ROUNDS ?? 3);

let mongo: TestMongo;
/** Two processes of the service, on one store. */
let here: Connection;
let there: Connection;

beforeAll(async () => {
  mongo = await startTestMongo();
  const open = () => mongoose.createConnection(mongo.uri, { autoIndex: false }).asPromise();
  [here, there] = [await open(), await open()];
  await vehicleModel(here).createIndexes();
});
afterAll(async () => {
  await here?.close();
  await there?.close();
  await mongo?.close();
});

const empty = () => vehicleModel(here).deleteMany({});
const inStore = async (...vehicles: readonly Vehicle[]): Promise<void> => {
  const documents = vehicles.map((vehicle) => ({ ...toDocument(vehicle), outbox: [] }) as never);
  if (documents.length > 0) await vehicleModel(here).collection.insertMany(documents);
};

describe('facets of 5,000 vehicles', () => {
  const VEHICLES = 5_000;
  const ALL: PageRequest = { limit: 0, backward: false, cursor: null };
  const truth = new Map<string, Vehicle>();
  let theirs: VehicleRepository;
  let list: VehicleRepository['list'];
  let facets: StockFacets;
  beforeAll(async () => {
    await empty();
    const stock = aStock(VEHICLES);
    for (const vehicle of stock) truth.set(vehicle.id, vehicle);
    await inStore(...stock);
    theirs = mongoVehicleRepository(vehicleModel(there));
    ({ list } = mongoVehicleRepository(vehicleModel(here)));
    facets = mongoStockFacets(vehicleModel(here));
  });

  const totalOf = async (criteria: VehicleCriteria): Promise<number> =>
    (await list(criteria, { field: 'CREATED_AT', direction: 'ASC' }, ALL)).total();

  let stop: (() => Promise<void>) | null = null;
  afterEach(() => stop?.());

  /** Changes a hundred vehicles a second, each at one of two processes, until it is stopped; then the truth is known. */
  const changing = (): (() => Promise<void>) => {
    const ours = mongoVehicleRepository(vehicleModel(here));
    const underWay = new Set<Promise<void>>();
    const busy = new Set<string>();
    const spare = aStock(2_000, 6_000);
    let turn = 0;
    const change = async (): Promise<void> => {
      turn += 1;
      const repository = turn % 2 === 0 ? ours : theirs;
      if (turn % 10 === 0) {
        const vehicle = { ...(spare.pop() as Vehicle), plate: null, vin: null };
        expect(await repository.insert(vehicle, UNRECORDED)).toBe('inserted');
        truth.set(vehicle.id, vehicle);
        return;
      }
      const ids = [...truth.keys()];
      const vehicle = truth.get(ids[(turn * 7_919) % ids.length] ?? '') as Vehicle;
      if (busy.has(vehicle.id)) return;
      busy.add(vehicle.id);
      if (turn % 10 === 5) {
        expect(await repository.remove(vehicle, vehicle.version, UNRECORDED)).toBe('updated');
        await vehicleModel(here).deleteOne({ _id: vehicle.id });
        truth.delete(vehicle.id);
      } else {
        const next = changed(vehicle, changes(turn, vehicle));
        expect(await repository.update(next, vehicle.version, UNRECORDED)).toBe('updated');
        truth.set(vehicle.id, next);
      }
      busy.delete(vehicle.id);
    };
    const failures: unknown[] = [];
    const timer = setInterval(() => {
      const one: Promise<void> = change()
        .catch((error: unknown) => void failures.push(error))
        .finally(() => underWay.delete(one));
      underWay.add(one);
    }, 10);
    return async () => {
      clearInterval(timer);
      await Promise.all(underWay);
      expect(failures).toEqual([]);
    };
  };

  it(`are a plain count of them, and agree with lists, by ${50 * ROUNDS} filters while 100 vehicles a second change`, async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      stop = changing();
      // Most of these are answered while vehicles change: the index takes every way there is to the quiet point.
      for (const one of fc.sample(criteria, { numRuns: 20, seed: round })) await facets.facetsOf(one);
      await stop();
      stop = null;
      const vehicles = [...truth.values()];
      const filters = fc.sample(criteria, { numRuns: 50, seed: 100 + round });
      const compared = filters.map(async (one, at) => {
        const counted = await facets.facetsOf(one);
        expect(counted).toEqual(plainFacets(vehicles, one));
        expect({ ...one, total: await totalOf(one) }).toEqual({ ...one, total: counted.total });
        // What a click on a value of a facet will show.
        if (at % 5 > 0) return;
        for (const [own, count] of narrowed(one, counted))
          expect({ ...own, total: await totalOf(own) }).toEqual({ ...own, total: count });
      });
      await Promise.all(compared);
    }
  }, 600_000);

  it('count each vehicle in a state that it had between the request and the answer', async () => {
    const sold = { status: ['SOLD'] } as const;
    const available = [...truth.values()].filter((one) => matches(one, { status: ['AVAILABLE'] }));
    const before = (await facets.facetsOf(sold)).total;
    let [begun, done] = [0, 0];
    const selling = (async () => {
      for (const vehicle of available.slice(0, 150)) {
        begun += 1;
        const next = changed(vehicle, { status: 'SOLD', heldBy: 'sale-1' });
        expect(await theirs.update(next, vehicle.version, UNRECORDED)).toBe('updated');
        done += 1;
        truth.set(next.id, next);
      }
    })();
    const answers: number[] = [];
    const asking = async (): Promise<void> => {
      while (done < 150) {
        const least = before + done;
        const { total } = await facets.facetsOf(sold);
        expect(total).toBeGreaterThanOrEqual(least);
        expect(total).toBeLessThanOrEqual(before + begun);
        answers.push(total);
      }
    };
    await Promise.all([selling, asking(), asking(), asking()]);
    expect(new Set(answers).size).toBeGreaterThan(5);
    expect((await facets.facetsOf(sold)).total).toBe(before + 150);
  }, 120_000);
});

/** Some change of a vehicle, by a number. */
function changes(turn: number, vehicle: Vehicle): Partial<Vehicle> {
  const sold = { status: 'SOLD', heldBy: 'sale-1', withdrawnAt: null } as const;
  const all: readonly Partial<Vehicle>[] = [
    vehicle.status === 'SOLD' ? { status: 'AVAILABLE', heldBy: null, plate: null, vin: null } : sold,
    { price: brl(BigInt(1_000_000 + 12_345 * (turn % 900))) },
    { make: ['FIAT', 'fiat', 'Fíat', 'Lada'][turn % 4] ?? '', color: null },
    { mileage: turn * 37, year: 2000 + (turn % 27), manufactureYear: null },
    { branchId: ['north', 'south', null][turn % 3] ?? null, features: ['teto Solar', `Extra ${turn % 5}`] },
    { transmission: null, trim: 'LTZ', doors: 2, fuelType: 'CNG', type: 'VAN' },
    vehicle.status === 'AVAILABLE' ? { withdrawnAt: new Date() } : { model: 'T-Cross' },
  ];
  return all[(turn * 31) % all.length] as Partial<Vehicle>;
}
