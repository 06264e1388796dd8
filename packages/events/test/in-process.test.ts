import { randomUUID } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { deliver, inProcessBroker, memoryInbox, type Subscription } from '../src/broker/index.ts';
import type { DomainEvent } from '../src/contract/index.ts';
import { anEvent, eventBrokerContract, sampleEvents } from '../src/testing/index.ts';

eventBrokerContract('in process', async () => {
  const broker = inProcessBroker();
  return {
    broker,
    send: async (topic, key, value) => {
      const aggregate = { type: topic.split('.').at(-1), id: key };
      const pretended = { id: randomUUID(), aggregate, toJSON: () => JSON.parse(value) };
      await broker.publish([pretended as unknown as DomainEvent]);
    },
    close: () => broker.close(),
  };
});

const subscription = (options: Partial<Subscription>): Subscription => ({
  group: 'group',
  events: [sampleEvents],
  inbox: memoryInbox(),
  pause: 1,
  handler: async () => undefined,
  ...options,
});

const AWAY = new Error('away');

describe('the in-process broker', () => {
  it('has handled an event when publishing it resolves', async () => {
    const broker = inProcessBroker();
    const handled: string[] = [];
    await broker.subscribe(subscription({ handler: async ({ id }) => void handled.push(id) }));
    const event = anEvent('VehicleSold', 'vehicle-1', 1);
    await broker.publish([event]);
    expect(handled).toEqual([event.id]);
  });

  it('refuses an event while what its consumer needs is away, so that it stays in the outbox', async () => {
    const broker = inProcessBroker();
    let away = true;
    const handled: string[] = [];
    await broker.subscribe(
      subscription({
        isUnavailable: (error) => error === AWAY,
        handler: async ({ id }) => {
          if (away) throw AWAY;
          handled.push(id);
        },
      }),
    );
    const event = anEvent('VehicleSold', 'vehicle-1', 1);
    await expect(broker.publish([event])).rejects.toBe(AWAY);
    expect(await broker.deadLetters.list()).toEqual([]);
    away = false;
    await broker.publish([event]);
    expect(handled).toEqual([event.id]);
  });

  it('gives a consumer one event at a time, from any publisher', async () => {
    const broker = inProcessBroker();
    let atOnce = 0;
    let most = 0;
    await broker.subscribe(
      subscription({
        handler: async () => {
          atOnce += 1;
          most = Math.max(most, atOnce);
          await Promise.resolve();
          atOnce -= 1;
        },
      }),
    );
    await Promise.all(['a', 'b', 'c'].map((id) => broker.publish([anEvent('VehicleSold', id, 1)])));
    expect(most).toBe(1);
  });

  it('gives a consumer that takes several all of a batch at once, each event once', async () => {
    const broker = inProcessBroker();
    const inbox = memoryInbox();
    const batches: string[][] = [];
    const outcomes: string[] = [];
    await broker.subscribe(
      subscription({
        inbox,
        did: (outcome) => outcomes.push(outcome),
        handlerOfMany: async (events) => void batches.push(events.map(({ id }) => id)),
      }),
    );
    const [first, second, third] = ['a', 'b', 'c'].map((id) => anEvent('VehicleSold', id, 1));
    if (!first || !second || !third) throw new Error('three were made');
    await broker.publish([first, second, first]);
    await broker.publish([second, third]);
    await broker.publish([first, third]);
    expect(batches).toEqual([[first.id, second.id], [third.id]]);
    expect(outcomes.toSorted()).toEqual([...Array(4).fill('duplicate'), ...Array(3).fill('handled')]);
    expect((await inbox.handled('group', [first.id, second.id, third.id])).size).toBe(3);
  });

  it('has each event of a batch handled by itself where they cannot be handled together', async () => {
    const broker = inProcessBroker();
    const handled: string[] = [];
    await broker.subscribe(
      subscription({
        attempts: 1,
        handler: async ({ id, aggregate }) => {
          if (aggregate.id === 'b') throw new Error('not this one');
          handled.push(id);
        },
        handlerOfMany: async () => {
          throw new Error('not together');
        },
      }),
    );
    const events = ['a', 'b', 'c'].map((id) => anEvent('VehicleSold', id, 1));
    await broker.publish(events);
    expect(handled).toEqual([events[0]?.id, events[2]?.id]);
    expect((await broker.deadLetters.list()).map(({ key }) => key)).toEqual(['b']);
  });

  it('refuses a batch while what its consumer needs is away', async () => {
    const broker = inProcessBroker();
    await broker.subscribe(
      subscription({
        isUnavailable: (error) => error === AWAY,
        handlerOfMany: async () => {
          throw AWAY;
        },
      }),
    );
    const events = ['a', 'b'].map((id) => anEvent('VehicleSold', id, 1));
    await expect(broker.publish(events)).rejects.toBe(AWAY);
    expect(await broker.deadLetters.list()).toEqual([]);
  });

  it('stops a pause between two attempts when it closes', async () => {
    const broker = inProcessBroker();
    let tries = 0;
    await broker.subscribe(
      subscription({
        pause: 3_600_000,
        handler: async () => {
          tries += 1;
          throw new Error('no');
        },
      }),
    );
    const published = broker.publish([anEvent('VehicleSold', 'vehicle-1', 1)]);
    const refused = expect(published).rejects.toThrow();
    await vi.waitFor(() => expect(tries).toBe(1), { timeout: 15_000, interval: 5 });
    await broker.close();
    await refused;
  });

  it('keeps a dead letter of a group that nobody subscribes for now', async () => {
    const broker = inProcessBroker();
    const consumer = await broker.subscribe(
      subscription({
        attempts: 1,
        handler: async () => {
          throw new Error('no');
        },
      }),
    );
    await broker.publish([anEvent('VehicleSold', 'vehicle-1', 1)]);
    await consumer.close();
    expect(await broker.deadLetters.replay()).toBe(0);
    expect(await broker.deadLetters.list()).toHaveLength(1);
  });
});

describe('delivering a message', () => {
  it('sets aside what is not JSON, named by its place', async () => {
    const message = { topic: sampleEvents.topic, key: 'k', value: '{', place: 'autograph.vehicle:0:7' };
    const letter = await deliver(subscription({}), message, AbortSignal.timeout(5_000));
    expect(letter).toMatchObject({
      group: 'group',
      place: 'autograph.vehicle:0:7',
      value: '{',
      reason: 'is not JSON',
      attempts: 0,
    });
  });

  it('notes an event only after it was handled', async () => {
    const inbox = memoryInbox();
    const event = anEvent('VehicleSold', 'vehicle-1', 1);
    const message = { topic: sampleEvents.topic, key: 'k', value: JSON.stringify(event), place: 'p' };
    const failing = subscription({
      inbox,
      attempts: 1,
      handler: async () => {
        throw new Error('no');
      },
    });
    expect(await deliver(failing, message, AbortSignal.timeout(5_000))).not.toBeNull();
    expect(await inbox.handled('group', [event.id])).toEqual(new Set());
    expect(await deliver(subscription({ inbox }), message, AbortSignal.timeout(5_000))).toBeNull();
    expect(await inbox.handled('group', [event.id])).toEqual(new Set([event.id]));
  });
});
