import { randomUUID } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { type BrokerUnderTest, brokerBench, SOON } from './broker-bench.ts';
import { aHistory, anEvent, sampleEvents } from './builders.ts';

/** What every event broker does with events that cannot be handled. */
export function deadLettersContract(name: string, start: () => Promise<BrokerUnderTest>): void {
  describe(`dead letters: ${name}`, { timeout: 60_000 }, () => {
    const { broker, send, subscribe, collect, lettersOf } = brokerBench(start);

    it('sets aside what keeps failing, with the reason, goes on, and replays it to its group alone', async () => {
      const id = randomUUID();
      const group = `group-${randomUUID()}`;
      const seen: number[] = [];
      let fixed = false;
      let tries = 0;
      await subscribe(
        async ({ aggregate }) => {
          if (aggregate.id !== id) return;
          if (aggregate.sequence === 2 && !fixed) {
            tries += 1;
            throw new Error('the vehicle has no wheels');
          }
          seen.push(aggregate.sequence);
        },
        { group, attempts: 3 },
      );
      // Its inbox forgets: a replay that reached it would be seen.
      const bystander = await collect(id, {
        inbox: { handled: async () => new Set<string>(), add: async () => undefined },
      });
      const history = aHistory(id, 3);
      await broker().publish(history);
      await vi.waitFor(() => expect(seen).toEqual([1, 3]), SOON);
      await vi.waitFor(() => expect(bystander).toHaveLength(3), SOON);
      expect(tries).toBe(3);
      const [letter, ...others] = await lettersOf(group, id);
      expect(others).toEqual([]);
      expect(letter).toMatchObject({
        topic: sampleEvents.topic,
        key: id,
        reason: 'the vehicle has no wheels',
        attempts: 3,
      });
      expect(JSON.parse(letter?.value ?? '')).toEqual(history[1]);

      expect(await broker().deadLetters.replay(({ group: of, key }) => of === group && key === id)).toBe(1);
      await vi.waitFor(async () => expect(await lettersOf(group, id)).toHaveLength(1), SOON);
      await vi.waitFor(() => expect(tries).toBe(6), SOON);
      fixed = true;
      await vi.waitFor(async () => expect(await lettersOf(group, id)).toHaveLength(1), SOON);
      expect(await broker().deadLetters.replay(({ group: of, key }) => of === group && key === id)).toBe(1);
      await vi.waitFor(() => expect(seen).toEqual([1, 3, 2]), SOON);
      expect(await lettersOf(group, id)).toEqual([]);
      const end = anEvent('VehicleSold', id, 4);
      await broker().publish([end]);
      await vi.waitFor(() => expect(bystander.at(-1)).toEqual(end), SOON);
      expect(bystander).toHaveLength(4);
    });

    it('sets aside what is no event, and passes over a type that it does not know', async () => {
      const id = randomUUID();
      const group = `group-${randomUUID()}`;
      const seen = await collect(id, { group });
      const event = anEvent('VehicleSold', id, 1);
      await send(sampleEvents.topic, id, '"no event at all"');
      await send(sampleEvents.topic, id, JSON.stringify({ ...event, type: 'VehiclePolished' }));
      await send(sampleEvents.topic, id, JSON.stringify({ ...event, data: { saleId: 1 } }));
      await broker().publish([event]);
      await vi.waitFor(() => expect(seen).toEqual([event]), SOON);
      const letters = await lettersOf(group, id);
      expect(letters.map(({ value }) => value)).toEqual([
        '"no event at all"',
        expect.stringContaining('"saleId":1'),
      ]);
      expect(letters[0]?.reason).toContain('expected object');
      expect(letters[1]?.reason).toContain('saleId');
    });
  });
}
