import { setTimeout as pause } from 'node:timers/promises';
import type { DomainEvent } from '@autograph/events';
import { type EventBroker, memoryInbox } from '@autograph/events/broker';
import { kafkaBroker, startTestKafka, type TestKafka } from '@autograph/events/testing';
import { loadServices } from '@autograph/service';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, logIn } from '../../src/client.ts';
import { inconsistencies, salesOf } from '../../src/faults/consistency.ts';
import { eventGaps } from '../../src/faults/events.ts';
import { type FaultyGraph, startFaultyGraph, type Victim } from '../../src/faults/faulty-graph.ts';
import { type Answer, aSeller, type Decision } from '../../src/faults/traffic.ts';

/** How long the broker is away, in seconds. */
const OUTAGE = Number(process.env.TEST_KAFKA_OUTAGE ?? 60);
const BUYERS = 3;
/** Between two requests of a buyer: the outage is filled evenly, and a fast machine leaves no larger backlog than a slow one. */
const PAUSE_MS = 150;
const DECISIONS: readonly Decision[] = ['approveSale', 'rejectSale', 'cancelSale'];
const SOON = { timeout: 60_000, interval: 200 };

const events = (await loadServices()).flatMap((service) => service.events);

let kafka: TestKafka;
let graph: FaultyGraph;
let reader: EventBroker;
const lines: string[] = [];
/** Everything in the topics, copies included, in the order of its arrival. */
const published: DomainEvent[] = [];
/** What a consumer that was there all the time holds of each record. Records of two services may have one id. */
const followed = new Map<string, string[]>();
const recordOf = ({ aggregate: { type, id } }: DomainEvent): string => `${type}/${id}`;

beforeAll(async () => {
  kafka = await startTestKafka();
  graph = await startFaultyGraph((line) => lines.push(line), { KAFKA_BROKERS: kafka.brokers[0] }, {});
  reader = kafkaBroker({ brokers: kafka.brokers, clientId: 'reader', log: pino({ level: 'silent' }) });
  await reader.subscribe({
    group: 'follower',
    events,
    inbox: memoryInbox(),
    handler: async (event) =>
      void followed.set(recordOf(event), [...(followed.get(recordOf(event)) ?? []), event.type]),
  });
}, 180_000);

afterAll(async () => {
  await reader?.close();
  await graph?.close();
  await kafka?.close();
});

/** Buys, and buys and decides, over and over until it is stopped; returns the answers, and how long each took. */
async function trade(turn: number, goesOn: () => boolean): Promise<{ answer: Answer; ms: number }[]> {
  const told: { answer: Answer; ms: number }[] = [];
  const seller = await aSeller(graph);
  for (let round = turn; goesOn(); round += 1) {
    const decision = DECISIONS[round % DECISIONS.length] ?? 'approveSale';
    const requests = [...(await seller.purchases(1)), ...(await seller.decisions(1, decision))];
    for (const request of requests) {
      const start = performance.now();
      told.push({ answer: await request(), ms: performance.now() - start });
      await pause(PAUSE_MS);
    }
  }
  return told;
}

const tradeWhile = async (goesOn: () => boolean) =>
  (await Promise.all(Array.from({ length: BUYERS }, (_, turn) => trade(turn, goesOn)))).flat();

async function waiting(service: Victim): Promise<readonly DomainEvent[]> {
  const records = await graph.records<{ readonly outbox: readonly DomainEvent[] }>(service);
  return records.flatMap(({ outbox }) => outbox);
}

it(`a broker that is away for ${OUTAGE} s delays no purchase, and every event arrives in order afterwards`, async () => {
  let before = 2 * BUYERS;
  await tradeWhile(() => before-- > 0);
  await expect.poll(async () => (await waiting('sale')).length, SOON).toBe(0);

  await kafka.kill();
  const back = Date.now() + OUTAGE * 1_000;
  const told = await tradeWhile(() => Date.now() < back);
  // The broker is still away here: anyone who was answered did not wait for it.
  expect(told.filter(({ answer }) => answer === null || answer === 'refused')).toEqual([]);
  const held = [...(await waiting('sale')), ...(await waiting('vehicle'))];
  expect(held.length).toBeGreaterThanOrEqual(2 * told.length);

  // Nor does a service wait for it at its start, or lose what it held.
  graph.kill('sale');
  await graph.restart('sale');

  await kafka.start();
  let after = 2 * BUYERS;
  await tradeWhile(() => after-- > 0);
  await reader.subscribe({
    group: 'auditor',
    events,
    inbox: { handled: async () => new Set<string>(), add: async () => undefined },
    handler: async (event) => void published.push(event),
  });
  const topics = {
    records: graph.records,
    published: async (service: Victim) => published.filter(({ aggregate }) => aggregate.type === service),
  };
  await expect.poll(() => eventGaps(topics), SOON).toEqual([]);
  expect(await inconsistencies(graph)).toEqual([]);
  const ids = new Set(published.map(({ id }) => id));
  expect(held.filter(({ id }) => !ids.has(id))).toEqual([]);
  const kept = await salesOf(graph);
  const answers = told.flatMap(({ answer }) => (answer === null || answer === 'refused' ? [] : [answer]));
  expect(answers.filter(({ id, status }) => kept.get(id) !== status)).toEqual([]);
  // Anyone who followed all the time saw the same: each event once, in order, whatever was published twice.
  const firsts = [...new Map(published.map((event) => [event.id, event])).values()];
  const inTopics = Map.groupBy(firsts, recordOf);
  const unlike = () =>
    [...inTopics].filter(
      ([record, events]) => followed.get(record)?.join() !== events.map(({ type }) => type).join(),
    );
  await expect.poll(unlike, SOON).toEqual([]);
  const sorted = told.map(({ ms }) => ms).toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0);
  console.log(
    `${told.length} purchases and decisions without the broker (median ${at(0.5)} ms, slowest ${at(0.999)} ms), ${held.length} events held, ${published.length - ids.size} copies`,
  );
});

it('the summary of sales catches up after the outage: each sale once, as it stands', async () => {
  const token = await logIn(graph.url, graph.admin.username, graph.admin.password);
  const summedUp = async () => {
    const query = '{ salesSummary(groupBy: [STATUS]) { count groups { status count } } }';
    const { data } = await ask<{
      salesSummary: { count: number; groups: readonly { status: string; count: number }[] } | null;
    }>(graph.url, query, { token });
    const { count, groups = [] } = data?.salesSummary ?? {};
    return { count, groups: Object.fromEntries(groups.map((group) => [group.status, group.count])) };
  };
  const kept = [...(await salesOf(graph)).values()];
  const groups = Object.fromEntries(
    [...Map.groupBy(kept, (status) => status)].map(([status, all]) => [status, all.length]),
  );
  expect(kept.length).toBeGreaterThan(0);
  // The events of the outage are counted one after the other.
  await expect.poll(summedUp, { timeout: 300_000, interval: 500 }).toEqual({ count: kept.length, groups });
}, 310_000);
