import { startTestMongo, type TestMongo } from '@autograph/embedded-mongo/testing';
import type { DomainEvent, EventPublisher } from '@autograph/events';
import { anEvent } from '@autograph/events/testing';
import { type Connection, type Model, Schema } from 'mongoose';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  addOutbox,
  connectStore,
  type Outboxed,
  raised,
  type Store,
  startRelay,
} from '../src/mongo/index.ts';
import { metrics, outboxes, type Worker } from '../src/process/index.ts';

interface Car extends Outboxed {
  readonly _id: string;
  readonly version: number;
}

/** Long enough for a busy machine. */
const SOON = { timeout: 15_000, interval: 5 };

const log = pino({ level: 'silent' });
let mongo: TestMongo;
let store: Store;
let connection: Connection;
let cars: Model<Car>;
let relays: Worker[] = [];

beforeAll(async () => {
  mongo = await startTestMongo();
  store = await connectStore({ service: 'cars', uri: mongo.uri, database: 'cars', log });
  connection = store.connection;
  const schema = new Schema<Car>(
    { _id: { type: String, required: true }, version: { type: Number, required: true } },
    { collection: 'cars', versionKey: false, strict: 'throw' },
  );
  addOutbox(schema);
  cars = connection.model<Car>('Car', schema);
  await cars.createIndexes();
});

afterEach(async () => {
  await Promise.all(relays.map((relay) => relay.close()));
  relays = [];
  await cars.deleteMany({});
});

afterAll(async () => {
  await store?.close();
  await mongo?.close();
});

/** A broker that keeps what it is given, and refuses it while it is down. */
function aBroker() {
  const received: DomainEvent[] = [];
  const broker = {
    received,
    down: false,
    attempts: 0,
    publisher: {
      publish: async (events) => {
        broker.attempts += 1;
        if (broker.down) throw new Error('the broker is away');
        received.push(...events);
      },
    } satisfies EventPublisher as EventPublisher,
    of: (id: string) => received.filter(({ aggregate }) => aggregate.id === id),
  };
  return broker;
}

const start = (publisher: EventPublisher, options: { leaseTtl?: number; interval?: number } = {}): Worker => {
  const relay = startRelay({
    service: 'cars',
    connection,
    collections: ['cars'],
    publisher,
    log,
    interval: 10,
    leaseTtl: 10_000,
    longestPause: 20,
    ...options,
  });
  relays.push(relay);
  return relay;
};

const sold = (aggregateId: string, sequence: number): DomainEvent =>
  anEvent('VehicleSold', aggregateId, sequence, new Date('2024-11-22T12:00:00Z'));

/** Changes a car and raises the event of it, in one write. */
async function change(id: string, version: number): Promise<void> {
  await cars
    .updateOne({ _id: id }, { $set: { version }, $push: raised(sold(id, version)) }, { upsert: true })
    .exec();
}

const waiting = async (): Promise<number> =>
  (await cars.find().lean<Car[]>()).reduce((sum, { outbox }) => sum + outbox.length, 0);

const sequences = (events: readonly DomainEvent[]): number[] =>
  events.map(({ aggregate }) => aggregate.sequence);

describe('an outbox', () => {
  it('is drained in the order of each document, with the events as they were raised', async () => {
    const event = sold('a', 1);
    await cars.updateOne({ _id: 'a' }, { $set: { version: 1 }, $push: raised(event) }, { upsert: true });
    for (const version of [2, 3]) await change('a', version);
    for (const version of [1, 2]) await change('b', version);
    const broker = aBroker();
    start(broker.publisher);
    await vi.waitFor(async () => expect(await waiting()).toBe(0), SOON);
    expect(broker.received[0]).toEqual(event);
    expect(sequences(broker.of('a'))).toEqual([1, 2, 3]);
    expect(sequences(broker.of('b'))).toEqual([1, 2]);
  });

  it('is drained on being woken, without waiting for the interval', async () => {
    const broker = aBroker();
    const relay = start(broker.publisher, { interval: 3_600_000 });
    await change('a', 1);
    relay.wake();
    await vi.waitFor(() => expect(sequences(broker.of('a'))).toEqual([1]), SOON);
    await change('a', 2);
    relay.wake();
    await vi.waitFor(() => expect(sequences(broker.of('a'))).toEqual([1, 2]), SOON);
  });

  it('keeps every event while the broker is away, and writes go on', async () => {
    const broker = aBroker();
    broker.down = true;
    const relay = start(broker.publisher);
    for (let version = 1; version <= 5; version += 1) {
      await change('a', version);
      relay.wake();
    }
    await vi.waitFor(() => expect(broker.attempts).toBeGreaterThan(2), SOON);
    expect(await waiting()).toBe(5);
    expect(await metrics.metrics()).toContain('autograph_outbox_pending{service="cars"} 1');
    expect(await metrics.metrics()).toMatch(/autograph_outbox_oldest_age_seconds\{service="cars"\} [1-9]/);
    broker.down = false;
    await vi.waitFor(() => expect(sequences(broker.of('a'))).toEqual([1, 2, 3, 4, 5]), SOON);
    await vi.waitFor(async () => expect(await waiting()).toBe(0), SOON);
    expect(await metrics.metrics()).toContain('autograph_outbox_pending{service="cars"} 0');
    expect(await metrics.metrics()).toContain('autograph_outbox_oldest_age_seconds{service="cars"} 0');
  });

  it('keeps what was raised while a batch was on its way', async () => {
    const broker = aBroker();
    let raise: (() => Promise<void>) | undefined = () => change('a', 2);
    await change('a', 1);
    start({
      publish: async (events) => {
        await raise?.();
        raise = undefined;
        await broker.publisher.publish(events);
      },
    });
    await vi.waitFor(() => expect(sequences(broker.of('a'))).toEqual([1, 2]), SOON);
  });

  it('publishes again, with the same id, what was published but not removed', async () => {
    const broker = aBroker();
    await change('a', 1);
    let crash = true;
    start({
      publish: async (events) => {
        await broker.publisher.publish(events);
        if (crash) {
          crash = false;
          throw new Error('gone after the broker had it');
        }
      },
    });
    await vi.waitFor(() => expect(sequences(broker.of('a'))).toEqual([1, 1]), SOON);
    expect(new Set(broker.received.map(({ id }) => id)).size).toBe(1);
    await vi.waitFor(async () => expect(await waiting()).toBe(0), SOON);
  });

  it('is drained by one of two processes, and by the other when that one dies', async () => {
    const first = aBroker();
    const second = aBroker();
    // Holds on to its lease for as long as it lives: it is never told that the batch is done.
    let stuck: () => void = () => undefined;
    start(
      {
        publish: (events) =>
          first.publisher.publish(events).then(
            () =>
              new Promise((done) => {
                stuck = done;
              }),
          ),
      },
      { leaseTtl: 150 },
    );
    await change('a', 1);
    await vi.waitFor(() => expect(first.received).toHaveLength(1), SOON);
    start(second.publisher, { leaseTtl: 150 });
    await vi.waitFor(() => expect(sequences(second.of('a'))).toEqual([1]), SOON);
    await change('a', 2);
    await vi.waitFor(() => expect(sequences(second.of('a'))).toEqual([1, 2]), SOON);
    stuck();
  });

  it('tells which events wait, all of them or those since a moment', async () => {
    const broker = aBroker();
    broker.down = true;
    start(broker.publisher);
    const told = async (since: Date | null) => {
      const events: DomainEvent[] = [];
      for await (const some of outboxes.get('cars')?.waiting(since) ?? []) events.push(...some);
      return events.map(({ aggregate: { id, sequence } }) => `${id}${sequence}`).sort();
    };
    for (const version of [1, 2]) await change('a', version);
    await change('b', 1);
    expect(await told(null)).toEqual(['a1', 'a2', 'b1']);
    const later = new Date(Date.now() + 60_000);
    const idOf = (time: Date) =>
      time
        .getTime()
        .toString(16)
        .padStart(12, '0')
        .replace(/^(.{8})/, '$1-');
    const raisedLater = { ...sold('b', 2), id: `${idOf(later)}-7000-8000-000000000000` };
    await cars.updateOne({ _id: 'b' }, { $push: raised(raisedLater) }).exec();
    expect(await told(later)).toEqual(['b2']);
    expect(await told(new Date(later.getTime() + 1))).toEqual([]);
  });

  it('of a thousand documents is drained whole', async () => {
    const ids = Array.from({ length: 1_000 }, (_, index) => `car-${index}`);
    await cars.insertMany(ids.map((id) => ({ _id: id, version: 1, outbox: [sold(id, 1)] })));
    const broker = aBroker();
    start(broker.publisher);
    await vi.waitFor(async () => expect(await waiting()).toBe(0), SOON);
    expect(new Set(broker.received.map(({ aggregate }) => aggregate.id)).size).toBe(1_000);
  });

  it('that grew long in an outage is drained in parts, and in order', async () => {
    const events = Array.from({ length: 1_200 }, (_, index) => sold('a', index + 1));
    await cars.create([{ _id: 'a', version: 1_200, outbox: events }]);
    const broker = aBroker();
    const sizes: number[] = [];
    start({
      publish: (batch) => {
        sizes.push(batch.length);
        return broker.publisher.publish(batch);
      },
    });
    await vi.waitFor(async () => expect(await waiting()).toBe(0), SOON);
    expect(sequences(broker.received)).toEqual(events.map(({ aggregate }) => aggregate.sequence));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(500);
  });

  it('is found by an index that only those with something to publish are in', async () => {
    await change('a', 1);
    await cars.create([{ _id: 'quiet', version: 1 }]);
    const plan = JSON.stringify(
      await cars.collection
        .find({ 'outbox.id': { $gt: '' } })
        .sort({ 'outbox.id': 1 })
        .explain('executionStats'),
    );
    expect(plan).toContain('outbox.id_1');
    expect(plan).not.toContain('COLLSCAN');
  });
});
