import { compatibilityPartitioner, Producer } from '@platformatic/kafka';
import { type EventPublisher, topicOf } from '../contract/index.ts';
import { close, connectionOf, ensureTopics, type KafkaOptions } from './client.ts';

/** A message as it is sent; without a value it removes those of its key from a compacted topic. */
export interface Outgoing {
  readonly topic: string;
  readonly key: string;
  readonly value: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Publishes to Kafka: a topic for each kind of aggregate, keyed by its id. */
export interface KafkaPublisher extends EventPublisher {
  send(messages: readonly Outgoing[]): Promise<void>;
  close(): Promise<void>;
}

/** Longer than all attempts of the client together. */
const SEND_LIMIT = 20_000;

/** A publisher to Kafka. Connects when it first publishes; makes a missing topic when it first publishes to it. */
export function kafkaPublisher(options: KafkaOptions): KafkaPublisher {
  let producer: Producer | null = null;
  let last: Promise<void> = Promise.resolve();

  const made = new Set<string>();

  const connect = (): Producer =>
    new Producer({
      ...connectionOf(options),
      idempotent: true,
      // Places a key where every other Kafka client does.
      partitioner: compatibilityPartitioner,
    });
  const makeTopics = async (messages: readonly Outgoing[]): Promise<void> => {
    const missing = new Set(messages.map(({ topic }) => topic)).difference(made);
    if (missing.size === 0) return;
    await ensureTopics(options, [...missing]);
    for (const topic of missing) made.add(topic);
  };
  /** A producer that failed has lost count of what the broker has: the next one starts again. */
  const discard = async (): Promise<void> => {
    const failed = producer;
    producer = null;
    made.clear();
    if (failed) await close(() => failed.close(true));
  };
  const sendNow = async (messages: readonly Outgoing[]): Promise<void> => {
    try {
      await makeTopics(messages);
      producer ??= connect();
      if (messages.length > 0) await bounded(producer.send({ messages: messages.map(encoded) }));
    } catch (error) {
      await discard();
      throw error;
    }
  };
  const send = (messages: readonly Outgoing[]): Promise<void> => {
    const sent = last.then(() => sendNow(messages));
    last = sent.catch(() => undefined);
    return sent;
  };
  return {
    send,
    publish: (events) =>
      send(
        events.map((event) => ({
          topic: topicOf(event.aggregate.type),
          key: event.aggregate.id,
          value: JSON.stringify(event),
        })),
      ),
    close: async () => {
      await last;
      await discard();
    },
  };
}

function encoded({ topic, key, value, headers = {} }: Outgoing) {
  return {
    topic,
    key: Buffer.from(key),
    ...(value !== null && { value: Buffer.from(value) }),
    headers: new Map(
      Object.entries(headers).map(([name, text]) => [Buffer.from(name), Buffer.from(text)] as const),
    ),
  };
}

async function bounded(sending: Promise<unknown>): Promise<void> {
  const { promise, reject } = Promise.withResolvers<never>();
  const limit = setTimeout(() => reject(new Error('the broker did not acknowledge in time')), SEND_LIMIT);
  await Promise.race([sending, promise]).finally(() => clearTimeout(limit));
}
