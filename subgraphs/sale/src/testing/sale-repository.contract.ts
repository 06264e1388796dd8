import { brl, type PageRequest } from '@autograph/kernel';
import { walk } from '@autograph/kernel/testing';
import { beforeEach, expect, it } from 'vitest';
import { messages } from '../domain/messages.ts';
import { decide, open, type Sale } from '../domain/sale.ts';
import type { SaleCriteria, SalePage, SaleRepository } from '../ports/sale-repository.ts';
import { ANA, anAttempt, aSale, BOB, keepSale, reservedAt, told } from './builders.ts';

const ALL: PageRequest = { limit: 100, backward: false, cursor: null };
const NEWEST = { field: 'CREATED_AT', direction: 'DESC' } as const;
const NOW = new Date('2026-03-02T12:00:00Z');
const day = (date: number) => new Date(Date.UTC(2026, 2, date, 12));

/** What every keeper of sales promises. `empty` answers one that has none. */
export function saleRepositoryContract(empty: () => Promise<SaleRepository>): void {
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
  const refusal = {
    code: 'PRICE_CHANGED',
    field: ['expectedPrice'],
    message: messages.priceChanged,
  } as const;

  it('gives back what it was given, to the last field', async () => {
    const full = await keepSale(sales, {
      paymentMethod: 'FINANCING',
      downPayment: brl(1_000_000n),
      financingMonths: 48,
      notes: 'Zoé 😀',
    });
    const bare = await keepSale(sales, {}, 1_000_000_000_000n);
    expect(await sales.findById(full.id)).toEqual(full);
    expect((await sales.findByIds([full.id, bare.id, 'nothing'])).toSorted(byId)).toEqual([full, bare]);
    expect(await sales.findById('nothing')).toBeNull();
  });

  it('knows all dealings of a customer, and forgets what was written about those that are over', async () => {
    const kept = await keepSale(sales, { notes: 'Ana', idempotencyKey: 'ana' });
    const gone = decided(kept, 'REJECTED', 'Ana');
    await sales.decide(gone, told(gone), kept.version);
    const pending = await keepSale(sales, { notes: 'Ana' });
    const foreign = await keepSale(sales, { customerId: BOB.customerId, notes: 'Bob' });
    const refused = anAttempt({ notes: 'Ana' });
    await sales.begin(refused);
    expect(await sales.dealingsOf(ANA.customerId)).toMatchObject({ opening: true });
    await sales.refuse(refused.id, [refusal], null);
    const dealings = await sales.dealingsOf(ANA.customerId);
    expect({ ...dealings, sales: dealings.sales.toSorted(byId) }).toEqual({
      sales: [gone, pending],
      opening: false,
    });

    await sales.forgetTexts(ANA.customerId);
    const history = gone.history.map((transition) => ({ ...transition, reason: null }));
    const forgotten = { ...gone, notes: null, rejectionReason: null, history, version: gone.version + 1 };
    expect(await sales.findById(kept.id)).toEqual(forgotten);
    expect(await sales.findByKey(ANA.userId, 'ana')).toBeNull();
    expect(await sales.findById(pending.id)).toEqual(pending);
    expect(await sales.findById(foreign.id)).toEqual(foreign);
  });

  it('knows an attempt by its key alone until it becomes a sale', async () => {
    const attempt = anAttempt({ idempotencyKey: 'k' });
    expect(await sales.begin(attempt)).toBe('begun');
    const { id, vehicleId, fingerprint, attemptedAt } = attempt;
    const known = { id, vehicleId, fingerprint, attemptedAt };
    expect(await sales.findByKey(ANA.userId, 'k')).toEqual({ ...known, state: 'OPENING' });
    expect(await sales.findByKey(BOB.userId, 'k')).toBeNull();
    expect(await sales.findById(id)).toBeNull();
    expect(await sales.findByIds([id])).toEqual([]);
    expect(await found({})).toEqual([]);
    for (const field of ['UPDATED_AT', 'TOTAL_AMOUNT'] as const) {
      const none = await sales.list({ criteria: {}, sort: { field, direction: 'ASC' }, page: ALL });
      expect([none.edges, await none.total()]).toEqual([[], 0]);
    }
    const [page] = await sales.pagesOf('vehicleId', [vehicleId], { criteria: {}, sort: NEWEST, page: ALL });
    expect([page?.edges, await page?.total()]).toEqual([[], 0]);

    const sale = open(attempt, reservedAt(100n), NOW);
    if (!sale.ok) throw new Error('not opened');
    expect(await sales.open(sale.value, told(sale.value), null)).toBe('opened');
    expect(await sales.findByKey(ANA.userId, 'k')).toEqual({ ...known, state: 'OPENED', sale: sale.value });
    expect(await found({})).toEqual([id]);
    expect(await sales.open(sale.value, told(sale.value), null)).toBe('gone');
  });

  it('lets a user use a key once, and do without as often as they like', async () => {
    expect(await sales.begin(anAttempt({ idempotencyKey: 'k' }))).toBe('begun');
    expect(await sales.begin(anAttempt({ idempotencyKey: 'k' }))).toBe('key-used');
    expect(await sales.begin(anAttempt({ idempotencyKey: 'K' }))).toBe('begun');
    expect(await sales.begin(anAttempt({ idempotencyKey: 'k', openedBy: BOB.userId }))).toBe('begun');
    expect(await sales.begin(anAttempt())).toBe('begun');
    expect(await sales.begin(anAttempt())).toBe('begun');
    const race = Array.from({ length: 10 }, () => sales.begin(anAttempt({ idempotencyKey: 'race' })));
    expect((await Promise.all(race)).filter((written) => written === 'begun')).toHaveLength(1);
  });

  it('keeps a refusal and its key, and opens nothing after it', async () => {
    const attempt = anAttempt({ idempotencyKey: 'k' });
    await sales.begin(attempt);
    const plain = { ...refusal, field: null };
    expect(await sales.refuse(attempt.id, [refusal, plain], 'RELEASE')).toBe(true);
    expect(await sales.refuse(attempt.id, [], null)).toBe(false);
    expect(await sales.abandon(attempt.id)).toBe(false);
    const sale = open(attempt, reservedAt(100n), NOW);
    expect(sale.ok && (await sales.open(sale.value, told(sale.value), null))).toBe('gone');
    await sales.settled(attempt.id, 'RELEASE');
    expect(await sales.findByKey(ANA.userId, 'k')).toMatchObject({
      state: 'REFUSED',
      refusals: [refusal, plain],
    });
    expect(await found({})).toEqual([]);
  });

  it('frees the key of an abandoned attempt once its vehicle is released, not before', async () => {
    const attempt = anAttempt({ idempotencyKey: 'k' });
    await sales.begin(attempt);
    expect(await sales.abandon(attempt.id)).toBe(true);
    expect(await sales.abandon(attempt.id)).toBe(false);
    const sale = open(attempt, reservedAt(100n), NOW);
    expect(sale.ok && (await sales.open(sale.value, told(sale.value), null))).toBe('gone');
    await sales.settled(attempt.id, 'SELL');
    expect(await sales.begin(anAttempt({ idempotencyKey: 'k' }))).toBe('key-used');
    expect(await sales.findByKey(ANA.userId, 'k')).toMatchObject({ id: attempt.id, state: 'ABANDONED' });
    await sales.settled(attempt.id, 'RELEASE');
    expect(await sales.findByKey(ANA.userId, 'k')).toBeNull();
    expect(await sales.begin(anAttempt({ idempotencyKey: 'k' }))).toBe('begun');
  });

  it('writes a decision once, with what it owes the vehicle, and strikes that when it is done', async () => {
    const sale = await keepSale(sales, { idempotencyKey: 'k' });
    const rejected = decided(sale, 'REJECTED', 'no credit');
    expect(await sales.decide(rejected, told(rejected), sale.version + 1)).toBe(false);
    const race = [rejected, decided(sale, 'APPROVED'), rejected, decided(sale, 'APPROVED')];
    const written = await Promise.all(race.map((each) => sales.decide(each, told(each), sale.version)));
    expect(written.filter(Boolean)).toHaveLength(1);
    const winner = race[written.indexOf(true)];
    expect(await sales.findById(sale.id)).toEqual(winner);
    expect(await sales.decide(rejected, told(rejected), 2)).toBe(false);
    await sales.settled(sale.id, winner?.settlement ?? 'SELL');
    expect(await sales.findById(sale.id)).toEqual({ ...winner, settlement: null });
    expect(await sales.findByKey(ANA.userId, 'k')).toMatchObject({ state: 'OPENED' });
  });

  it('writes remarks on the version that they were made for, decided or not, and on nothing but a sale', async () => {
    const sale = await keepSale(sales);
    const annotated = { ...sale, notes: 'handed over', version: 2, updatedAt: NOW };
    expect(await sales.annotate(annotated, 2)).toBe(false);
    expect(await sales.annotate(annotated, 1)).toBe(true);
    expect(await sales.findById(sale.id)).toEqual(annotated);
    const approved = decided(annotated, 'APPROVED');
    expect(await sales.decide(approved, told(approved), 1)).toBe(false);
    expect(await sales.decide(approved, told(approved), 2)).toBe(true);
    expect(await sales.annotate({ ...approved, notes: null, version: 4 }, 3)).toBe(true);
    expect(await sales.findById(sale.id)).toEqual({ ...approved, notes: null, version: 4 });
    const attempt = anAttempt();
    await sales.begin(attempt);
    expect(await sales.annotate(aSale(attempt), 0)).toBe(false);
  });

  it('opens no more sales under a bound than it allows, however many at once, and one more when one is decided', async () => {
    const opening = async (openedBy: string, atMost: number | null) => {
      const attempt = anAttempt({ openedBy });
      await sales.begin(attempt);
      const sale = aSale(attempt);
      return { sale, written: await sales.open(sale, told(sale), atMost) };
    };
    const many = (openedBy: string, atMost: number | null) =>
      Promise.all(Array.from({ length: 20 }, () => opening(openedBy, atMost)));
    const bounded = await many(ANA.userId, 3);
    const [first] = bounded.filter(({ written }) => written === 'opened');
    expect(bounded.filter(({ written }) => written === 'opened')).toHaveLength(3);
    expect(bounded.filter(({ written }) => written === 'limit-reached')).toHaveLength(17);
    expect(await sales.countBounded(ANA.userId)).toBe(3);
    expect((await many('user-sales', null)).every(({ written }) => written === 'opened')).toBe(true);
    expect(await sales.countBounded('user-sales')).toBe(0);
    expect((await opening(BOB.userId, 3)).written).toBe('opened');
    if (!first) throw new Error('none was opened');
    await sales.decide(
      decided(first.sale, 'APPROVED'),
      told(decided(first.sale, 'APPROVED')),
      first.sale.version,
    );
    const again = await many(ANA.userId, 3);
    expect(again.filter(({ written }) => written === 'opened')).toHaveLength(1);
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

  it('sorts by the time of opening, of the last change, and by amount, each both ways, and pages through without a gap or a repeat', async () => {
    const kept: Sale[] = [];
    for (const [n, price] of [5n, 3n, 5n, 9n, 1n, 5n, 2n].entries()) {
      await sales.begin(anAttempt());
      const sale = await keepSale(sales, { attemptedAt: day(1 + (n % 3)) }, price * 10_000_000n);
      const changed = { ...sale, notes: 'later', version: 2, updatedAt: day(9 - (n % 2)) };
      if (n % 3 === 0) await sales.annotate(changed, 1);
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
