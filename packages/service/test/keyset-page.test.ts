import { startTestMongo, type TestMongo } from '@autograph/embedded-mongo/testing';
import type { PageRequest } from '@autograph/kernel';
import mongoose, { type Connection, Schema } from 'mongoose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Filter, keysetPage, pageOfAll, wordsIn } from '../src/mongo/index.ts';

let mongo: TestMongo;
let connection: Connection;

interface Thing {
  readonly _id: string;
  readonly year: number;
  readonly terms: readonly string[];
}

beforeAll(async () => {
  mongo = await startTestMongo();
  connection = await mongoose.createConnection(mongo.uri, { autoIndex: false }).asPromise();
  const terms = [['fiat', 'argo'], ['fiat', 'toro'], ['ford']];
  const things = terms.map((each, at) => ({ _id: `${at}`, year: 2020, terms: each }));
  for (const name of ['Car', 'Bike']) await modelOf(name).create(things);
});
afterAll(async () => {
  await connection?.close();
  await mongo?.close();
});

function modelOf(name: string): mongoose.Model<Thing> {
  const schema = new Schema<Thing>({ _id: String, year: Number, terms: [String] }, { versionKey: false });
  return (
    (connection.models[name] as mongoose.Model<Thing> | undefined) ?? connection.model<Thing>(name, schema)
  );
}

const list = (
  name: string,
  cursor: string | null,
  { filter = {}, path = 'year' }: { filter?: Filter; path?: string } = {},
) => ({
  model: modelOf(name),
  filter,
  sort: { path, direction: 'ASC' } as const,
  request: { limit: 1, backward: false, cursor } satisfies PageRequest,
  toDomain: ({ _id }: Thing) => _id,
});

it('a cursor is good for its own list: not for another type, filter, pattern or sort', async () => {
  const pattern = { filter: { terms: /^f/ } };
  const cursor = (await keysetPage(list('Car', null, pattern))).edges[0]?.cursor ?? '';
  expect((await keysetPage(list('Car', cursor, pattern))).edges.map(({ node }) => node)).toEqual(['1']);
  for (const other of [
    list('Bike', cursor, pattern),
    list('Car', cursor, { filter: { terms: /^g/ } }),
    list('Car', cursor),
    list('Car', cursor, { ...pattern, path: '_id' }),
  ]) {
    await expect(keysetPage(other)).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  }
});

it('a page cut out of all documents goes on in the store', async () => {
  const all = await modelOf('Car').find().sort({ _id: 1 }).lean().exec();
  const [first] = pageOfAll(all, list('Car', null)).edges;
  expect((await keysetPage(list('Car', first?.cursor ?? ''))).edges.map(({ node }) => node)).toEqual(['1']);
});

it.each([
  [['fiat'], ['0', '1']],
  [['f'], ['0', '1', '2']],
  [['f', 'tor'], ['1']],
  [['argo', 'toro'], []],
  [[], ['0', '1', '2']],
])('the words %j each begin a term of %j', async (words, expected) => {
  const { request, ...rest } = list('Car', null, { filter: wordsIn('terms', words) });
  const page = await keysetPage({ ...rest, request: { ...request, limit: 10 } });
  expect(page.edges.map(({ node }) => node)).toEqual(expected);
});
