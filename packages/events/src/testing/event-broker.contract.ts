import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type EventBroker, ignoringOlder, memoryInbox, memorySequences } from '../broker/index.ts';
import type { Subscription } from '../broker/subscription.ts';
import { type DomainEvent, topicOf } from '../contract/index.ts';
import { aHistory, anEvent } from './builders.ts';

/** A broker under test, and a way to put JSON into it that no publisher would. */
export interface BrokerUnderTest {
  readonly broker: EventBroker;
  send(topic: string, key: string, value: string): Promise<void>;
  close(): Promise<void>;
}

const VEHICLES = [topicOf('vehicle')];
/** A broker over a network takes its time to let a group in. */
const SOON = { timeout: 30_000, interval: 20 };

/** What every event broker does. Events of other tests may lie in the same topics. */
export function eventBrokerContract(name: string, start: () => Promise<BrokerUnderTest>): void {
  describe(`an event broker: ${name}`, { timeout: 60_000 }, () => {
    let tested: BrokerUnderTest;
    let broker: EventBroker;
    let consumers: { close(): Promise<void> }[] = [];

    beforeAll(async () => {
      tested = await start();
      broker = tested.broker;
    }, 60_000);
    afterEach(async () => {
      await Promise.all(consumers.map((consumer) => consumer.close()));
      consumers = [];
    });
    afterAll(() => tested?.close());

    const subscribe = async (
      handler: Subscription['handler'],
      options: Partial<Subscription> = {},
    ): Promise<{ close(): Promise<void> }> => {
      const group = `group-${randomUUID()}`;
      const consumer = await broker.subscribe({
        group,
        topics: VEHICLES,
        inbox: memoryInbox(),
        pause: 1,
        handler,
        ...options,
      });
      consumers.push(consumer);
      return consumer;
    };
    const collect = async (id: string, options: Partial<Subscription> = {}): Promise<DomainEvent[]> => {
      const events: DomainEvent[] = [];
      await subscribe(async (event) => {
        if (event.aggregate.id === id) events.push(event);
      }, options);
      return events;
    };
    const lettersOf = async (group: string) =>
      (await broker.deadLetters.list()).filter((letter) => letter.group === group);

    it('hands every event over as it was published, in the order of its aggregate', async () => {
      const ids = [randomUUID(), randomUUID(), randomUUID()] as const;
      const seen = await Promise.all(ids.map((id) => collect(id)));
      const histories = ids.map((id) => aHistory(id, 20));
      await broker.publish(histories.flat());
      for (const [index, history] of histories.entries()) {
        await vi.waitFor(() => expect(seen[index]).toHaveLength(20), SOON);
        expect(seen[index]).toEqual(history);
      }
    });

    it('hands an event to every group, and to none that subscribed to other topics', async () => {
      const id = randomUUID();
      const [first, second, other] = await Promise.all([
        collect(id),
        collect(id),
        collect(id, { topics: [topicOf('sale')] }),
      ]);
      await broker.publish(aHistory(id, 2));
      await vi.waitFor(() => expect([first, second].map((seen) => seen.length)).toEqual([2, 2]), SOON);
      expect(other).toEqual([]);
    });

    it('hands copies of an event over once', async () => {
      const id = randomUUID();
      const seen = await collect(id);
      const history = aHistory(id, 5);
      await broker.publish(history.flatMap((event) => [event, event]));
      await broker.publish(history);
      await broker.publish([anEvent('VehicleSold', id, 6)]);
      await vi.waitFor(() => expect(seen.at(-1)?.type).toBe('VehicleSold'), SOON);
      expect(seen.map(({ aggregate }) => aggregate.sequence)).toEqual([1, 2, 3, 4, 5, 6]);
    });

    it('ends in the same state when all is delivered twice, out of order and replayed', async () => {
      const id = randomUUID();
      const group = `group-${randomUUID()}`;
      const state = { status: '', changes: 0 };
      let handed = 0;
      const project = ignoringOlder(group, memorySequences(), async (event) => {
        state.status = event.type;
        state.changes += 1;
      });
      // An inbox that forgets, so that only the sequence stands between a copy and its effect.
      const inbox = { has: async () => false, add: async () => undefined };
      await subscribe(
        async (event) => {
          if (event.aggregate.id !== id) return;
          await project(event);
          handed += 1;
        },
        { group, inbox },
      );
      const history = [...aHistory(id, 8), anEvent('VehicleSold', id, 9)];
      await broker.publish(history);
      await broker.publish(history.toReversed());
      await broker.publish(history);
      await broker.publish([...history.slice(4), ...history.slice(0, 4)]);
      await vi.waitFor(() => expect(handed).toBe(36), SOON);
      expect(state).toEqual({ status: 'VehicleSold', changes: 9 });
    });

    it('tries again what failed, before what follows', async () => {
      const id = randomUUID();
      const seen: number[] = [];
      let failures = 2;
      await subscribe(async ({ aggregate }) => {
        if (aggregate.id !== id) return;
        if (aggregate.sequence === 2 && failures > 0) {
          failures -= 1;
          throw new Error('not yet');
        }
        seen.push(aggregate.sequence);
      });
      await broker.publish(aHistory(id, 3));
      await vi.waitFor(() => expect(seen).toEqual([1, 2, 3]), SOON);
    });

    it('sets aside what keeps failing, with the reason, goes on, and replays it to its group alone', async () => {
      const id = randomUUID();
      const group = `group-${randomUUID()}`;
      const seen: number[] = [];
      let mended = false;
      let tries = 0;
      await subscribe(
        async ({ aggregate }) => {
          if (aggregate.id !== id) return;
          if (aggregate.sequence === 2 && !mended) {
            tries += 1;
            throw new Error('the vehicle has no wheels');
          }
          seen.push(aggregate.sequence);
        },
        { group, attempts: 3 },
      );
      // Its inbox forgets: a replay that reached it would be seen.
      const bystander = await collect(id, { inbox: { has: async () => false, add: async () => undefined } });
      const history = aHistory(id, 3);
      await broker.publish(history);
      await vi.waitFor(() => expect(seen).toEqual([1, 3]), SOON);
      await vi.waitFor(() => expect(bystander).toHaveLength(3), SOON);
      expect(tries).toBe(3);
      const [letter, ...others] = await lettersOf(group);
      expect(others).toEqual([]);
      expect(letter).toMatchObject({
        topic: topicOf('vehicle'),
        key: id,
        reason: 'the vehicle has no wheels',
        attempts: 3,
      });
      expect(JSON.parse(letter?.value ?? '')).toEqual(history[1]);

      expect(await broker.deadLetters.replay((each) => each.group === group)).toBe(1);
      await vi.waitFor(async () => expect(await lettersOf(group)).toHaveLength(1), SOON);
      await vi.waitFor(() => expect(tries).toBe(6), SOON);
      mended = true;
      await vi.waitFor(async () => expect(await lettersOf(group)).toHaveLength(1), SOON);
      expect(await broker.deadLetters.replay((each) => each.group === group)).toBe(1);
      await vi.waitFor(() => expect(seen).toEqual([1, 3, 2]), SOON);
      expect(await lettersOf(group)).toEqual([]);
      const end = anEvent('VehicleSold', id, 4);
      await broker.publish([end]);
      await vi.waitFor(() => expect(bystander.at(-1)).toEqual(end), SOON);
      expect(bystander).toHaveLength(4);
    });

    it('sets aside what is no event, and passes over a type that it does not know', async () => {
      const id = randomUUID();
      const group = `group-${randomUUID()}`;
      const seen = await collect(id, { group });
      const event = anEvent('VehicleSold', id, 1);
      await tested.send(topicOf('vehicle'), id, '"no event at all"');
      await tested.send(topicOf('vehicle'), id, JSON.stringify({ ...event, type: 'VehiclePolished' }));
      await tested.send(topicOf('vehicle'), id, JSON.stringify({ ...event, data: { saleId: 1 } }));
      await broker.publish([event]);
      await vi.waitFor(() => expect(seen).toEqual([event]), SOON);
      const letters = (await lettersOf(group)).filter(({ key }) => key === id);
      expect(letters.map(({ value }) => value)).toEqual([
        '"no event at all"',
        expect.stringContaining('"saleId":1'),
      ]);
      expect(letters[0]?.reason).toContain('expected object');
      expect(letters[1]?.reason).toContain('saleId');
    });
  });
}
