import { randomUUID } from 'node:crypto';
import { startTestMongo, type TestMongo } from '@autograph/embedded-mongo/testing';
import type { DomainEvent } from '@autograph/events';
import { inProcessBroker } from '@autograph/events/broker';
import { aHistory, anEvent, consumerContract, sampleEvents } from '@autograph/events/testing';
import mongoose from 'mongoose';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  connectStore,
  consumerStore,
  duplicateKeyOf,
  type Store,
  startConsumer,
} from '../src/mongo/index.ts';
import { metrics } from '../src/process/index.ts';

const events = [sampleEvents];
let mongo: TestMongo;
let store: Store;

beforeAll(async () => {
  mongo = await startTestMongo();
  const log = pino({ level: 'silent' });
  store = await connectStore({ service: 'consumers', uri: mongo.uri, database: 'consumers', log });
});

afterAll(async () => {
  await store?.close();
  await mongo?.close();
});

/** A consumer that keeps what it last heard of each vehicle, in one write guarded by the sequence. */
function follower(collection: string) {
  const heard = () =>
    store.connection.collection<{ _id: string; type: string; sequence: number }>(collection);
  return {
    handler: async ({ type, aggregate: { id, sequence } }: DomainEvent): Promise<void> => {
      try {
        await heard().updateOne(
          { _id: id, sequence: { $lt: sequence } },
          { $set: { type, sequence } },
          { upsert: true },
        );
      } catch (error) {
        // The insert met a record that is as new or newer.
        if (!duplicateKeyOf(error)) throw error;
      }
    },
    state: () => heard().find().sort({ _id: 1 }).toArray(),
  };
}

consumerContract('one with its state in MongoDB', async () => {
  const name = randomUUID();
  const { handler, state } = follower(name);
  return {
    mount: (broker) =>
      startConsumer({
        service: 'consumers',
        connection: store.connection,
        broker,
        group: name,
        events,
        handler,
      }),
    state,
    close: async () => undefined,
  };
}, [...aHistory('a', 6), ...aHistory('b', 3), anEvent('VehicleSold', 'a', 7)]);

it('counts what came of each message: handled, dropped as a copy, tried again, set aside, put off', async () => {
  const { deadLetters } = await consumerStore(store.connection);
  const broker = inProcessBroker();
  const away = new mongoose.mongo.MongoNetworkError('no store');
  const failures: Error[] = [new Error('once'), away];
  await startConsumer({
    service: 'consumers',
    connection: store.connection,
    broker,
    group: 'counted',
    events,
    attempts: 2,
    pause: 1,
    handler: async ({ type }) => {
      if (type === 'VehicleSold') throw new Error('never');
      const failure = failures.shift();
      if (failure) throw failure;
    },
  });
  const [first, second] = aHistory('c', 2) as [DomainEvent, DomainEvent];
  // The first try fails, the second finds the store away; published again, it is handled.
  await expect(broker.publish([first])).rejects.toThrow('no store');
  await broker.publish([first, first, second]);
  await broker.publish([anEvent('VehicleSold', 'c', 3)]);
  const counted = (outcome: string): number => {
    const line = new RegExp(
      `^autograph_events_consumed_total\\{service="consumers",group="counted",outcome="${outcome}"\\} (\\d+)$`,
      'm',
    );
    return Number(line.exec(text)?.[1] ?? 0);
  };
  const text = await metrics.metrics();
  const outcomes = ['handled', 'duplicate', 'retried', 'put-off', 'dead-lettered'];
  expect(outcomes.map((outcome) => [outcome, counted(outcome)])).toEqual([
    ['handled', 2],
    ['duplicate', 1],
    ['retried', 2],
    ['put-off', 1],
    ['dead-lettered', 1],
  ]);
  // In the service's own store, so that they outlast the process.
  expect(await deadLetters.list()).toMatchObject([{ group: 'counted', reason: 'never', attempts: 2 }]);
  await broker.close();
});
