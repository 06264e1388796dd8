import type { Document } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rejection, startServer, type TestServer } from './support.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  await server.client
    .db('projections')
    .collection<Document>('rows')
    .insertOne({ _id: 1 as never, ...ROW });
});
afterAll(() => server.close());

const ROW = {
  a: 1,
  e: [1, 2, 3, 4],
  m: [{ k: 'x', n: 1 }, { k: 'y', n: 2 }, { k: 'y', n: 3 }, 5],
  d: { p: 1, q: [{ r: 1, s: 2 }] },
  z: 'z',
};
const { a, e, d, z } = ROW;
const { m } = ROW;
const all = { _id: 1, ...ROW };
const found = [{ k: 'y', n: 2 }];

/** What MongoDB 7.0 answers, with the order of the fields. */
const CASES: [projection: Document, answer: Document][] = [
  [{}, all],
  [{ e: { $slice: -2 } }, { ...all, e: [3, 4] }],
  [
    { e: { $slice: -2 }, _id: 1 },
    { _id: 1, e: [3, 4] },
  ],
  [
    { _id: 1, e: { $slice: -2 } },
    { _id: 1, e: [3, 4] },
  ],
  [
    { e: { $slice: -2 }, _id: 0 },
    { a, e: [3, 4], m, d, z },
  ],
  [
    { e: { $slice: 1 }, a: 1 },
    { _id: 1, a, e: [1] },
  ],
  [
    { z: 1, e: { $slice: 1 }, _id: 0 },
    { e: [1], z },
  ],
  [
    { e: { $slice: 1 }, a: 0, m: 0 },
    { _id: 1, e: [1], d, z },
  ],
  [
    { e: { $slice: 1 }, a: 0, _id: 1, m: 0 },
    { _id: 1, e: [1], d, z },
  ],
  [{ e: { $slice: [1, 2] } }, { ...all, e: [2, 3] }],
  [{ e: { $slice: [-3, 2] } }, { ...all, e: [2, 3] }],
  [{ e: { $slice: [-9, 2] } }, { ...all, e: [1, 2] }],
  [{ e: { $slice: [9, 2] } }, { ...all, e: [] }],
  [{ e: { $slice: 0 } }, { ...all, e: [] }],
  [{ e: { $slice: 1.9 } }, { ...all, e: [1] }],
  [{ a: { $slice: 1 } }, all],
  [{ none: { $slice: 1 } }, all],
  [{ m: { $elemMatch: { k: 'y' } } }, { _id: 1, m: found }],
  [{ m: { $elemMatch: { k: 'y' } }, _id: 0 }, { m: found }],
  [
    { m: { $elemMatch: { k: 'y' } }, z: 1, a: 1 },
    { _id: 1, a, z, m: found },
  ],
  [
    { m: { $elemMatch: { k: 'y' } }, e: { $slice: 1 } },
    { ...all, e: [1], m: found },
  ],
  [
    { m: { $elemMatch: { k: 'y' } }, e: { $slice: 1 }, _id: 1 },
    { _id: 1, e: [1], m: found },
  ],
  [
    { m: { $elemMatch: { k: 'y' } }, a: 0, d: 0 },
    { _id: 1, e, m: found, z },
  ],
  [
    { m: { $elemMatch: { k: 'none' } }, a: 1 },
    { _id: 1, a },
  ],
  [{ m: { $elemMatch: { none: null } } }, { _id: 1, m: [{ k: 'x', n: 1 }] }],
  [{ e: { $elemMatch: { $gt: 2 } } }, { _id: 1, e: [3] }],
  [{ a: { $elemMatch: { $gt: 0 } } }, { _id: 1 }],
  [{ _id: 1 }, { _id: 1 }],
  [{ _id: 0 }, ROW],
  [
    { _id: 1, a: 0, m: 0, d: 0 },
    { _id: 1, e, z },
  ],
  [{ _id: 0, a: 1 }, { a }],
  [
    { a: true, z: 2.5 },
    { _id: 1, a, z },
  ],
  [{ 'd.q.s': 1 }, { _id: 1, d: { q: [{ s: 2 }] } }],
  [
    { 'd.p': 0, m: 0, e: 0 },
    { _id: 1, a, d: { q: [{ r: 1, s: 2 }] }, z },
  ],
];

const REFUSED: [projection: Document, code: number, text: string][] = [
  [{ a: 1, e: 0 }, 31254, 'Cannot do exclusion on field e in inclusion projection'],
  [{ a: 0, e: 1 }, 31253, 'Cannot do inclusion on field e in exclusion projection'],
  [{ e: { $slice: 1 }, a: 1, z: 0 }, 31254, 'Cannot do exclusion on field z in inclusion projection'],
  [{ m: { $elemMatch: { k: 1 } }, a: 0, z: 1 }, 31253, 'Cannot do inclusion on field z'],
  [{ a: 1, 'a.b': 1 }, 31249, 'Path collision at a.b remaining portion b'],
  [{ 'a.b': 1, a: 1 }, 31250, 'Path collision at a'],
  [{ e: { $slice: 1 }, 'e.f': 1 }, 31249, 'Path collision at e.f'],
  [{ m: { $elemMatch: 5 } }, 31274, 'elemMatch: Invalid argument, object required, but got int'],
  [{ 'd.q': { $elemMatch: { r: 1 } } }, 31275, 'Cannot use $elemMatch projection on a nested field.'],
  [{ e: { $slice: [1] } }, 28667, 'at least 2 arguments'],
  [{ e: { $slice: [1, 0] } }, 28724, 'First argument to $slice must be an array'],
  [{ e: { $slice: [1, -1] } }, 28724, 'First argument to $slice must be an array'],
  [{ e: { $slice: [1, 2, 3] } }, 28724, 'First argument to $slice must be an array'],
  [{ e: { $slice: true } }, 28667, 'at least 2 arguments'],
  [{ e: { $slice: 1, $elemMatch: { a: 1 } } }, 16410, "may not start with '$'"],
  // These MongoDB has and this server has not.
  [{ e: { $slice: ['$e', 1] } }, 238, '$slice as an expression'],
  [{ 'd.q': { $slice: 1 } }, 238, "$slice on the dotted path 'd.q'"],
  [{ s: { $meta: 'textScore' } }, 238, '$meta'],
  [{ 'e.$': 1 }, 238, "'e.$'"],
  [{ s: { $concat: ['a'] } }, 238, '$concat'],
  [{ s: 'a' }, 238, "computed field ('s')"],
  [{ d: { p: 1 } }, 238, "computed field ('d')"],
];

describe('a projection keeps what MongoDB keeps', () => {
  for (const [projection, answer] of CASES) {
    it(JSON.stringify(projection), async () => {
      const rows = server.client.db('projections').collection<Document>('rows');
      const shown = await rows.findOne({}, { projection });
      expect(JSON.stringify(shown)).toBe(JSON.stringify(answer));
      const modified = await rows.findOneAndUpdate({}, { $set: { z } }, { projection });
      expect(JSON.stringify(modified)).toBe(JSON.stringify(answer));
    });
  }
});

describe('a projection that MongoDB refuses is refused with its code', () => {
  for (const [projection, code, text] of REFUSED) {
    it(JSON.stringify(projection), async () => {
      const rows = server.client.db('projections').collection<Document>('rows');
      const error = await rejection(rows.findOne({}, { projection }));
      expect(error.message).toContain(text);
      expect(error.code).toBe(code);
    });
  }
});
