import { startTestMongo, type TestMongo } from '@autograph/embedded-mongo/testing';
import { person } from '@autograph/kernel/testing';
import { openShardedStore, type ShardedStore, scattersOf } from '@autograph/service/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimsTaken, customerClaims } from '../src/adapters/mongo/customer-claims.ts';
import { customerModel } from '../src/adapters/mongo/customer-model.ts';
import { mongoCustomerRepository } from '../src/adapters/mongo/mongo-customer-repository.ts';
import { leadClaims, leadModel, mongoLeadRepository } from '../src/adapters/mongo/mongo-lead-repository.ts';
import { aCustomer, cpf, customerInput, told, userId } from '../src/testing/builders.ts';
import { customerRepositoryContract } from '../src/testing/customer-repository.contract.ts';
import { leadRepositoryContract } from '../src/testing/lead-repository.contract.ts';
import { type CustomerGraph, startCustomerGraph } from './customer-graph.ts';

let mongo: TestMongo;
let store: ShardedStore;
let graph: CustomerGraph;

beforeAll(async () => {
  mongo = await startTestMongo();
  store = await openShardedStore(mongo.uri, [customerModel, leadModel]);
  graph = await startCustomerGraph({ sharded: true });
});
afterAll(async () => {
  await graph?.close();
  await store?.close();
  await mongo?.close();
});

const empty = async () => {
  await store.clear();
  const model = customerModel(store.connection);
  return mongoCustomerRepository(model, undefined, customerClaims(model, store.claims));
};

describe('customers sharded by _id', () => {
  customerRepositoryContract(empty);

  it('let one of 200 have a CPF and an account that all want at once', async () => {
    const customers = await empty();
    const all = Array.from({ length: 200 }, () => aCustomer({ cpf: cpf(1), userId: userId(1) }));
    const results = await Promise.all(all.map((customer) => customers.insert(customer, told(customer))));
    expect(results.filter((result) => result === 'inserted')).toHaveLength(1);
  });

  it('of an earlier release get their claims by a migration', async () => {
    const customers = await empty();
    const first = aCustomer({ userId: userId(1) });
    await customers.insert(first, told(first));
    await store.claimAgain(claimsTaken, 'customers');
    const [sameCpf, sameUser] = [aCustomer({ cpf: first.cpf }), aCustomer({ userId: userId(1) })];
    expect(await customers.insert(sameCpf, told(sameCpf))).toEqual({ duplicate: 'cpf' });
    expect(await customers.insert(sameUser, told(sameUser))).toEqual({ duplicate: 'userId' });
    expect(await customers.findByUserIds([userId(1)])).toEqual([first]);
  });

  it('leave no claim of a person who is erased', async () => {
    const customers = await empty();
    const customer = aCustomer({ userId: userId(1) });
    await customers.insert(customer, told(customer));
    const nobody = { ...customer, cpf: null, userId: null, name: null, version: 2 };
    const claims = () => store.connection.collection('claims').countDocuments();
    expect(await claims()).toBe(2);
    await customers.erase(nobody, 1, told(nobody), { recordKept: true, retained: null });
    expect(await claims()).toBe(0);
  });

  it('are read by id on the way to a sale, also by their account', async () => {
    const staff = person('SALES');
    const user = userId(7);
    const id = await graph.make(staff, customerInput({ userId: user }));
    const scatters = await scattersOf(graph.store as never, async () => {
      await graph.ask(staff, 'query ($id: ID!) { customer(id: $id) { id } }', { id });
      await graph.entity(staff, { __typename: 'Customer', id }, '... on Customer { id }');
      const representation = { __typename: 'User', id: user };
      const own = await graph.entity(
        person('CUSTOMER', user),
        representation,
        '... on User { customer { id } }',
      );
      expect(own.data).toEqual({ _entities: [{ customer: { id } }] });
    });
    expect(scatters).toEqual([]);
  });
});

describe('leads sharded by _id', () => {
  leadRepositoryContract(async () => {
    await store.clear();
    const model = leadModel(store.connection);
    return mongoLeadRepository(model, leadClaims(model, store.claims));
  });
});
