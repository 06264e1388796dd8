import { connect, createServer, type Server, type Socket } from 'node:net';
import { startTestMongo, type TestMongo } from '@autograph/embedded-mongo/testing';
import mongoose from 'mongoose';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectStore, isStoreUnavailable, type Store } from '../src/mongo/index.ts';
import { storePools } from '../src/process/index.ts';

const log = pino({ level: 'silent' });
let mongo: TestMongo;
let relay: Relay;
let store: Store;

/** Stands between a store and its client, and can fall silent as a frozen store does. */
interface Relay {
  readonly port: number;
  silent: boolean;
  close(): void;
}

async function relayTo(uri: string): Promise<Relay> {
  const { hostname, port } = new URL(uri);
  const sockets = new Set<Socket>();
  const state = { silent: false };
  const server: Server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from);
      from.on('data', (data) => state.silent || to.write(data));
      from.on('error', () => undefined);
      from.on('close', () => to.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(state, {
    port: (server.address() as { port: number }).port,
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  });
}

beforeEach(async () => {
  mongo = await startTestMongo();
  relay = await relayTo(mongo.uri);
  const uri = `mongodb://127.0.0.1:${relay.port}/`;
  store = await connectStore({ service: 'test', uri, database: 'test', log });
});
afterEach(async () => {
  relay.close();
  await store.close();
  await mongo.close();
});

const find = () => store.connection.collection('things').findOne({});

describe('a store that answers no more', () => {
  it('is said to be unavailable, by whatever is asked of it, and is not ready', async () => {
    expect([await store.isReady(), await find()]).toEqual([true, null]);
    relay.silent = true;
    expect(await store.isReady()).toBe(false);
    const error = await find().catch((reason: unknown) => reason);
    expect(isStoreUnavailable(error)).toBe(true);
  });

  it('is ready again when it answers again', async () => {
    relay.silent = true;
    expect(await store.isReady()).toBe(false);
    await find().catch(() => undefined);
    relay.silent = false;
    while (!(await store.isReady()));
    expect(await find()).toBeNull();
  });

  it('is unavailable at once when it is gone', async () => {
    relay.close();
    expect(await store.isReady()).toBe(false);
    const error = await find().catch((reason: unknown) => reason);
    expect(isStoreUnavailable(error)).toBe(true);
  });

  it('is unavailable to the request that was cut off, by the name that the driver has for that', () => {
    class PoolClearedOnNetworkError extends mongoose.mongo.MongoNetworkError {
      override get name(): string {
        return 'PoolClearedOnNetworkError';
      }
    }
    expect(isStoreUnavailable(new PoolClearedOnNetworkError('cut', {}))).toBe(true);
    expect(isStoreUnavailable(new mongoose.mongo.MongoServerError({ message: 'a wrong question' }))).toBe(
      false,
    );
  });
});

describe('the pool of connections to a store', () => {
  const pool = () => storePools.get('test')?.();

  it('is reported as it is: open connections, those in use, and none once the store is closed', async () => {
    await find();
    expect(pool()).toMatchObject({ inUse: 0, waiting: 0 });
    const open = pool()?.available ?? 0;
    expect(open).toBeGreaterThanOrEqual(1);
    relay.silent = true;
    const asked = find().catch(() => null);
    await expect.poll(pool).toMatchObject({ inUse: 1, waiting: 0 });
    await asked;
    relay.silent = false;
    await expect.poll(pool).toMatchObject({ inUse: 0 });
    await store.close();
    expect(pool()).toBeUndefined();
  });

  it('reports commands that wait for a connection', async () => {
    await find();
    relay.silent = true;
    const asked = Array.from({ length: 25 }, () => find().catch(() => null));
    await expect.poll(() => pool()?.waiting).toBeGreaterThan(0);
    await Promise.all(asked);
    await expect.poll(() => pool()?.waiting).toBe(0);
  });
});
