import { isIP } from 'node:net';
import { setTimeout as pauseFor } from 'node:timers/promises';
import { Admin } from '@platformatic/kafka';
import type { Logger } from 'pino';
import type { KafkaAccess } from '../config.ts';
import { DEAD_LETTER_TOPIC } from '../contract/index.ts';

/** How Kafka is reached, and by whom. */
export interface KafkaOptions extends KafkaAccess {
  /** Who connects, for the broker's log and quotas. */
  readonly clientId: string;
  readonly log: Logger;
}

/** Header of a message that one group alone is to handle. */
export const FOR_GROUP = 'autograph-group';

/** Partitions of a topic that is made here; one that is there already keeps its own. */
const PARTITIONS = 6;

/** Every wait for the broker is bounded: anyone who waits tries again later. */
export function connectionOf({ brokers, tls, sasl, clientId }: KafkaOptions) {
  return {
    clientId,
    bootstrapBrokers: [...brokers],
    // Only a name is sent to the broker before its certificate is known, never an address (RFC 6066, section 3).
    ...(tls && { tls: { ...tls }, tlsServerName: !brokers.some((broker) => isIP(hostOf(broker))) }),
    ...(sasl && { sasl: { ...sasl } }),
    connectTimeout: 2_000,
    timeout: 5_000,
    retries: 2,
    retryDelay: 200,
  };
}

const hostOf = (broker: string): string => broker.slice(0, broker.lastIndexOf(':'));

/** The topics that are there. Throws when the broker does not answer. */
export async function listTopics(options: KafkaOptions): Promise<readonly string[]> {
  const admin = new Admin(connectionOf(options));
  try {
    return await admin.listTopics();
  } finally {
    await close(() => admin.close());
  }
}

/** Makes those of these topics that are missing. Throws when the broker does not answer. */
export async function ensureTopics(options: KafkaOptions, topics: readonly string[]): Promise<void> {
  const admin = new Admin(connectionOf(options));
  const create = async (topic: string): Promise<void> => {
    const dead = topic === DEAD_LETTER_TOPIC;
    await admin.createTopics({
      topics: [topic],
      partitions: dead ? 1 : PARTITIONS,
      replicas: -1,
      ...(dead && { configs: [{ name: 'cleanup.policy', value: 'compact' }] }),
    });
  };
  try {
    const there = new Set(await admin.listTopics());
    for (const topic of topics.filter((each) => !there.has(each))) {
      await create(topic).catch((error: unknown) => {
        // Another process was faster.
        if (!isTopicThere(error)) throw error;
      });
    }
  } finally {
    await close(() => admin.close());
  }
}

function isTopicThere(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.every(isTopicThere);
  return (error as { apiId?: unknown }).apiId === 'TOPIC_ALREADY_EXISTS';
}

/** Closes a client; that its broker is gone is no reason to fail. */
export async function close(closing: () => Promise<void>): Promise<void> {
  const limit = pauseFor(2_000, undefined, { ref: false });
  await Promise.race([closing().catch(() => undefined), limit]);
}
