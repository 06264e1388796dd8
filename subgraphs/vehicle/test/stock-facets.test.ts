import { startTestMongo, type TestMongo } from '@autograph/embedded-mongo/testing';
import mongoose, { type Connection } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mongoStockFacets } from '../src/adapters/mongo/mongo-stock-facets.ts';
import { mongoVehicleRepository } from '../src/adapters/mongo/mongo-vehicle-repository.ts';
import { toDocument, vehicleModel } from '../src/adapters/mongo/vehicle-model.ts';
import type { Vehicle } from '../src/domain/vehicle.ts';
import { aVehicle, changed, UNRECORDED } from '../src/testing/builders.ts';
import { stockFacetsContract } from '../src/testing/stock-facets.contract.ts';

const HOUR = 3_600_000;
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

describe('facets in MongoDB', () => {
  stockFacetsContract(async () => {
    await empty();
    const model = vehicleModel(here);
    return { vehicles: mongoVehicleRepository(model), facets: mongoStockFacets(model) };
  });

  it('count what another process has written, at once', async () => {
    await empty();
    const theirs = mongoVehicleRepository(vehicleModel(there));
    const facets = mongoStockFacets(vehicleModel(here));
    const total = async () => (await facets.facetsOf({ status: ['AVAILABLE'] })).total;
    await inStore(...Array.from({ length: 20 }, () => aVehicle()));
    expect(await total()).toBe(20);
    for (let count = 21; count <= 40; count += 1) {
      const vehicle = aVehicle();
      await theirs.insert(vehicle, UNRECORDED);
      expect(await total()).toBe(count);
      await theirs.update(changed(vehicle, { status: 'RESERVED', heldBy: 'sale-1' }), 1, UNRECORDED);
      expect(await total()).toBe(count - 1);
      await theirs.update(changed(vehicle, { version: 3 }), 2, UNRECORDED);
      expect(await total()).toBe(count);
    }
  });

  it('count what was written before the last look, but came into the store after it', async () => {
    await empty();
    const facets = mongoStockFacets(vehicleModel(here));
    await inStore(aVehicle());
    expect((await facets.facetsOf({})).total).toBe(1);
    for (const [late, seconds] of [2, 5, 8].entries()) {
      const { collection } = vehicleModel(here);
      const writtenAt = new Date(Date.now() - 1_000 * seconds);
      await collection.insertOne({ ...toDocument(aVehicle()), writtenAt, outbox: [] } as never);
      expect((await facets.facetsOf({})).total).toBe(late + 2);
    }
  });

  it('do not count what another process has removed, though nothing is left of it', async () => {
    await empty();
    const theirs = mongoVehicleRepository(vehicleModel(there));
    const facets = mongoStockFacets(vehicleModel(here));
    const [removed, kept] = [aVehicle({ make: 'Gurgel' }), aVehicle()];
    await inStore(removed, kept);
    expect((await facets.facetsOf({})).total).toBe(2);
    expect(await theirs.remove(kept, 7, UNRECORDED)).toBe('stale');
    expect(await theirs.remove(removed, 1, UNRECORDED)).toBe('updated');
    await vehicleModel(here).deleteOne({ _id: removed.id });
    expect(await facets.facetsOf({})).toMatchObject({ total: 1, make: [{ value: 'Fiat', count: 1 }] });
  });

  it('find after a while what a wrong clock has hidden, and say so', async () => {
    await empty();
    let time = Date.now();
    const jobs: Promise<unknown>[] = [];
    const missed: number[] = [];
    const facets = mongoStockFacets(vehicleModel(here), {
      now: () => time,
      background: (job) => void jobs.push(job()),
      onMissed: (vehicles) => void missed.push(vehicles),
    });
    const [first, second, third] = [aVehicle(), aVehicle(), aVehicle()];
    await inStore(first, second);
    expect((await facets.facetsOf({})).total).toBe(2);
    await inStore(third);
    await vehicleModel(here).deleteOne({ _id: first.id });
    await vehicleModel(here).updateOne({ _id: second.id }, { $set: { year: 1999, version: 2 } });
    expect((await facets.facetsOf({})).year).toEqual([{ value: 2023, count: 2 }]);
    time += HOUR / 10;
    await facets.facetsOf({});
    expect(jobs).toHaveLength(1);
    await Promise.all(jobs);
    expect((await facets.facetsOf({})).year).toEqual([
      { value: 2023, count: 1 },
      { value: 1999, count: 1 },
    ]);
    expect(missed).toEqual([3]);
  });

  it('compare all versions first where nobody has asked for longer than removals are noted', async () => {
    await empty();
    let time = Date.now();
    const facets = mongoStockFacets(vehicleModel(here), { now: () => time });
    const [removed, kept] = [aVehicle(), aVehicle()];
    await inStore(removed, kept);
    expect((await facets.facetsOf({})).total).toBe(2);
    await vehicleModel(here).deleteOne({ _id: removed.id });
    time += 2 * HOUR;
    expect((await facets.facetsOf({})).total).toBe(1);
  });

  it('fail while the store fails, and count again afterwards', async () => {
    await empty();
    await inStore(aVehicle());
    const connection = await mongoose.createConnection(mongo.uri, { autoIndex: false }).asPromise();
    const facets = mongoStockFacets(vehicleModel(connection));
    await connection.close();
    await expect(Promise.all([facets.facetsOf({}), facets.facetsOf({})])).rejects.toThrow();
    await connection.openUri(mongo.uri);
    expect((await facets.facetsOf({})).total).toBe(1);
    await connection.close();
  });
});
