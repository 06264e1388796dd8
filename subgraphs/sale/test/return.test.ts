import { brl } from '@autograph/kernel';
import { describe, expect, it } from 'vitest';
import {
  beginReturn,
  callOffReturn,
  completeReturn,
  lastDayOfReturn,
  nextStatuses,
} from '../src/domain/return.ts';
import { decide, type Sale } from '../src/domain/sale.ts';
import { eventOfSale } from '../src/domain/sale-event.ts';
import { aSale } from '../src/testing/builders.ts';

// 23:30 on 2 March in São Paulo.
const APPROVED_AT = new Date('2026-03-03T02:30:00Z');
const LAST_INSTANT = new Date('2026-03-10T02:59:59.999Z');
const ASKED = { id: 'return-1', by: 'user-admin', reason: 'Engine noise.', notes: null, refund: null };

function approved(): Sale {
  const outcome = decide(aSale(), { to: 'APPROVED', by: 'user-sales', reason: null }, APPROVED_AT);
  if (!outcome.ok) throw new Error('not approved');
  return outcome.value;
}

function begun(
  now = APPROVED_AT,
  changes: Partial<typeof ASKED> | { refund: ReturnType<typeof brl> } = {},
): Sale {
  const outcome = beginReturn(approved(), { ...ASKED, ...changes }, 7, now);
  if (!outcome.ok) throw new Error('not begun');
  return outcome.value;
}

describe('the period of a return', () => {
  it('ends with the seventh calendar day in São Paulo after the day of the approval', () => {
    const sale = approved();
    expect(lastDayOfReturn(sale, 7)).toBe('2026-03-09');
    expect(nextStatuses(sale, 7, LAST_INSTANT)).toEqual(['RETURNED']);
    const after = new Date(LAST_INSTANT.getTime() + 1);
    expect(nextStatuses(sale, 7, after)).toEqual([]);
    expect(beginReturn(sale, ASKED, 7, after)).toMatchObject({
      ok: false,
      refusals: [{ code: 'INVALID_STATE', field: ['id'], message: { params: { day: '2026-03-09' } } }],
    });
  });

  it('of no days is the day of the approval', () => {
    expect(lastDayOfReturn(approved(), 0)).toBe('2026-03-02');
  });
});

describe('a return', () => {
  it('of the whole amount unless a refund is given, to the centavo', () => {
    expect(begun().returning?.refund).toEqual(brl(7_499_000n));
    expect(begun(APPROVED_AT, { refund: brl(1n) }).returning?.refund).toEqual(brl(1n));
    const more = beginReturn(approved(), { ...ASKED, refund: brl(7_499_001n) }, 7, APPROVED_AT);
    expect(more).toMatchObject({ ok: false, refusals: [{ code: 'INVALID', field: ['refund'] }] });
  });

  it('leaves the sale APPROVED until it is carried out, and owes the vehicle to be taken back', () => {
    const sale = begun();
    expect(sale).toMatchObject({ status: 'APPROVED', settlement: 'TAKE_BACK', refund: null, version: 3 });
    expect(nextStatuses(sale, 7, APPROVED_AT)).toEqual([]);
  });

  it('ends the sale with its reason in the history, its refund, and one event', () => {
    const sale = begun();
    if (!sale.returning) throw new Error('not begun');
    const returned = completeReturn(sale, sale.returning, LAST_INSTANT);
    expect(returned).toMatchObject({
      status: 'RETURNED',
      refund: brl(7_499_000n),
      returning: null,
      settlement: null,
      decidedAt: APPROVED_AT,
      version: 4,
    });
    expect(returned.history.at(-1)).toEqual({
      from: 'APPROVED',
      to: 'RETURNED',
      at: LAST_INSTANT,
      by: 'user-admin',
      reason: 'Engine noise.',
    });
    expect(eventOfSale(returned, 'event-1')).toMatchObject({
      type: 'SaleReturned',
      aggregate: { sequence: 4 },
      data: { refund: { amount: '74990.00', currency: 'BRL' } },
    });
    expect(nextStatuses(returned, 7, LAST_INSTANT)).toEqual([]);
  });

  it('that is called off leaves the sale as it was approved', () => {
    const sale = approved();
    const outcome = beginReturn(sale, ASKED, 7, APPROVED_AT);
    expect(outcome.ok && callOffReturn(outcome.value, LAST_INSTANT)).toEqual({
      ...sale,
      settlement: null,
      version: 4,
      updatedAt: LAST_INSTANT,
    });
  });

  it('is only for an APPROVED sale', () => {
    const states = [
      aSale(),
      ...(['REJECTED', 'CANCELLED', 'RETURNED'] as const).map((status) => ({ ...approved(), status })),
    ];
    for (const sale of states) {
      expect(beginReturn(sale, ASKED, 7, APPROVED_AT)).toMatchObject({
        ok: false,
        refusals: [{ code: 'INVALID_STATE', field: ['id'] }],
      });
    }
  });
});
