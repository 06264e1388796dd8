import { randomUUID } from 'node:crypto';
import { setTimeout as pauseFor } from 'node:timers/promises';
import { Admin, Consumer } from '@platformatic/kafka';
import type { ChangeFeed } from '../changes/index.ts';
import { listeners } from '../changes/listeners.ts';
import { topicOf } from '../contract/index.ts';
import { close, connectionOf, ensureTopics, type KafkaOptions } from './client.ts';

const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 5_000;

/**
 * Follows the changes of these types of aggregates by their topics, from now on. Each process reads all partitions, in a
 * group of its own that commits nothing. After an outage it goes on where it was.
 */
export function kafkaChanges(options: KafkaOptions, types: readonly string[]): ChangeFeed {
  const { log } = options;
  const heard = listeners();
  const typeOf = new Map(types.map((type) => [topicOf(type), type]));
  const topics = [...typeOf.keys()];
  const groupId = `autograph.live-${randomUUID()}`;
  const closing = new AbortController();
  const { signal } = closing;
  /** The next offset of each partition, by topic. */
  let positions: Map<string, bigint[]> | null = null;
  let isUp = false;
  let failures = 0;

  const consume = async (): Promise<void> => {
    await ensureTopics(options, topics);
    const consumer = new Consumer({ ...connectionOf(options), groupId });
    try {
      positions ??= await consumer.listOffsets({ topics });
      const known = positions;
      const offsets = [...known].flatMap(([topic, of]) =>
        of.map((offset, partition) => ({ topic, partition, offset })),
      );
      const stream = await consumer.consume({
        topics,
        mode: 'manual',
        offsets,
        // Offsets that have expired: a follower hears of all that is there, which is harmless.
        fallbackMode: 'earliest',
        autocommit: false,
        maxWaitTime: 200,
        sessionTimeout: 10_000,
        heartbeatInterval: 2_000,
      });
      const end = () => stream.destroy();
      signal.addEventListener('abort', end, { once: true });
      isUp = true;
      failures = 0;
      try {
        for await (const { topic, partition, offset, key } of stream) {
          const next = known.get(topic);
          if (next) next[partition] = offset + 1n;
          const type = typeOf.get(topic);
          if (type !== undefined && key) heard.changed([{ type, id: key.toString() }]);
        }
      } finally {
        signal.removeEventListener('abort', end);
      }
    } finally {
      isUp = false;
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
        if (failures === 1) log.warn({ err: error }, 'live changes wait for Kafka');
      }
      const pause = Math.min(FIRST_PAUSE * 2 ** Math.max(0, failures - 1), LONGEST_PAUSE);
      await pauseFor(pause, undefined, { signal }).catch(() => undefined);
    }
  })();
  return {
    follow: heard.add,
    isUp: () => isUp,
    close: async () => {
      closing.abort();
      await running;
      const admin = new Admin(connectionOf(options));
      await close(() => admin.deleteGroups({ groups: [groupId] }).then(() => undefined));
      await close(() => admin.close());
    },
  };
}
