import { startTestMongo, type TestMongo } from '@autograph/embedded-mongo/testing';
import { memoryRefusalLedger } from '@autograph/kernel/testing';
import mongoose, { type Connection } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mongoRefusalLedger, refusalModel } from '../src/mongo/refusal-ledger.ts';
import { refusalLedgerContract } from './refusal-ledger.contract.ts';

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
    return mongoRefusalLedger(model, Buffer.alloc(32, 7));
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
