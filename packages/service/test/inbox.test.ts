import { startTestMongo, type TestMongo } from '@autograph/embedded-mongo/testing';
import type { DomainEvent } from '@autograph/events';
import { ignoringOlder, inProcessBroker } from '@autograph/events/broker';
import { anEvent, sampleEvents } from '@autograph/events/testing';
import mongoose from 'mongoose';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type ConsumerStore,
  connectStore,
  consumerStore,
  duplicateKeyOf,
  type Store,
} from '../src/mongo/index.ts';

let mongo: TestMongo;
let store: Store;
let kept: ConsumerStore;

beforeAll(async () => {
  mongo = await startTestMongo();
  const log = pino({ level: 'silent' });
  store = await connectStore({ service: 'inbox', uri: mongo.uri, database: 'inbox', log });
  kept = await consumerStore(store.connection);
});

afterAll(async () => {
  await store?.close();
  await mongo?.close();
});

const sold = (aggregateId: string, sequence: number): DomainEvent =>
  anEvent('VehicleSold', aggregateId, sequence);

const events = [sampleEvents];

it('tells several writes that met a record from several of which one failed otherwise', async () => {
  const records = store.connection.collection<{ _id: string }>('met');
  await records.insertMany([{ _id: 'a' }, { _id: 'b' }]);
  const insert = (...ids: string[]) =>
    records
      .insertMany(
        ids.map((_id) => ({ _id })),
        { ordered: false },
      )
      .catch((error: unknown) => error);
  const met = await insert('a', 'b', 'c');
  expect(met).toBeInstanceOf(mongoose.mongo.MongoBulkWriteError);
  expect(duplicateKeyOf(met)).not.toBeNull();
  expect(await records.countDocuments({})).toBe(3);
  const other = await insert('a', ['no id'] as never);
  expect(other).toBeInstanceOf(mongoose.mongo.MongoBulkWriteError);
  expect(duplicateKeyOf(other)).toBeNull();
});

describe('what consumers keep in a store', () => {
  it('drops the copies of an event, also after a restart', async () => {
    const handled: number[] = [];
    const event = sold('a', 1);
    for (const again of [1, 2]) {
      const broker = inProcessBroker();
      const { inbox } = await consumerStore(store.connection);
      const handler = async () => void handled.push(again);
      await broker.subscribe({ group: 'copies', events, inbox, handler });
      await broker.publish([event, event]);
      await broker.close();
    }
    expect(handled).toEqual([1]);
  });

  it('knows an event in the group that handled it only, and forgets it after a month', async () => {
    await kept.inbox.add('one', ['event']);
    await kept.inbox.add('one', ['event', 'another']);
    const asked = ['event', 'another', 'unknown'];
    expect(await kept.inbox.handled('one', asked)).toEqual(new Set(['event', 'another']));
    expect(await kept.inbox.handled('two', asked)).toEqual(new Set());
    const indexes = await store.connection.collection('inbox').indexes();
    expect(indexes).toContainEqual(
      expect.objectContaining({ key: { at: 1 }, expireAfterSeconds: 2_592_000 }),
    );
  });

  it('leaves out what is older than what it had of an aggregate', async () => {
    const seen: number[] = [];
    const handler = ignoringOlder('sequences', kept.sequences, async ({ aggregate }) => {
      seen.push(aggregate.sequence);
    });
    for (const sequence of [1, 3, 2, 3, 4, 1]) await handler(sold('b', sequence));
    await handler(sold('c', 2));
    await kept.sequences.advance('sequences', { type: 'vehicle', id: 'b', sequence: 2 });
    expect(await kept.sequences.last('sequences', { type: 'vehicle', id: 'b', sequence: 0 })).toBe(4);
    expect(seen).toEqual([1, 3, 4, 2]);
  });

  it('keeps dead letters over a restart, until they are replayed', async () => {
    let fixed = false;
    const handled: string[] = [];
    const start = async () => {
      const broker = inProcessBroker();
      await broker.subscribe({
        group: 'fixing',
        events,
        inbox: kept.inbox,
        deadLetters: kept.deadLetters,
        attempts: 2,
        pause: 1,
        handler: async ({ id }) => {
          if (!fixed) throw new Error('not yet fixed');
          handled.push(id);
        },
      });
      return broker;
    };
    const first = await start();
    const event = sold('d', 1);
    await first.publish([event]);
    await first.close();

    const second = await start();
    expect(await second.deadLetters.list()).toEqual([
      expect.objectContaining({ group: 'fixing', reason: 'not yet fixed', attempts: 2, key: 'd' }),
    ]);
    fixed = true;
    expect(await second.deadLetters.replay()).toBe(1);
    expect(handled).toEqual([event.id]);
    expect(await second.deadLetters.list()).toEqual([]);
    await second.close();
  });
});
