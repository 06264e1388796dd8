import { startTestMongo, type TestMongo } from '@autograph/embedded-mongo/testing';
import { DEFAULT_BRANCH_ID } from '@autograph/kernel';
import mongoose, { type Connection } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mongoVehicleRepository } from '../src/adapters/mongo/mongo-vehicle-repository.ts';
import { vehicleModel } from '../src/adapters/mongo/vehicle-model.ts';
import { aVehicle, changed, UNRECORDED } from '../src/testing/builders.ts';
import { vehicleListsContract } from '../src/testing/vehicle-lists.contract.ts';
import { vehicleRepositoryContract } from '../src/testing/vehicle-repository.contract.ts';

let mongo: TestMongo;
let connection: Connection;

beforeAll(async () => {
  mongo = await startTestMongo();
  connection = await mongoose.createConnection(mongo.uri, { autoIndex: false }).asPromise();
  await vehicleModel(connection).createIndexes();
});

afterAll(async () => {
  await connection?.close();
  await mongo?.close();
});

const empty = async () => {
  const model = vehicleModel(connection);
  await model.deleteMany({});
  await connection.collection('claims').deleteMany({});
  return mongoVehicleRepository(model);
};

describe('vehicles in MongoDB', () => {
  vehicleRepositoryContract(empty);
  vehicleListsContract(empty);

  it('are changed in paths that the schema has, and in no other', async () => {
    const vehicles = await empty();
    const vehicle = aVehicle();
    await vehicles.insert(vehicle, UNRECORDED);
    await vehicles.update(changed(vehicle, { mileage: 7 }), 1, UNRECORDED);
    const model = vehicleModel(connection);
    const stored = await model.collection.findOne({ _id: vehicle.id } as object);
    // Throws on a path that the schema has not.
    await expect(new model(stored).validate()).resolves.toBeUndefined();
  });

  it('are found by the words of today, though an earlier release stored others', async () => {
    const vehicles = await empty();
    const [old, other] = [aVehicle({ model: 'Onix 1.6' }), aVehicle({ model: 'Argo' })];
    for (const vehicle of [old, other]) await vehicles.insert(vehicle, UNRECORDED);
    const { collection } = vehicleModel(connection);
    await collection.updateOne({ _id: old.id } as object, { $set: { terms: ['onix', '16', '1', '6'] } });
    const found = async () => {
      const page = await vehicles.list(
        { search: '1.6' },
        { field: 'CREATED_AT', direction: 'ASC' },
        { limit: 10, backward: false, cursor: null },
      );
      return page.edges.map(({ node }) => node.id);
    };
    expect(await found()).toEqual([]);
    expect(await vehicles.renewTerms()).toBe(1);
    expect(await found()).toEqual([old.id]);
    expect(await vehicles.renewTerms()).toBe(0);
  });

  it('are found in the default branch, though they were stored before there were branches', async () => {
    const vehicles = await empty();
    const [old, moved] = [aVehicle(), aVehicle({ branchId: 'north' })];
    for (const vehicle of [old, moved]) await vehicles.insert(vehicle, UNRECORDED);
    const { collection } = vehicleModel(connection);
    await collection.updateOne({ _id: old.id } as object, { $unset: { branchId: 1 } });
    const page = await vehicles.list(
      { branchId: [DEFAULT_BRANCH_ID] },
      { field: 'PRICE', direction: 'ASC' },
      { limit: 10, backward: false, cursor: null },
    );
    expect(page.edges.map(({ node }) => node)).toEqual([old]);
    expect(await page.total()).toBe(1);
  });

  it('keep a field that this release does not know when the others are written', async () => {
    const vehicles = await empty();
    const vehicle = aVehicle();
    await vehicles.insert(vehicle, UNRECORDED);
    const { collection } = vehicleModel(connection);
    const stored = { _id: vehicle.id } as object;
    await collection.updateOne(stored, { $set: { doors: 4 } });
    const [found = vehicle] = await vehicles.findByIds([vehicle.id]);
    expect(await vehicles.update(changed(found, { mileage: 7 }), 1, UNRECORDED)).toBe('updated');
    expect(await collection.findOne(stored)).toMatchObject({ doors: 4, mileage: 7 });
  });
});
