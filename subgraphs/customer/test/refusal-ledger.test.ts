import { startTestMongo, type TestMongo } from '@autograph/embedded-mongo/testing';
import { person } from '@autograph/kernel/testing';
import { mongoRefusalLedger, refusalModel } from '@autograph/service/mongo';
import mongoose, { type Connection } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REMEMBERED_FOR } from '../src/domain/refused-records.ts';
import { cpf, customerInput, userId } from '../src/testing/builders.ts';
import { memoryRefusalLedger } from '../src/testing/memory-refusal-ledger.ts';
import { refusalLedgerContract } from '../src/testing/refusal-ledger.contract.ts';
import { startCustomerGraph } from './customer-graph.ts';

describe('refused records in memory', () => refusalLedgerContract(async () => memoryRefusalLedger()));

describe('refused records in MongoDB', () => {
  const NOW = new Date('2026-03-01T12:00:00Z');
  const bound = { key: 'address 192.0.2.1', most: 1 };
  let mongo: TestMongo;
  let connection: Connection;
  beforeAll(async () => {
    mongo = await startTestMongo();
    connection = await mongoose.createConnection(mongo.uri, { autoIndex: false }).asPromise();
  });
  afterAll(async () => {
    await connection?.close();
    await mongo?.close();
  });
  const empty = async () => {
    const model = refusalModel(connection);
    await model.deleteMany({});
    return mongoRefusalLedger(model, Buffer.alloc(32, 7), REMEMBERED_FOR);
  };

  refusalLedgerContract(empty);

  it('are stored without the address or the user', async () => {
    await (await empty()).reserve([bound], NOW);
    expect(JSON.stringify(await refusalModel(connection).find().lean())).not.toContain('192.0.2');
  });

  it('that were counted while a clock was a year ahead keep nobody waiting', async () => {
    const ledger = await empty();
    expect(await ledger.reserve([bound], new Date('2027-03-01T12:00:00Z'))).toBe(true);
    expect(await ledger.reserve([bound], NOW)).toBe(true);
    expect(await ledger.reserve([bound], NOW)).toBe(false);
  });
});

it('the graph counts refused records by user and by address, also in several aliases', async () => {
  const graph = await startCustomerGraph();
  const known = cpf(700_001);
  await graph.make(person('SALES', userId(8)), { cpf: known });
  const ana = { ...person('CUSTOMER', userId(1)), clientAddress: '192.0.2.1' };
  const create = 'createCustomer(input: $input) { customer { id } userErrors { field code } }';
  const tries = Array.from({ length: 6 }, (_, n) => `t${n}: ${create}`).join(' ');
  const { data } = await graph.ask(ana, `mutation ($input: CreateCustomerInput!) { ${tries} }`, {
    input: customerInput({ cpf: known }),
  });
  const refused = { customer: null, userErrors: [{ field: null, code: 'CONFLICT' }] };
  expect(Object.values(data ?? {})).toEqual(Array(6).fill(refused));
  const free = await graph.ask(ana, `mutation ($input: CreateCustomerInput!) { ${create} }`, {
    input: customerInput(),
  });
  expect(free.data).toEqual({ createCustomer: refused });
  const { refusedRecords = [] } = await graph.dump();
  expect(refusedRecords.map(({ count }) => count)).toEqual([5, 5]);
  await graph.close();
});
