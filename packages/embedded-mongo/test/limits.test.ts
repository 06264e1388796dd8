import { Binary, type Collection, type Document, MaxKey, MinKey } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rejection, startServer, type TestServer } from './support.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

let collections = 0;
function fresh(): Collection<Document> {
  collections += 1;
  return server.client.db('limits').collection(`c${collections}`);
}

function nested(levels: number, wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = 1;
  for (let i = 0; i < levels; i++) value = wrap(value);
  return value;
}

const MB = 1024 * 1024;

describe('what is nested too deeply is refused by code, and the server goes on', () => {
  it.each([
    ['documents', (inner: unknown) => ({ inner })],
    ['arrays', (inner: unknown) => [inner]],
  ])('%s to store', async (_, wrap) => {
    const rows = fresh();
    await rows.insertOne({ value: nested(99, wrap) });
    for (const levels of [101, 3_000]) {
      expect(await rejection(rows.insertOne({ value: nested(levels, wrap) }))).toMatchObject({ code: 15 });
    }
    expect(await rows.countDocuments()).toBe(1);
  });

  it('a path of an update', async () => {
    const rows = fresh();
    await rows.insertOne({ _id: 1 as never });
    const path = Array.from({ length: 150 }, () => 'a').join('.');
    expect(await rejection(rows.updateOne({}, { $set: { [path]: 1 } }))).toMatchObject({ code: 15 });
    expect(await rows.findOne()).toEqual({ _id: 1 });
  });

  it('a filter', async () => {
    const filter = nested(3_000, (inner) => ({ $and: [inner === 1 ? { a: 1 } : inner] })) as Document;
    expect(await rejection(fresh().findOne(filter))).toMatchObject({ code: 15 });
  });
});

describe('what is larger than 16 MB is refused by code', () => {
  it('a document that grows', async () => {
    const rows = fresh();
    await rows.insertOne({ parts: [new Binary(Buffer.alloc(10 * MB))] });
    const push = { $push: { parts: new Binary(Buffer.alloc(10 * MB)) } } as Document;
    expect(await rejection(rows.updateOne({}, push))).toMatchObject({ code: 10334 });
    expect((await rows.findOne())?.parts).toHaveLength(1);
  });

  it('the document of an aggregation', async () => {
    const rows = fresh();
    for (let i = 0; i < 2; i++) await rows.insertOne({ part: new Binary(Buffer.alloc(10 * MB)) });
    const all = rows.aggregate([{ $group: { _id: null, all: { $push: '$part' } } }]);
    expect(await rejection(all.toArray())).toMatchObject({ code: 10334 });
  });
});

describe('a duplicate of a large value is reported as any other, with the value cut', () => {
  it('however many there are', async () => {
    const rows = fresh();
    await rows.createIndex({ key: 1 }, { unique: true });
    const key = 'k'.repeat(MB);
    await rows.insertOne({ key });
    const error = await rejection(
      rows.insertMany(
        Array.from({ length: 20 }, () => ({ key })),
        { ordered: false },
      ),
    );
    expect(error).toMatchObject({ code: 11000 });
    expect(error.writeErrors).toHaveLength(20);
    expect(error.message.length).toBeLessThan(10_000);
    const upsert = rows.findOneAndUpdate({ _id: 1 as never }, { $set: { key } }, { upsert: true });
    expect(await rejection(upsert)).toMatchObject({ code: 11000, keyPattern: { key: 1 } });
  });
});

describe('a cursor whose source goes away ends with an error that says so', () => {
  const open = async (batchSize: number) => {
    const rows = fresh();
    await rows.insertMany(Array.from({ length: 2_000 }, (_, n) => ({ n, even: n % 2 })));
    await rows.createIndex({ even: 1, n: 1 });
    const find = {
      find: rows.collectionName,
      filter: { even: { $in: [0, 1] }, n: { $gte: 0 } },
      batchSize,
    };
    const { cursor } = await server.client.db('limits').command(find, { promoteLongs: false });
    const more = { getMore: cursor.id, collection: rows.collectionName };
    return { rows, next: () => server.client.db('limits').command(more) };
  };

  it.each([0, 10])('an index, after a first batch of %i', async (batchSize) => {
    const { rows, next } = await open(batchSize);
    await rows.dropIndex('even_1_n_1');
    // One that has not begun plans again, without the index.
    if (batchSize === 0) expect((await next()).cursor.nextBatch).toHaveLength(2_000);
    else expect(await rejection(next())).toMatchObject({ code: 175, message: "index 'even_1_n_1' dropped" });
  });

  it.each([0, 10])('a collection, after a first batch of %i', async (batchSize) => {
    const { rows, next } = await open(batchSize);
    await rows.drop();
    expect(await rejection(next())).toMatchObject({ code: 175 });
  });
});

describe('an index holds what it says', () => {
  it('an empty array is in a sparse index, and one document’s in a unique one', async () => {
    const rows = fresh();
    await rows.createIndex({ tags: 1 }, { sparse: true, unique: true });
    await rows.insertMany([{ tags: [] }, {}, {}]);
    expect(await rejection(rows.insertOne({ tags: [] }))).toMatchObject({ code: 11000 });
    const present = rows.find({ tags: { $exists: true } }).sort({ tags: 1 });
    expect(await present.toArray()).toHaveLength(1);
  });

  it('a partial index does not answer for a range that documents without the field are in', async () => {
    const rows = fresh();
    await rows.createIndex({ a: 1 }, { partialFilterExpression: { a: { $exists: true } } });
    await rows.insertMany([{ a: 1 }, {}]);
    for (const range of [{ $gte: new MinKey() }, { $lt: new MaxKey() }]) {
      expect(await rows.find({ a: range }).sort({ a: 1 }).toArray()).toHaveLength(2);
    }
  });

  it('a hint on a partial index that holds too little is refused', async () => {
    const rows = fresh();
    await rows.createIndex({ a: 1 }, { partialFilterExpression: { b: 1 } });
    await rows.insertOne({ a: 1 });
    expect(await rejection(rows.find({ a: 1 }).hint('a_1').toArray())).toMatchObject({ code: 2 });
  });

  it('unique: 1 is unique; another type is refused', async () => {
    const rows = fresh();
    await rows.createIndex({ a: 1 }, { unique: 1 as never });
    await rows.insertOne({ a: 1 });
    expect(await rejection(rows.insertOne({ a: 1 }))).toMatchObject({ code: 11000 });
    expect(await rejection(rows.createIndex({ b: 1 }, { unique: 'yes' as never }))).toMatchObject({
      code: 14,
    });
  });

  it('one of several that is wrong leaves all as they were', async () => {
    const rows = fresh();
    await rows.createIndexes([{ key: { a: 1 } }, { key: { a: 1 } }, { key: { b: 1 } }]);
    const twice = [
      { key: { c: 1 }, name: 'one' },
      { key: { c: 1 }, name: 'other' },
    ];
    expect(await rejection(rows.createIndexes(twice))).toMatchObject({ code: 85 });
    const drop = { dropIndexes: rows.collectionName, index: ['a_1', 'nope'] };
    expect(await rejection(server.client.db('limits').command(drop))).toMatchObject({ code: 27 });
    expect((await rows.indexes()).map(({ name }) => name)).toEqual(['_id_', 'a_1', 'b_1']);
  });
});

describe('an update that MongoDB refuses is refused', () => {
  it.each([
    ['a rename out of an array', { $rename: { 'list.0': 'one' } }, 2],
    ['a rename into an array', { $rename: { n: 'list.0' } }, 2],
    ['a $push with an empty $sort', { $push: { list: { $each: [], $sort: {} } } }, 2],
  ])('%s', async (_, change, code) => {
    const rows = fresh();
    await rows.insertOne({ _id: 1 as never, list: [1], n: 2 });
    expect(await rejection(rows.updateOne({}, change as Document))).toMatchObject({ code });
    expect(await rows.findOne()).toEqual({ _id: 1, list: [1], n: 2 });
  });

  it('an upsert whose filter fixes a field twice', async () => {
    const filter = { $and: [{ a: 1 }, { a: 2 }] };
    const upsert = fresh().updateOne(filter, { $set: { b: 1 } }, { upsert: true });
    expect(await rejection(upsert)).toMatchObject({ code: 54 });
  });
});
