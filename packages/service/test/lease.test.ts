import { startTestMongo, type TestMongo } from '@autograph/embedded-mongo/testing';
import mongoose, { type Connection } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { lease } from '../src/mongo/index.ts';
import { leasedWorker } from '../src/process/index.ts';

/** Long enough for a busy machine. */
const SOON = { timeout: 15_000, interval: 5 };

let mongo: TestMongo;
let connection: Connection;

beforeAll(async () => {
  mongo = await startTestMongo();
  connection = await mongoose.createConnection(mongo.uri, { autoIndex: false }).asPromise();
});

afterAll(async () => {
  await connection?.close();
  await mongo?.close();
});

describe('a lease', () => {
  it('is held by one of many who ask at once', async () => {
    const asked = Array.from({ length: 20 }, () => lease(connection, 'many').hold());
    expect((await Promise.all(asked)).filter(Boolean)).toHaveLength(1);
  });

  it('stays with its holder while it is kept, and goes to another when its time is up', async () => {
    let now = 1_000_000;
    const clock = () => new Date(now);
    const first = lease(connection, 'time', { ttl: 1_000, clock });
    const second = lease(connection, 'time', { ttl: 1_000, clock });
    expect(await first.hold()).toBe(true);
    expect(await second.hold()).toBe(false);
    now += 900;
    expect(await first.hold()).toBe(true);
    now += 900;
    expect(await second.hold()).toBe(false);
    now += 100;
    expect(await second.hold()).toBe(true);
    expect(await first.hold()).toBe(false);
  });

  it('of a holder whose clock was ahead is free for one whose clock is right', async () => {
    let now = 1_000_000;
    const ahead = lease(connection, 'ahead', { ttl: 1_000, clock: () => new Date(now + 120_000) });
    const right = lease(connection, 'ahead', { ttl: 1_000, clock: () => new Date(now) });
    expect(await ahead.hold()).toBe(true);
    expect(await right.hold()).toBe(true);
    expect(await right.hold()).toBe(true);
    now += 900;
    expect(await lease(connection, 'ahead', { ttl: 1_000, clock: () => new Date(now) }).hold()).toBe(false);
  });

  it('stays with a holder whose clock is a little ahead', async () => {
    const now = 1_000_000;
    const ahead = lease(connection, 'a little', { ttl: 1_000, clock: () => new Date(now + 5_000) });
    expect(await ahead.hold()).toBe(true);
    expect(await lease(connection, 'a little', { ttl: 1_000, clock: () => new Date(now) }).hold()).toBe(
      false,
    );
  });

  it('is asked for again by its holder when their clock went back', async () => {
    let now = 1_000_000;
    const holder = lease(connection, 'back again', { ttl: 1_000, clock: () => new Date(now) });
    await holder.hold();
    now -= 120_000;
    expect(await lease(connection, 'back again', { ttl: 1_000, clock: () => new Date(now) }).hold()).toBe(
      true,
    );
    expect(await holder.hold()).toBe(false);
  });

  it('given back is free at once, and cannot be given back by another', async () => {
    const first = lease(connection, 'back');
    const second = lease(connection, 'back');
    await first.hold();
    await second.hold();
    await second.release();
    expect(await second.hold()).toBe(false);
    await first.release();
    expect(await second.hold()).toBe(true);
  });

  it('of another name is another lease', async () => {
    expect(await lease(connection, 'one').hold()).toBe(true);
    expect(await lease(connection, 'two').hold()).toBe(true);
  });
});

describe('a worker under a lease', () => {
  const free = { hold: async () => true, release: async () => undefined };

  it('works at once, when woken, and again when woken during a round', async () => {
    let rounds = 0;
    let release: () => void = () => undefined;
    const worker = leasedWorker({
      lease: free,
      interval: 60_000,
      failed: () => undefined,
      work: () =>
        new Promise((resolve) => {
          rounds += 1;
          release = resolve;
        }),
    });
    await vi.waitFor(() => expect(rounds).toBe(1), SOON);
    worker.wake();
    worker.wake();
    release();
    await vi.waitFor(() => expect(rounds).toBe(2), SOON);
    const closed = worker.close();
    release();
    await closed;
    worker.wake();
    expect(rounds).toBe(2);
  });

  it('serves those who wake it within a moment with one round', async () => {
    let rounds = 0;
    const worker = leasedWorker({
      lease: free,
      interval: 3_600_000,
      company: 100,
      failed: () => undefined,
      work: async () => {
        rounds += 1;
      },
    });
    await vi.waitFor(() => expect(rounds).toBe(1), SOON);
    for (let n = 0; n < 5; n += 1) {
      worker.wake();
      await Promise.resolve();
    }
    await vi.waitFor(() => expect(rounds).toBe(2), SOON);
    await worker.close();
    expect(rounds).toBe(2);
  });

  it('does not ask again for a lease that another process holds, however often it is woken', async () => {
    let asked = 0;
    const worker = leasedWorker({
      lease: {
        hold: async () => {
          asked += 1;
          return false;
        },
        release: async () => undefined,
      },
      interval: 3_600_000,
      failed: () => undefined,
      work: async () => undefined,
    });
    await vi.waitFor(() => expect(asked).toBe(1), SOON);
    for (let n = 0; n < 20; n += 1) {
      worker.wake();
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    expect(asked).toBe(1);
    await worker.close();
  });

  it('goes on after a round that failed', async () => {
    const failures: unknown[] = [];
    let rounds = 0;
    const worker = leasedWorker({
      lease: free,
      interval: 5,
      failed: (error) => void failures.push(error),
      work: async () => {
        rounds += 1;
        if (rounds < 3) throw new Error('not yet');
      },
    });
    await vi.waitFor(() => expect(rounds).toBeGreaterThan(3), SOON);
    await worker.close();
    expect(failures).toHaveLength(2);
  });

  it('lets another process alone while it holds the lease, and takes over when it gives it back', async () => {
    const worked = { first: 0, second: 0 };
    const start = (who: 'first' | 'second') =>
      leasedWorker({
        lease: lease(connection, 'work'),
        interval: 5,
        failed: () => undefined,
        work: async () => {
          worked[who] += 1;
        },
      });
    const first = start('first');
    await vi.waitFor(() => expect(worked.first).toBeGreaterThan(0), SOON);
    const second = start('second');
    const before = worked.first;
    await vi.waitFor(() => expect(worked.first).toBeGreaterThan(before + 5), SOON);
    expect(worked.second).toBe(0);
    await first.close();
    await vi.waitFor(() => expect(worked.second).toBeGreaterThan(0), SOON);
    await second.close();
  });
});
