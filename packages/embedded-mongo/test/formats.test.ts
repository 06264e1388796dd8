import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gunzipSync } from 'node:zlib';
import { MongoClient } from 'mongodb';
import { afterEach, expect, it } from 'vitest';
import { Store } from '../src/engine/store.ts';
import { checkDataDir, startEmbeddedMongo } from '../src/index.ts';
import { rejection, temporaryDir } from './support.ts';

/** A store as release 0.1.0 left it, with 21 documents in two collections. */
const RELEASE_0_1_0 = new URL('./data/store-0.1.0.sqlite.gz', import.meta.url);

const directories: string[] = [];
afterEach(() => {
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true, force: true });
});

const fileOf = (dataDir: string): string => join(dataDir, 'store.sqlite');

function storeOf(release: URL): string {
  const dataDir = temporaryDir();
  directories.push(dataDir);
  writeFileSync(fileOf(dataDir), gunzipSync(readFileSync(release)));
  return dataDir;
}

it('a store of release 0.1.0 is opened with all that it holds, and gets checksums', async () => {
  const dataDir = storeOf(RELEASE_0_1_0);
  const mongo = await startEmbeddedMongo({ dataDir });
  const client = await MongoClient.connect(mongo.uri);
  const rows = client.db('vehicle').collection<{ _id: number; plate: string }>('vehicles');
  expect(await rows.countDocuments()).toBe(20);
  expect(await rows.findOne({ plate: 'ABC1007' })).toMatchObject({ _id: 7, make: 'VW', price: 7000 });
  expect((await rows.indexes()).map(({ name }) => name)).toEqual([
    '_id_',
    'plate_1',
    'make_1_price_-1',
    'words_1',
  ]);
  await rows.updateOne({ _id: 3 }, { $set: { plate: 'NEW1234' } });
  await client.close();
  await mongo.close();
  expect(checkDataDir(dataDir)).toBe(21);
  const bytes = readFileSync(fileOf(dataDir));
  const at = bytes.indexOf('\x02make\0', 0, 'latin1') + 12;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(fileOf(dataDir), bytes);
  expect(() => checkDataDir(dataDir)).toThrow(/the document in row \d+ of vehicle\.vehicles/);
});

it('a store of release 0.1.0 is no damage after that release has written again', async () => {
  const dataDir = storeOf(RELEASE_0_1_0);
  expect(checkDataDir(dataDir)).toBe(21);
  // Release 0.1.0 has no statement for checksums. The bytes stand for a change.
  const db = new DatabaseSync(fileOf(dataDir));
  db.exec("UPDATE c2 SET doc = CAST(replace(doc, 'first', 'FIRST') AS BLOB) WHERE id = 1");
  expect(db.prepare('SELECT crc FROM c2').get()).toEqual({ crc: null });
  db.exec("UPDATE c2 SET doc = CAST(replace(doc, 'FIRST', 'first') AS BLOB) WHERE id = 1");
  db.close();
  expect(checkDataDir(dataDir)).toBe(21);
  const after = new DatabaseSync(fileOf(dataDir));
  expect(after.prepare('SELECT crc IS NOT NULL AS known FROM c2').get()).toEqual({ known: 1 });
  after.close();
});

it('a store in use has no triggers, which would slow its updates', async () => {
  const dataDir = storeOf(RELEASE_0_1_0);
  const store = new Store(dataDir);
  const triggers = (db: DatabaseSync): unknown =>
    db.prepare("SELECT count(*) AS n FROM sqlite_schema WHERE type = 'trigger'").get()?.n;
  expect(triggers(store.db)).toBe(0);
  store.close();
  const again = new Store(dataDir);
  expect(triggers(again.db)).toBe(0);
  again.close();
  const db = new DatabaseSync(fileOf(dataDir));
  expect(triggers(db)).toBe(2);
  db.close();
});

it('a store of a newer format is refused and stays as it is', async () => {
  const dataDir = storeOf(RELEASE_0_1_0);
  const db = new DatabaseSync(fileOf(dataDir));
  db.exec('PRAGMA user_version = 99');
  db.close();
  const left = readFileSync(fileOf(dataDir));
  const error = await rejection(startEmbeddedMongo({ dataDir }));
  expect(error).toMatchObject({ code: 'DATA_DIR_UNUSABLE' });
  expect(error.message).toContain('store.sqlite was written by a newer release, in format 99');
  expect(readFileSync(fileOf(dataDir))).toEqual(left);
});
