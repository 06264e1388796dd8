import { type DomainEvent, topicOf } from '../contract/index.ts';
import { deliver, type Message } from './deliver.ts';
import type { DeadLetter, EventBroker, Subscription } from './subscription.ts';

/** Where dead letters of the in-process broker are kept. */
export interface DeadLetterStore {
  put(letter: DeadLetter): Promise<void>;
  /** The oldest first. */
  list(): Promise<readonly DeadLetter[]>;
  remove(id: string): Promise<void>;
}

/**
 * A broker within one process. `publish` resolves when every subscriber has handled the events, or they became dead
 * letters: until then they stay in the outbox, so that a crash loses none. An event that nobody here subscribed to is
 * published all the same.
 */
export function inProcessBroker(options: { readonly deadLetters?: DeadLetterStore } = {}): EventBroker {
  const { deadLetters = memoryDeadLetters() } = options;
  const subscribers = new Set<Subscriber>();
  const closing = new AbortController();

  const hand = async (to: readonly Subscriber[], messages: readonly Message[]): Promise<void> => {
    const results = await Promise.allSettled(to.map((subscriber) => subscriber.take(messages)));
    for (const result of results) if (result.status === 'rejected') throw result.reason;
  };
  return {
    publish: async (events) => {
      closing.signal.throwIfAborted();
      await hand([...subscribers], events.map(messageOf));
    },
    subscribe: async (subscription) => {
      const subscriber = subscriberOf(subscription, deadLetters, closing.signal);
      subscribers.add(subscriber);
      return {
        close: async () => {
          subscribers.delete(subscriber);
          await subscriber.close();
        },
      };
    },
    deadLetters: {
      list: () => deadLetters.list(),
      replay: async (chosen = () => true) => {
        let replayed = 0;
        for (const letter of (await deadLetters.list()).filter(chosen)) {
          const to = [...subscribers].filter(({ group }) => group === letter.group);
          if (to.length === 0) continue;
          const { topic, key, value, place } = letter;
          await hand(to, [{ topic, key, value, place }]);
          await deadLetters.remove(letter.id);
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
  take(messages: readonly Message[]): Promise<void>;
  close(): Promise<void>;
}

/** One consumer, which is given one message at a time. */
function subscriberOf(
  subscription: Subscription,
  deadLetters: DeadLetterStore,
  parent: AbortSignal,
): Subscriber {
  const own = new AbortController();
  const signal = AbortSignal.any([own.signal, parent]);
  let last: Promise<void> = Promise.resolve();
  const handle = async (messages: readonly Message[]): Promise<void> => {
    for (const message of messages) {
      if (!subscription.topics.includes(message.topic)) continue;
      signal.throwIfAborted();
      const letter = await deliver(subscription, message, signal);
      if (letter) await deadLetters.put(letter);
    }
  };
  return {
    group: subscription.group,
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
