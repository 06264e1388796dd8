import { startTestMongo, type TestMongo } from '@autograph/embedded-mongo/testing';
import mongoose, { type Connection, Schema } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildIndexes } from '../src/mongo/index.ts';

let mongo: TestMongo;
let connection: Connection;

beforeAll(async () => {
  mongo = await startTestMongo();
  connection = await mongoose.createConnection(mongo.uri).asPromise();
});
afterAll(async () => {
  await connection?.close();
  await mongo?.close();
});

/** A model of the same collection, as a release defines it. */
function release(name: string, index: (schema: Schema) => void) {
  const schema = new Schema({ plate: String, year: Number }, { collection: 'cars', autoIndex: false });
  index(schema);
  return connection.model(name, schema);
}

describe('the indexes of a model', () => {
  it('that a release defines otherwise are built again, and those of others are left alone', async () => {
    await buildIndexes(release('Old', (schema) => schema.index({ plate: 1 })));
    await buildIndexes(release('Other', (schema) => schema.index({ year: 1 })));
    const next = release('Next', (schema) => schema.index({ plate: 1 }, { unique: true }));
    await buildIndexes(next);
    await buildIndexes(next);
    const indexes = await next.collection.indexes();
    expect(indexes.map(({ name, unique }) => [name, unique ?? false])).toEqual(
      expect.arrayContaining([
        ['plate_1', true],
        ['year_1', false],
      ]),
    );
  });
});
