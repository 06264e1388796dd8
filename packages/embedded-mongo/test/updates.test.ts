import { Decimal128, Double, Int32, Long, type Timestamp, type UpdateFilter } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rejection, startServer, type TestServer } from './support.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

type Loose = Record<string, unknown>;
type Case = [fact: string, before: Loose, update: Loose, after: Loose];

const long = (value: string): Long => Long.fromString(value);
const raw = { promoteValues: false } as const;

const CASES: Case[] = [
  ['int + int stays int', { v: new Int32(1) }, { $inc: { v: new Int32(2) } }, { v: new Int32(3) }],
  [
    'int + int beyond 32 bits becomes long',
    { v: new Int32(2147483647) },
    { $inc: { v: new Int32(1) } },
    { v: long('2147483648') },
  ],
  ['long stays long', { v: long('1') }, { $inc: { v: new Int32(1) } }, { v: long('2') }],
  [
    'a long beyond 2^53 is exact',
    { v: long('9007199254740993') },
    { $inc: { v: new Int32(1) } },
    { v: long('9007199254740994') },
  ],
  ['int + double is double', { v: new Int32(1) }, { $inc: { v: new Double(2) } }, { v: new Double(3) }],
  ['double stays double', { v: new Double(1) }, { $inc: { v: new Int32(1) } }, { v: new Double(2) }],
  [
    'decimals add exactly',
    { v: Decimal128.fromString('0.1') },
    { $inc: { v: Decimal128.fromString('0.2') } },
    { v: Decimal128.fromString('0.3') },
  ],
  [
    'int + decimal is decimal',
    { v: new Int32(1) },
    { $inc: { v: Decimal128.fromString('0.10') } },
    { v: Decimal128.fromString('1.10') },
  ],
  ['$inc makes a missing field', {}, { $inc: { 'a.b': new Int32(2) } }, { a: { b: new Int32(2) } }],
  ['$mul multiplies in kind', { v: new Int32(3) }, { $mul: { v: new Double(1.5) } }, { v: new Double(4.5) }],
  ['$mul of a missing field is zero of the kind', {}, { $mul: { v: long('5') } }, { v: long('0') }],
  [
    '$min replaces with a lesser value',
    { v: new Int32(5) },
    { $min: { v: new Int32(3) } },
    { v: new Int32(3) },
  ],
  [
    '$min keeps an equal value of another type',
    { v: new Int32(3) },
    { $min: { v: new Double(3) } },
    { v: new Int32(3) },
  ],
  ['$max compares across types', { v: new Int32(3) }, { $max: { v: 'a' } }, { v: 'a' }],
  ['$set makes embedded documents on the way', {}, { $set: { 'a.b.c': 'x' } }, { a: { b: { c: 'x' } } }],
  ['$set pads an array with null', { v: ['a'] }, { $set: { 'v.2': 'c' } }, { v: ['a', null, 'c'] }],
  [
    '$set changes the type when told',
    { v: new Int32(1) },
    { $set: { v: new Double(1) } },
    { v: new Double(1) },
  ],
  ['new fields come in the order of their names', {}, { $set: { b: 'b', a: 'a' } }, { a: 'a', b: 'b' }],
  ['$unset takes a field away', { v: 'a', w: 'b' }, { $unset: { v: '' } }, { w: 'b' }],
  ['$unset of an element leaves null', { v: ['a', 'b'] }, { $unset: { 'v.0': '' } }, { v: [null, 'b'] }],
  ['$unset of what is not there does nothing', { v: 'a' }, { $unset: { 'x.y': '' } }, { v: 'a' }],
  ['$rename moves a field', { v: 'a' }, { $rename: { v: 'w.x' } }, { w: { x: 'a' } }],
  [
    '$setOnInsert does nothing to a document that is there',
    { v: 'a' },
    { $setOnInsert: { v: 'b' }, $set: { w: 'c' } },
    { v: 'a', w: 'c' },
  ],
  ['$push appends', { v: ['a'] }, { $push: { v: 'b' } }, { v: ['a', 'b'] }],
  ['$push of an array is one element', { v: ['a'] }, { $push: { v: ['b'] } }, { v: ['a', ['b']] }],
  ['$push makes an array', {}, { $push: { v: 'b' } }, { v: ['b'] }],
  [
    '$push $each $slice keeps the last',
    { v: ['a', 'b'] },
    { $push: { v: { $each: ['c', 'd'], $slice: -3 } } },
    { v: ['b', 'c', 'd'] },
  ],
  [
    '$push $position',
    { v: ['a', 'd'] },
    { $push: { v: { $each: ['b', 'c'], $position: 1 } } },
    { v: ['a', 'b', 'c', 'd'] },
  ],
  [
    '$push $sort by value',
    { v: ['c'] },
    { $push: { v: { $each: ['a', 'b'], $sort: -1 } } },
    { v: ['c', 'b', 'a'] },
  ],
  [
    '$push $sort by a field',
    { v: [{ n: 'b' }] },
    { $push: { v: { $each: [{ n: 'a' }], $sort: { n: 1 } } } },
    { v: [{ n: 'a' }, { n: 'b' }] },
  ],
  [
    '$addToSet knows 1 and 1.0 as one',
    { v: [new Int32(1)] },
    { $addToSet: { v: new Double(1) } },
    { v: [new Int32(1)] },
  ],
  [
    '$addToSet minds the order of fields',
    { v: [{ a: 'x', b: 'y' }] },
    { $addToSet: { v: { b: 'y', a: 'x' } } },
    {
      v: [
        { a: 'x', b: 'y' },
        { b: 'y', a: 'x' },
      ],
    },
  ],
  ['$addToSet $each', { v: ['a'] }, { $addToSet: { v: { $each: ['a', 'b', 'b'] } } }, { v: ['a', 'b'] }],
  ['$pop takes the last', { v: ['a', 'b'] }, { $pop: { v: 1 } }, { v: ['a'] }],
  ['$pop -1 takes the first', { v: ['a', 'b'] }, { $pop: { v: -1 } }, { v: ['b'] }],
  ['$pull by value', { v: ['a', 'b', 'a'] }, { $pull: { v: 'a' } }, { v: ['b'] }],
  ['$pull by operators', { v: ['a', 'b', 'c'] }, { $pull: { v: { $gte: 'b' } } }, { v: ['a'] }],
  [
    '$pull by a filter on documents',
    { v: [{ id: 'a', x: 'y' }, { id: 'b' }] },
    { $pull: { v: { id: 'a' } } },
    { v: [{ id: 'b' }] },
  ],
  [
    '$pull of null leaves documents alone',
    { v: [null, { a: 'x' }] },
    { $pull: { v: null } },
    { v: [{ a: 'x' }] },
  ],
  ['$pullAll', { v: ['a', 'b', 'c'] }, { $pullAll: { v: ['a', 'c'] } }, { v: ['b'] }],
  [
    '$[] changes every element',
    { v: [{ n: 'a' }, { n: 'b' }] },
    { $set: { 'v.$[].n': 'c' } },
    { v: [{ n: 'c' }, { n: 'c' }] },
  ],
];

describe('an update changes a document as MongoDB documents it', () => {
  for (const [fact, before, update, after] of CASES) {
    it(fact, async () => {
      const rows = server.client.db('updates').collection('rows');
      const { insertedId: _id } = await rows.insertOne({ ...before });
      await rows.updateOne({ _id }, update as UpdateFilter<Loose>);
      const found = await rows.findOne({ _id }, raw);
      expect(found).toEqual({ _id, ...after });
      expect(Object.keys(found ?? {})).toEqual(['_id', ...Object.keys(after)]);
    });
  }

  it('$ changes the element that the filter found', async () => {
    const rows = server.client.db('updates').collection('positional');
    await rows.insertOne({ outbox: [{ id: 'a' }, { id: 'b', n: 1 }, { id: 'b', n: 2 }] });
    await rows.updateOne({ outbox: { $elemMatch: { id: 'b', n: 2 } } }, { $set: { 'outbox.$.done': true } });
    await rows.updateOne({ 'outbox.id': 'b' }, { $set: { 'outbox.$.first': true } });
    const [row] = await rows.find({}, { projection: { _id: 0 } }).toArray();
    expect(row?.outbox).toEqual([{ id: 'a' }, { id: 'b', n: 1, first: true }, { id: 'b', n: 2, done: true }]);
  });

  it('arrayFilters choose the elements', async () => {
    const rows = server.client.db('updates').collection('filtered');
    await rows.insertOne({ v: [{ n: 1 }, { n: 5 }, { n: 9 }] });
    await rows.updateOne({}, { $inc: { 'v.$[big].n': 1 } }, { arrayFilters: [{ 'big.n': { $gte: 5 } }] });
    expect((await rows.findOne())?.v).toEqual([{ n: 1 }, { n: 6 }, { n: 10 }]);
  });

  it('$currentDate sets a date', async () => {
    const rows = server.client.db('updates').collection<{ at?: Date; stamp?: Timestamp }>('dates');
    await rows.insertOne({});
    await rows.updateOne({}, { $currentDate: { at: true, stamp: { $type: 'timestamp' } } });
    expect((await rows.findOne())?.at).toBeInstanceOf(Date);
  });

  it('a replacement keeps _id and drops the rest', async () => {
    const rows = server.client
      .db('updates')
      .collection<{ _id: string; [field: string]: unknown }>('replaced');
    await rows.insertOne({ _id: 'a', x: 1 });
    await rows.replaceOne({ x: 1 }, { y: 2 });
    expect(await rows.findOne()).toEqual({ _id: 'a', y: 2 });
  });

  it('an update that changes nothing counts as matched and not modified', async () => {
    const rows = server.client.db('updates').collection('same');
    await rows.insertOne({ v: 1 });
    expect(await rows.updateOne({ v: 1 }, { $set: { v: 1 } })).toMatchObject({
      matchedCount: 1,
      modifiedCount: 0,
    });
  });

  it('an upsert takes the equalities of its filter', async () => {
    const rows = server.client.db('updates').collection('upserts');
    const update = { $set: { c: 3 }, $setOnInsert: { d: 4 }, $inc: { n: 1 } };
    const result = await rows.updateOne({ a: 1, 'b.x': { $eq: 2 }, e: { $gt: 5 } }, update, { upsert: true });
    expect(result).toMatchObject({ matchedCount: 0, upsertedCount: 1 });
    expect(await rows.findOne({}, { projection: { _id: 0 } })).toEqual({
      a: 1,
      b: { x: 2 },
      c: 3,
      d: 4,
      n: 1,
    });
    expect(await rows.findOne({ _id: result.upsertedId ?? undefined })).not.toBeNull();
  });

  it('findOneAndUpdate answers with the document before or after, sorted and projected', async () => {
    const rows = server.client.db('updates').collection('found');
    await rows.insertMany([{ n: 1 }, { n: 2 }]);
    const options = { sort: { n: -1 }, projection: { _id: 0 } } as const;
    expect(await rows.findOneAndUpdate({}, { $inc: { n: 10 } }, options)).toEqual({ n: 2 });
    expect(
      await rows.findOneAndUpdate({}, { $inc: { n: 10 } }, { ...options, returnDocument: 'after' }),
    ).toEqual({ n: 22 });
    expect(await rows.findOneAndDelete({}, options)).toEqual({ n: 22 });
    expect(await rows.findOneAndUpdate({ n: 99 }, { $set: { n: 1 } })).toBeNull();
    expect(
      await rows.findOneAndReplace(
        { n: 99 },
        { m: 1 },
        { upsert: true, returnDocument: 'after', projection: { _id: 0 } },
      ),
    ).toEqual({ m: 1 });
  });

  it('deleteOne takes one and deleteMany all', async () => {
    const rows = server.client.db('updates').collection('deleted');
    await rows.insertMany([{ n: 1 }, { n: 1 }, { n: 1 }]);
    expect(await rows.deleteOne({ n: 1 })).toMatchObject({ deletedCount: 1 });
    expect(await rows.deleteMany({ n: 1 })).toMatchObject({ deletedCount: 2 });
  });
});

describe('an update that MongoDB refuses is refused with its code and changes nothing', () => {
  const REFUSED: [before: Loose, update: Loose | Loose[], code: number, message: string][] = [
    [{ v: 'a' }, { $inc: { v: 1 } }, 14, 'non-numeric type string'],
    [{ v: 1 }, { $inc: { v: 'a' } }, 14, 'Cannot increment with non-numeric argument'],
    [{ v: null }, { $inc: { v: 1 } }, 14, 'non-numeric type null'],
    [{ v: 'a' }, { $push: { v: 1 } }, 2, 'must be an array but is of type string'],
    [{ v: 'a' }, { $addToSet: { v: 1 } }, 2, "Field named 'v' has non-array type string"],
    [{ v: 'a' }, { $pull: { v: 1 } }, 2, 'Cannot apply $pull to a non-array value'],
    [{ v: 'a' }, { $pop: { v: 1 } }, 14, "non-array type 'string'"],
    [{ v: 1 }, { $set: { 'v.a': 1 } }, 28, "Cannot create field 'a' in element"],
    [{ v: [1] }, { $set: { 'v.a': 1 } }, 28, "Cannot create field 'a' in element"],
    [{ v: 1 }, { $set: { v: 2 }, $inc: { v: 1 } }, 40, "would create a conflict at 'v'"],
    [{ v: {} }, { $set: { v: {}, 'v.a': 1 } }, 40, "would create a conflict at 'v'"],
    [{ v: 1 }, { $set: { _id: 'other' } }, 66, '_id'],
    [{ v: 1 }, { $unset: { _id: '' } }, 66, '_id'],
    [{ v: 1 }, { $foo: { v: 1 } }, 9, '$foo'],
    [{ v: 1 }, { $bit: { v: { and: 1 } } }, 238, '$bit'],
    [{ v: 1 }, [{ $set: { v: 2 } }], 238, 'pipeline'],
    [{ v: [1] }, { $set: { 'v.$.a': 2 } }, 2, 'positional operator'],
    [{ v: [1] }, { $set: { 'v.$[x]': 2 } }, 2, "'x'"],
    [{ v: [1] }, { $push: { v: { $each: [1], $foo: 1 } } }, 2, '$foo'],
    [{ v: Long.MAX_VALUE }, { $inc: { v: 1 } }, 2, 'overflow'],
    [{ v: 1 }, { $set: { '': 1 } }, 56, 'empty'],
    [{ v: 1 }, { $rename: { v: 'v' } }, 2, '$rename'],
  ];
  for (const [before, update, code, message] of REFUSED) {
    it(`${JSON.stringify(update)} of ${JSON.stringify(before)}`, async () => {
      const rows = server.client.db('refused').collection('rows');
      const { insertedId: _id } = await rows.insertOne({ ...before });
      const kept = await rows.findOne({ _id }, raw);
      const error = await rejection(rows.updateOne({ _id }, update as UpdateFilter<Loose>));
      expect(error.code).toBe(code);
      expect(error.message).toContain(message);
      expect(await rows.findOne({ _id }, raw)).toEqual(kept);
    });
  }
});
