import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { serve } from '../src/serve.ts';
import {
  adoptSnapshot,
  countDocuments,
  openSnapshotSource,
  type SnapshotSource,
  whileUnused,
} from '../src/snapshot.ts';
import { rejection, startServer, type TestServer, temporaryDir } from './support.ts';

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

async function aServer(): Promise<TestServer> {
  const server = await startServer();
  undo.push(() => server.close());
  return server;
}

async function sourceOf(dataDir: string): Promise<SnapshotSource> {
  const source = await openSnapshotSource(dataDir);
  undo.push(() => source.close());
  return source;
}

function directory(): string {
  const made = temporaryDir();
  undo.push(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What a store that adopted this snapshot answers: the numbers that were written, in order. */
async function numbersOf(file: string): Promise<number[]> {
  const dataDir = directory();
  adoptSnapshot(file, dataDir);
  const serving = await serve(dataDir, 0);
  const { MongoClient } = await import('mongodb');
  const client = await MongoClient.connect(`mongodb://127.0.0.1:${serving.port}/?directConnection=true`);
  const rows = await client
    .db('shop')
    .collection('rows')
    .find({}, { sort: { n: 1 } })
    .toArray();
  await client.close();
  await serving.close();
  return rows.map(({ n }) => n);
}

describe('a snapshot of a store in use', () => {
  it('has every write that was acknowledged before it began, and no gap', async () => {
    const { client, dataDir } = await aServer();
    const rows = client.db('shop').collection('rows');
    await rows.createIndex({ n: 1 }, { unique: true });
    await rows.insertMany(Array.from({ length: 5_000 }, (_, n) => ({ n: -1 - n, text: 'x'.repeat(1_000) })));
    const source = await sourceOf(dataDir);
    let [next, stopped] = [0, false];
    const writing = (async () => {
      while (!stopped) {
        await rows.insertOne({ n: next, text: 'x'.repeat(1_000) });
        next += 1;
      }
    })();
    while (next < 20) await pause(1);
    const acknowledged = next;
    const file = await source.take();
    stopped = true;
    await writing;
    const numbers = (await numbersOf(file)).filter((n) => n >= 0);
    expect(numbers.length).toBeGreaterThanOrEqual(acknowledged);
    expect(numbers).toEqual(numbers.map((_, at) => at));
  });

  it('counts the documents of each collection', async () => {
    const { client, dataDir } = await aServer();
    await client
      .db('shop')
      .collection('rows')
      .insertMany([{ n: 1 }, { n: 2 }]);
    await client.db('other').collection('rows').insertOne({ n: 3 });
    const source = await sourceOf(dataDir);
    expect(countDocuments(await source.take())).toEqual({ 'other.rows': 1, 'shop.rows': 2 });
  });

  it('holds the writes of others until it releases them, and lets them read', async () => {
    const { client, dataDir } = await aServer();
    const rows = client.db('shop').collection('rows');
    await rows.insertOne({ n: 1 });
    const source = await sourceOf(dataDir);
    const file = await source.take({ holdWrites: true });
    let isWritten = false;
    const writing = rows.insertOne({ n: 2 }).then(() => {
      isWritten = true;
    });
    await pause(100);
    expect(await rows.countDocuments()).toBe(1);
    expect(isWritten).toBe(false);
    expect(await source.releaseWrites()).toBe(true);
    await writing;
    expect(await rows.countDocuments()).toBe(2);
    expect(await numbersOf(file)).toEqual([1]);
  });

  it('lets others write when the one that holds them goes', async () => {
    const { client, dataDir } = await aServer();
    const rows = client.db('shop').collection('rows');
    await rows.insertOne({ n: 1 });
    const source = await openSnapshotSource(dataDir);
    await source.take({ holdWrites: true });
    const writing = rows.insertOne({ n: 2 });
    await source.close();
    await writing;
    expect(await rows.countDocuments()).toBe(2);
  });

  it('refuses a second hold at once', async () => {
    const { dataDir } = await aServer();
    const [first, second] = [await sourceOf(dataDir), await sourceOf(dataDir)];
    await first.take({ holdWrites: true });
    expect((await rejection(second.take({ holdWrites: true }))).message).toMatch(/another backup/);
    expect(await second.releaseWrites()).toBe(false);
    expect(readdirSync(dataDir).filter((name) => name.startsWith('snapshot-'))).toHaveLength(1);
  });
});

describe('a store that nobody uses', () => {
  it('is copied too, and cannot be started meanwhile', async () => {
    const server = await startServer();
    await server.client.db('shop').collection('rows').insertOne({ n: 7 });
    await server.client.close();
    await server.serving.close();
    undo.push(() => rmSync(server.dataDir, { recursive: true, force: true }));
    const source = await sourceOf(server.dataDir);
    const file = await source.take();
    expect(await rejection(serve(server.dataDir, 0))).toMatchObject({ code: 'DATA_DIR_LOCKED' });
    expect(await numbersOf(file)).toEqual([7]);
  });
});

it('a start removes the snapshot of a backup that was cut off', async () => {
  const server = await startServer();
  const source = await openSnapshotSource(server.dataDir);
  const file = await source.take();
  await source.close();
  expect(existsSync(file)).toBe(true);
  await server.client.close();
  await server.serving.close();
  const again = await startServer(server.dataDir);
  undo.push(() => again.close());
  expect(existsSync(file)).toBe(false);
});

it('a directory in use is left alone', async () => {
  const { dataDir } = await aServer();
  const unused = join(directory(), 'store');
  let acted = false;
  const act = async (): Promise<void> => {
    acted = true;
  };
  expect(await rejection(whileUnused([unused, dataDir], act))).toMatchObject({ code: 'DATA_DIR_LOCKED' });
  expect(acted).toBe(false);
  await whileUnused([unused], act);
  expect(acted).toBe(true);
});
