import { startTestMongo, type TestMongo } from '@autograph/embedded-mongo/testing';
import { inProcessBroker } from '@autograph/events/broker';
import { consumerContract } from '@autograph/events/testing';
import { DEFAULT_BRANCH_ID } from '@autograph/kernel';
import { openTestService, type TestService } from '@autograph/service/testing';
import mongoose, { type Connection } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mongoSalesSummaryStore } from '../src/adapters/mongo/mongo-sales-summary-store.ts';
import { dayModel, factModel, stateModel } from '../src/adapters/mongo/summary-models.ts';
import type { SaleEvent } from '../src/domain/sale-event.ts';
import type { SalesGrouping } from '../src/domain/sales-summary.ts';
import type { Ports } from '../src/ports/index.ts';
import type { SalesSummaryStore } from '../src/ports/sales-summary-store.ts';
import service from '../src/service.ts';
import { BRANCH } from '../src/testing/builders.ts';
import { busyDesk, type DeskHistory, dice, scanned } from '../src/testing/busy-desk.ts';
import { memorySaleRepository } from '../src/testing/memory-sale-repository.ts';
import { memorySalesSummaryStore } from '../src/testing/memory-sales-summary-store.ts';
import { countSales } from '../src/use-cases/count-sales.ts';
import { rebuildSummary } from '../src/use-cases/rebuild-summary.ts';
import { tellSummary } from '../src/use-cases/tell-summary.ts';

let mongo: TestMongo;
const connections: Connection[] = [];

beforeAll(async () => {
  mongo = await startTestMongo();
});
afterAll(async () => {
  await Promise.all(connections.map((connection) => connection.close()));
  await mongo?.close();
});

async function mongoStore(): Promise<SalesSummaryStore & { readonly connection: Connection }> {
  const name = `summary${connections.length}`;
  const connection = await mongoose
    .createConnection(mongo.uri, { dbName: name, autoIndex: false })
    .asPromise();
  connections.push(connection);
  const models = {
    facts: factModel(connection),
    days: dayModel(connection),
    state: stateModel(connection),
  };
  await models.facts.createIndexes();
  return { ...mongoSalesSummaryStore(models), connection };
}

const GROUPINGS: readonly (readonly SalesGrouping[])[] = [
  [],
  ['DAY'],
  ['MONTH'],
  ['STATUS'],
  ['SELLER'],
  ['MAKE'],
  ['BRANCH'],
  ['STATUS', 'MONTH'],
  ['MONTH', 'STATUS', 'SELLER', 'MAKE'],
  ['BRANCH', 'STATUS', 'MAKE'],
  ['STATUS', 'DAY', 'MONTH'],
];

/** What the summary says by every grouping, in the form of `scanned`. */
async function told(summary: SalesSummaryStore) {
  await summary.setBuilt(true);
  const each = GROUPINGS.map(async (by) => {
    const { groups } = await tellSummary({}, by, summary);
    return Object.fromEntries(
      groups.map(({ count, centavos, day, month, status, seller, make, branchId }) => {
        const of = { DAY: day, MONTH: month, STATUS: status, SELLER: seller, MAKE: make, BRANCH: branchId };
        return [JSON.stringify(by.map((grouping) => of[grouping])), `${count}: ${centavos}`];
      }),
    );
  });
  return Promise.all(each);
}
const expected = ({ sales }: DeskHistory) => GROUPINGS.map((by) => scanned(sales.values(), by));

/** A summary of whose calls some fail, before or after they have done what they should. */
function failing(summary: SalesSummaryStore, seed: number): SalesSummaryStore {
  const roll = dice(seed);
  return new Proxy(summary, {
    get: (target, name: keyof SalesSummaryStore) => {
      const act = target[name] as (...args: readonly unknown[]) => Promise<unknown>;
      return async (...args: readonly unknown[]) => {
        const fails = roll(40);
        if (fails === 0) throw new Error('before it was done');
        const answer = await act(...args);
        if (fails === 1) throw new Error('after it was done');
        return answer;
      };
    },
  });
}

async function count(events: readonly SaleEvent[], summary: SalesSummaryStore, atOnce = 1): Promise<void> {
  for (let at = 0; at < events.length; at += atOnce) {
    await Promise.all(events.slice(at, at + atOnce).map((event) => countSales([event], summary)));
  }
}

function shuffled<T>(all: readonly T[], seed: number): readonly T[] {
  const roll = dice(seed);
  return all
    .map((one) => [roll(1_000_000), one] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, one]) => one);
}

it.each([
  ['in order', (events: readonly SaleEvent[]) => events, 1],
  ['twice, out of order', (events: readonly SaleEvent[]) => shuffled([...events, ...events], 5), 1],
  [
    'twenty at once, twice, out of order',
    (events: readonly SaleEvent[]) => shuffled([...events, ...events], 9),
    20,
  ],
])(
  'after ten thousand operations whose events come %s, the figures are those of a scan',
  async (_how, order, atOnce) => {
    const desk = busyDesk(10_000, 1);
    const summary = memorySalesSummaryStore();
    await count(order(desk.events), summary, atOnce);
    expect(await told(summary)).toEqual(expected(desk));
  },
);

it('after crashes between any two writes of many events that are counted together, the figures are those of a scan', async () => {
  const desk = busyDesk(2_000, 12);
  const summary = memorySalesSummaryStore();
  const roll = dice(13);
  const events = shuffled([...desk.events, ...desk.events], 14);
  for (let at = 0, most = 1; at < events.length; at += most) {
    most = 1 + roll(12);
    const broken = failing(summary, at + 1);
    const batch = events.slice(at, at + most);
    while (
      !(await countSales(batch, broken)
        .then(() => true)
        .catch(() => false))
    );
  }
  expect(await told(summary)).toEqual(expected(desk));
});

describe('the summary in MongoDB', { timeout: 120_000 }, () => {
  it('has the figures of a scan after its events came twice, out of order and ten at once', async () => {
    const desk = busyDesk(500, 2);
    const summary = await mongoStore();
    await count(shuffled([...desk.events, ...desk.events], 3), summary, 10);
    expect(await told(summary)).toEqual(expected(desk));
    // Days are written whole: an exact amount must not have become a float on the way.
    const [first] = await summary.days({});
    expect(first?.tallies.every(({ centavos }) => typeof centavos === 'bigint')).toBe(true);
  });

  it('goes on from a day that was written when one sale was counted at a time', async () => {
    const desk = busyDesk(60, 15);
    const summary = await mongoStore();
    const [first, ...others] = desk.events;
    await count(first ? [first] : [], summary);
    const days = summary.connection.collection<{ last: unknown[] }>('summaryDays');
    const [day] = await days.find().toArray();
    const [last] = day?.last ?? [];
    await days.updateOne({}, { $set: { last: last as never } });
    await countSales(others, summary);
    expect(await told(summary)).toEqual(expected(desk));
  });

  it('goes on from what an earlier release has counted without branches', async () => {
    const { events } = busyDesk(120, 16);
    const ofOneBranch = events.map((event) =>
      event.type === 'SaleOpened'
        ? { ...event, data: { ...event.data, branchId: DEFAULT_BRANCH_ID } }
        : event,
    );
    const summary = await mongoStore();
    await count(ofOneBranch.slice(0, 60), summary);
    const { connection } = summary;
    const days = connection.collection('summaryDays');
    await days.updateMany({}, { $unset: { 'tallies.$[].branchId': 1 } });
    await connection.collection('summaryFacts').updateMany({}, { $unset: { branchId: 1 } });
    expect(JSON.stringify(await days.find().toArray())).not.toContain('branchId');
    await count([...ofOneBranch.slice(40), ...ofOneBranch.slice(0, 30)], summary);
    const afresh = memorySalesSummaryStore();
    await count(ofOneBranch, afresh);
    expect(await told(summary)).toEqual(await told(afresh));
    const tallies = (await summary.days({})).flatMap((day) => day.tallies);
    expect(new Set(tallies.map(({ branchId }) => branchId))).toEqual(new Set([DEFAULT_BRANCH_ID]));
  });

  it('counts some branches alone', async () => {
    const desk = busyDesk(150, 17);
    const summary = await mongoStore();
    await count(desk.events, summary);
    await summary.setBuilt(true);
    const all = [...desk.sales.values()];
    for (const branchId of [[BRANCH], [DEFAULT_BRANCH_ID], [BRANCH, DEFAULT_BRANCH_ID], ['none'], []]) {
      const { groups, ...sum } = await tellSummary({ branchId }, ['BRANCH'], summary);
      const own = all.filter((sale) => branchId.includes(sale.branchId));
      const centavos = own.reduce((total, { totalAmount }) => total + totalAmount.centavos, 0n);
      expect(sum).toEqual({ count: own.length, centavos });
      expect(groups.map((group) => group.branchId)).toEqual(
        [DEFAULT_BRANCH_ID, BRANCH].filter((id) => branchId.includes(id)),
      );
    }
  });

  it('tells a period by its days, both included', async () => {
    const desk = busyDesk(150, 4);
    const summary = await mongoStore();
    await count(desk.events, summary);
    await summary.setBuilt(true);
    const days = (await summary.days({})).map(({ day }) => day);
    const [from = '', to = ''] = [days[3], days.at(-4)];
    const sum = async (period: { from?: string; to?: string }) =>
      (await tellSummary(period, [], summary)).count;
    const [before, within, after] = [
      await sum({ to: days[2] ?? '' }),
      await sum({ from, to }),
      await sum({ from: days.at(-3) ?? '' }),
    ];
    expect(Math.min(before, within, after)).toBeGreaterThan(0);
    expect(before + within + after).toBe(desk.sales.size);
  });
});

/** A keeper of the sales of a desk. */
async function kept({ sales }: DeskHistory) {
  const repository = memorySaleRepository();
  for (const sale of sales.values()) {
    const attempt = { ...sale, idempotencyKey: null, fingerprint: '', attemptedAt: sale.createdAt };
    await repository.begin(attempt);
    await repository.open(sale, { ...(busyDesk(1, 1).events[0] as SaleEvent) }, null);
  }
  return repository;
}

describe.each([
  ['in memory', async () => memorySalesSummaryStore()],
  ['in MongoDB', mongoStore],
])('a rebuild %s', { timeout: 120_000 }, (_where, empty) => {
  const desk = busyDesk(250, 6);

  it('makes the figures of a scan out of nothing', async () => {
    const summary = await empty();
    expect(await summary.isBuilt()).toBe(false);
    await expect(tellSummary({}, [], summary)).rejects.toThrow();
    expect(await rebuildSummary({ sales: await kept(desk), summary })).toBe(desk.sales.size);
    expect(await summary.isBuilt()).toBe(true);
    expect(await told(summary)).toEqual(expected(desk));
  });

  it('rights whatever was wrong, and events that arrive again change nothing after it', async () => {
    const summary = await empty();
    await count(busyDesk(100, 8).events, summary);
    const [wrong] = await summary.days({});
    if (wrong) await summary.writeDay({ ...wrong, tallies: [], version: wrong.version + 1 }, wrong.version);
    await rebuildSummary({ sales: await kept(desk), summary });
    expect(await told(summary)).toEqual(expected(desk));
    await count(shuffled(desk.events, 7), summary, 5);
    expect(await told(summary)).toEqual(expected(desk));
  });

  it('bears events and another rebuild meanwhile', async () => {
    const summary = await empty();
    const sales = await kept(desk);
    await count(shuffled(desk.events, 2).slice(0, 80), summary);
    await Promise.all([
      rebuildSummary({ sales, summary }),
      count(shuffled(desk.events, 3), summary, 8),
      rebuildSummary({ sales, summary }),
    ]);
    expect(await told(summary)).toEqual(expected(desk));
  });
});

consumerContract(
  'the summary of sales',
  async () => {
    const store = await startTestMongo();
    const opened: TestService<Ports>[] = [];
    return {
      mount: async (broker) => {
        opened.push(
          await openTestService(service, {
            broker: { ...inProcessBroker(), ...broker },
            mongoUri: store.uri,
          }),
        );
      },
      state: async () => told(opened[0]?.ports.summary as SalesSummaryStore),
      close: async () => {
        for (const one of opened) await one.close();
        await store.close();
      },
    };
  },
  busyDesk(24, 10).events,
);
