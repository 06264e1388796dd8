import { randomUUID } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { ignoringOlder, memoryInbox, memorySequences } from '../broker/index.ts';
import { type BrokerUnderTest, brokerBench, SOON } from './broker-bench.ts';
import { aHistory, anEvent, otherEvents } from './builders.ts';
import { deadLettersContract } from './dead-letters.contract.ts';

/** What every event broker does. Events of other tests may lie in the same topics. */
export function eventBrokerContract(name: string, start: () => Promise<BrokerUnderTest>): void {
  describe(`an event broker: ${name}`, { timeout: 60_000 }, () => {
    const { broker, subscribe, collect, published, lettersOf } = brokerBench(start);

    it('hands every event over as it was published, in the order of its aggregate', async () => {
      const ids = [randomUUID(), randomUUID(), randomUUID()] as const;
      const seen = await Promise.all(ids.map((id) => collect(id)));
      const histories = ids.map((id) => aHistory(id, 20));
      await broker().publish(histories.flat());
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
        collect(id, { events: [otherEvents] }),
      ]);
      await broker().publish(aHistory(id, 2));
      await vi.waitFor(() => expect([first, second].map((seen) => seen.length)).toEqual([2, 2]), SOON);
      expect(other).toEqual([]);
    });

    it('hands copies of an event over once', async () => {
      const id = randomUUID();
      const seen = await collect(id);
      const history = aHistory(id, 5);
      await broker().publish(history.flatMap((event) => [event, event]));
      await broker().publish(history);
      await broker().publish([anEvent('VehicleSold', id, 6)]);
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
      const inbox = { handled: async () => new Set<string>(), add: async () => undefined };
      await subscribe(
        async (event) => {
          if (event.aggregate.id !== id) return;
          await project(event);
          handed += 1;
        },
        { group, inbox },
      );
      const history = [...aHistory(id, 8), anEvent('VehicleSold', id, 9)];
      await broker().publish(history);
      await broker().publish(history.toReversed());
      await broker().publish(history);
      await broker().publish([...history.slice(4), ...history.slice(0, 4)]);
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
      await broker().publish(aHistory(id, 3));
      await vi.waitFor(() => expect(seen).toEqual([1, 2, 3]), SOON);
    });

    it('hands over again what a consumer was at when it ended', async () => {
      const id = randomUUID();
      const group = `group-${randomUUID()}`;
      const inbox = memoryInbox();
      const history = aHistory(id, 2);
      let tries = 0;
      const first = await subscribe(
        async ({ aggregate }) => {
          if (aggregate.id !== id) return;
          tries += 1;
          throw new Error('not by me');
        },
        { group, inbox, pause: 3_600_000 },
      );
      const cut = broker()
        .publish(history)
        .catch(() => undefined);
      await vi.waitFor(() => expect(tries).toBe(1), SOON);
      await first.close();
      await cut;
      const seen = await collect(id, { group, inbox });
      await published(history);
      await vi.waitFor(() => expect(seen).toEqual(history), SOON);
      expect(await lettersOf(group, id)).toEqual([]);
    });

    it('waits while what its consumer needs is away, and sets nothing aside', async () => {
      const id = randomUUID();
      const group = `group-${randomUUID()}`;
      const away = new Error('away');
      const seen: number[] = [];
      let failures = 3;
      await subscribe(
        async ({ aggregate }) => {
          if (aggregate.id !== id) return;
          if (failures > 0) {
            failures -= 1;
            throw away;
          }
          seen.push(aggregate.sequence);
        },
        { group, attempts: 1, isUnavailable: (error) => error === away },
      );
      await published(aHistory(id, 2));
      await vi.waitFor(() => expect(seen).toEqual([1, 2]), SOON);
      expect(await lettersOf(group, id)).toEqual([]);
    });
  });
  deadLettersContract(name, start);
}
