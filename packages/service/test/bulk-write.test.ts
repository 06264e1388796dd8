import { startTestMongo, type TestMongo } from '@autograph/embedded-mongo/testing';
import mongoose, { type Connection, Schema } from 'mongoose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { duplicateKeyOf, UNORDERED } from '../src/mongo/index.ts';

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

const schema = new Schema({ _id: String, at: Date }, { versionKey: false });
const write = (_id: string, at: unknown) => ({
  updateOne: { filter: { _id }, update: { $set: { at } }, upsert: true },
});

it('of several writes, one that does not fit the schema is an error, and keeps back none of the others', async () => {
  const days = connection.model('Day', schema);
  const writes = [write('a', new Date(1)), write('b', 'no time'), write('c', new Date(3))];
  await expect(days.bulkWrite(writes as never, UNORDERED)).rejects.toThrow();
  const found = await days.find().sort({ _id: 1 }).lean();
  expect(found.map(({ _id }) => _id)).toEqual(['a', 'c']);
});

it('of several writes, one that violates an index keeps back none of the others', async () => {
  const unique = connection.model('Hour', schema.clone().index({ at: 1 }, { unique: true }));
  await unique.createIndexes();
  const writes = [write('a', new Date(1)), write('b', new Date(1)), write('c', new Date(3))];
  const error = await unique.bulkWrite(writes as never, UNORDERED).catch((thrown: unknown) => thrown);
  expect(duplicateKeyOf(error)).toEqual([]);
  expect(await unique.countDocuments({ _id: 'b' })).toBe(0);
  expect((await unique.find().sort({ _id: 1 }).lean()).map(({ _id }) => _id)).toEqual(['a', 'c']);
});
