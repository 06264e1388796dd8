import type { Document } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from './support.ts';

interface Car extends Document {
  _id: string;
}

const ids = Array.from({ length: 200 }, (_, n) => `car-${String(n).padStart(3, '0')}`);
let server: TestServer;
const cars = () => server.client.db('single').collection<Car>('cars');

beforeAll(async () => {
  server = await startServer();
  await cars().createIndexes([
    { key: { plate: 1 }, unique: true, sparse: true },
    { key: { make: 1, serial: -1 }, unique: true },
    { key: { tags: 1 }, unique: true, sparse: true },
  ]);
  await cars().insertMany(
    ids.map((_id, n) => ({
      _id,
      make: ['Fiat', 'Honda'][n % 2],
      serial: n,
      ...(n % 2 === 0 ? { plate: `P${n}` } : {}),
      ...(n % 10 === 0 ? { removed: true } : {}),
      ...(n < 50 ? { tags: [`a${n}`, `b${n}`] } : {}),
    })),
  );
});
afterAll(() => server.close());

const found = async (...of: Parameters<ReturnType<typeof cars>['find']>): Promise<string[]> =>
  (
    await cars()
      .find(...of)
      .toArray()
  ).map(({ _id }) => _id);

describe('documents of many unique keys', () => {
  for (const n of [1, 2, 3, 31, 32, 33, 64, 65, 100, 200]) {
    it(`${n} ids, given in any order, are found in the order of the index`, async () => {
      const wanted = ids.slice(0, n);
      const given = wanted.toSorted((a, b) => (a.slice(-1) < b.slice(-1) ? 1 : -1));
      expect(await found({ _id: { $in: given } })).toEqual(wanted);
      expect(await found({ _id: { $in: given } }, { sort: { _id: -1 } })).toEqual(wanted.toReversed());
    });
  }

  it('more than any request asks for are read by their keys, and by no others', async () => {
    const given = [...ids, ...Array.from({ length: 800 }, (_, n) => `nobody-${n}`)];
    expect(await found({ _id: { $in: given } })).toEqual(ids);
    const { executionStats } = await cars()
      .find({ _id: { $in: given.slice(195) } })
      .explain('executionStats');
    expect(executionStats.totalDocsExamined).toBe(5);
  });

  it('an index that has a document under several keys is not counted by them', async () => {
    expect(await cars().countDocuments({}, { hint: 'tags_1' })).toBe(50);
  });

  it('unknown ids, ids given twice and ids of other types are no documents more', async () => {
    const given = ['car-007', 'nobody', 'car-003', 'car-007', '', null, 5] as never[];
    expect(await found({ _id: { $in: given } })).toEqual(['car-003', 'car-007']);
    expect(await found({ _id: { $in: ['nobody', 'no one'] } })).toEqual([]);
  });

  it('what else the filter asks for is checked', async () => {
    const given = ids.slice(0, 100);
    const present = given.filter((_, n) => n % 10 !== 0);
    expect(await found({ _id: { $in: given }, removed: { $ne: true } })).toEqual(present);
    expect(await found({ _id: { $in: given }, serial: { $gte: 95 }, make: 'Honda' })).toEqual([
      'car-095',
      'car-097',
      'car-099',
    ]);
    expect(await found({ _id: { $in: given, $nin: given.slice(2) } })).toEqual(given.slice(0, 2));
  });

  it('a page of them is the right one', async () => {
    const given = ids.slice(0, 90);
    const page = { sort: { _id: 1 }, skip: 30, limit: 10 } as const;
    expect(await found({ _id: { $in: given } }, page)).toEqual(ids.slice(30, 40));
    expect(await found({ _id: { $in: given }, removed: { $ne: true } }, page)).toEqual(
      given.filter((_, n) => n % 10 !== 0).slice(30, 40),
    );
  });

  it('they come by a compound key, also a descending one, and by branches of an $or', async () => {
    const byKey = { make: { $in: ['Fiat', 'Honda'] }, serial: { $in: [4, 5, 6, 7] } };
    expect(await found(byKey, { sort: { make: 1, serial: -1 } })).toEqual([
      'car-006',
      'car-004',
      'car-007',
      'car-005',
    ]);
    const branches = [
      { make: 'Honda', serial: 9 },
      { make: 'Fiat', serial: 8 },
    ];
    expect(await found({ $or: branches }, { sort: { make: 1, serial: -1 } })).toEqual(['car-008', 'car-009']);
  });

  it('one of them that is found by two elements of an array is one document', async () => {
    expect(await found({ tags: { $in: ['a1', 'b1', 'a2'] } })).toEqual(['car-001', 'car-002']);
  });

  it('a prefix of a text is more than one key', async () => {
    expect(await found({ plate: { $in: [/^P10/, /^P2$/] } }, { sort: { _id: 1 } })).toEqual(
      ['002', '010', '100', '102', '104', '106', '108'].map((n) => `car-${n}`),
    );
    expect(await found({ plate: /^P10/ }, { sort: { plate: 1 } })).toHaveLength(6);
  });

  it('a batch that ends among them goes on after others have written', async () => {
    const cursor = cars().find({ _id: { $in: ids } }, { batchSize: 40 });
    expect((await cursor.next())?._id).toBe('car-000');
    await cars().deleteOne({ _id: 'car-199' });
    const rest = await cursor.toArray();
    expect(rest.map(({ _id }) => _id)).toEqual(ids.slice(1, 199));
    await cars().insertOne({ _id: 'car-199', make: 'Honda', serial: 199 });
  });

  it('updates and deletes reach all of them', async () => {
    const given = ids.slice(100, 150);
    const update = await cars().updateMany({ _id: { $in: given } }, { $set: { seen: true } });
    expect(update).toMatchObject({ matchedCount: 50, modifiedCount: 50 });
    expect(await cars().countDocuments({ seen: true })).toBe(50);
  });
});

describe('what the range of an index says is not checked again, and all else is', () => {
  const values = [null, 1, 2, 3, 'text', [1, 9], { a: 1 }, true];
  const rows = () => server.client.db('single').collection<Document & { _id: number }>('values');
  const byScan = (filter: Document) =>
    rows()
      .find(filter, { hint: { $natural: 1 } })
      .sort({ _id: 1 });

  beforeAll(async () => {
    await rows().createIndexes([{ key: { plain: 1, n: 1 } }, { key: { mixed: 1, n: 1 } }]);
    await rows().insertMany(
      Array.from({ length: 160 }, (_, n) => ({
        _id: n,
        n: n % 7,
        plain: values[n % 5],
        ...(n % 9 ? { mixed: values[n % values.length] } : {}),
        other: n % 3,
      })),
    );
  });

  it.each([
    [{ plain: 1, other: 1 }],
    [{ plain: { $gte: 1, $ne: 2 }, n: { $lt: 5 } }],
    [{ plain: 'text', n: { $gt: 2 }, other: { $in: [0, 2] } }],
    [{ plain: { $in: [1, null, 'text'] }, n: 3, $or: [{ other: 0 }, { other: 1 }] }],
    [{ plain: null, $nor: [{ n: 1 }] }],
    [{ mixed: { $gt: 0, $lt: 2 }, n: { $gte: 3 } }],
    [{ mixed: { $gt: 5, $lt: 2 } }],
    [{ mixed: [1, 9], n: { $exists: true } }],
    [{ mixed: 1, other: 2 }],
    [{ mixed: null, other: 2 }],
  ] as [Document][])('%j', async (filter) => {
    const expected = await byScan(filter).toArray();
    expect(await rows().find(filter).sort({ _id: 1 }).toArray()).toEqual(expected);
    expect(await rows().countDocuments(filter)).toBe(expected.length);
    for (const hint of [{ plain: 1, n: 1 }, { mixed: 1, n: 1 }, '_id_']) {
      const hinted = await rows()
        .find(filter, { hint, sort: { _id: 1 }, limit: 5 })
        .toArray();
      expect(hinted).toEqual(expected.slice(0, 5));
    }
  });
});
