import { brl } from '@autograph/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messages, STATUS_NAMES } from '../src/domain/messages.ts';
import { decide, NEXT_STATUSES, open, type Sale, type SaleStatus } from '../src/domain/sale.ts';
import { anAttempt, aSale, reservedAt } from '../src/testing/builders.ts';

const NOW = new Date('2026-03-02T12:00:00Z');
const decided = fc.constantFrom('APPROVED', 'REJECTED', 'CANCELLED');
const SETTLEMENT = { APPROVED: 'SELL', REJECTED: 'RELEASE', CANCELLED: 'RELEASE' };

describe('a sale', () => {
  it('takes the first decision of any sequence and refuses every later one', () => {
    fc.assert(
      fc.property(fc.array(decided, { maxLength: 8 }), (wishes) => {
        let sale: Sale = aSale();
        let model: SaleStatus = 'PENDING';
        for (const to of wishes) {
          const outcome = decide(sale, { to, by: 'user-sales', reason: 'because' }, NOW);
          expect(outcome.ok).toBe(model === 'PENDING');
          if (!outcome.ok) {
            expect(outcome.refusals).toMatchObject([{ code: 'INVALID_STATE', field: ['id'] }]);
            expect(outcome.refusals[0]?.message).toEqual(messages.decided({ status: STATUS_NAMES[model] }));
            continue;
          }
          model = to;
          sale = outcome.value;
          expect(sale.settlement).toBe(SETTLEMENT[to]);
          expect(sale.rejectionReason).toBe(to === 'REJECTED' ? 'because' : null);
        }
        const moves = wishes.length > 0 ? 2 : 1;
        expect(sale).toMatchObject({ status: model, version: moves });
        expect(sale.history).toHaveLength(moves);
        expect(sale.history.map(({ from }) => from)).toEqual([null, 'PENDING'].slice(0, moves));
        expect(sale.history.at(-1)?.to).toBe(model);
      }),
    );
  });

  it('leads from PENDING to each decision, and from an approval to a return alone', () => {
    expect(NEXT_STATUSES).toEqual({
      PENDING: ['APPROVED', 'REJECTED', 'CANCELLED'],
      APPROVED: ['RETURNED'],
      REJECTED: [],
      CANCELLED: [],
      RETURNED: [],
    });
  });

  it('keeps its remarks unless a decision brings others', () => {
    const sale = aSale({ notes: 'two keys' });
    const approve = { to: 'APPROVED', by: null, reason: null } as const;
    expect(decide(sale, approve, NOW)).toMatchObject({ value: { notes: 'two keys' } });
    expect(decide(sale, { ...approve, notes: 'one key' }, NOW)).toMatchObject({
      value: { notes: 'one key' },
    });
    expect(decide(sale, { ...approve, notes: null }, NOW)).toMatchObject({ value: { notes: null } });
  });

  it('opens at the price of the reservation, and counts from then', () => {
    const attempt = anAttempt({ downPayment: brl(100n), idempotencyKey: 'k' });
    const opened = open(attempt, reservedAt(101n), NOW);
    expect(opened).toMatchObject({
      value: { id: attempt.id, status: 'PENDING', totalAmount: brl(101n), createdAt: NOW, version: 1 },
    });
    expect(opened.ok && Object.keys(opened.value)).not.toContain('idempotencyKey');
  });

  it('does not open when what is paid up front leaves nothing to pay', () => {
    for (const centavos of [100n, 101n]) {
      const opened = open(anAttempt({ downPayment: brl(centavos) }), reservedAt(100n), NOW);
      expect(opened).toMatchObject({ ok: false, refusals: [{ code: 'INVALID', field: ['downPayment'] }] });
    }
  });
});
