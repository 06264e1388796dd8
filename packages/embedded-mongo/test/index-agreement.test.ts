import { Binary, Decimal128, type Document, Double, Long, ObjectId } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from './support.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

/** A small generator with a seed, so that a failure can be run again. */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const SCALARS = [
  null,
  0,
  1,
  2,
  new Double(1.5),
  Decimal128.fromString('1.5'),
  Long.fromNumber(2),
  new Double(Number.NaN),
  '',
  'a',
  'ab',
  'b',
  false,
  true,
  {},
  new Date(5),
  new Binary(Buffer.of(1)),
  new ObjectId('00'.repeat(12)),
  new ObjectId('ff'.repeat(12)),
];
const PATHS = ['a', 'b', 'c.x', 'c.y'];

const INDEXES: [key: Document, options?: Document][] = [
  [{ a: 1 }],
  [{ a: -1 }],
  [{ b: -1, a: 1 }],
  [{ a: 1, _id: 1 }],
  [{ a: 1, b: 1, _id: 1 }],
  [{ a: 1, b: 1, _id: -1 }],
  [{ 'c.x': 1, 'c.y': -1 }],
  [{ 'c.x': -1, a: 1 }, { sparse: true }],
  [{ b: 1, 'c.y': 1 }, { partialFilterExpression: { b: { $gte: 1 } } }],
  [{ 'c.y': 1 }, { partialFilterExpression: { a: { $exists: true } } }],
];

describe('whatever index serves it, a query answers what a scan of everything answers', () => {
  for (let seed = 1; seed <= 4; seed++) {
    it(`seed ${seed}`, async () => {
      const random = randomOf(seed * 7919);
      const one = <T>(of: readonly T[]): T => of[random(of.length)] as T;
      const value = (): unknown =>
        random(6) === 0 ? Array.from({ length: random(4) }, () => one(SCALARS)) : one(SCALARS);
      const inner = (): Document => ({
        ...(random(3) ? { x: value() } : {}),
        ...(random(3) ? { y: value() } : {}),
      });
      const row = (_: unknown, _id: number): Document => ({
        _id,
        ...(random(5) ? { a: seed % 2 ? one(SCALARS) : value() } : {}),
        // Two arrays that share no parent cannot be in one index: only one field of each index may hold them.
        ...(random(5) ? { b: one(SCALARS) } : {}),
        ...(random(5) && seed % 2 ? { c: random(4) ? inner() : [inner(), inner(), 5] } : {}),
      });
      const operator = (): Document => {
        const name = one([
          '$eq',
          '$gt',
          '$gte',
          '$lt',
          '$lte',
          '$in',
          '$ne',
          '$exists',
          '$type',
          '$not',
          '$nin',
        ]);
        if (name === '$in' || name === '$nin') return { [name]: [one(SCALARS), one(SCALARS)] };
        if (name === '$exists') return { $exists: random(2) === 0 };
        if (name === '$type') return { $type: one(['number', 'string', 'null', 'array']) };
        return name === '$not' ? { $not: { $gt: one(SCALARS) } } : { [name]: one(SCALARS) };
      };
      const filter = (depth = 0): Document => {
        if (depth < 2 && random(4) === 0) {
          return { [one(['$or', '$and', '$or', '$nor'])]: [filter(depth + 1), filter(depth + 1)] };
        }
        if (random(8) === 0) return { c: { $elemMatch: { x: operator(), y: one(SCALARS) } } };
        const fields = Array.from({ length: 1 + random(2) }, () => [
          one(PATHS),
          { ...operator(), ...operator() },
        ]);
        return Object.fromEntries(fields);
      };
      /** What follows a position in an order, as pages ask for it: ranges that lie apart, within other conditions. */
      const following = (): Document => {
        const [past, at, before] = [one(['$gt', '$lt']), one(SCALARS), random(2) === 0];
        const rest = before ? { a: one(SCALARS) } : filter(1);
        const path = before ? 'b' : 'a';
        return {
          $and: [
            rest,
            {
              $or: [
                { [path]: at, _id: { [past]: random(300) } },
                { [path]: { [past]: at }, ...(random(2) ? { 'c.x': operator() } : {}) },
              ],
            },
          ],
        };
      };
      // A long scan of numbers and arrays in the same field needs each row to fit every index.
      const rows = Array.from({ length: 300 }, row).filter(
        ({ a, c }) =>
          !(Array.isArray(a) && (Array.isArray(c) || Array.isArray(c?.x) || Array.isArray(c?.y))) &&
          !(Array.isArray(c?.x) && Array.isArray(c?.y)),
      );
      const usable = rows.map((document) =>
        Array.isArray(document.c) ? { ...document, c: flat(document.c) } : document,
      );
      const db = server.client.db(`agree${seed}`);
      const plain = db.collection<Document>('plain');
      const indexed = db.collection<Document>('indexed');
      for (const [key, options] of INDEXES) await indexed.createIndex(key, options);
      await plain.insertMany(usable);
      await indexed.insertMany(usable);
      for (let i = 0; i < 100; i++) {
        const wanted = random(3) === 0 ? following() : filter();
        const sort = random(2)
          ? { [one(PATHS)]: one([1, -1]), [one(['a', 'b'])]: one([1, -1]), _id: one([1, -1]) }
          : { _id: 1 };
        const limit = random(3) === 0 ? 1 + random(20) : 0;
        const ids = async (from: typeof plain): Promise<unknown[]> =>
          (await from.find(wanted, { sort: sort as never, limit, projection: { _id: 1 } }).toArray()).map(
            ({ _id }) => _id,
          );
        const facts = `${JSON.stringify(wanted)} sorted by ${JSON.stringify(sort)}`;
        expect(await ids(indexed), facts).toEqual(await ids(plain));
        expect(await indexed.countDocuments(wanted), facts).toBe(await plain.countDocuments(wanted));
      }
      await indexed.updateMany({ a: { $gte: 1 } }, { $set: { b: 'changed' } });
      await plain.updateMany({ a: { $gte: 1 } }, { $set: { b: 'changed' } });
      expect(await indexed.find({ b: 'changed' }).sort({ _id: 1 }).toArray()).toEqual(
        await plain.find({ b: 'changed' }).sort({ _id: 1 }).toArray(),
      );
    });
  }
});

/** Documents of an array may not hold arrays themselves here: two arrays on the way are parallel arrays. */
function flat(documents: unknown[]): unknown[] {
  return documents.map((document) =>
    typeof document === 'object' && document !== null
      ? Object.fromEntries(Object.entries(document).filter(([, inner]) => !Array.isArray(inner)))
      : document,
  );
}
