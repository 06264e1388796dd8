import { cpSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { MongoClient } from 'mongodb';
import { afterEach, describe, expect, it } from 'vitest';
import { checkDataDir, EmbeddedMongoError, resetDataDir, startEmbeddedMongo } from '../src/index.ts';
import { serve } from '../src/serve.ts';
import { rejection, startServer, temporaryDir } from './support.ts';

const directories: string[] = [];
afterEach(() => {
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true, force: true });
});

function directory(): string {
  const made = temporaryDir();
  directories.push(made);
  return made;
}

const fileOf = (dataDir: string): string => join(dataDir, 'store.sqlite');
const markOf = (dataDir: string): string => join(dataDir, 'store.sqlite.format');

interface Row {
  readonly _id: number;
  readonly name: string;
  readonly words: string[];
  readonly text: string;
}

const ROWS: Row[] = Array.from({ length: 120 }, (_, _id) => ({
  _id,
  name: `name-${_id}`,
  words: [`word-${_id % 7}`, 'shared'],
  text: `text-${_id}-${'x'.repeat(120)}`,
}));

/** A store with documents and indexes, whose process has ended. A copy of a store in use is as a crash leaves it. */
async function storeAfter(end: 'close' | 'crash'): Promise<string> {
  const server = await startServer();
  const rows = server.client.db('shop').collection<Row>('rows');
  await rows.createIndex({ name: 1 }, { unique: true });
  await rows.createIndex({ words: 1, _id: -1 });
  await rows.insertMany(ROWS);
  const dataDir = directory();
  if (end === 'crash') cpSync(server.dataDir, dataDir, { recursive: true });
  else {
    await server.client.close();
    await server.serving.close();
    cpSync(server.dataDir, dataDir, { recursive: true });
    rmSync(server.dataDir, { recursive: true });
    return dataDir;
  }
  await server.close();
  return dataDir;
}

/** All that the store answers, by each index. */
async function answersOf(dataDir: string): Promise<Row[][]> {
  const serving = await serve(dataDir, 0);
  const client = await MongoClient.connect(`mongodb://127.0.0.1:${serving.port}/?directConnection=true`);
  try {
    const rows = client.db('shop').collection<Row>('rows');
    const by = (hint: string): Promise<Row[]> => rows.find({}, { hint, sort: { _id: 1 } }).toArray();
    return [await by('_id_'), await by('name_1'), await by('words_1__id_-1')];
  } finally {
    await client.close();
    await serving.close();
  }
}

async function refusalOf(dataDir: string): Promise<string> {
  const error = await rejection(startEmbeddedMongo({ dataDir }));
  expect(error).toBeInstanceOf(EmbeddedMongoError);
  expect(error).toMatchObject({ code: 'DATA_DIR_UNUSABLE' });
  expect(error.message).toContain(dataDir);
  expect(error.message).toContain('store.sqlite');
  return error.message;
}

/** Changes one byte of the file. */
function damage(dataDir: string, at: number): void {
  const bytes = readFileSync(fileOf(dataDir));
  bytes[at] = (bytes[at] ?? 0) ^ 0x21;
  writeFileSync(fileOf(dataDir), bytes);
}

describe('damage is found at the start, and its place is named', () => {
  it('in the text of a document', async () => {
    const dataDir = await storeAfter('close');
    damage(dataDir, readFileSync(fileOf(dataDir)).indexOf('text-77-xxx') + 20);
    expect(await refusalOf(dataDir)).toContain('is damaged (the document in row 78 of shop.rows)');
    // It stays refused, and the check says the same.
    expect(await refusalOf(dataDir)).toContain('row 78 of shop.rows');
    expect(() => checkDataDir(dataDir)).toThrow('row 78 of shop.rows');
  });

  it('in an index', async () => {
    const dataDir = await storeAfter('close');
    damage(dataDir, readFileSync(fileOf(dataDir)).indexOf('\x05name-77\0\0', 0, 'latin1') + 3);
    expect(await refusalOf(dataDir)).toContain('the index name_1 of shop.rows differs from its documents');
  });

  it('in the name of a collection', async () => {
    const dataDir = await storeAfter('close');
    damage(dataDir, readFileSync(fileOf(dataDir)).indexOf('shop.rows') + 1);
    expect(await refusalOf(dataDir)).toMatch(/the entry of collection 1|is damaged/);
  });

  it('in a page that was overwritten', async () => {
    const dataDir = await storeAfter('close');
    const bytes = readFileSync(fileOf(dataDir));
    bytes.fill(0, 5 * 4096, 6 * 4096);
    writeFileSync(fileOf(dataDir), bytes);
    expect(await refusalOf(dataDir)).toContain('is damaged');
  });

  it('in the middle of the log that a crash left', async () => {
    const dataDir = directory();
    const server = await startServer();
    const rows = server.client.db('shop').collection<Row>('rows');
    for (const row of ROWS.slice(0, 20)) await rows.insertOne(row);
    cpSync(server.dataDir, dataDir, { recursive: true });
    await server.close();
    const log = `${fileOf(dataDir)}-wal`;
    const bytes = readFileSync(log);
    const size = 24 + 4096;
    const frames = Math.floor((bytes.length - 32) / size);
    const changed = async (frame: number, within: number): Promise<string> => {
      const copy = directory();
      cpSync(dataDir, copy, { recursive: true });
      const other = Buffer.from(bytes);
      const at = 32 + frame * size + within;
      other[at] = (other[at] ?? 0) ^ 1;
      writeFileSync(`${fileOf(copy)}-wal`, other);
      return copy;
    };
    for (const within of [1, 5, 9, 17, 24, 2000]) {
      const place = `store.sqlite-wal from byte ${32 + 10 * size}, before a later commit`;
      expect(await refusalOf(await changed(10, within))).toContain(place);
    }
    // The last commit may be what the crash interrupted.
    const copy = await changed(frames - 1, 2000);
    expect(checkDataDir(copy)).toBe(19);
  });

  it('in the header', async () => {
    const dataDir = await storeAfter('close');
    damage(dataDir, 3);
    expect(await refusalOf(dataDir)).toContain('byte 0: no header of a database');
  });

  it.each(['close', 'crash'] as const)(
    'wherever one byte is changed after a %s, or nothing is lost',
    {
      timeout: 60_000,
    },
    async (end) => {
      const sound = await storeAfter(end);
      if (end === 'crash') {
        // All that the log holds goes into the file, which stays unsealed.
        const db = new DatabaseSync(fileOf(sound));
        db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
        db.close();
      }
      const size = readFileSync(fileOf(sound)).length;
      let refused = 0;
      for (let n = 0; n < 40; n += 1) {
        const dataDir = directory();
        cpSync(sound, dataDir, { recursive: true });
        const at = Math.floor(((n + 0.5) / 40) * size);
        damage(dataDir, at);
        const answers = await answersOf(dataDir).catch((error: Error) => error);
        if (answers instanceof EmbeddedMongoError) refused += 1;
        else expect(answers, `byte ${at}`).toEqual([ROWS, ROWS, ROWS]);
      }
      expect(refused).toBeGreaterThan(10);
    },
  );
});

describe('a file that lost data is refused and stays as it is', () => {
  const LENGTHS: [length: (size: number) => number, words: string][] = [
    [() => 0, 'is empty, although the directory held a store'],
    [() => 50, 'it ends at byte 50, within its header'],
    [(size) => size / 2, 'it ends at byte'],
    [(size) => size - 1, 'it ends at byte'],
  ];
  for (const [length, words] of LENGTHS) {
    it(`${length(1000)} of 1000 bytes`, async () => {
      const dataDir = await storeAfter('close');
      truncateSync(fileOf(dataDir), Math.floor(length(readFileSync(fileOf(dataDir)).length)));
      const left = readFileSync(fileOf(dataDir));
      expect(await refusalOf(dataDir)).toContain(words);
      expect(await refusalOf(dataDir)).toContain(words);
      expect(readFileSync(fileOf(dataDir))).toEqual(left);
      expect(() => checkDataDir(dataDir)).toThrow(words);
    });
  }

  it('a file that is gone', async () => {
    const dataDir = await storeAfter('close');
    rmSync(fileOf(dataDir));
    expect(await refusalOf(dataDir)).toContain('is missing, although the directory held a store');
    expect(existsSync(fileOf(dataDir))).toBe(false);
    resetDataDir(dataDir);
    expect(existsSync(markOf(dataDir))).toBe(false);
    await (await startEmbeddedMongo({ dataDir })).close();
  });
});

describe('what is no damage is no refusal', () => {
  it('a first start that was interrupted', async () => {
    const dataDir = directory();
    writeFileSync(fileOf(dataDir), '');
    await (await startEmbeddedMongo({ dataDir })).close();
    expect(existsSync(markOf(dataDir))).toBe(true);
  });

  it('a log that a crash cut off: what is before the cut is there', { timeout: 30_000 }, async () => {
    const sound = await storeAfter('crash');
    const size = readFileSync(`${fileOf(sound)}-wal`).length;
    for (const part of [0, 0.3, 0.8, 0.999, 1]) {
      const dataDir = directory();
      cpSync(sound, dataDir, { recursive: true });
      truncateSync(`${fileOf(dataDir)}-wal`, Math.floor(size * part));
      const mongo = await startEmbeddedMongo({ dataDir });
      const client = await MongoClient.connect(mongo.uri);
      const found = await client.db('shop').collection<Row>('rows').find().sort({ _id: 1 }).toArray();
      expect(found).toEqual(ROWS.slice(0, found.length));
      if (part === 1) expect(found).toHaveLength(ROWS.length);
      await client.close();
      await mongo.close();
    }
  });

  it('a store that moved without its mark, and a mark that is garbage', async () => {
    const dataDir = await storeAfter('close');
    rmSync(markOf(dataDir));
    expect(await answersOf(dataDir)).toEqual([ROWS, ROWS, ROWS]);
    writeFileSync(markOf(dataDir), 'garbage');
    expect(await answersOf(dataDir)).toEqual([ROWS, ROWS, ROWS]);
  });

  it('the check counts what is there, and says that a store is in use', async () => {
    const dataDir = await storeAfter('crash');
    expect(checkDataDir(dataDir)).toBe(ROWS.length);
    expect(checkDataDir(directory())).toBeUndefined();
    const mongo = await startEmbeddedMongo({ dataDir });
    expect(() => checkDataDir(dataDir)).toThrow(/in use by process/);
    await mongo.close();
  });
});
