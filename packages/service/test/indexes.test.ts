import { startTestMongo, type TestMongo } from '@autograph/embedded-mongo/testing';
import mongoose, { type Connection, Schema } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildIndexes, retireIndexes } from '../src/mongo/index.ts';

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

  it('that enforce what no longer holds go once those of this release stand, by several processes at once', async () => {
    await connection.dropCollection('cars').catch(() => undefined);
    await buildIndexes(
      release('Unique', (schema) =>
        schema.index({ plate: 1 }, { unique: true, partialFilterExpression: { plate: { $gt: '' } } }),
      ),
    );
    const next = release('InStock', (schema) => {
      const partialFilterExpression = { plate: { $gt: '' }, year: { $lt: 2000 } };
      schema.index({ plate: 1 }, { name: 'plate_in_stock', unique: true, partialFilterExpression });
      retireIndexes(schema, ['plate_1', 'never_there']);
    });
    await Promise.all(Array.from({ length: 5 }, () => buildIndexes(next)));
    await buildIndexes(next);
    const names = (await next.collection.indexes()).map(({ name }) => name);
    expect(names.toSorted()).toEqual(['_id_', 'plate_in_stock']);
  });

  it('that a release defines otherwise are built again by several processes at once', async () => {
    await connection.dropCollection('cars').catch(() => undefined);
    await buildIndexes(release('Plain', (schema) => schema.index({ plate: 1 })));
    const next = release('Again', (schema) => schema.index({ plate: 1 }, { unique: true }));
    await Promise.all(Array.from({ length: 5 }, () => buildIndexes(next)));
    expect((await next.collection.indexes()).map(({ name }) => name)).toContain('plate_1');
  });
});
