import { inProcessBroker } from '@autograph/events/broker';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SaleEvent } from '../src/domain/sale-event.ts';
import { BOB } from '../src/testing/builders.ts';
import { busyDesk } from '../src/testing/busy-desk.ts';
import { admin, ana, type Graph, sales, startGraph } from '../src/testing/graph.ts';
import { memorySalesSummaryStore } from '../src/testing/memory-sales-summary-store.ts';
import { countSales } from '../src/use-cases/count-sales.ts';
import { waitingCount } from '../src/use-cases/count-waiting.ts';

const SUMMARY = '{ salesSummary(groupBy: [STATUS]) { count groups { status count } } }';

let graph: Graph;
beforeAll(async () => {
  const away = { ...inProcessBroker(), publish: () => Promise.reject(new Error('no broker')) };
  graph = await startGraph({ broker: away, settings: { RECOVERY_INTERVAL: 100 } });
  graph.opened.begin();
});
afterAll(() => graph?.close());

it('the summary counts purchases and decisions while the broker takes no event', async () => {
  const summary = async () => (await graph.ask(SUMMARY, admin)).data?.salesSummary;
  await expect.poll(summary, { timeout: 10_000 }).toEqual({ count: 0, groups: [] });
  const ids = [await graph.buy(ana), await graph.buy(sales, { customerId: BOB.customerId })];
  for (let n = 0; n < 30; n += 1) await graph.buy(ana);
  await graph.ask('mutation ($id: ID!) { approveSale(id: $id) { sale { id } } }', sales, { id: ids[0] });
  const groups = [
    { status: 'PENDING', count: 31 },
    { status: 'APPROVED', count: 1 },
  ];
  await expect.poll(summary, { timeout: 10_000 }).toEqual({ count: 32, groups });
  await graph.ask('mutation ($id: ID!) { approveSale(id: $id) { sale { id } } }', sales, { id: ids[1] });
  await expect
    .poll(summary, { timeout: 10_000 })
    .toMatchObject({ groups: [{ count: 30 }, { status: 'APPROVED', count: 2 }] });
});

/** An outbox that holds these events, and which it was asked for. */
function anOutbox(events: readonly SaleEvent[]) {
  const asked: (Date | null)[] = [];
  return {
    asked,
    outbox: {
      oldest: async () => (events[0] ? new Date(events[0].occurredAt) : null),
      waiting: async function* (since: Date | null) {
        asked.push(since);
        yield events.filter(({ occurredAt }) => !since || new Date(occurredAt) >= since);
      },
    },
  };
}

it('counts what waits longer than two seconds, once, from where the last look ended', async () => {
  const events = busyDesk(24, 10).events.toSorted((a, b) => a.occurredAt.localeCompare(b.occurredAt));
  const expected = memorySalesSummaryStore();
  await countSales(events, expected);
  const summary = memorySalesSummaryStore();
  const { asked, outbox } = anOutbox(events);
  const last = Math.max(...events.map(({ occurredAt }) => Date.parse(occurredAt)));
  let now = last + 1_999;
  const count = waitingCount({ outbox, summary, clock: () => new Date(now) });
  expect(await count()).toBe(false);
  expect(await summary.days({})).toEqual(await expected.days({}));
  now = last + 2_000;
  expect(await count()).toBe(true);
  expect(await summary.days({})).toEqual(await expected.days({}));
  expect(asked).toEqual([null, new Date(last + 1_999 - 60_000)]);
});

it('leaves to the broker what has just happened', async () => {
  const [first] = busyDesk(24, 10).events as [SaleEvent];
  const { asked, outbox } = anOutbox([first]);
  const clock = () => new Date(Date.parse(first.occurredAt) + 1_999);
  expect(await waitingCount({ outbox, summary: memorySalesSummaryStore(), clock })()).toBe(false);
  const none = anOutbox([]);
  expect(await waitingCount({ outbox: none.outbox, summary: memorySalesSummaryStore(), clock })()).toBe(true);
  expect([asked, none.asked]).toEqual([[], []]);
});
