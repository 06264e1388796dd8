import type { Document } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { removeExpired } from '../src/engine/expiry.ts';
import { rejection, startServer, type TestServer } from './support.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const collection = (name: string) => server.client.db('idx').collection<Document>(name);

describe('a unique index', () => {
  it('refuses a duplicate with E11000 in the shape of MongoDB', async () => {
    const users = collection('users');
    await users.createIndex({ email: 1 }, { unique: true });
    await users.insertOne({ email: 'a@b.c' });
    const error = await rejection(users.insertOne({ email: 'a@b.c' }));
    expect(error).toMatchObject({ code: 11000, keyPattern: { email: 1 }, keyValue: { email: 'a@b.c' } });
    expect(error.message).toBe(
      'E11000 duplicate key error collection: idx.users index: email_1 dup key: { email: "a@b.c" }',
    );
    const update = await rejection(
      users.findOneAndUpdate({ email: 'x' }, { $set: { email: 'a@b.c' } }, { upsert: true }),
    );
    expect(update).toMatchObject({ code: 11000, codeName: 'DuplicateKey', keyPattern: { email: 1 } });
  });

  it('takes null and missing as one value', async () => {
    const rows = collection('nulls');
    await rows.createIndex({ v: 1 }, { unique: true });
    await rows.insertOne({});
    expect(await rejection(rows.insertOne({ v: null }))).toMatchObject({
      code: 11000,
      keyValue: { v: null },
    });
  });

  it('takes 1 and 1.0 as one value', async () => {
    const rows = collection('numbers');
    await rows.createIndex({ v: 1 }, { unique: true });
    const { Double, Int32 } = await import('mongodb');
    await rows.insertOne({ v: new Int32(1) });
    expect(await rejection(rows.insertOne({ v: new Double(1) }))).toMatchObject({ code: 11000 });
  });

  it('looks at every element of an array, and lets one document repeat itself', async () => {
    const rows = collection('arrays');
    await rows.createIndex({ v: 1 }, { unique: true });
    await rows.insertOne({ v: ['a', 'b', 'a'] });
    const error = await rejection(rows.insertOne({ v: ['c', 'b'] }));
    expect(error).toMatchObject({ code: 11000, keyValue: { v: 'b' } });
  });

  it('over a pair refuses the pair only', async () => {
    const rows = collection('pairs');
    await rows.createIndex({ a: 1, b: -1 }, { unique: true });
    await rows.insertMany([
      { a: 1, b: 1 },
      { a: 1, b: 2 },
    ]);
    expect(await rejection(rows.insertOne({ a: 1, b: 2 }))).toMatchObject({ keyValue: { a: 1, b: 2 } });
  });

  it('with a partial filter holds among the documents it takes in', async () => {
    const rows = collection('partials');
    await rows.createIndex({ plate: 1 }, { unique: true, partialFilterExpression: { active: true } });
    await rows.insertMany([{ plate: 'A', active: false }, { plate: 'A', active: true }, { plate: 'A' }]);
    expect(await rejection(rows.updateOne({ active: false }, { $set: { active: true } }))).toMatchObject({
      code: 11000,
    });
    await rows.deleteOne({ active: true });
    expect(await rows.updateOne({ active: false }, { $set: { active: true } })).toMatchObject({
      modifiedCount: 1,
    });
  });

  it('that is sparse leaves documents without the field alone', async () => {
    const rows = collection('sparse');
    await rows.createIndex({ v: 1 }, { unique: true, sparse: true });
    await rows.insertMany([{}, {}, { v: 1 }]);
    expect(await rejection(rows.insertOne({ v: 1 }))).toMatchObject({ code: 11000 });
    expect(await rows.find().sort({ v: 1 }).toArray()).toHaveLength(3);
    expect(await rows.find({ v: null }).toArray()).toHaveLength(2);
  });

  it('cannot be built over duplicates, and leaves no trace then', async () => {
    const rows = collection('dups');
    await rows.insertMany([{ v: 1 }, { v: 1 }]);
    expect(await rejection(rows.createIndex({ v: 1 }, { unique: true }))).toMatchObject({ code: 11000 });
    expect(await rows.indexes()).toHaveLength(1);
    await rows.insertOne({ v: 1 });
  });

  it('_id is one, and a bulk says which statement failed', async () => {
    const rows = collection('bulk');
    const documents = [1, 2, 2, 3, 3, 4].map((_id) => ({ _id })) as Document[];
    const ordered = await rejection(rows.insertMany(documents));
    expect(ordered).toMatchObject({ code: 11000, insertedCount: 2 });
    expect(ordered.writeErrors).toMatchObject([{ index: 2 }]);
    await rows.deleteMany({});
    const unordered = await rejection(rows.insertMany(documents, { ordered: false }));
    expect(unordered.writeErrors).toMatchObject([{ index: 2 }, { index: 4 }]);
    expect(await rows.countDocuments()).toBe(4);
  });

  it('a bulk of mixed writes counts each kind', async () => {
    const rows = collection('mixed');
    const result = await rows.bulkWrite([
      { insertOne: { document: { n: 1 } } },
      { updateOne: { filter: { n: 1 }, update: { $set: { n: 2 } } } },
      { updateMany: { filter: { n: 9 }, update: { $set: { m: 1 } }, upsert: true } },
      { deleteOne: { filter: { n: 2 } } },
      { replaceOne: { filter: { n: 9 }, replacement: { n: 10 } } },
    ]);
    expect(result).toMatchObject({
      insertedCount: 1,
      matchedCount: 2,
      modifiedCount: 2,
      upsertedCount: 1,
      deletedCount: 1,
    });
  });
});

describe('the catalogue', () => {
  it('shows an index with the options it was made with', async () => {
    const rows = collection('options');
    await rows.createIndex(
      { a: 1, b: -1 },
      { name: 'mine', unique: true, partialFilterExpression: { a: { $gt: 5 } } },
    );
    await rows.createIndex({ at: 1 }, { expireAfterSeconds: 3600 });
    expect(await rows.indexes()).toEqual([
      { v: 2, key: { _id: 1 }, name: '_id_' },
      { v: 2, key: { a: 1, b: -1 }, name: 'mine', unique: true, partialFilterExpression: { a: { $gt: 5 } } },
      { v: 2, key: { at: 1 }, name: 'at_1', expireAfterSeconds: 3600 },
    ]);
  });

  it('making an index again does nothing; another under its name or key is refused', async () => {
    const rows = collection('again');
    await rows.createIndex({ a: 1 });
    await rows.createIndex({ a: 1 });
    expect(await rejection(rows.createIndex({ b: 1 }, { name: 'a_1' }))).toMatchObject({ code: 86 });
    expect(await rejection(rows.createIndex({ a: 1 }, { name: 'other' }))).toMatchObject({ code: 85 });
    await rows.dropIndex('a_1');
    expect(await rejection(rows.dropIndex('a_1'))).toMatchObject({ code: 27 });
    expect(await rejection(rows.dropIndex('_id_'))).toMatchObject({ code: 72 });
  });

  it('lists, makes and drops collections and databases', async () => {
    const db = server.client.db('catalog');
    await db.createCollection('one');
    await db.collection('two').insertOne({});
    expect((await db.listCollections({ name: /^t/ }).toArray()).map(({ name }) => name)).toEqual(['two']);
    expect(await rejection(db.createCollection('one'))).toMatchObject({ code: 48 });
    await db.dropCollection('one');
    expect((await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name)).toEqual([
      'two',
    ]);
    await db.dropDatabase();
    const { databases } = await db.admin().listDatabases();
    expect(databases.map(({ name }) => name)).not.toContain('catalog');
    expect(await rejection(db.collection('two').indexes())).toMatchObject({ code: 26 });
  });

  it('kinds and options of indexes that are not supported are refused by name', async () => {
    const rows = collection('refused');
    for (const [key, options, name] of [
      [{ a: 'text' }, {}, 'text'],
      [{ a: '2dsphere' }, {}, '2dsphere'],
      [{ a: 'hashed' }, {}, 'hashed'],
      [{ '$**': 1 }, {}, '$**'],
      [{ 'a.0': 1 }, {}, 'a.0'],
      [{ a: 1 }, { collation: { locale: 'pt' } }, 'collation'],
      [{ a: 1 }, { hidden: true }, 'hidden'],
      [{ a: 1 }, { partialFilterExpression: { a: { $ne: 1 } } }, 'partial index'],
    ] as const) {
      expect((await rejection(rows.createIndex(key, options))).message).toContain(name);
    }
    await rows.insertOne({ x: 1 });
    await rows.createIndex({ a: 1, b: 1 });
    expect(await rejection(rows.insertOne({ a: [1], b: [2] }))).toMatchObject({ code: 171 });
  });

  it('a TTL index removes what has expired', async () => {
    const rows = collection('ttl');
    await rows.createIndex({ at: 1 }, { expireAfterSeconds: 60 });
    await rows.insertMany([
      { n: 1, at: new Date(0) },
      { n: 2, at: new Date() },
      { n: 3, at: 'never' },
      { n: 4 },
    ]);
    removeExpired(server.serving.store, new Date());
    expect((await rows.find().toArray()).map(({ n }) => n)).toEqual([2, 3, 4]);
  });
});
