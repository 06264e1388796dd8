import { expect, it } from 'vitest';
import { inProcessBroker } from '../src/broker/index.ts';
import { inProcessChanges, tellingChanges } from '../src/changes/index.ts';
import { aHistory, anEvent } from '../src/testing/index.ts';

it('tells of each record once, whatever its events, and of nothing that could not be told', async () => {
  const { feed, teller } = inProcessChanges();
  const told: unknown[] = [];
  feed.follow({ changed: (changes) => void told.push(changes), lost: () => undefined });
  const broker = tellingChanges(inProcessBroker(), teller);
  await broker.publish(aHistory('v-1', 3).concat(anEvent('VehicleSold', 'v-2', 1)));
  await broker.publish([]);
  expect(told).toEqual([
    [
      { type: 'vehicle', id: 'v-1' },
      { type: 'vehicle', id: 'v-2' },
    ],
  ]);
  await broker.close();
});

it('a publish fails where its changes could not be told, and consumers have the events all the same', async () => {
  const published: number[] = [];
  const base = {
    ...inProcessBroker(),
    publish: async (all: readonly unknown[]) => void published.push(all.length),
  };
  const broker = tellingChanges(base, {
    tell: async () => {
      throw new Error('away');
    },
    close: async () => undefined,
  });
  await expect(broker.publish(aHistory('v-1', 1))).rejects.toThrow('away');
  expect(published).toEqual([1]);
});
