import { Decimal128, type Document, Double, Int32, Long } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rejection, startServer, type TestServer } from './support.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  await server.client
    .db('agg')
    .collection<{ _id: string; [field: string]: unknown }>('sales')
    .insertMany([
      {
        _id: 'a',
        make: 'Fiat',
        price: new Int32(10),
        paid: Decimal128.fromString('0.10'),
        at: new Date('2024-02-03T04:05:06Z'),
        tags: ['x', 'y'],
      },
      {
        _id: 'b',
        make: 'Fiat',
        price: Long.fromString('9007199254740993'),
        paid: Decimal128.fromString('0.20'),
        tags: [],
      },
      {
        _id: 'c',
        make: 'Ford',
        price: new Double(0.1),
        tags: 'z',
        owner: { name: 'Ana', phones: [{ n: 1 }, { n: 2 }] },
      },
      { _id: 'd', make: null, price: new Double(0.2) },
      { _id: 'e', price: 'none' },
    ]);
});
afterAll(() => server.close());

const run = (pipeline: Document[]): Promise<Document[]> =>
  server.client.db('agg').collection('sales').aggregate(pipeline, { promoteValues: false }).toArray();

const first = { $match: { _id: 'a' } };
const third = { $match: { _id: 'c' } };

const CASES: [fact: string, pipeline: Document[], expected: unknown[]][] = [
  [
    'sums keep the type and every digit of a long',
    [{ $match: { make: 'Fiat' } }, { $group: { _id: null, n: { $sum: '$price' } } }],
    [{ _id: null, n: Long.fromString('9007199254741003') }],
  ],
  [
    'sums of decimals are exact',
    [{ $group: { _id: null, n: { $sum: '$paid' } } }],
    [{ _id: null, n: Decimal128.fromString('0.30') }],
  ],
  [
    'averages of decimals are decimals',
    [{ $group: { _id: null, n: { $avg: '$paid' } } }],
    [{ _id: null, n: Decimal128.fromString('0.15') }],
  ],
  [
    'missing and null are one group',
    [{ $group: { _id: '$make', n: { $sum: 1 } } }, { $sort: { _id: 1 } }],
    [
      { _id: null, n: new Int32(2) },
      { _id: 'Fiat', n: new Int32(2) },
      { _id: 'Ford', n: new Int32(1) },
    ],
  ],
  [
    '$min and $max go over types and leave null out',
    [{ $group: { _id: null, low: { $min: '$price' }, high: { $max: '$make' } } }],
    [{ _id: null, low: new Double(0.1), high: 'Ford' }],
  ],
  [
    '$first, $last and $push follow the order',
    [
      { $sort: { _id: -1 } },
      { $group: { _id: null, f: { $first: '$_id' }, l: { $last: '$_id' }, all: { $push: '$make' } } },
    ],
    [{ _id: null, f: 'e', l: 'a', all: [null, 'Ford', 'Fiat', 'Fiat'] }],
  ],
  [
    '$unwind leaves empty arrays out',
    [{ $unwind: '$tags' }, { $project: { tags: 1 } }],
    [
      { _id: 'a', tags: 'x' },
      { _id: 'a', tags: 'y' },
      { _id: 'c', tags: 'z' },
    ],
  ],
  [
    '$unwind keeps them when told, with indexes',
    [
      { $match: { _id: { $in: ['a', 'b'] } } },
      { $unwind: { path: '$tags', preserveNullAndEmptyArrays: true, includeArrayIndex: 'i' } },
      { $project: { tags: 1, i: 1 } },
    ],
    [
      { _id: 'a', tags: 'x', i: Long.fromNumber(0) },
      { _id: 'a', tags: 'y', i: Long.fromNumber(1) },
      { _id: 'b', i: null },
    ],
  ],
  [
    '$match in the middle follows the filter rules',
    [{ $project: { price: 1 } }, { $match: { price: { $lt: Decimal128.fromString('0.15') } } }],
    [{ _id: 'c', price: new Double(0.1) }],
  ],
  ['$count', [{ $match: { make: 'Fiat' } }, { $count: 'n' }], [{ n: new Int32(2) }]],
  [
    '$sort, $skip and $limit',
    [{ $sort: { _id: -1 } }, { $skip: 1 }, { $limit: 2 }, { $project: { _id: 1 } }],
    [{ _id: 'd' }, { _id: 'c' }],
  ],
  [
    '$limit before $skip',
    [{ $sort: { _id: 1 } }, { $limit: 3 }, { $skip: 2 }, { $project: { _id: 1 } }],
    [{ _id: 'c' }],
  ],
  [
    '$project renames and computes',
    [first, { $project: { _id: 0, brand: '$make', twice: { $multiply: ['$price', 2] } } }],
    [{ brand: 'Fiat', twice: new Int32(20) }],
  ],
  [
    '$project of a path through an array',
    [third, { $project: { _id: 0, 'owner.phones.n': 1 } }],
    [{ owner: { phones: [{ n: new Int32(1) }, { n: new Int32(2) }] } }],
  ],
  [
    'a path through an array gives an array',
    [third, { $project: { _id: 0, ns: '$owner.phones.n' } }],
    [{ ns: [new Int32(1), new Int32(2)] }],
  ],
  [
    '$project leaves out',
    [third, { $project: { price: 0, tags: 0, 'owner.phones': 0 } }],
    [{ _id: 'c', make: 'Ford', owner: { name: 'Ana' } }],
  ],
  [
    '$addFields sets below',
    [third, { $addFields: { 'owner.vip': true } }, { $project: { _id: 0, 'owner.vip': 1 } }],
    [{ owner: { vip: true } }],
  ],
  [
    '$unset and $replaceRoot',
    [third, { $replaceRoot: { newRoot: '$owner' } }, { $unset: 'phones' }],
    [{ name: 'Ana' }],
  ],
  [
    '$cond, $ifNull and $eq tell missing from null',
    [
      { $match: { _id: { $in: ['d', 'e'] } } },
      { $project: { a: { $eq: ['$make', null] }, b: { $ifNull: ['$make', 'none'] } } },
    ],
    [
      { _id: 'd', a: true, b: 'none' },
      { _id: 'e', a: false, b: 'none' },
    ],
  ],
  [
    'dates',
    [
      first,
      {
        $project: {
          _id: 0,
          y: { $year: '$at' },
          m: { $month: '$at' },
          s: { $dateToString: { date: '$at', format: '%Y-%m' } },
        },
      },
    ],
    [{ y: new Int32(2024), m: new Int32(2), s: '2024-02' }],
  ],
  [
    '$facet',
    [
      {
        $facet: {
          n: [{ $count: 'n' }],
          top: [{ $sort: { _id: -1 } }, { $limit: 1 }, { $project: { _id: 1 } }],
        },
      },
    ],
    [{ n: [{ n: new Int32(5) }], top: [{ _id: 'e' }] }],
  ],
  [
    '$size, $filter and $map',
    [
      first,
      {
        $project: {
          _id: 0,
          n: { $size: '$tags' },
          f: { $filter: { input: '$tags', as: 't', cond: { $eq: ['$$t', 'y'] } } },
          m: { $map: { input: '$tags', in: { $concat: ['$$this', '!'] } } },
        },
      },
    ],
    [{ n: new Int32(2), f: ['y'], m: ['x!', 'y!'] }],
  ],
  [
    '$divide of ints is a double',
    [first, { $project: { _id: 0, v: { $divide: ['$price', 4] } } }],
    [{ v: new Double(2.5) }],
  ],
  [
    '$sortByCount',
    [{ $match: { make: { $type: 'string' } } }, { $sortByCount: '$make' }],
    [
      { _id: 'Fiat', count: new Int32(2) },
      { _id: 'Ford', count: new Int32(1) },
    ],
  ],
];

describe('a pipeline answers as MongoDB documents it', () => {
  for (const [fact, pipeline, expected] of CASES) {
    it(fact, async () => {
      expect(await run(pipeline)).toEqual(expected);
    });
  }

  it('countDocuments and estimatedDocumentCount agree', async () => {
    const sales = server.client.db('agg').collection('sales');
    expect(await sales.countDocuments()).toBe(5);
    expect(await sales.countDocuments({ make: 'Fiat' })).toBe(2);
    expect(await sales.countDocuments({}, { skip: 1, limit: 3 })).toBe(3);
    expect(await sales.countDocuments({ make: 'none' })).toBe(0);
    expect(await sales.estimatedDocumentCount()).toBe(5);
    expect(await sales.distinct('tags')).toEqual(['x', 'y', 'z']);
  });

  it('a collection that is not there gives nothing', async () => {
    const none = server.client.db('agg').collection('none');
    expect(await none.countDocuments()).toBe(0);
    expect(await none.aggregate([{ $group: { _id: null } }]).toArray()).toEqual([]);
  });
});

describe('a pipeline that is not understood is refused by name', () => {
  const REFUSED: [pipeline: Document[], code: number, name: string][] = [
    [[{ $lookup: { from: 'x', localField: 'a', foreignField: 'b', as: 'c' } }], 238, '$lookup'],
    [[{ $out: 'x' }], 238, '$out'],
    [[{ $merge: 'x' }], 238, '$merge'],
    [[{ $foo: 1 }], 40324, '$foo'],
    [[{ $project: { a: { $foo: 1 } } }], 238, '$foo'],
    [[{ $group: { _id: null, a: { $stdDevPop: '$x' } } }], 238, '$stdDevPop'],
    [[{ $match: { $expr: true } }], 238, '$expr'],
    [[{ $project: { a: '$$FOO' } }], 238, '$$FOO'],
    [
      [{ $project: { a: { $dateToString: { date: '$at', timezone: 'America/Sao_Paulo' } } } }],
      238,
      'America/Sao_Paulo',
    ],
    [[{ $project: { a: { $add: ['$_id', 1] } } }], 14, '$add'],
    [[{ $limit: 0 }], 15958, 'limit'],
    [[{ $unwind: 'tags' }], 28818, '$unwind'],
    [[{ $match: {}, $limit: 1 }], 40323, 'exactly one field'],
  ];
  for (const [pipeline, code, name] of REFUSED) {
    it(JSON.stringify(pipeline), async () => {
      const error = await rejection(run(pipeline));
      expect(Number(error.code)).toBe(code);
      expect(error.message).toContain(name);
    });
  }
});
