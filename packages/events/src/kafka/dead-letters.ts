import { randomUUID } from 'node:crypto';
import { Admin, Consumer } from '@platformatic/kafka';
import type { DeadLetter, DeadLetters } from '../broker/index.ts';
import { DEAD_LETTER_TOPIC } from '../contract/index.ts';
import { close, connectionOf, ensureTopics, FOR_GROUP, type KafkaOptions } from './client.ts';
import type { KafkaPublisher, Outgoing } from './publisher.ts';

/** How long a listing waits for the next record before it takes what it has. */
const READ_LIMIT = 10_000;

/** A dead letter as it lies in its topic. */
export function recordOf(letter: DeadLetter): Outgoing {
  return { topic: DEAD_LETTER_TOPIC, key: letter.id, value: JSON.stringify(letter) };
}

/** The dead letters of all groups, read from their topic. */
export function kafkaDeadLetters(options: KafkaOptions, publisher: KafkaPublisher): DeadLetters {
  const list = async (): Promise<readonly DeadLetter[]> => {
    await ensureTopics(options, [DEAD_LETTER_TOPIC]);
    const letters = new Map<string, DeadLetter>();
    await readWhole(options, (key, value) => {
      if (value === null) letters.delete(key);
      else letters.set(key, JSON.parse(value) as DeadLetter);
    });
    return [...letters.values()];
  };
  return {
    list,
    replay: async (chosen = () => true) => {
      const letters = (await list()).filter(chosen);
      for (const { id, topic, key, value, group } of letters) {
        await publisher.send([{ topic, key, value, headers: { [FOR_GROUP]: group } }]);
        await publisher.send([{ topic: DEAD_LETTER_TOPIC, key: id, value: null }]);
      }
      return letters.length;
    },
  };
}

async function readWhole(
  options: KafkaOptions,
  take: (key: string, value: string | null) => void,
): Promise<void> {
  const groupId = `${DEAD_LETTER_TOPIC}-reader-${randomUUID()}`;
  const consumer = new Consumer({ ...connectionOf(options), groupId });
  try {
    const topics = [DEAD_LETTER_TOPIC];
    const end = (await consumer.listOffsets({ topics })).get(DEAD_LETTER_TOPIC)?.[0] ?? 0n;
    const start = (await consumer.listOffsets({ topics, timestamp: -2n })).get(DEAD_LETTER_TOPIC)?.[0] ?? 0n;
    if (start >= end) return;
    const stream = await consumer.consume({ topics, mode: 'earliest', autocommit: false, maxWaitTime: 100 });
    // The record at the end may have been compacted away: then none comes, and what was read is all.
    let silent = false;
    const limit = setTimeout(() => {
      silent = true;
      stream.destroy();
    }, READ_LIMIT);
    try {
      for await (const { key, value, offset } of stream) {
        limit.refresh();
        take(key.toString(), value?.toString() ?? null);
        if (offset >= end - 1n) break;
      }
    } catch (error) {
      if (!silent) throw error;
    } finally {
      clearTimeout(limit);
    }
  } finally {
    await close(() => consumer.close(true));
    const admin = new Admin(connectionOf(options));
    await admin.deleteGroups({ groups: [groupId] }).catch(() => undefined);
    await close(() => admin.close());
  }
}
