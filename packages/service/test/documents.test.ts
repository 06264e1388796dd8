import { startTestMongo, type TestMongo } from '@autograph/embedded-mongo/testing';
import mongoose, { type Connection, type Model, Schema } from 'mongoose';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  changeDocument,
  duplicateKeyOf,
  insertDocument,
  keysetPage,
  readDocuments,
  trusted,
} from '../src/mongo/index.ts';
import { useFastPath } from '../src/process/index.ts';

interface Note {
  readonly _id: string;
  readonly text: string;
  readonly at: Date;
  readonly weight: number;
  readonly words?: readonly string[];
}

let mongo: TestMongo;
let connection: Connection;
let model: Model<Note>;

beforeAll(async () => {
  mongo = await startTestMongo();
  connection = await mongoose
    .createConnection(mongo.uri, { autoIndex: false, monitorCommands: true })
    .asPromise();
  const schema = new Schema<Note>(
    { _id: String, text: String, at: Date, weight: Number, words: { type: [String], select: false } },
    { versionKey: false },
  );
  model = connection.model<Note>('Note', schema);
});
afterAll(async () => {
  await connection?.close();
  await mongo?.close();
});
beforeEach(async () => {
  useFastPath('on');
  await model.deleteMany({});
  for (const [at, _id] of ['a', 'b', 'c'].entries()) {
    const when = new Date(Date.UTC(2026, 0, 1 + at));
    await insertDocument(model, { _id, text: `text ${_id}`, at: when, weight: at, words: [_id] });
  }
});

describe.each(['on', 'off'] as const)('with the fast path %s', (fastPath) => {
  beforeEach(() => {
    useFastPath(fastPath);
  });

  it('an object where a value is expected is compared, never read as operators', async () => {
    const hostile = { $gt: '' };
    // Mongoose refuses to cast the object to a text; the fast path finds nothing that equals it.
    const nothing = async (act: Promise<unknown>) => {
      const found = await act.catch((error: unknown) => error);
      expect(found).toSatisfy((it) =>
        fastPath === 'off' ? it instanceof mongoose.Error.CastError : it === false || String(it) === '',
      );
    };
    await nothing(readDocuments(model, { _id: hostile }));
    await nothing(readDocuments(model, { $and: [{ _id: hostile }] }));
    await nothing(changeDocument(model, { _id: hostile }, { $set: { text: 'theirs' } }));
    expect(await readDocuments(model, { text: 'theirs' })).toEqual([]);
    expect(await readDocuments(model, { _id: trusted(hostile) })).toHaveLength(3);
  });

  it('a guard or a filter without a value, or on a path that is none, is refused and lets nothing pass', async () => {
    const change = { $set: { text: 'theirs' } };
    for (const guard of [{ _id: 'a', weight: undefined }, { _id: undefined }, { _id: 'a', wieght: 0 }]) {
      await expect(changeDocument(model, guard, change)).rejects.toThrow(TypeError);
      await expect(readDocuments(model, { $or: [{ _id: 'a' }, guard] })).rejects.toThrow(TypeError);
    }
    expect(await readDocuments(model, { text: 'theirs' })).toEqual([]);
  });

  it('what the schema leaves out, and what is unread, is not read', async () => {
    const [read] = await readDocuments(model, { _id: 'a' }, { unread: ['weight'] });
    expect(Object.keys(read ?? {})).toEqual(['_id', 'text', 'at']);
  });

  it('a list may be sorted by what nobody looks at', async () => {
    const page = (cursor: string | null) =>
      keysetPage({
        model,
        filter: {},
        sort: { path: 'weight', direction: 'ASC' },
        request: { limit: 1, backward: false, cursor },
        unread: ['weight', 'text'],
        toDomain: (note) => note,
      });
    const first = (await page(null)).edges[0];
    const second = (await page(first?.cursor ?? '')).edges[0];
    expect([first?.node._id, second?.node._id]).toEqual(['a', 'b']);
    expect(second?.node.text).toBeUndefined();
  });

  it('a cursor whose position has another type than the field is not one of the list', async () => {
    const page = (cursor: string | null) =>
      keysetPage({
        model,
        filter: {},
        sort: { path: 'at', direction: 'ASC' },
        request: { limit: 1, backward: false, cursor },
        toDomain: ({ _id }) => _id,
      });
    const { cursor = '' } = (await page(null)).edges[0] ?? {};
    const [list, , id] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const forged = Buffer.from(JSON.stringify([list, 'tomorrow', id])).toString('base64url');
    await expect(page(forged)).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  });

  it('a change leaves alone what it has no value for, and tells whether there was a document to change', async () => {
    const change = { $set: { text: 'new', weight: undefined } } as object;
    expect(await changeDocument(model, { _id: 'a', weight: 0 }, change)).toBe(true);
    expect(await changeDocument(model, { _id: 'a', weight: 1 }, change)).toBe(false);
    expect(await readDocuments(model, { _id: 'a' })).toMatchObject([{ text: 'new', weight: 0 }]);
  });

  it('a second document of one id is a duplicate', async () => {
    const again = insertDocument(model, { _id: 'a', text: '', at: new Date(), weight: 0 });
    expect(duplicateKeyOf(await again.catch((error: unknown) => error))).toEqual(['_id']);
  });
});

it("is read and written by Mongoose's own operations with the fast path off", async () => {
  useFastPath('off');
  const [find, update, create] = (['find', 'updateOne', 'create'] as const).map((name) =>
    vi.spyOn(model, name),
  );
  await readDocuments(model, { _id: 'a' });
  await changeDocument(model, { _id: 'a' }, { $set: { text: 'new' } });
  await insertDocument(model, { _id: 'd', text: 'd', at: new Date(), weight: 3 });
  for (const operation of [find, update, create]) expect(operation).toHaveBeenCalledOnce();
  vi.restoreAllMocks();
});

describe('a read on the fast path', () => {
  it('more than fits into one batch is read whole, and no cursor is left open', async () => {
    const text = 'x'.repeat(2_000_000);
    for (let n = 0; n < 12; n += 1) {
      await insertDocument(model, { _id: `large ${n}`, text, at: new Date(), weight: 9 });
    }
    const client = connection.getClient();
    const commands: string[] = [];
    client.on('commandSucceeded', ({ commandName, reply }) => {
      commands.push(commandName);
      if (commandName === 'killCursors')
        commands.push(`${(reply as { cursorsKilled: unknown[] }).cursorsKilled.length}`);
    });
    const found = await readDocuments(model, { weight: 9 }, { sort: { _id: 1 } });
    expect(found.map(({ _id }) => _id)).toEqual(
      Array.from({ length: 12 }, (_, n) => `large ${n}`).toSorted(),
    );
    expect(commands).toEqual(['find', 'killCursors', '1', 'find', 'getMore']);
    client.removeAllListeners('commandSucceeded');
  });

  it('is read once more when the connection was cut, and when the primary stepped down; not when it took too long', async () => {
    const { db } = connection;
    if (!db) throw new Error('not connected');
    const failing = async (error: Error) => {
      const command = vi.spyOn(db, 'command').mockRejectedValueOnce(error);
      const read = await readDocuments(model, { _id: 'a' }).catch((thrown: unknown) => thrown);
      const { calls } = command.mock;
      command.mockRestore();
      return [calls.length, Array.isArray(read) ? read.length : read];
    };
    const { MongoNetworkError, MongoServerError } = mongoose.mongo;
    expect(await failing(new MongoNetworkError('cut'))).toEqual([2, 1]);
    expect(await failing(new MongoServerError({ message: 'stepped down', code: 189 }))).toEqual([2, 1]);
    const late = new MongoServerError({ message: 'took too long', code: 50 });
    expect(await failing(late)).toEqual([1, late]);
  });
});
