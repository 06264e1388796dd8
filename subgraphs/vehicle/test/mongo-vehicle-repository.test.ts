import { startTestMongo, type TestMongo } from '@autograph/embedded-mongo/testing';
import mongoose, { type Connection } from 'mongoose';
import { afterAll, beforeAll, describe } from 'vitest';
import { mongoVehicleRepository } from '../src/adapters/mongo/mongo-vehicle-repository.ts';
import { vehicleModel } from '../src/adapters/mongo/vehicle-model.ts';
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
  return mongoVehicleRepository(model);
};

describe('vehicles in MongoDB', () => {
  vehicleRepositoryContract(empty);
  vehicleListsContract(empty);
});
