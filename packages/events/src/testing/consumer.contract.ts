import { afterEach, describe, expect, it } from 'vitest';
import { deliver, deliverTogether, type EventBroker, hears, type Subscription } from '../broker/index.ts';
import { type DomainEvent, topicOf } from '../contract/index.ts';

/** A consumer under test, on a state of its own that is empty. */
export interface ConsumerUnderTest {
  /** Subscribes it, as its service does. */
  mount(broker: Pick<EventBroker, 'subscribe'>): Promise<unknown>;
  /** What it has made of the events, to be compared. */
  state(): Promise<unknown>;
  close(): Promise<void>;
}

const forgetful: Subscription['inbox'] = {
  handled: async () => new Set<string>(),
  add: async () => undefined,
};

const messageOf = (event: DomainEvent) => {
  const { id, type } = event.aggregate;
  return { topic: topicOf(type), key: id, value: JSON.stringify(event), place: event.id };
};

/** The events in an order that looks like none, another for each seed. */
function shuffled(events: readonly DomainEvent[], seed: number): readonly DomainEvent[] {
  let state = seed;
  const keyed = events.map((event) => {
    state = (state * 48_271) % 2_147_483_647;
    return [state, event] as const;
  });
  return keyed.toSorted(([a], [b]) => a - b).map(([, event]) => event);
}

/**
 * What every consumer bears: events that arrive twice, out of order, again after all, and again where a crash fell between
 * the effect and its note in the inbox. Each ends in the state that every event once and in order leads to.
 */
export function consumerContract(
  name: string,
  start: () => Promise<ConsumerUnderTest>,
  events: readonly DomainEvent[],
): void {
  describe(`a consumer: ${name}`, { timeout: 60_000 }, () => {
    let running: ConsumerUnderTest[] = [];
    afterEach(async () => {
      await Promise.all(running.map((consumer) => consumer.close()));
      running = [];
    });

    /** What comes of these deliveries, the copies that its inbox drops among them unless it is to forget. */
    const stateAfter = async (
      deliveries: readonly DomainEvent[],
      change: Partial<Subscription> = {},
      atOnce = 1,
    ): Promise<unknown> => {
      const consumer = await start();
      running.push(consumer);
      const subscriptions: Subscription[] = [];
      await consumer.mount({
        subscribe: async (subscription) => {
          subscriptions.push({ ...subscription, ...change });
          return { close: async () => undefined };
        },
      });
      const { signal } = new AbortController();
      for (let at = 0; at < deliveries.length; at += atOnce) {
        const messages = deliveries.slice(at, at + atOnce).map(messageOf);
        for (const subscription of subscriptions) {
          const heard = messages.filter((message) => hears(subscription, message));
          for (const message of await deliverTogether(subscription, heard)) {
            expect(await deliver(subscription, message, signal)).toBeNull();
          }
        }
      }
      return consumer.state();
    };

    it('makes something of its events', async () => {
      expect(await stateAfter(events)).not.toEqual(await stateAfter([]));
    });

    it.each([
      ['each twice', events.flatMap((event) => [event, event])],
      ['all again after all', [...events, ...events]],
      ['backwards', events.toReversed()],
      ['out of order', shuffled(events, 7)],
      ['twice, out of order and replayed', [...shuffled([...events, ...events], 11), ...events]],
    ])('ends in the same state when they are delivered %s', async (_how, deliveries) => {
      expect(await stateAfter(deliveries)).toEqual(await stateAfter(events));
    });

    it('ends in the same state when it is handed several at once, twice, out of order', async () => {
      const deliveries = [...shuffled([...events, ...events], 17), ...events];
      expect(await stateAfter(deliveries, {}, 10)).toEqual(await stateAfter(events));
      expect(await stateAfter(deliveries, { inbox: forgetful }, 10)).toEqual(await stateAfter(events));
    });

    it('ends in the same state when its inbox has lost every note', async () => {
      const deliveries = shuffled([...events, ...events], 13);
      expect(await stateAfter(deliveries, { inbox: forgetful })).toEqual(await stateAfter(events));
    });
  });
}
