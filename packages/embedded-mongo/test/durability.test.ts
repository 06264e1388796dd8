import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Collection, MongoClient } from 'mongodb';
import { afterEach, describe, expect, it } from 'vitest';
import { EmbeddedMongoError, resetDataDir, startEmbeddedMongo } from '../src/index.ts';
import { rejection, startServer, temporaryDir } from './support.ts';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const children: ChildProcess[] = [];
const directories: string[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true, force: true });
});

function directory(): string {
  const made = temporaryDir();
  directories.push(made);
  return made;
}

interface Program {
  readonly child: ChildProcess;
  readonly output: () => string;
  /** The address from the line that says it is ready. */
  readonly uri: Promise<string>;
  readonly exit: Promise<number | null>;
}

function program(...args: string[]): Program {
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  let output = '';
  const uri = new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        const found = /mongodb:\S+/.exec(output);
        if (found) resolve(found[0]);
      });
    }
  });
  const exit = once(child, 'close').then(([code]) => code as number | null);
  return { child, output: () => output, uri, exit };
}

type Row = { _id: number; n: number };

const rowsOf = (client: MongoClient): Collection<Row> => client.db('shop').collection<Row>('rows');

describe('what was acknowledged is there', () => {
  it('after kill -9 under load, three times over, with its indexes in step', async () => {
    const dataDir = directory();
    const acknowledged = new Map<number, number>();
    let next = 0;
    for (let round = 0; round < 3; round++) {
      const { child, uri, exit } = program('--data-dir', dataDir, '--port', '0');
      const client = await MongoClient.connect(await uri, { serverSelectionTimeoutMS: 1000 });
      const rows = rowsOf(client);
      await rows.createIndex({ n: 1 }, { unique: true });
      let running = true;
      const writer = async (): Promise<void> => {
        while (running) {
          const _id = next++;
          await rows.insertOne({ _id, n: -_id });
          acknowledged.set(_id, -_id);
          await rows.updateOne({ _id }, { $set: { n: _id * 2 + 1 } });
          acknowledged.set(_id, _id * 2 + 1);
        }
      };
      const writers = Array.from({ length: 16 }, () => writer().catch(() => undefined));
      await new Promise((resolve) => setTimeout(resolve, 700));
      child.kill('SIGKILL');
      running = false;
      await Promise.all(writers);
      await Promise.all([exit, client.close()]);
    }
    expect(acknowledged.size).toBeGreaterThan(50);
    const mongo = await startEmbeddedMongo({ dataDir });
    const client = await MongoClient.connect(mongo.uri);
    const stored = new Map((await rowsOf(client).find().toArray()).map(({ _id, n }) => [_id, n]));
    for (const [_id, n] of acknowledged) {
      // An update that was under way may have been stored before its answer was lost.
      expect([n, _id * 2 + 1], `row ${_id}`).toContain(stored.get(_id));
    }
    expect((await rowsOf(client).indexes()).map(({ name }) => name)).toEqual(['_id_', 'n_1']);
    const byIndex = await rowsOf(client).find().hint('n_1').toArray();
    expect(new Map(byIndex.map(({ _id, n }) => [_id, n]))).toEqual(stored);
    await client.close();
    await mongo.close();
  }, 60_000);

  it('after a restart, unique indexes still in force', async () => {
    const dataDir = directory();
    const first = await startEmbeddedMongo({ dataDir });
    const before = await MongoClient.connect(first.uriFor('shop'));
    await before.db().collection('users').createIndex({ email: 1 }, { unique: true });
    await before.db().collection('users').insertOne({ email: 'a' });
    const indexes = await before.db().collection('users').indexes();
    await before.close();
    await first.close();
    const second = await startEmbeddedMongo({ dataDir });
    const after = await MongoClient.connect(second.uriFor('shop'));
    const users = after.db().collection('users');
    expect(await users.indexes()).toEqual(indexes);
    expect(await users.countDocuments()).toBe(1);
    expect(await rejection(users.insertOne({ email: 'a' }))).toMatchObject({ code: 11000 });
    await users.insertOne({ email: 'b' });
    await after.close();
    await second.close();
  });

  it('on the disk and not in its cache: every commit is synchronised', async () => {
    const server = await startServer();
    const { db } = server.serving.store;
    expect(db.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
    expect(db.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    await server.close();
  });

  it('or was refused: a full disk is an error, and memory follows the disk', async () => {
    const server = await startServer();
    const rows = server.client.db('shop').collection<{ _id: number; text?: string }>('rows');
    await rows.insertOne({ _id: 1 });
    const { db } = server.serving.store;
    const pages = Number(db.prepare('PRAGMA page_count').get()?.page_count);
    db.exec(`PRAGMA max_page_count = ${pages + 8}`);
    const writes = Array.from({ length: 20 }, (_, i) =>
      rows.insertOne({ _id: i + 2, text: 'x'.repeat(50_000) }),
    );
    const results = await Promise.allSettled(writes);
    const stored = results.flatMap((result, i) => (result.status === 'fulfilled' ? [i + 2] : []));
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    expect(refused.length).toBeGreaterThan(0);
    for (const error of refused) expect(error).toMatchObject({ code: 14031, codeName: 'OutOfDiskSpace' });
    const there = async (): Promise<number[]> =>
      (await rows.find().sort({ _id: 1 }).toArray()).map(({ _id }) => _id);
    expect(await there()).toEqual([1, ...stored]);
    expect(await rows.estimatedDocumentCount()).toBe(1 + stored.length);
    db.exec('PRAGMA max_page_count = 1000000');
    await rows.insertOne({ _id: 99 });
    expect(await there()).toEqual([1, ...stored, 99]);
    await server.close();
  });

  it('or was refused: a commit that fails takes all writes of its turn back', async () => {
    const server = await startServer();
    const { store } = server.serving;
    const rows = server.client.db('shop').collection<{ _id: number }>('rows');
    await rows.insertOne({ _id: 1 });
    // A deferred constraint of SQLite is checked at COMMIT and nowhere else.
    store.db.exec(`
      PRAGMA foreign_keys = ON;
      CREATE TABLE parent (id INTEGER PRIMARY KEY);
      CREATE TABLE child (id INTEGER REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED);
    `);
    const pending = Promise.allSettled([
      rows.insertOne({ _id: 2 }),
      server.client.db('shop').createCollection('fresh'),
    ]);
    const { write } = store;
    store.write = (change) =>
      write.call(store, () => {
        store.db.exec('INSERT INTO child VALUES (1)');
        return change();
      }) as ReturnType<typeof change>;
    const results = await pending;
    store.write = write.bind(store);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await rows.find().toArray()).toEqual([{ _id: 1 }]);
    expect(await server.client.db('shop').listCollections().toArray()).toHaveLength(1);
    await rows.insertOne({ _id: 2 });
    expect(await rows.countDocuments()).toBe(2);
    await server.close();
  });
});

describe('a data directory has one owner', () => {
  it('a second server is refused, by the name of the directory and the process', async () => {
    const dataDir = directory();
    const mongo = await startEmbeddedMongo({ dataDir });
    const error = await rejection(startEmbeddedMongo({ dataDir }));
    expect(error).toBeInstanceOf(EmbeddedMongoError);
    expect(error).toMatchObject({ code: 'DATA_DIR_LOCKED' });
    expect(error.message).toContain(dataDir);
    expect(error.message).toContain(String(process.pid));
    const other = program('--data-dir', dataDir, '--port', '0');
    expect(await other.exit).toBe(1);
    expect(other.output().trim().split('\n')).toHaveLength(1);
    expect(other.output()).toContain(`in use by process ${process.pid}`);
    expect(() => resetDataDir(dataDir)).toThrow(/in use/);
    await mongo.close();
    await mongo.close();
    await (await startEmbeddedMongo({ dataDir })).close();
  });

  it('a reset deletes its data, and one of nothing is no error', async () => {
    const dataDir = directory();
    const first = await startServer(dataDir);
    await first.client.db('shop').collection('rows').insertOne({});
    await first.client.close();
    await first.serving.close();
    resetDataDir(dataDir);
    resetDataDir(join(dataDir, 'nowhere'));
    const second = await startServer(dataDir);
    expect(await second.client.db('shop').collection('rows').countDocuments()).toBe(0);
    await second.close();
  });

  it('one that cannot be used is refused by name', async () => {
    const file = join(directory(), 'file');
    writeFileSync(file, 'x');
    const error = await rejection(startEmbeddedMongo({ dataDir: file }));
    expect(error).toMatchObject({ code: 'DATA_DIR_UNUSABLE' });
    expect(error.message).toContain(file);
    const rubbish = directory();
    mkdirSync(rubbish, { recursive: true });
    writeFileSync(
      join(rubbish, 'store.sqlite'),
      'this is no database, it is a text of more than a hundred bytes. '.repeat(20),
    );
    expect(await rejection(startEmbeddedMongo({ dataDir: rubbish }))).toMatchObject({
      code: 'DATA_DIR_UNUSABLE',
    });
  });

  it('a taken port is refused by number, and the directory is free again', async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await once(blocker, 'listening');
    const { port } = blocker.address() as { port: number };
    const dataDir = directory();
    const error = await rejection(startEmbeddedMongo({ dataDir, port }));
    expect(error).toMatchObject({ code: 'PORT_TAKEN' });
    expect(error.message).toContain(String(port));
    blocker.close();
    await (await startEmbeddedMongo({ dataDir })).close();
  });
});

describe('the program', () => {
  it('ends cleanly on SIGTERM', async () => {
    const { child, uri, exit } = program('--data-dir', directory(), '--port', '0');
    await uri;
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
  });

  it('says in one line what is wrong with its options', async () => {
    for (const args of [[], ['--data-dir', 'x', '--port', 'high'], ['--data-dir', 'x', '--colour', 'red']]) {
      const { exit, output } = program(...args);
      expect(await exit).toBe(1);
      expect(output().trim().split('\n')).toHaveLength(1);
    }
  });
});
