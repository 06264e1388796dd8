import { startTestMongo, type TestMongo } from '@autograph/embedded-mongo/testing';
import mongoose, { type Connection } from 'mongoose';
import { afterAll, beforeAll, describe } from 'vitest';
import { customerModel } from '../src/adapters/mongo/customer-model.ts';
import { mongoCustomerRepository } from '../src/adapters/mongo/mongo-customer-repository.ts';
import { customerRepositoryContract } from '../src/testing/customer-repository.contract.ts';

let mongo: TestMongo;
let connection: Connection;

beforeAll(async () => {
  mongo = await startTestMongo();
  connection = await mongoose.createConnection(mongo.uri, { autoIndex: false }).asPromise();
  await customerModel(connection).createIndexes();
});

afterAll(async () => {
  await connection?.close();
  await mongo?.close();
});

describe('customers in MongoDB', () =>
  customerRepositoryContract(async () => {
    const model = customerModel(connection);
    await model.deleteMany({});
    return mongoCustomerRepository(model);
  }));
