import { startTestMongo, type TestMongo } from '@autograph/embedded-mongo/testing';
import type { PageRequest } from '@autograph/kernel';
import mongoose, { type Model, Schema } from 'mongoose';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { pageRequest } from '../src/graphql/index.ts';
import { changeDocument, connectStore, keysetPage, readDocuments, type Store } from '../src/mongo/index.ts';
import { primaryAddress } from '../src/mongo/read-preference.ts';
import { useFastPath } from '../src/process/index.ts';

const PREFERENCE = 'readPreference=secondaryPreferred&readPreferenceTags=dc:sp&maxStalenessSeconds=120';
const REPLICA = 'secondaryPreferred {"dc":"sp"} 120';
const log = pino({ level: 'silent' });

interface Note {
  readonly _id: string;
  readonly text: string;
}

let mongo: TestMongo;
let store: Store;
let model: Model<Note>;
/** The read preference of each command that went to the driver, by its name. */
let sent: string[] = [];

beforeAll(async () => {
  mongo = await startTestMongo();
  const uri = `${mongo.uri}${mongo.uri.includes('?') ? '&' : '?'}${PREFERENCE}`;
  store = await connectStore({ service: 'test', uri, database: 'test', log });
  model = store.connection.model<Note>('Note', new Schema<Note>({ _id: String, text: String }));
  await model.create([{ _id: 'a', text: 'one' }]);
});
afterAll(async () => {
  await store?.close();
  await mongo?.close();
});
beforeEach(() => {
  sent = [];
  const said = (name: string, options: Options | undefined, inherited: Preference | undefined) => {
    const { mode, tags, maxStalenessSeconds } = options?.readPreference ?? inherited ?? { mode: 'none' };
    sent.push(
      [name, mode, ...(tags ?? []).map((one) => JSON.stringify(one)), maxStalenessSeconds].join(' ').trim(),
    );
  };
  const { Db, Collection } = mongoose.mongo;
  const command = Db.prototype.command;
  vi.spyOn(Db.prototype, 'command').mockImplementation(function (this: mongoose.mongo.Db, document, options) {
    said('find', options as Options, this.readPreference);
    return command.call(this, document, options);
  });
  for (const method of ['find', 'countDocuments', 'updateOne'] as const) {
    const original = Collection.prototype[method] as (...args: unknown[]) => unknown;
    vi.spyOn(Collection.prototype, method).mockImplementation(function (
      this: mongoose.mongo.Collection,
      ...args: unknown[]
    ) {
      said(method, args.at(method === 'updateOne' ? 2 : 1) as Options, this.readPreference);
      return original.apply(this, args) as never;
    });
  }
});
afterEach(() => {
  vi.restoreAllMocks();
  useFastPath('on');
});

type Preference = Pick<mongoose.mongo.ReadPreference, 'mode' | 'tags' | 'maxStalenessSeconds'>;
interface Options {
  readonly readPreference?: Preference;
}

const page = (request: PageRequest) =>
  keysetPage({
    model,
    filter: {},
    sort: { path: '_id', direction: 'ASC' },
    request,
    toDomain: ({ text }) => text,
  });

describe.each(['on', 'off'] as const)(
  'an address that prefers secondaries, with the fast path %s',
  (fastPath) => {
    beforeEach(() => useFastPath(fastPath));

    it('has reads that decide, and writes, go to the primary', async () => {
      await readDocuments(model, { _id: 'a' });
      await changeDocument(model, { _id: 'a', text: 'one' }, { $set: { text: 'one' } });
      await model.findOne({ _id: 'a' }).exec();
      await model.countDocuments({}).exec();
      const own = await page({ limit: 5, backward: false, cursor: null });
      await own.total();
      expect(sent).toHaveLength(6);
      expect(sent).toEqual(sent.map((one) => `${one.split(' ')[0]} primary`));
    });

    it('has the lists that clients ask for, and their totals, go to secondaries', async () => {
      const shown = await page(pageRequest({ first: 5 }));
      expect([shown.edges.map(({ node }) => node), await shown.total()]).toEqual([['one'], 1]);
      expect(sent).toEqual([`find ${REPLICA}`, `countDocuments ${REPLICA}`]);
    });
  },
);

describe('a store', () => {
  it('reads everything from the primary where its address has no read preference', async () => {
    const plain = await connectStore({ service: 'plain', uri: mongo.uri, database: 'plain', log });
    const notes = plain.connection.model<Note>('Note', new Schema<Note>({ _id: String, text: String }));
    await readDocuments(notes, {}, { mayLag: true });
    await plain.close();
    expect(sent).toEqual(['find primary']);
  });

  it.each(['readPreference=nearby', 'readPreference=secondary&maxStalenessSeconds=10'])(
    'does not open where the read preference of its address is not valid: %s',
    async (preference) => {
      const uri = `${mongo.uri}${mongo.uri.includes('?') ? '&' : '?'}${preference}`;
      await expect(connectStore({ service: 'test', uri, database: 'test', log })).rejects.toThrow(
        /MONGODB_URI/,
      );
    },
  );

  it.each([
    [
      'mongodb://a,b/x?replicaSet=r&readPreference=nearest&w=majority',
      'mongodb://a,b/x?replicaSet=r&w=majority',
    ],
    [`mongodb://a/?${PREFERENCE}`, 'mongodb://a/'],
    ['mongodb://a/x?READPREFERENCE=secondary', 'mongodb://a/x'],
    ['mongodb+srv://u:p%3F@a/x', 'mongodb+srv://u:p%3F@a/x'],
  ])('connects without the read preference of %s', (uri, expected) => {
    expect(primaryAddress(uri)).toBe(expected);
  });
});
