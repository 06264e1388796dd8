import { startTestMongo, type TestMongo } from '@autograph/embedded-mongo/testing';
import mongoose, { type Connection } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leadModel, mongoLeadRepository } from '../src/adapters/mongo/mongo-lead-repository.ts';
import type { Lead } from '../src/domain/lead.ts';
import { leadRepositoryContract } from '../src/testing/lead-repository.contract.ts';

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

describe('leads in MongoDB', () =>
  leadRepositoryContract(async () => {
    const model = leadModel(connection);
    await model.createIndexes();
    await model.deleteMany({});
    await connection.collection('claims').deleteMany({});
    return mongoLeadRepository(model);
  }));

it('a lead is kept once a day, and its key has no personal data', async () => {
  const model = leadModel(connection);
  await model.createIndexes();
  await model.deleteMany({});
  await connection.collection('claims').deleteMany({});
  const leads = mongoLeadRepository(model);
  const lead: Lead = {
    id: 'lead-1',
    vehicleId: 'vehicle-1',
    branchId: 'branch-1',
    userId: null,
    name: 'Ana Fictícia',
    phone: '11987654321',
    email: 'ana@example.com',
    message: 'Ainda está disponível?',
    consentVersion: '2026-11-180',
    handledAt: null,
    handledBy: null,
    version: 1,
    createdAt: new Date('2026-03-01T12:00:00Z'),
  };
  await leads.insert(lead);
  await leads.insert({ ...lead, id: 'lead-2', email: 'ANA@example.com' });
  await leads.insert({ ...lead, id: 'lead-3', message: 'Obrigada' });
  const stored = await model.find({}, { once: 1 }).sort({ _id: 1 }).lean().exec();
  expect(stored).toEqual([
    { _id: 'lead-1', once: expect.stringMatching(/^[0-9a-f]{64}$/) },
    { _id: 'lead-3', once: expect.stringMatching(/^[0-9a-f]{64}$/) },
  ]);
});
