import {
  Binary,
  Decimal128,
  Double,
  type Filter,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rejection, startServer, type TestServer } from './support.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

type Row = { _id: string; [field: string]: unknown };
type Case = [fact: string, filter: Filter<Row>, ids: string];

const id = new ObjectId('64b7f0f0f0f0f0f0f0f0f0f0');

const ROWS: Row[] = [
  { _id: 'int', v: new Int32(5) },
  { _id: 'long', v: Long.fromString('5') },
  { _id: 'double', v: new Double(5) },
  { _id: 'decimal', v: Decimal128.fromString('5.00') },
  { _id: 'half', v: new Double(5.5) },
  { _id: 'tenth', v: new Double(0.1) },
  { _id: 'decTenth', v: Decimal128.fromString('0.1') },
  { _id: 'bigLong', v: Long.fromString('9007199254740993') },
  { _id: 'bigDouble', v: new Double(9007199254740992) },
  { _id: 'nan', v: new Double(Number.NaN) },
  { _id: 'negative', v: new Double(-3) },
  { _id: 'infinity', v: new Double(Number.POSITIVE_INFINITY) },
  { _id: 'string', v: '5' },
  { _id: 'upper', v: 'Ábc' },
  { _id: 'word', v: 'hello\nworld' },
  { _id: 'null', v: null },
  { _id: 'missing' },
  { _id: 'true', v: true },
  { _id: 'false', v: false },
  { _id: 'date', v: new Date('2024-01-02T03:04:05Z') },
  { _id: 'oid', v: id },
  { _id: 'bin', v: new Binary(Buffer.from('ab')) },
  { _id: 'stamp', v: new Timestamp(new Long(1, 7)) },
  { _id: 'doc', v: { a: 1, b: 2 } },
  { _id: 'docSwapped', v: { b: 2, a: 1 } },
  { _id: 'docMore', v: { a: 1, b: 2, c: 3 } },
  { _id: 'array', v: [1, 5, 9] },
  { _id: 'arrayNull', v: [null, 'x'] },
  { _id: 'arrayEmpty', v: [] },
  { _id: 'arrayNested', v: [[1, 2], [5]] },
  { _id: 'arrayDocs', v: [{ a: 1, b: 1 }, { a: 2, b: 5 }, { c: 1 }] },
  { _id: 'minKey', v: new MinKey() },
  { _id: 'maxKey', v: new MaxKey() },
];

const CASES: Case[] = [
  ['an int equals the long, double and decimal of its value', { v: 5 }, 'int long double decimal array'],
  ['$eq is plain equality', { v: { $eq: '5' } }, 'string'],
  ['a decimal tenth is not the double nearest to it', { v: Decimal128.fromString('0.1') }, 'decTenth'],
  [
    'a double tenth is above the decimal tenth',
    { v: { $gt: Decimal128.fromString('0.1'), $lt: 1 } },
    'tenth',
  ],
  ['a long beyond 2^53 keeps its last digit', { v: Long.fromString('9007199254740993') }, 'bigLong'],
  [
    'a double is below a long that is one more',
    { v: { $gt: new Double(9007199254740992), $lt: new Double(1e17) } },
    'bigLong',
  ],
  ['NaN equals NaN only', { v: Number.NaN }, 'nan'],
  ['NaN is not below any number', { v: { $lt: 1 } }, 'negative tenth decTenth'],
  ['$gt compares numbers of all types', { v: { $gt: 5, $lt: 6 } }, 'half array'],
  ['$gte takes the bound in', { v: { $gte: 9, $lt: 10 } }, 'array'],
  ['an infinity is above all numbers', { v: { $gt: new Double(1e300) } }, 'infinity'],
  ['a string range holds strings only', { v: { $gte: '' } }, 'string upper word arrayNull'],
  ['null matches null, missing and null in an array', { v: null }, 'null missing arrayNull'],
  ['$gte null is null or missing', { v: { $gte: null } }, 'null missing arrayNull'],
  ['$gt null matches nothing', { v: { $gt: null } }, ''],
  [
    '$ne null leaves out missing fields too',
    { v: { $ne: null, $exists: true, $type: 'bool' } },
    'true false',
  ],
  ['$exists: false is missing and not null', { v: { $exists: false } }, 'missing'],
  ['$in with null matches missing', { v: { $in: [null, true] } }, 'null missing arrayNull true'],
  [
    '$nin takes missing fields in',
    { v: { $nin: [null] }, _id: { $in: ['missing', 'null', 'true'] } },
    'true',
  ],
  [
    '$not of a comparison takes missing fields in',
    { v: { $not: { $gte: -1e9 } }, _id: { $in: ['missing', 'int', 'string'] } },
    'missing string',
  ],
  ['an embedded document is equal with its fields in order', { v: { a: 1, b: 2 } }, 'doc'],
  [
    'an embedded document is equal across number types',
    { v: { a: new Double(1), b: Long.fromNumber(2) } },
    'doc',
  ],
  [
    'embedded documents compare field by field',
    { v: { $gt: { a: 1, b: 2 } } },
    'docSwapped docMore arrayDocs',
  ],
  ['a dotted path reaches into a document', { 'v.a': 1, 'v.c': 3 }, 'docMore'],
  ['conditions on an array may hold for two elements', { 'v.a': 1, 'v.b': 5 }, 'arrayDocs'],
  ['$elemMatch asks for one element', { v: { $elemMatch: { a: 1, b: 5 } } }, ''],
  ['$elemMatch finds the element', { v: { $elemMatch: { a: 2, b: 5 } } }, 'arrayDocs'],
  ['$elemMatch with operators looks at values', { v: { $elemMatch: { $gt: 4, $lt: 6 } } }, 'array'],
  ['a range without $elemMatch spans two elements', { v: { $gt: 6, $lt: 4 } }, 'array'],
  [
    'a dotted null matches a document of the array without the field',
    { 'v.b': null, _id: /^array/ },
    'arrayDocs',
  ],
  [
    'a dotted $exists: false holds where no element has it',
    { 'v.c': { $exists: false }, _id: /^array/ },
    'array arrayNull arrayEmpty arrayNested',
  ],
  ['a number in a path is a place in an array', { 'v.1': 5 }, 'array arrayNested'],
  ['an array equals the same array', { v: [1, 5, 9] }, 'array'],
  ['an array equals an element that is that array', { v: [5] }, 'arrayNested'],
  ['an empty array equals an empty array', { v: [] }, 'arrayEmpty'],
  ['$size counts elements', { v: { $size: 2 } }, 'arrayNull arrayNested'],
  ['$size 0', { v: { $size: 0 } }, 'arrayEmpty'],
  ['$all asks for every value', { v: { $all: [1, 9] } }, 'array'],
  ['$all of nothing matches nothing', { v: { $all: [] } }, ''],
  [
    '$all with $elemMatch',
    { v: { $all: [{ $elemMatch: { a: 1 } }, { $elemMatch: { b: 5 } }] } },
    'arrayDocs',
  ],
  ['$type tells number types apart', { v: { $type: 'long' } }, 'long bigLong'],
  [
    '$type number is all of them',
    { v: { $type: 'number' }, _id: { $in: ['int', 'long', 'double', 'decimal', 'string'] } },
    'int long double decimal',
  ],
  [
    '$type array looks at the array itself',
    { v: { $type: 'array' } },
    'array arrayNull arrayEmpty arrayNested arrayDocs',
  ],
  ['$type null is not missing', { v: { $type: 'null' } }, 'null arrayNull'],
  ['$type takes several', { v: { $type: ['date', 7] } }, 'date oid'],
  ['$mod is exact for longs', { v: { $mod: [2, 1] } }, 'int long double decimal half bigLong array'],
  ['$regex', { v: { $regex: '^hel' } }, 'word'],
  ['$regex with options', { v: { $regex: '^ÁB', $options: 'i' } }, 'upper'],
  ['a dot in a pattern stops at a line end', { v: /hello.world/ }, ''],
  ['a dot passes a line end with s', { v: { $regex: 'hello.world', $options: 's' } }, 'word'],
  ['$in takes patterns', { v: { $in: [/^hel/, true] } }, 'word true'],
  ['dates compare with dates', { v: { $lt: new Date('2030-01-01') } }, 'date'],
  ['object ids', { v: id }, 'oid'],
  ['binaries', { v: new Binary(Buffer.from('ab')) }, 'bin'],
  ['timestamps', { v: { $gt: new Timestamp(new Long(0, 7)) } }, 'stamp'],
  ['booleans have an order', { v: { $gt: false } }, 'true'],
  [
    'MinKey and MaxKey compare with every type',
    { v: { $lt: new MaxKey(), $gt: new MinKey() }, _id: { $in: ['true', 'maxKey', 'minKey', 'string'] } },
    'true string',
  ],
  ['$or', { $or: [{ v: true }, { v: '5' }] }, 'true string'],
  ['$nor', { $nor: [{ v: { $exists: true } }] }, 'missing'],
  ['$and on one field', { $and: [{ v: { $gt: 5 } }, { v: { $lt: 5.6 } }] }, 'half array'],
  ['a prototype name is a field like any other', { constructor: { $exists: true } } as Filter<Row>, ''],
];

const sorted = (ids: string[]): string => [...ids].sort().join(' ');

describe('a filter matches as MongoDB documents it', () => {
  beforeAll(async () => {
    await server.client.db('plain').collection<Row>('rows').insertMany(ROWS);
    const indexed = server.client.db('indexed').collection<Row>('rows');
    await indexed.createIndexes([{ key: { v: 1 } }, { key: { 'v.a': 1, 'v.b': -1 } }, { key: { 'v.c': 1 } }]);
    await indexed.insertMany(ROWS);
  });
  for (const [fact, filter, ids] of CASES) {
    it(fact, async () => {
      for (const database of ['plain', 'indexed']) {
        const rows = await server.client.db(database).collection<Row>('rows').find(filter).toArray();
        expect(sorted(rows.map((row) => row._id)), database).toBe(sorted(ids.split(' ').filter(Boolean)));
      }
    });
  }

  it('the same filters hold under a descending index', async () => {
    const rows = server.client.db('descending').collection<Row>('rows');
    await rows.createIndex({ v: -1, _id: 1 });
    await rows.insertMany(ROWS);
    for (const [fact, filter, ids] of CASES) {
      const found = await rows.find(filter).toArray();
      expect(sorted(found.map((row) => row._id)), fact).toBe(sorted(ids.split(' ').filter(Boolean)));
      expect(await rows.countDocuments(filter), fact).toBe(found.length);
    }
  });

  it('types sort in the order of BSON comparison, with and without an index', async () => {
    const only = {
      _id: {
        $in: 'minKey null int half string doc arrayEmpty bin oid false true date stamp maxKey'.split(' '),
      },
    };
    for (const database of ['plain', 'indexed']) {
      const rows = await server.client
        .db(database)
        .collection<Row>('rows')
        .find(only)
        .sort({ v: 1 })
        .toArray();
      expect(rows.map((row) => row._id).join(' '), database).toBe(
        'minKey arrayEmpty null int half string doc bin oid false true date stamp maxKey',
      );
    }
  });

  it('an array sorts by its least element ascending and its greatest descending', async () => {
    const rows = server.client.db('plain').collection('arrays');
    await rows.insertMany([
      { n: 1, v: [5, 1] },
      { n: 2, v: 3 },
      { n: 3, v: [2, 9] },
    ]);
    const order = async (v: 1 | -1): Promise<unknown[]> =>
      (await rows.find().sort({ v }).toArray()).map(({ n }) => n);
    expect(await order(1)).toEqual([1, 3, 2]);
    expect(await order(-1)).toEqual([3, 1, 2]);
    await rows.createIndex({ v: 1 });
    expect(await order(1)).toEqual([1, 3, 2]);
    expect(await order(-1)).toEqual([3, 1, 2]);
    // The least element decides even where the filter, and so the index, only looks at the others.
    const above = await rows
      .find({ v: { $gt: 2 } })
      .sort({ v: 1 })
      .toArray();
    expect(above.map(({ n }) => n)).toEqual([1, 3, 2]);
  });
});

describe('a filter that is not understood is refused by name', () => {
  const REFUSED: [filter: object, code: number, name: string][] = [
    [{ $where: 'true' }, 238, '$where'],
    [{ $expr: { $eq: ['$a', '$b'] } }, 238, '$expr'],
    [{ $text: { $search: 'x' } }, 238, '$text'],
    [{ $jsonSchema: {} }, 238, '$jsonSchema'],
    [{ v: { $near: [1, 2] } }, 238, '$near'],
    [{ v: { $bitsAllSet: 1 } }, 238, '$bitsAllSet'],
    [{ v: { $foo: 1 } }, 2, '$foo'],
    [{ $foo: [] }, 2, '$foo'],
    [{ v: { $in: 5 } }, 2, '$in'],
    [{ v: { $gt: 1, b: 2 } }, 2, 'b'],
    [{ v: { $elemMatch: 1 } }, 2, '$elemMatch'],
    [{ v: { $size: 'x' } }, 9, '$size'],
    [{ v: { $mod: [0, 1] } }, 2, 'divisor'],
    [{ v: { $type: 'nothing' } }, 2, 'nothing'],
    [{ v: { $options: 'i' } }, 2, '$regex'],
    [{ v: { $regex: 'a', $options: 'x' } }, 238, "'x'"],
    [{ v: { $regex: '(' } }, 51091, 'Regular expression'],
    [{ v: { $ne: /a/ } }, 2, '$ne'],
    [{ $or: [] }, 2, 'nonempty array'],
    [{ $and: { a: 1 } }, 2, '$and'],
  ];
  for (const [filter, code, name] of REFUSED) {
    it(JSON.stringify(filter), async () => {
      const error = await rejection(server.client.db('plain').collection('rows').find(filter).toArray());
      expect(error.code).toBe(code);
      expect(error.message).toContain(name);
    });
  }
});
