import { type DomainEvent, topicOf } from '../contract/index.ts';
import { deliver, hears, type Message } from './deliver.ts';
import { deliverTogether } from './deliver-together.ts';
import type { DeadLetter, DeadLetterStore, EventBroker, Subscription } from './subscription.ts';

/**
 * A broker within one process. `publish` resolves when every subscriber has handled the events, or they became dead
 * letters: until then they stay in the outbox, so that a crash loses none. An event that nobody here subscribed to is
 * published all the same.
 */
export function inProcessBroker(): EventBroker {
  const inMemory = memoryDeadLetters();
  const subscribers = new Set<Subscriber>();
  const closing = new AbortController();

  const hand = async (to: readonly Subscriber[], messages: readonly Message[]): Promise<void> => {
    const results = await Promise.allSettled(to.map((subscriber) => subscriber.take(messages)));
    for (const result of results) if (result.status === 'rejected') throw result.reason;
  };
  /** The letters of each group by its own store, and those in memory; the oldest first. */
  const kept = async () => {
    const stores = new Map([...subscribers].map(({ group, deadLetters }) => [group, deadLetters]));
    const all = [...stores].map(async ([group, store]) =>
      (await store.list()).filter((letter) => letter.group === group).map((letter) => ({ letter, store })),
    );
    const unheard = (await inMemory.list()).filter(({ group }) => !stores.has(group));
    const letters = [
      ...(await Promise.all(all)).flat(),
      ...unheard.map((letter) => ({ letter, store: inMemory })),
    ];
    return letters.sort((a, b) => Date.parse(a.letter.failedAt) - Date.parse(b.letter.failedAt));
  };
  return {
    publish: async (events) => {
      closing.signal.throwIfAborted();
      await hand([...subscribers], events.map(messageOf));
    },
    subscribe: async (subscription) => {
      const subscriber = subscriberOf(subscription, inMemory, closing.signal);
      subscribers.add(subscriber);
      return {
        close: async () => {
          subscribers.delete(subscriber);
          await subscriber.close();
        },
      };
    },
    deadLetters: {
      list: async () => (await kept()).map(({ letter }) => letter),
      replay: async (chosen = () => true) => {
        let replayed = 0;
        for (const { letter, store } of (await kept()).filter(({ letter }) => chosen(letter))) {
          const to = [...subscribers].filter(({ group }) => group === letter.group);
          if (to.length === 0) continue;
          const { topic, key, value, place } = letter;
          await hand(to, [{ topic, key, value, place }]);
          await store.remove(letter.id);
          replayed += 1;
        }
        return replayed;
      },
    },
    close: async () => {
      closing.abort();
      await Promise.all([...subscribers].map((subscriber) => subscriber.close()));
      subscribers.clear();
    },
  };
}

interface Subscriber {
  readonly group: string;
  readonly deadLetters: DeadLetterStore;
  take(messages: readonly Message[]): Promise<void>;
  close(): Promise<void>;
}

/** One consumer, which is given one message at a time, or all of a batch at once where it can take them. */
function subscriberOf(
  subscription: Subscription,
  inMemory: DeadLetterStore,
  parent: AbortSignal,
): Subscriber {
  const { deadLetters = inMemory } = subscription;
  const own = new AbortController();
  const signal = AbortSignal.any([own.signal, parent]);
  let last: Promise<void> = Promise.resolve();
  const handle = async (messages: readonly Message[]): Promise<void> => {
    const heard = messages.filter((message) => hears(subscription, message));
    if (heard.length > 0) signal.throwIfAborted();
    for (const message of await deliverTogether(subscription, heard)) {
      signal.throwIfAborted();
      const letter = await deliver(subscription, message, signal);
      if (letter) await deadLetters.put(letter);
    }
  };
  return {
    group: subscription.group,
    deadLetters,
    take: (messages) => {
      const taken = last.then(() => handle(messages));
      last = taken.catch(() => undefined);
      return taken;
    },
    close: async () => {
      own.abort();
      await last;
    },
  };
}

function messageOf(event: DomainEvent): Message {
  return {
    topic: topicOf(event.aggregate.type),
    key: event.aggregate.id,
    value: JSON.stringify(event),
    place: event.id,
  };
}

/** Dead letters that are gone when the process ends. */
export function memoryDeadLetters(): DeadLetterStore {
  const letters = new Map<string, DeadLetter>();
  return {
    put: async (letter) => void letters.set(letter.id, letter),
    list: async () => [...letters.values()],
    remove: async (id) => void letters.delete(id),
  };
}
