import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';
import { type EventBroker, memoryInbox, type Subscription } from '../broker/index.ts';
import type { DomainEvent } from '../contract/index.ts';
import { sampleEvents } from './builders.ts';

/** A broker under test, and a way to put JSON into it that no publisher would. */
export interface BrokerUnderTest {
  readonly broker: EventBroker;
  send(topic: string, key: string, value: string): Promise<void>;
  close(): Promise<void>;
}

/** A broker over a network takes its time to let a group in. */
export const SOON = { timeout: 30_000, interval: 20 };

/** Starts a broker for the tests of a `describe`, and ends the consumers of each test. */
export function brokerBench(start: () => Promise<BrokerUnderTest>) {
  let tested: BrokerUnderTest;
  let consumers: { close(): Promise<void> }[] = [];

  beforeAll(async () => {
    tested = await start();
  }, 60_000);
  afterEach(async () => {
    await Promise.all(consumers.map((consumer) => consumer.close()));
    consumers = [];
  });
  afterAll(() => tested?.close());

  const subscribe = async (
    handler: Subscription['handler'],
    options: Partial<Subscription> = {},
  ): Promise<{ close(): Promise<void> }> => {
    const group = `group-${randomUUID()}`;
    const consumer = await tested.broker.subscribe({
      group,
      events: [sampleEvents],
      inbox: memoryInbox(),
      pause: 1,
      handler,
      ...options,
    });
    consumers.push(consumer);
    return consumer;
  };
  const collect = async (id: string, options: Partial<Subscription> = {}): Promise<DomainEvent[]> => {
    const events: DomainEvent[] = [];
    await subscribe(async (event) => {
      if (event.aggregate.id === id) events.push(event);
    }, options);
    return events;
  };
  /** As from an outbox: again, until the broker has them. */
  const published = (events: readonly DomainEvent[]): Promise<void> =>
    vi.waitFor(() => tested.broker.publish(events), SOON);
  /** The dead letters of a group and an aggregate: others may lie in the topics from before. */
  const lettersOf = async (group: string, id: string) =>
    (await tested.broker.deadLetters.list()).filter((letter) => letter.group === group && letter.key === id);
  return {
    broker: () => tested.broker,
    send: (topic: string, key: string, value: string) => tested.send(topic, key, value),
    subscribe,
    collect,
    published,
    lettersOf,
  };
}
