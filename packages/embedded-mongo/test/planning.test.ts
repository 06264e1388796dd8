import { serialize } from 'bson';
import { type Document, ObjectId } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rejection, startServer, type TestServer } from './support.ts';

const ROWS = 100_000;
let server: TestServer;

interface Vehicle extends Document {
  n: number;
}

const vehicles = () => server.client.db('plan').collection<Vehicle>('vehicles');
const noon = 1_700_000_000_000;

beforeAll(async () => {
  server = await startServer();
  await vehicles().createIndexes([
    { key: { plate: 1 }, unique: true, name: 'plate' },
    { key: { status: 1, price: 1, _id: 1 }, name: 'status_price' },
    { key: { createdAt: -1, _id: -1 }, name: 'created' },
    { key: { tags: 1 }, name: 'tags' },
    { key: { buyer: 1 }, name: 'buyer', partialFilterExpression: { buyer: { $exists: true } } },
  ]);
  for (let from = 0; from < ROWS; from += 10_000) {
    await vehicles().insertMany(
      Array.from({ length: 10_000 }, (_, i) => {
        const n = from + i;
        return {
          n,
          plate: `P${n}`,
          status: n % 4 === 0 ? 'SOLD' : 'AVAILABLE',
          price: (n * 7919) % ROWS,
          createdAt: new Date(noon + n * 1000),
          tags: [`t${n % 10}`, `u${n % 1000}`],
          ...(n % 1000 === 0 ? { buyer: n } : {}),
        };
      }),
    );
  }
}, 90_000);
afterAll(() => server.close());

interface Explained {
  index: string | undefined;
  sorts: boolean;
  keys: number;
  docs: number;
  returned: number;
}

function explained(answer: Document): Explained {
  let stage: Document | undefined = answer.queryPlanner.winningPlan;
  let index: string | undefined;
  let sorts = false;
  for (; stage; stage = stage.inputStage) {
    if (stage.stage === 'IXSCAN') index = stage.indexName;
    if (stage.stage === 'SORT') sorts = true;
  }
  const { totalKeysExamined: keys, totalDocsExamined: docs, nReturned: returned } = answer.executionStats;
  return { index, sorts, keys, docs, returned };
}

const explain = async (
  filter: Document,
  sort: Document = {},
  limit = 20,
  hint?: string,
): Promise<Explained> =>
  explained(
    await vehicles()
      .find(filter, { limit, ...(Object.keys(sort).length > 0 ? { sort } : {}), ...(hint ? { hint } : {}) })
      .explain('executionStats'),
  );

describe('of 100,000 documents a query reads what it needs', () => {
  it('one document by a unique key', async () => {
    expect(await explain({ plate: 'P77777' })).toEqual({
      index: 'plate',
      sorts: false,
      keys: 1,
      docs: 1,
      returned: 1,
    });
  });

  it('a sorted page of one status', async () => {
    const page = await explain({ status: 'AVAILABLE' }, { price: 1, _id: 1 });
    expect(page).toEqual({ index: 'status_price', sorts: false, keys: 20, docs: 20, returned: 20 });
  });

  it('the same page from its other end', async () => {
    expect(await explain({ status: 'AVAILABLE' }, { price: -1, _id: -1 })).toMatchObject({
      sorts: false,
      keys: 20,
    });
  });

  it('a page deep in a range', async () => {
    const page = await explain({ status: 'AVAILABLE', price: { $gt: 90_000 } }, { price: 1, _id: 1 });
    expect(page).toEqual({ index: 'status_price', sorts: false, keys: 20, docs: 20, returned: 20 });
  });

  it('a page after a cursor of two fields, far from either end', async () => {
    const at = new Date(noon + 40_000 * 1000);
    const filter = { $or: [{ createdAt: { $lt: at } }, { createdAt: at, _id: { $lt: new ObjectId() } }] };
    const page = await explain(filter, { createdAt: -1, _id: -1 });
    expect(page).toMatchObject({ index: 'created', sorts: false, returned: 20, keys: 20 });
    const among = {
      $or: [{ status: 'AVAILABLE', price: { $gt: 90_000 } }, { status: { $gt: 'AVAILABLE' } }],
    };
    for (const direction of [1, -1] as const) {
      const sort = { status: direction, price: direction, _id: direction };
      expect(await explain(among, sort)).toMatchObject({ sorts: false, returned: 20, keys: 20 });
    }
  });

  it('several values with $in', async () => {
    expect(await explain({ plate: { $in: ['P1', 'P50000', 'P99999', 'none'] } })).toMatchObject({
      index: 'plate',
      keys: 3,
      returned: 3,
    });
  });

  it('the elements of an array, each document once', async () => {
    const found = await explain({ tags: { $in: ['u5', 't5'] } }, {}, 0);
    expect(found).toMatchObject({ index: 'tags', returned: 10_000, docs: 10_000 });
  });

  it('of several conditions on an array the one that fewest documents meet, with a hint and without', async () => {
    const of = async (tags: readonly string[], hint?: string) => {
      const filter = { $and: tags.map((tag) => ({ tags: new RegExp(`^${tag}`) })) };
      const { index, docs, returned } = await explain(filter, { price: 1 }, 0, hint);
      return { index, docs, returned };
    };
    const rare = { index: 'tags', docs: 100, returned: 100 };
    expect(await of(['u777', 't7'])).toEqual(rare);
    expect(await of(['t7', 'u777'])).toEqual(rare);
    // Named by a hint, it is counted further.
    expect(await of(['t7', 'u77'], 'tags')).toEqual({ index: 'tags', docs: 1_100, returned: 200 });
  });

  it('several choices among thousands of values of an array, each value once', async () => {
    const oneOf = (beginning: string, most: number) => ({
      $or: [
        { tags: new RegExp(`^${beginning}`) },
        { tags: { $in: Array.from({ length: 5_000 }, (_, at) => `x${at % most}`) } },
      ],
    });
    const filter = { $and: [oneOf('u77', 5_000), oneOf('t7', 4_999)] };
    const started = performance.now();
    const { index, docs, returned } = await explain(filter, {}, 0);
    // Each value of one choice with each of the other would be 25 million pairs.
    expect(performance.now() - started).toBeLessThan(3_000);
    expect({ index, docs, returned }).toEqual({ index: 'tags', docs: 1_100, returned: 200 });
  });

  it('a selective index with a sort in memory rather than a sorted scan of everything', async () => {
    expect(await explain({ buyer: { $gte: 0 }, status: 'SOLD' }, { createdAt: -1, _id: -1 })).toMatchObject({
      index: 'buyer',
      sorts: true,
      docs: 100,
    });
  });

  it('a partial index only where the filter implies it', async () => {
    expect(await explain({ buyer: 5000 })).toMatchObject({ index: 'buyer', keys: 1 });
    expect(await explain({ buyer: null, n: 1 }, {}, 1)).toMatchObject({ index: undefined });
  });

  it('a prefix of a text', async () => {
    expect(await explain({ plate: /^P9999/ })).toMatchObject({ index: 'plate', keys: 11, returned: 11 });
  });

  it('a hint is followed, and one without an index is refused', async () => {
    expect(await explain({ plate: 'P1' }, {}, 1, '_id_')).toMatchObject({ index: '_id_' });
    expect((await rejection(explain({}, {}, 1, 'nothing'))).message).toContain(
      'hint provided does not correspond',
    );
  });

  it('an empty range reads nothing', async () => {
    expect(await explain({ price: { $gt: 5, $lt: 1 }, status: 'SOLD' })).toMatchObject({
      keys: 0,
      docs: 0,
      returned: 0,
    });
  });

  it('an update and a delete by a key read that key', async () => {
    const update = {
      explain: { update: 'vehicles', updates: [{ q: { plate: 'P5' }, u: { $set: { x: 1 } } }] },
      verbosity: 'executionStats',
    };
    expect(explained(await server.client.db('plan').command(update))).toMatchObject({
      index: 'plate',
      docs: 1,
    });
  });

  it('a count agrees with the documents, with and without an index', async () => {
    expect(await vehicles().countDocuments({ status: 'SOLD', price: { $lt: 50_000 } })).toBe(12_500);
    expect(await vehicles().countDocuments({ n: { $lt: 10 } })).toBe(10);
    expect(await vehicles().countDocuments({ tags: 't1' })).toBe(10_000);
  });

  it('all of them come back in batches, in order, once', async () => {
    let last = -1;
    for await (const { n } of vehicles().find(
      {},
      { sort: { createdAt: 1, _id: 1 }, projection: { n: 1 }, batchSize: 5000 },
    )) {
      expect(n).toBe(last + 1);
      last = n;
    }
    expect(last).toBe(ROWS - 1);
  });

  it('an open cursor survives the removal of what it was about to read', async () => {
    const rows = server.client.db('plan').collection('removed');
    await rows.insertMany(Array.from({ length: 2000 }, (_, n) => ({ n })));
    const cursor = rows.find({}, { batchSize: 10 });
    await cursor.next();
    await rows.deleteMany({ n: { $gt: 100 } });
    expect((await cursor.toArray()).length).toBeGreaterThanOrEqual(100);
  });
});

describe('of a million documents', () => {
  it('a page reads a page, a scan is counted, lets others in and ends at its time limit', async () => {
    const { store } = server.serving;
    const million = 1_000_000;
    const collection = store.createCollection('plan.million');
    const table = store.db.prepare(`INSERT INTO c${collection.id} (id, doc) VALUES (?, ?)`);
    const keys = store.db.prepare(`INSERT INTO i${collection.indexes[0]?.id ?? 0} (k, id) VALUES (?, ?)`);
    const document = Buffer.from(serialize({ _id: 0, on: true }));
    const key = Buffer.alloc(11);
    // Straight into the tables: what is measured is reading. The key of a small whole number is its double.
    store.write(() => {
      for (let i = 1; i <= million; i++) {
        document.writeInt32LE(i, 9);
        key[0] = 4;
        key[1] = 3;
        key.writeDoubleBE(i, 2);
        table.run(i, document);
        keys.run(key, i);
      }
    });
    store.commit();
    await server.client.db('plan').command({ ping: 1 });
    const rows = server.client.db('plan').collection<{ _id: number }>('million');
    const page = explained(
      await rows
        .find({ _id: { $gt: 900_000 } })
        .sort({ _id: 1 })
        .limit(50)
        .explain('executionStats'),
    );
    expect(page).toEqual({ index: '_id_', sorts: false, keys: 50, docs: 50, returned: 50 });
    expect(
      (
        await rows
          .find({ _id: { $gt: 900_000 } })
          .sort({ _id: 1 })
          .limit(1)
          .toArray()
      )[0]?._id,
    ).toBe(900_001);

    let done = false;
    const scan = rows
      .find({ on: false })
      .toArray()
      .finally(() => {
        done = true;
      });
    let answered = 0;
    while (!done) {
      expect(await rows.findOne({ _id: 5 })).not.toBeNull();
      answered += 1;
    }
    expect(await scan).toEqual([]);
    expect(answered).toBeGreaterThan(3);
    expect(await rejection(rows.find({ on: false }, { maxTimeMS: 20 }).toArray())).toMatchObject({
      code: 50,
    });
  }, 180_000);
});
