import { startTestMongo, type TestMongo } from '@autograph/embedded-mongo/testing';
import mongoose, { type Connection } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { customerModel } from '../src/adapters/mongo/customer-model.ts';
import { mongoCustomerRepository } from '../src/adapters/mongo/mongo-customer-repository.ts';
import { aCustomer, told } from '../src/testing/builders.ts';
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

const empty = async () => {
  const model = customerModel(connection);
  await model.deleteMany({});
  return mongoCustomerRepository(model);
};

describe('customers in MongoDB', () => {
  customerRepositoryContract(empty);

  it('keep a field that this release does not know when the others are written', async () => {
    const customers = await empty();
    const customer = aCustomer();
    await customers.insert(customer, told(customer));
    const { collection } = customerModel(connection);
    const stored = { _id: customer.id } as object;
    await collection.updateOne(stored, { $set: { nickname: 'Zé' } });
    const [found = customer] = await customers.findByIds([customer.id]);
    expect(await customers.update({ ...found, city: 'Recife', version: 2 }, 1, null)).toBe('updated');
    expect(await collection.findOne(stored)).toMatchObject({ nickname: 'Zé', city: 'Recife' });
  });
});
