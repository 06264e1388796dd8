import { startTestMongo, type TestMongo } from '@autograph/embedded-mongo/testing';
import { type EventBroker, memoryInbox } from '@autograph/events/broker';
import {
  anEvent,
  kafkaBroker,
  sampleEvents,
  startTestKafka,
  type TestKafka,
} from '@autograph/events/testing';
import { type Model, Schema } from 'mongoose';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  addOutbox,
  connectStore,
  type Outboxed,
  raised,
  type Store,
  startRelay,
  trusted,
} from '../../src/mongo/index.ts';
import type { Worker } from '../../src/process/index.ts';

interface Car extends Outboxed {
  readonly _id: string;
  readonly version: number;
}

const log = pino({ level: process.env.TEST_LOG_LEVEL ?? 'silent' });
const SOON = { timeout: 90_000, interval: 50 };

let kafka: TestKafka;
let mongo: TestMongo;
let store: Store;
let broker: EventBroker;
let relay: Worker;
let cars: Model<Car>;

beforeAll(async () => {
  [kafka, mongo] = await Promise.all([startTestKafka(), startTestMongo()]);
  store = await connectStore({ service: 'cars', uri: mongo.uri, database: 'cars', log });
  const schema = new Schema<Car>(
    { _id: { type: String, required: true }, version: { type: Number, required: true } },
    { collection: 'cars', versionKey: false, strict: 'throw' },
  );
  addOutbox(schema);
  cars = store.connection.model<Car>('Car', schema);
  await cars.createIndexes();
  broker = kafkaBroker({ brokers: kafka.brokers, clientId: 'cars', log });
  relay = startRelay({
    service: 'cars',
    connection: store.connection,
    collections: ['cars'],
    publisher: broker,
    log,
    interval: 100,
    longestPause: 500,
  });
});

afterAll(async () => {
  await relay?.close();
  await broker?.close();
  await store?.close();
  await mongo?.close();
  await kafka?.close();
});

async function change(id: string, version: number): Promise<void> {
  const event = anEvent('VehicleSold', id, version);
  await cars.updateOne({ _id: id }, { $set: { version }, $push: raised(event) }, { upsert: true }).exec();
  relay.wake();
}

const waiting = (): Promise<number> => cars.countDocuments({ 'outbox.id': trusted({ $gt: '' }) }).exec();

describe('with the broker stopped under writes', () => {
  it('every write succeeds, and every event arrives afterwards, in order per aggregate', async () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const seen = new Map<string, number[]>(ids.map((id) => [id, []]));
    await broker.subscribe({
      group: 'outage',
      events: [sampleEvents],
      inbox: memoryInbox(),
      handler: async ({ aggregate }) => void seen.get(aggregate.id)?.push(aggregate.sequence),
    });
    const changeAll = async (from: number, to: number): Promise<void> => {
      for (let version = from; version <= to; version += 1) {
        await Promise.all(ids.map((id) => change(id, version)));
      }
    };
    const sequences = (length: number): number[] => Array.from({ length }, (_, index) => index + 1);
    const allSeen = (length: number) => () =>
      expect([...seen.values()]).toEqual(ids.map(() => sequences(length)));

    await changeAll(1, 10);
    await vi.waitFor(allSeen(10), SOON);
    const during = changeAll(11, 40);
    await kafka.stop();
    await during;
    await changeAll(41, 60);
    expect(await waiting()).toBe(ids.length);
    await kafka.start();
    await changeAll(61, 70);
    await vi.waitFor(allSeen(70), SOON);
    await vi.waitFor(async () => expect(await waiting()).toBe(0), SOON);
  });
});
