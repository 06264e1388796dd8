import type { PageRequest } from '@autograph/kernel';
import { DEFAULT_BRANCH_ID } from '@autograph/kernel';
import { walk } from '@autograph/kernel/testing';
import { beforeEach, expect, it } from 'vitest';
import { decide, type Sale } from '../domain/sale.ts';
import type { SaleCriteria, SalePage, SaleRepository } from '../ports/sale-repository.ts';
import { ANA, anAttempt, BOB, BRANCH, keepSale, noted, told } from './builders.ts';

const ALL: PageRequest = { limit: 100, backward: false, cursor: null };
const NEWEST = { field: 'CREATED_AT', direction: 'DESC' } as const;
const NOW = new Date('2026-03-02T12:00:00Z');
const day = (date: number) => new Date(Date.UTC(2026, 2, date, 12));

/** What every keeper of sales promises of their lists. `empty` answers one that has none. */
export function saleListsContract(empty: () => Promise<SaleRepository>): void {
  let sales: SaleRepository;
  beforeEach(async () => {
    sales = await empty();
  });
  const found = async (criteria: SaleCriteria): Promise<string[]> =>
    (await sales.list({ criteria, sort: NEWEST, page: ALL })).edges.map(({ node }) => node.id);
  const decided = (sale: Sale, to: 'APPROVED' | 'REJECTED', reason: string | null = null): Sale => {
    const outcome = decide(sale, { to, by: 'user-sales', reason, notes: 'decided' }, NOW);
    if (!outcome.ok) throw new Error('not decided');
    return outcome.value;
  };

  it('finds sales by when they were decided', async () => {
    const sale = await keepSale(sales);
    const pending = await keepSale(sales);
    const approved = decided(sale, 'APPROVED');
    await sales.decide(approved, told(approved), 1);
    expect(await found({ decidedAt: { from: day(2), before: day(3) } })).toEqual([sale.id]);
    expect(await found({ decidedAt: { before: day(2) } })).toEqual([]);
    expect(await found({ decidedAt: {} })).toEqual([sale.id]);
    expect(await found({})).toEqual([pending.id, sale.id]);
  });

  it('filters by each condition, and by all of them', async () => {
    const one = await keepSale(sales, { vehicleId: 'v1', attemptedAt: day(1) });
    const cash = { paymentMethod: 'CASH', customerId: BOB.customerId } as const;
    const two = await keepSale(sales, { ...cash, vehicleId: 'v2', attemptedAt: day(2) }, 100n);
    const three = await keepSale(sales, { vehicleId: 'v1', attemptedAt: day(3), customerId: BOB.customerId });
    await sales.decide(decided(two, 'REJECTED'), told(decided(two, 'REJECTED')), 1);
    await sales.decide(decided(three, 'APPROVED'), told(decided(three, 'APPROVED')), 1);
    expect(await found({})).toEqual([three.id, two.id, one.id]);
    expect(await found({ status: ['PENDING'] })).toEqual([one.id]);
    expect(await found({ status: ['PENDING', 'APPROVED'] })).toEqual([three.id, one.id]);
    expect(await found({ status: [] })).toEqual([]);
    expect(await found({ vehicleId: 'v1' })).toEqual([three.id, one.id]);
    expect(await found({ customerId: BOB.customerId })).toEqual([three.id, two.id]);
    expect(await found({ createdAt: { from: day(2) } })).toEqual([three.id, two.id]);
    expect(await found({ createdAt: { before: day(2) } })).toEqual([one.id]);
    expect(await found({ createdAt: { from: day(1), before: day(3) } })).toEqual([two.id, one.id]);
    expect(await found({ openedBy: [ANA.userId, 'nobody'] })).toEqual([three.id, two.id, one.id]);
    expect(await found({ openedBy: ['nobody'] })).toEqual([]);
    expect(await found({ paymentMethod: ['CASH'] })).toEqual([two.id]);
    expect(await found({ paymentMethod: ['CASH', 'PIX'] })).toEqual([three.id, two.id, one.id]);
    expect(await found({ totalAmount: { min: 7_499_000n } })).toEqual([three.id, one.id]);
    expect(await found({ totalAmount: { max: 7_498_999n } })).toEqual([two.id]);
    expect(await found({ totalAmount: { min: 1n, max: 10n ** 17n } })).toEqual([three.id, two.id, one.id]);
    const all = { status: ['APPROVED'], vehicleId: 'v1', customerId: BOB.customerId } as const;
    expect(await found({ ...all, createdAt: { from: day(3) } })).toEqual([three.id]);
  });

  it('keeps the branch of a sale, and lists by any of some branches, under parents too', async () => {
    const here = await keepSale(sales, { vehicleId: 'v', attemptedAt: day(1) });
    const there = await keepSale(sales, { vehicleId: 'v', attemptedAt: day(2) }, 100n, BRANCH);
    expect((await sales.findById(there.id))?.branchId).toBe(BRANCH);
    expect(await found({ branchId: [BRANCH] })).toEqual([there.id]);
    expect(await found({ branchId: [DEFAULT_BRANCH_ID] })).toEqual([here.id]);
    expect(await found({ branchId: [DEFAULT_BRANCH_ID, BRANCH] })).toEqual([there.id, here.id]);
    expect(await found({ branchId: [] })).toEqual([]);
    expect(await found({ branchId: [BRANCH], customerId: BOB.customerId })).toEqual([]);
    const nested = async (branchId: readonly string[]) => {
      const list = { criteria: { branchId }, sort: NEWEST, page: ALL };
      const [page] = await sales.pagesOf('vehicleId', ['v'], list);
      return page?.edges.map(({ node }) => node.id);
    };
    expect(await nested([BRANCH])).toEqual([there.id]);
    expect(await nested([DEFAULT_BRANCH_ID])).toEqual([here.id]);
    const approved = decided(there, 'APPROVED');
    await sales.decide(approved, told(approved), 1);
    expect((await sales.findById(there.id))?.branchId).toBe(BRANCH);
  });

  it('sorts by the time of opening, of the last change, and by amount, each both ways, and pages through without a gap or a repeat', async () => {
    const kept: Sale[] = [];
    for (const [n, price] of [5n, 3n, 5n, 9n, 1n, 5n, 2n].entries()) {
      await sales.begin(anAttempt());
      const sale = await keepSale(sales, { attemptedAt: day(1 + (n % 3)) }, price * 10_000_000n);
      const changed = { ...sale, notes: 'later', version: 2, updatedAt: day(9 - (n % 2)) };
      if (n % 3 === 0) await sales.annotate(changed, noted(changed), 1);
      kept.push(n % 3 === 0 ? changed : sale);
    }
    const keys = {
      CREATED_AT: (sale: Sale) => sale.createdAt.getTime(),
      UPDATED_AT: (sale: Sale) => sale.updatedAt.getTime(),
      TOTAL_AMOUNT: (sale: Sale) => Number(sale.totalAmount.centavos),
    };
    for (const field of ['CREATED_AT', 'UPDATED_AT', 'TOTAL_AMOUNT'] as const) {
      for (const direction of ['ASC', 'DESC'] as const) {
        const sign = direction === 'ASC' ? 1 : -1;
        const key = keys[field];
        const expected = kept.toSorted((a, b) => sign * (key(a) - key(b) || byId(a, b))).map(({ id }) => id);
        const list = (page: PageRequest) => sales.list({ criteria: {}, sort: { field, direction }, page });
        expect(await walk(list, { limit: 2, backward: false })).toEqual(expected);
        expect(await walk(list, { limit: 3, backward: true })).toEqual(expected);
        expect(await (await list({ ...ALL, limit: 1 })).total()).toBe(7);
      }
    }
  });

  it('gives each parent its own page, newest first, that goes on by its cursors', async () => {
    const kept: Sale[] = [];
    for (let n = 0; n < 9; n += 1)
      kept.push(await keepSale(sales, { vehicleId: `v${n % 2}`, attemptedAt: day(1 + n) }));
    const idsOf = (vehicleId: string) =>
      kept.filter((sale) => sale.vehicleId === vehicleId).map(({ id }) => id);
    const vehicles = ['v0', 'none', 'v1'];
    for (const [at, id] of vehicles.entries()) {
      const pageOf = async (ids: readonly string[], own: number, request: PageRequest): Promise<SalePage> => {
        const list = { criteria: {}, sort: NEWEST, page: request };
        const page = (await sales.pagesOf('vehicleId', ids, list))[own];
        if (!page) throw new Error('no page');
        return page;
      };
      const expected = idsOf(id).toReversed();
      const alone = (request: PageRequest) => pageOf([id], 0, request);
      expect(await walk(alone, { limit: 2, backward: false })).toEqual(expected);
      expect(await walk(alone, { limit: 2, backward: true })).toEqual(expected);
      const first = await pageOf(vehicles, at, { ...ALL, limit: 2 });
      expect(first.edges.map(({ node }) => node.id)).toEqual(expected.slice(0, 2));
      expect([first.hasNextPage, first.hasPreviousPage]).toEqual([expected.length > 2, false]);
      const last = await pageOf(vehicles, at, { ...ALL, limit: 2, backward: true });
      expect(last.edges.map(({ node }) => node.id)).toEqual(expected.slice(-2));
      expect([last.hasNextPage, last.hasPreviousPage]).toEqual([false, expected.length > 2]);
      expect(await first.total()).toBe(expected.length);
    }
    const none = await sales.pagesOf('customerId', [BOB.customerId], {
      criteria: {},
      sort: NEWEST,
      page: ALL,
    });
    expect(none.map(({ edges }) => edges)).toEqual([[]]);
  });

  it('filters and sorts the page of each parent', async () => {
    const kept: Sale[] = [];
    for (const price of [3n, 1n, 4n, 1n, 5n, 9n]) kept.push(await keepSale(sales, { vehicleId: 'v' }, price));
    await keepSale(sales, { vehicleId: 'w' }, 5n);
    const sort = { field: 'TOTAL_AMOUNT', direction: 'ASC' } as const;
    const criteria = { totalAmount: { max: 4n } };
    const amounts = async (page: PageRequest) =>
      (await sales.pagesOf('vehicleId', ['v', 'w'], { criteria, sort, page })).map(({ edges }) =>
        edges.map(({ node }) => node.totalAmount.centavos),
      );
    expect(await amounts({ ...ALL, limit: 3 })).toEqual([[1n, 1n, 3n], []]);
    expect(await amounts({ ...ALL, limit: 1, backward: true })).toEqual([[4n], []]);
  });
}

function byId(a: Sale, b: Sale): number {
  return a.id < b.id ? -1 : 1;
}
