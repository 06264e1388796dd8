import type { Filter, UpdateFilter } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rejection, startServer, type TestServer } from './support.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

type Loose = Record<string, unknown>;
interface Case {
  readonly fact: string;
  readonly before: Loose;
  readonly filter?: Loose;
  readonly update: Loose;
  readonly arrayFilters?: Loose[];
  readonly after: Loose;
}

/** What MongoDB 7.0 makes of each: the elements are chosen in the document as it was. */
const CASES: Case[] = [
  {
    fact: '$ names the same element in each path, also when the first change ends the match',
    before: { a: [{ b: 1 }, { b: 1 }] },
    filter: { 'a.b': 1 },
    update: { $set: { 'a.$.b': 2, 'a.$.c': 3 } },
    after: { a: [{ b: 2, c: 3 }, { b: 1 }] },
  },
  {
    fact: '$ names the same element for different operators',
    before: { a: [{ b: 1 }, { b: 2, n: 1 }, { b: 2, n: 1 }] },
    filter: { 'a.b': 2 },
    update: { $unset: { 'a.$.b': '' }, $inc: { 'a.$.n': 1 }, $set: { 'a.$.z': 'z' } },
    after: { a: [{ b: 1 }, { n: 2, z: 'z' }, { b: 2, n: 1 }] },
  },
  {
    fact: '$[name] chooses before any path is changed',
    before: { a: [{ b: 1 }, { b: 2 }] },
    update: { $set: { 'a.$[x].b': 9, 'a.$[x].c': 3 } },
    arrayFilters: [{ 'x.b': 1 }],
    after: { a: [{ b: 9, c: 3 }, { b: 2 }] },
  },
  {
    fact: '$[name] chooses by a field that $inc changes',
    before: {
      a: [
        { k: 'x', n: 1 },
        { k: 'y', n: 2 },
      ],
    },
    update: { $inc: { 'a.$[low].n': 1 }, $set: { 'a.$[low].was': 'low' } },
    arrayFilters: [{ 'low.n': { $lt: 2 } }],
    after: {
      a: [
        { k: 'x', n: 2, was: 'low' },
        { k: 'y', n: 2 },
      ],
    },
  },
  {
    fact: 'two identifiers choose each by itself',
    before: {
      a: [
        { b: 1, c: 0 },
        { b: 2, c: 0 },
      ],
    },
    update: { $set: { 'a.$[x].b': 2, 'a.$[y].c': 5 } },
    arrayFilters: [{ 'x.b': 1 }, { 'y.b': 2 }],
    after: {
      a: [
        { b: 2, c: 0 },
        { b: 2, c: 5 },
      ],
    },
  },
  {
    fact: '$[name] inside $[] chooses in each array as it was',
    before: { a: [{ v: [{ n: 1 }, { n: 2 }] }, { v: [{ n: 2 }] }] },
    update: { $set: { 'a.$[].v.$[x].n': 7, 'a.$[].v.$[x].m': 8 } },
    arrayFilters: [{ 'x.n': 2 }],
    after: { a: [{ v: [{ n: 1 }, { n: 7, m: 8 }] }, { v: [{ n: 7, m: 8 }] }] },
  },
  {
    fact: '$[name] that chooses nothing changes nothing',
    before: { a: [1, 2] },
    update: { $set: { 'a.$[x]': 5 } },
    arrayFilters: [{ x: 9 }],
    after: { a: [1, 2] },
  },
  {
    fact: '$unset by $[name] leaves null',
    before: { a: [1, 2, 1] },
    update: { $unset: { 'a.$[x]': '' } },
    arrayFilters: [{ x: 1 }],
    after: { a: [null, 2, null] },
  },
  {
    fact: '$ beside an index of another element',
    before: { a: [{ b: 1 }, { b: 2 }] },
    filter: { 'a.b': 2 },
    update: { $set: { 'a.$.c': 'c', 'a.0.d': 'd' } },
    after: {
      a: [
        { b: 1, d: 'd' },
        { b: 2, c: 'c' },
      ],
    },
  },
  {
    fact: '$ is the element of the condition on the array, not of one on an index',
    before: { a: [{ b: 1 }, { b: 2 }] },
    filter: { 'a.0.b': 1, 'a.b': 2 },
    update: { $set: { 'a.$.c': 'c' } },
    after: { a: [{ b: 1 }, { b: 2, c: 'c' }] },
  },
  {
    fact: 'new fields come in the order of their names at each level',
    before: {},
    update: { $set: { 'a-b': 'x', 'a.b': 'y' }, $inc: { 'a.a': 5 } },
    after: { a: { a: 5, b: 'y' }, 'a-b': 'x' },
  },
  {
    fact: 'new elements come in the order of their numbers',
    before: { a: [] },
    update: { $set: { 'a.10': 'k', 'a.9': 'j' } },
    after: { a: [null, null, null, null, null, null, null, null, null, 'j', 'k'] },
  },
  {
    fact: '$rename takes the place of its new name among new fields',
    before: { z: 'z' },
    update: { $rename: { z: 'a' }, $set: { b: 'b' } },
    after: { a: 'z', b: 'b' },
  },
  {
    fact: '$rename of a missing field keeps the field of the new name',
    before: { b: 'b' },
    update: { $rename: { a: 'b' } },
    after: { b: 'b' },
  },
];

describe('an update chooses elements in the document as it was', () => {
  for (const { fact, before, filter = {}, update, arrayFilters, after } of CASES) {
    it(fact, async () => {
      const rows = server.client.db('elements').collection<Loose>('rows');
      const { insertedId } = await rows.insertOne({ ...before });
      const by = { _id: insertedId, ...filter } as Filter<Loose>;
      const options = arrayFilters ? { arrayFilters } : {};
      expect((await rows.updateOne(by, update as UpdateFilter<Loose>, options)).matchedCount).toBe(1);
      const found = await rows.findOne({ _id: insertedId }, { projection: { _id: 0 } });
      expect(JSON.stringify(found)).toBe(JSON.stringify(after));
    });
  }

  it('the same for findAndModify and for each document of an update of many', async () => {
    const rows = server.client.db('elements').collection<Loose>('many');
    const elements = [{ b: 1 }, { b: 1 }];
    await rows.insertMany([{ a: elements }, { a: [{ b: 0 }, ...elements] }]);
    const update = { $set: { 'a.$.b': 2, 'a.$.c': 3 } } as UpdateFilter<Loose>;
    await rows.updateMany({ 'a.b': 1 }, update);
    expect((await rows.find({}, { projection: { _id: 0 } }).toArray()).map(({ a }) => a)).toEqual([
      [{ b: 2, c: 3 }, { b: 1 }],
      [{ b: 0 }, { b: 2, c: 3 }, { b: 1 }],
    ]);
    const after = await rows.findOneAndUpdate({ 'a.b': 0 }, update, { returnDocument: 'after' });
    expect(after?.a).toEqual([{ b: 2, c: 3 }, { b: 2, c: 3 }, { b: 1 }]);
  });

  it('$setOnInsert takes part in conflicts, and otherwise only in an insert', async () => {
    const rows = server.client.db('elements').collection<Loose>('upserts');
    const update = { $set: { n: 1 }, $setOnInsert: { m: 2 } };
    await rows.updateOne({ k: 1 }, update, { upsert: true });
    await rows.updateOne({ k: 1 }, { ...update, $setOnInsert: { m: 9 } }, { upsert: true });
    expect(await rows.findOne({}, { projection: { _id: 0 } })).toEqual({ k: 1, n: 1, m: 2 });
  });
});

describe('an update with two changes in one place is refused and changes nothing', () => {
  type Refused = [
    before: Loose,
    filter: Loose,
    update: Loose,
    arrayFilters: Loose[],
    code: number,
    text: string,
  ];
  const one = { a: [{ b: 1 }, { b: 2 }] };
  const REFUSED: Refused[] = [
    [one, { 'a.b': 1 }, { $set: { 'a.$.b': 5, 'a.0.b': 6 } }, [], 40, "Update created a conflict at 'a.0.b'"],
    [one, { 'a.b': 1 }, { $set: { 'a.$': 5 }, $inc: { 'a.0.b': 6 } }, [], 40, "created a conflict at 'a.0'"],
    [
      one,
      {},
      { $set: { 'a.$[x].b': 5, 'a.$[y].b': 6 } },
      [{ 'x.b': 1 }, { 'y.b': { $lt: 9 } }],
      40,
      "Update created a conflict at 'a.0.b'",
    ],
    [one, {}, { $set: { 'a.$[].b': 5, 'a.0.c': 6 } }, [], 40, "would create a conflict at 'a'"],
    [one, {}, { $set: { 'a.$[]': 5, a: 6 } }, [], 40, "would create a conflict at 'a'"],
    [one, {}, { $set: { 'c.d': 5 }, $unset: { c: '' } }, [], 40, "path 'c' would create a conflict at 'c'"],
    [one, {}, { $set: { c: 5 }, $push: { 'c.d': 1 } }, [], 40, "path 'c.d' would create a conflict at 'c'"],
    [one, {}, { $min: { c: 5 }, $max: { c: 5 } }, [], 40, "would create a conflict at 'c'"],
    [one, {}, { $push: { a: 5 }, $pull: { a: 5 } }, [], 40, "would create a conflict at 'a'"],
    [one, {}, { $rename: { a: 'c' }, $set: { c: 5 } }, [], 40, "would create a conflict at 'c'"],
    [one, {}, { $rename: { a: 'c' }, $set: { 'a.0': 5 } }, [], 40, "would create a conflict at 'a'"],
    [one, {}, { $set: { c: 5 }, $setOnInsert: { c: 5 } }, [], 40, "would create a conflict at 'c'"],
    [one, {}, { $rename: { a: 'a.b' } }, [], 2, 'must not be on the same path'],
    [one, { 'a.b': 1 }, { $rename: { 'a.$.b': 'c' } }, [], 2, 'source field for $rename may not be dynamic'],
    [one, {}, { $rename: { c: 'a.$[].b' } }, [], 2, 'destination field for $rename may not be dynamic'],
    [one, {}, { $rename: { 'a.0.b': 'c' } }, [], 2, 'source field cannot be an array element'],
    [one, {}, { $set: { '$.b': 1 } }, [], 2, "positional (i.e. '$') element in the first position"],
    [one, {}, { $set: { '$[].b': 1 } }, [], 2, 'array filter identifier'],
    [one, { 'a.b': 1 }, { $set: { 'a.$.b.$': 1 } }, [], 2, "Too many positional (i.e. '$') elements"],
    [one, {}, { $set: { 'a.$b': 1 } }, [], 52, "prefixed field '$b'"],
    [one, { a: { $size: 2 } }, { $set: { 'a.$': 1 } }, [], 2, 'did not find the match'],
    [{ a: 5 }, {}, { $set: { 'a.$[]': 1 } }, [], 2, 'non-array element a'],
    [{}, {}, { $set: { 'a.$[]': 1 } }, [], 2, 'must exist in the document'],
    [one, {}, { $set: { 'a.$[x]': 1 } }, [{ y: 1 }], 2, "identifier 'x'"],
    [one, {}, { $set: { 'a.$[x]': 1 } }, [{ x: 1 }, { y: 1 }], 9, "identifier 'y' was not used"],
    [one, {}, { $set: { 'a.$[x]': 1 } }, [{ x: 1 }, { 'x.b': 1 }], 9, 'same top-level field name x'],
    [one, {}, { $set: { 'a.$[x]': 1 } }, [{ x: 1, y: 1 }], 9, "found 'x' and 'y'"],
    [one, {}, { $set: { 'a.$[X]': 1 } }, [{ X: 1 }], 2, 'beginning with a lowercase letter'],
    [one, {}, { $set: { 'a.$[x]': 1 } }, [{}], 9, 'without a top-level field name'],
  ];
  for (const [before, filter, update, arrayFilters, code, text] of REFUSED) {
    it(`${JSON.stringify(update)} of ${JSON.stringify(before)}`, async () => {
      const rows = server.client.db('conflicts').collection<Loose>('rows');
      const { insertedId } = await rows.insertOne({ ...before });
      const by = { _id: insertedId, ...filter } as Filter<Loose>;
      const options = arrayFilters.length > 0 ? { arrayFilters } : {};
      const error = await rejection(rows.updateOne(by, update as UpdateFilter<Loose>, options));
      expect(error.code).toBe(code);
      expect(error.message).toContain(text);
      expect(await rows.findOne({ _id: insertedId }, { projection: { _id: 0 } })).toEqual(before);
    });
  }

  it('a mistake in the paths is found where no document matches', async () => {
    const rows = server.client.db('conflicts').collection<Loose>('none');
    const update = rows.updateOne({ none: 1 }, { $set: { 'a.$[x]': 1 } } as UpdateFilter<Loose>);
    expect(await rejection(update)).toMatchObject({ code: 2 });
  });
});
