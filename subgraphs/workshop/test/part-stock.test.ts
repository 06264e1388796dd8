import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  availableIn,
  CLOSED_KEPT,
  LEDGER_KEPT,
  type PartStock,
  reservedIn,
} from '../src/domain/part-stock.ts';
import { claim, notified, type WantedClaim } from '../src/domain/stock-claim.ts';
import { eventOfStock } from '../src/domain/stock-event.ts';
import { type Count, type Receipt, receive, recount } from '../src/domain/stock-intake.ts';
import { aStock, NOW } from '../src/testing/builders.ts';

const wants = (workOrderId: string, wanted: number, changes: Partial<WantedClaim> = {}): WantedClaim => ({
  workOrderId,
  wanted,
  consumed: 0,
  revision: 1,
  closed: false,
  ...changes,
});
const claimed = (stock: PartStock, wanted: WantedClaim) => claim(stock, wanted, 'user-1', NOW);
const counted = (stock: PartStock, quantity: number, changes: Partial<Count> = {}) =>
  recount(stock, { partId: 'part-1', quantity, note: null, ...changes }, 'user-1', NOW);
const received = (stock: PartStock, quantity: number, changes: Partial<Receipt> = {}) => {
  const receipt = {
    partId: 'part-1',
    quantity,
    unitCost: null,
    note: null,
    idempotencyKey: null,
    ...changes,
  };
  return receive(stock, receipt, 'user-1', NOW);
};
const sumOf = ({ ledger }: PartStock) => ledger.reduce((sum, { quantity }) => sum + quantity, 0);

describe('a claim', () => {
  it('is granted while there are enough free units, and short after that', () => {
    let stock = aStock(3);
    const results = ['a', 'b', 'c', 'd'].map((order) => {
      const next = claimed(stock, wants(order, 1));
      stock = next.stock;
      return next.result;
    });
    expect(results).toEqual(['granted', 'granted', 'granted', 'short']);
    expect([stock.onHand, reservedIn(stock), availableIn(stock)]).toEqual([3, 3, 0]);
  });

  it('changes nothing when it is repeated', () => {
    const { stock } = claimed(aStock(3), wants('a', 2));
    expect(claimed(stock, wants('a', 2))).toEqual({ stock, result: 'granted' });
    expect(claimed(stock, wants('a', 2)).stock).toBe(stock);
    const short = claimed(stock, wants('b', 2)).stock;
    expect(claimed(short, wants('b', 2)).stock).toBe(short);
  });

  it('that was short is granted once units came in', () => {
    const short = claimed(aStock(1), wants('a', 2));
    expect(short.result).toBe('short');
    expect(reservedIn(short.stock)).toBe(0);
    const more = received(short.stock, 1);
    expect(more).toMatchObject({ value: { toNotify: ['a'], claims: [{ reserved: 2 }] } });
    if (!more.ok) return;
    expect(claimed(more.value, wants('a', 2))).toEqual({ stock: more.value, result: 'granted' });
    const done = notified(more.value, ['a'], null, NOW);
    expect(done.toNotify).toEqual([]);
    expect(notified(done, ['a'], null, NOW)).toBe(done);
  });

  it('that waits is served before later ones, by what others give up too', () => {
    let { stock } = claimed(aStock(2), wants('a', 2));
    for (const order of ['b', 'c']) stock = claimed(stock, wants(order, 1)).stock;
    stock = claimed(stock, wants('a', 1, { revision: 2 })).stock;
    expect(stock.toNotify).toEqual(['b']);
    stock = claimed(stock, wants('a', 0, { revision: 3, closed: true })).stock;
    expect(stock.toNotify).toEqual(['b', 'c']);
    expect(availableIn(stock)).toBe(0);
  });

  it('for more keeps what it had while there is not enough', () => {
    const { stock } = claimed(aStock(3), wants('a', 2));
    const more = claimed(stock, wants('a', 4, { revision: 2 }));
    expect([more.result, reservedIn(more.stock)]).toEqual(['short', 2]);
  });

  it('that is used leaves the stock and the reservation together', () => {
    const { stock } = claimed(aStock(3), wants('a', 2));
    const used = claimed(stock, wants('a', 0, { consumed: 1, revision: 2, closed: true })).stock;
    expect([used.onHand, reservedIn(used), sumOf(used)]).toEqual([2, 0, 2]);
  });

  it('never uses more than it had reserved', () => {
    const { stock } = claimed(aStock(3), wants('a', 1));
    expect(() => claimed(stock, wants('a', 0, { consumed: 2, revision: 2 }))).toThrow('uses 2 units');
  });

  it('that arrives after a newer one of its order is late', () => {
    const given = claimed(aStock(3), wants('a', 2)).stock;
    const up = claimed(given, wants('a', 0, { revision: 2, closed: true })).stock;
    expect(claimed(up, wants('a', 2))).toEqual({ stock: up, result: 'late' });
    // Also where the order gave up before its first claim came.
    const never = claimed(aStock(3), wants('b', 0, { revision: 2, closed: true })).stock;
    expect(claimed(never, wants('b', 2))).toEqual({ stock: never, result: 'late' });
  });

  it('that is closed is remembered, the newest of them only', () => {
    let stock = aStock(1);
    for (let n = 0; n < CLOSED_KEPT + 5; n += 1)
      stock = claimed(stock, wants(`order-${n}`, 0, { closed: true })).stock;
    expect(stock.claims).toHaveLength(CLOSED_KEPT);
    expect(stock.claims[0]?.workOrderId).toBe('order-5');
  });

  it('that was made first and closed last is remembered', () => {
    let { stock } = claimed(aStock(1), wants('old', 1));
    for (let n = 0; n < CLOSED_KEPT; n += 1)
      stock = claimed(stock, wants(`order-${n}`, 0, { closed: true })).stock;
    const used = wants('old', 0, { consumed: 1, revision: 2, closed: true });
    stock = claimed(stock, used).stock;
    expect(claimed(stock, used)).toEqual({ stock, result: 'granted' });
    expect(claimed(stock, wants('old', 1))).toEqual({ stock, result: 'late' });
  });
});

describe('a count', () => {
  it('below what is reserved is refused, and names the orders', () => {
    const one = claimed(aStock(5), wants('order-1', 2)).stock;
    const two = claimed(one, wants('order-2', 1)).stock;
    const refused = counted(two, 2);
    expect(refused).toMatchObject({
      ok: false,
      refusals: [
        {
          code: 'INVALID_STATE',
          field: ['quantity'],
          message: { params: { reserved: 3, orders: 'order-1, order-2' } },
        },
      ],
    });
    expect(counted(two, 3)).toMatchObject({ ok: true, value: { onHand: 3 } });
  });

  it('that is refused names at most 20 orders', () => {
    let stock = aStock(30);
    for (let n = 1; n <= 21; n += 1) stock = claimed(stock, wants(`order-${n}`, 1)).stock;
    const named = Array.from({ length: 20 }, (_, n) => `order-${n + 1}`).join(', ');
    expect(counted(stock, 2)).toMatchObject({
      refusals: [{ message: { params: { reserved: 21, orders: `${named}, …` } } }],
    });
  });

  it('of another version than expected is STALE', () => {
    const stock = aStock(5);
    expect(counted(stock, 4, { expectedVersion: 7 })).toMatchObject({ refusals: [{ code: 'STALE' }] });
    expect(counted(stock, 4, { expectedVersion: stock.version })).toMatchObject({ ok: true });
  });
});

it('a receipt with the same key is taken once', () => {
  const once = received(aStock(1), 2, { idempotencyKey: 'k' });
  const stock = once.ok ? once.value : aStock(0);
  expect(stock.onHand).toBe(3);
  const again = received(stock, 2, { idempotencyKey: 'k' });
  expect(again.ok && again.value).toBe(stock);
});

it('low stock raises one event for each dip', () => {
  let stock = aStock(3, 2);
  const raised: string[] = [];
  const next = (after: PartStock) => {
    const event = eventOfStock(stock, after, 'event-1');
    if (event) raised.push(`${event.data.available}`);
    stock = after;
  };
  next(claimed(stock, wants('a', 1)).stock);
  next(claimed(stock, wants('b', 1)).stock);
  next(claimed(stock, wants('c', 1)).stock);
  expect(raised).toEqual(['1']);
  next(claimed(stock, wants('b', 0, { revision: 2, closed: true })).stock);
  next(claimed(stock, wants('c', 0, { revision: 2, closed: true })).stock);
  expect(stock.isLow).toBe(false);
  next(claimed(stock, wants('d', 2)).stock);
  expect(raised).toEqual(['1', '0']);
});

it('the first stock of a part that was never there is no dip', () => {
  const first = received(aStock(0, 5), 2);
  expect(first.ok && eventOfStock(aStock(0, 5), first.value, 'event-1')).toBeNull();
});

it('the ledger keeps its newest entries and the sum of the others', () => {
  let stock = aStock(1);
  for (let n = 0; n < 3 * LEDGER_KEPT; n += 1) {
    const next = received(stock, 1);
    if (next.ok) stock = next.value;
    expect(sumOf(stock)).toBe(stock.onHand);
    expect(stock.ledger.length).toBeLessThanOrEqual(LEDGER_KEPT * 1.5 + 1);
  }
  expect(stock.ledger[0]?.kind).toBe('CARRIED');
});

it('whatever happens, 0 <= reserved <= on hand = the sum of the ledger', () => {
  const order = fc.constantFrom('a', 'b', 'c');
  const step = fc.oneof(
    fc.record({ kind: fc.constant('receive' as const), quantity: fc.integer({ min: 1, max: 5 }) }),
    fc.record({ kind: fc.constant('count' as const), quantity: fc.integer({ min: 0, max: 10 }) }),
    fc.record({
      kind: fc.constant('claim' as const),
      order,
      reserved: fc.integer({ min: 0, max: 4 }),
      uses: fc.integer({ min: 0, max: 4 }),
      revision: fc.integer({ min: 1, max: 6 }),
    }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let stock = aStock(4, 2);
      for (const each of steps) {
        if (each.kind === 'claim') {
          const prior = stock.claims.find(({ workOrderId }) => workOrderId === each.order);
          const consumed = (prior?.consumed ?? 0) + Math.min(each.uses, prior?.reserved ?? 0);
          const { order: id, reserved, revision } = each;
          stock = claimed(stock, wants(id, reserved, { consumed, revision })).stock;
        } else {
          const next =
            each.kind === 'receive' ? received(stock, each.quantity) : counted(stock, each.quantity);
          if (next.ok) stock = next.value;
        }
        expect(stock.claims.every(({ reserved, wanted }) => reserved >= 0 && wanted >= 0)).toBe(true);
        expect(reservedIn(stock)).toBeLessThanOrEqual(stock.onHand);
        expect(sumOf(stock)).toBe(stock.onHand);
      }
    }),
    { numRuns: 300 },
  );
});
