import { brl, type PageRequest } from '@autograph/kernel';
import { beforeEach, expect, it } from 'vitest';
import { messages } from '../domain/messages.ts';
import { beginReturn, callOffReturn, completeReturn } from '../domain/return.ts';
import { decide, open, type Sale } from '../domain/sale.ts';
import type { SaleCriteria, SaleRepository } from '../ports/sale-repository.ts';
import { ANA, anAttempt, aSale, BOB, keepSale, noted, reservedAt, told } from './builders.ts';

const ALL: PageRequest = { limit: 100, backward: false, cursor: null };
const NEWEST = { field: 'CREATED_AT', direction: 'DESC' } as const;
const NOW = new Date('2026-03-02T12:00:00Z');

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

  it('writes each step of a return on the version that it was made for, on an APPROVED sale alone', async () => {
    const sale = await keepSale(sales);
    const asked = { id: 'return-1', by: 'user-admin', reason: 'Ana', notes: 'Ana', refund: brl(1n) };
    const early = { ...sale, returning: asked, settlement: 'TAKE_BACK', version: 2 } as const;
    expect(await sales.writeReturn(early, null, 1)).toBe(false);
    const approved = decided(sale, 'APPROVED');
    await sales.decide(approved, told(approved), 1);
    const begin = beginReturn(approved, asked, 7, NOW);
    if (!begin.ok) throw new Error('not begun');
    const race = Array.from({ length: 4 }, () => sales.writeReturn(begin.value, null, 2));
    expect((await Promise.all(race)).filter(Boolean)).toHaveLength(1);
    expect(await sales.findById(sale.id)).toEqual(begin.value);
    const calledOff = callOffReturn(begin.value, NOW);
    expect(await sales.writeReturn(calledOff, null, 3)).toBe(true);
    expect(await sales.findById(sale.id)).toEqual(calledOff);
    const again = beginReturn(calledOff, { ...asked, id: 'return-2' }, 7, NOW);
    if (!again.ok) throw new Error('not begun');
    expect(await sales.writeReturn(again.value, null, 4)).toBe(true);
    await sales.forgetTexts(ANA.customerId);
    const forgotten = await sales.findById(sale.id);
    expect(forgotten?.returning).toMatchObject({ id: 'return-2', reason: null, notes: null });
    if (!forgotten?.returning) throw new Error('no return');
    const returned = completeReturn(forgotten, forgotten.returning, NOW);
    expect(await sales.writeReturn(returned, told(returned), 5)).toBe(false);
    expect(await sales.writeReturn(returned, told(returned), 6)).toBe(true);
    expect(await sales.findById(sale.id)).toEqual(returned);
    expect(await sales.writeReturn(returned, told(returned), 7)).toBe(false);
  });

  it('writes remarks on the version that they were made for, decided or not, and on nothing but a sale', async () => {
    const sale = await keepSale(sales);
    const annotated = { ...sale, notes: 'handed over', version: 2, updatedAt: NOW };
    expect(await sales.annotate(annotated, noted(annotated), 2)).toBe(false);
    expect(await sales.annotate(annotated, noted(annotated), 1)).toBe(true);
    expect(await sales.findById(sale.id)).toEqual(annotated);
    const approved = decided(annotated, 'APPROVED');
    expect(await sales.decide(approved, told(approved), 1)).toBe(false);
    expect(await sales.decide(approved, told(approved), 2)).toBe(true);
    const emptied = { ...approved, notes: null, version: 4 };
    expect(await sales.annotate(emptied, noted(emptied), 3)).toBe(true);
    expect(await sales.findById(sale.id)).toEqual(emptied);
    const attempt = anAttempt();
    await sales.begin(attempt);
    expect(await sales.annotate(aSale(attempt), noted(aSale(attempt)), 0)).toBe(false);
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
    expect(await sales.countBounded(ANA.userId, 3)).toBe(3);
    expect((await many('user-sales', null)).every(({ written }) => written === 'opened')).toBe(true);
    expect(await sales.countBounded('user-sales', 3)).toBe(0);
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
}

function byId(a: Sale, b: Sale): number {
  return a.id < b.id ? -1 : 1;
}
