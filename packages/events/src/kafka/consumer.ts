import { setTimeout as pauseFor } from 'node:timers/promises';
import { Consumer, type Message } from '@platformatic/kafka';
import { type DeadLetter, deliver, type Subscription } from '../broker/index.ts';
import { close, connectionOf, ensureTopics, FOR_GROUP, type KafkaOptions } from './client.ts';

const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 5_000;

/**
 * Consumes topics for a group until it is closed: one message at a time, its place noted after it was handled or set aside.
 * When the broker, or what a handler needs, is away, it begins again from there, ever less often.
 */
export function kafkaConsumer(
  options: KafkaOptions,
  subscription: Subscription,
  setAside: (letter: DeadLetter) => Promise<void>,
): { close(): Promise<void> } {
  const { log } = options;
  const { group } = subscription;
  const topics = subscription.events.map(({ topic }) => topic);
  const closing = new AbortController();
  const { signal } = closing;
  let failures = 0;

  const take = async (message: Message): Promise<void> => {
    const onlyFor = message.headers
      .entries()
      .find(([name]) => name.toString() === FOR_GROUP)?.[1]
      .toString();
    if (onlyFor === undefined || onlyFor === group) {
      const { topic, partition, offset, key, value } = message;
      const letter = await deliver(
        subscription,
        {
          topic,
          key: key?.toString() ?? '',
          value: value?.toString() ?? '',
          place: `${topic}:${partition}:${offset}`,
        },
        signal,
      );
      if (letter) {
        log.error({ group, letter: letter.id, reason: letter.reason }, 'an event was set aside');
        await setAside(letter);
      }
    }
    await message.commit();
    failures = 0;
  };

  const consume = async (): Promise<void> => {
    await ensureTopics(options, topics);
    const consumer = new Consumer({ ...connectionOf(options), groupId: group });
    try {
      const stream = await consumer.consume({
        topics,
        mode: 'committed',
        fallbackMode: 'earliest',
        autocommit: false,
        maxWaitTime: 500,
        sessionTimeout: 10_000,
        heartbeatInterval: 2_000,
      });
      const end = () => stream.destroy();
      signal.addEventListener('abort', end, { once: true });
      try {
        for await (const message of stream) {
          signal.throwIfAborted();
          await take(message);
        }
      } finally {
        signal.removeEventListener('abort', end);
      }
    } finally {
      await close(() => consumer.close(true));
    }
  };

  const running = (async () => {
    while (!signal.aborted) {
      try {
        await consume();
      } catch (error) {
        if (signal.aborted) break;
        failures += 1;
        log.warn({ err: error, group }, 'events cannot be consumed; they wait with the broker');
      }
      const pause = Math.min(FIRST_PAUSE * 2 ** Math.max(0, failures - 1), LONGEST_PAUSE);
      await pauseFor(pause, undefined, { signal }).catch(() => undefined);
    }
  })();
  return {
    close: async () => {
      closing.abort();
      await running;
    },
  };
}
