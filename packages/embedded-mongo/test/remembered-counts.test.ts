import type { Document } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CountMemory, MOST_CHANGES } from '../src/engine/count-memory.ts';
import { startServer, type TestServer } from './support.ts';

describe('a count that is remembered', () => {
  const range = { low: 'a', high: 'b' };

  it('serves the same range and limit, or a lower one', () => {
    const memory = new CountMemory();
    const count = vi.fn(() => 40);
    expect(memory.about(range, 100, count)).toBe(40);
    expect(memory.about(range, 100, count)).toBe(40);
    expect(memory.about(range, 21, count)).toBe(21);
    expect(count).toHaveBeenCalledTimes(1);
  });

  it('serves any limit when it ended below its own, and no higher one when it ended there', () => {
    const memory = new CountMemory();
    expect(memory.about(range, 100, () => 99)).toBe(99);
    expect(memory.about(range, 1_000, () => 0)).toBe(99);
    const other = { low: 'a', high: 'c' };
    expect(memory.about(other, 100, () => 100)).toBe(100);
    expect(memory.about(other, 1_000, () => 700)).toBe(700);
  });

  it('is of that range: bounds that read the same when joined are two ranges', () => {
    const memory = new CountMemory();
    memory.about({ low: 'ab', high: 'c' }, 10, () => 1);
    expect(memory.about({ low: 'a', high: 'bc' }, 10, () => 2)).toBe(2);
  });

  it('is forgotten when as many keys have changed as it may be off', () => {
    const memory = new CountMemory();
    memory.about(range, 100, () => 40);
    for (let i = 0; i < MOST_CHANGES; i++) memory.changed();
    expect(memory.about(range, 100, () => 7)).toBe(40);
    memory.changed();
    expect(memory.about(range, 100, () => 7)).toBe(7);
  });

  it('takes bounded memory: of long texts none is kept, and of many ranges the last', () => {
    const memory = new CountMemory();
    const long = { low: 'x'.repeat(10_000), high: 'y' };
    memory.about(long, 10, () => 1);
    expect(memory.about(long, 10, () => 2)).toBe(2);
    memory.about(range, 10, () => 1);
    for (let i = 0; i < 1_000; i++) memory.about({ low: String(i), high: 'z' }, 10, () => 1);
    expect(memory.about(range, 10, () => 2)).toBe(2);
    expect(memory.about({ low: '999', high: 'z' }, 10, () => 2)).toBe(1);
  });
});

describe('the index that a query reads', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  const rows = (name: string) => server.client.db('counts').collection<Document>(name);
  const chosen = async (name: string, filter: Document, sort: Document = {}): Promise<string> => {
    const cursor = rows(name).find(filter, { limit: 20 });
    const plan = (await (Object.keys(sort).length > 0 ? cursor.sort(sort as never) : cursor).explain())
      .queryPlanner.winningPlan;
    return JSON.stringify(plan).match(/"indexName":"([^"]+)"/)?.[1] ?? 'none';
  };
  const fill = (name: string, count: number, of: (n: number) => Document) =>
    rows(name).insertMany(Array.from({ length: count }, (_, n) => of(n)));

  it('is another one for other values of the same query', async () => {
    await rows('values').createIndexes([{ key: { status: 1, price: 1 } }, { key: { year: 1 } }]);
    await fill('values', 2_000, (n) => ({ status: 'AVAILABLE', price: n, year: 2000 + (n % 20), n }));
    await fill('values', 10, (n) => ({ status: 'AVAILABLE', price: 5_000 + n, year: 2030 }));
    const list = (year: number) =>
      chosen('values', { status: 'AVAILABLE', year: { $gte: year } }, { price: 1 });
    for (let i = 0; i < 3; i++) {
      expect(await list(2001)).toBe('status_1_price_1');
      expect(await list(2025)).toBe('year_1');
    }
  });

  it('is another one when the data has become another', async () => {
    await rows('data').createIndexes([{ key: { a: 1 } }, { key: { b: 1 } }]);
    await fill('data', 100, () => ({ a: 1, b: 2 }));
    await fill('data', 10, () => ({ a: 2, b: 1 }));
    await fill('data', 1, () => ({ a: 1, b: 1 }));
    for (let i = 0; i < 3; i++) expect(await chosen('data', { a: 1, b: 1 })).toBe('b_1');
    await fill('data', 500, () => ({ a: 3, b: 1 }));
    expect(await chosen('data', { a: 1, b: 1 })).toBe('a_1');
    await rows('data').deleteMany({ a: 3 });
    expect(await chosen('data', { a: 1, b: 1 })).toBe('b_1');
    await rows('data').updateMany({ b: 2 }, { $set: { a: 4 } });
    expect(await chosen('data', { a: 1, b: 1 })).toBe('a_1');
    expect(await rows('data').find({ a: 1, b: 1 }).toArray()).toHaveLength(1);
  });

  it('is never one that was dropped, and a better one as soon as it is there', async () => {
    await rows('indexes').createIndexes([{ key: { a: 1 } }, { key: { b: 1 } }]);
    await fill('indexes', 200, (n) => ({ a: n % 2, b: n % 50, c: n }));
    const filter = { a: 1, b: 7, c: { $gte: 0 } };
    const read = () =>
      rows('indexes')
        .find(filter, { projection: { _id: 0, c: 1 } })
        .toArray();
    const all = [7, 57, 107, 157].map((c) => ({ c }));
    expect(await chosen('indexes', filter)).toBe('b_1');
    await rows('indexes').dropIndex('b_1');
    expect(await chosen('indexes', filter)).toBe('a_1');
    expect(await read()).toEqual(all);
    await rows('indexes').createIndex({ a: 1, b: 1, c: 1 });
    expect(await chosen('indexes', filter)).toBe('a_1_b_1_c_1');
    await rows('indexes').createIndex({ b: 1 });
    expect(await read()).toEqual(all);
  });

  it('is chosen again when a field begins to hold arrays', async () => {
    await rows('arrays').createIndexes([{ key: { tag: 1, n: 1 } }, { key: { n: 1 } }]);
    await fill('arrays', 300, (n) => ({ tag: `t${n % 3}`, n }));
    const filter = { tag: { $in: ['t1'] }, n: { $gte: 10 } };
    const read = async () =>
      (await rows('arrays').find(filter).sort({ n: 1 }).limit(3).toArray()).map(({ n }) => n);
    expect(await read()).toEqual([10, 13, 16]);
    await rows('arrays').insertOne({ tag: ['t1', 't2'], n: 11 });
    expect(await read()).toEqual([10, 11, 13]);
    await rows('arrays').insertOne({ tag: 't1', n: [12, 900] });
    expect(await read()).toEqual([10, 11, [12, 900]]);
  });
});
