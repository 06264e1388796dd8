import {
  amountParam,
  dayAfter,
  dayOf,
  done,
  type Money,
  type Outcome,
  refuse,
  SHOP_TIME_ZONE,
} from '@autograph/kernel';
import { messages, STATUS_NAMES } from './messages.ts';
import { NEXT_STATUSES, type PendingReturn, type Sale, type SaleStatus } from './sale.ts';

/** A return as it is asked for. */
export interface AskedReturn extends Omit<PendingReturn, 'refund'> {
  /** `null` for the whole amount of the sale. */
  readonly refund: Money | null;
}

/**
 * The last day on which a sale can be returned, `YYYY-MM-DD`; `null` for a sale that was not approved. The period is in
 * calendar days in America/Sao_Paulo after the day of the approval: 7 by default, as the consumer code gives for purchases
 * made at a distance (Lei 8.078/1990, art. 49).
 */
export function lastDayOfReturn(sale: Sale, periodDays: number): string | null {
  return sale.status === 'APPROVED' && sale.decidedAt
    ? dayAfter(dayOf(sale.decidedAt, SHOP_TIME_ZONE), periodDays)
    : null;
}

/** Whether a sale can be returned now. */
export function mayReturn(sale: Sale, periodDays: number, now: Date): boolean {
  const last = lastDayOfReturn(sale, periodDays);
  // As ISO text, an earlier day is a smaller one.
  return last !== null && sale.returning === null && dayOf(now, SHOP_TIME_ZONE) <= last;
}

/** The statuses that a sale can change to now. */
export function nextStatuses(sale: Sale, periodDays: number, now: Date): readonly SaleStatus[] {
  const next = NEXT_STATUSES[sale.status];
  return mayReturn(sale, periodDays, now) ? next : next.filter((status) => status !== 'RETURNED');
}

/**
 * The sale with its return begun: it stays APPROVED, and owes that the vehicle is taken back. Refused for a sale that is
 * not APPROVED, after the period, and when the refund is more than the amount of the sale.
 */
export function beginReturn(
  sale: Sale,
  asked: AskedReturn,
  periodDays: number,
  now: Date,
): Outcome<Sale, 'INVALID_STATE' | 'INVALID'> {
  if (sale.status !== 'APPROVED') {
    const status = STATUS_NAMES[sale.status];
    return refuse('INVALID_STATE', 'id', messages.notReturnable({ status }));
  }
  if (!mayReturn(sale, periodDays, now)) {
    const day = lastDayOfReturn(sale, periodDays) ?? '';
    return refuse('INVALID_STATE', 'id', messages.returnPeriodOver({ day }));
  }
  const refund = asked.refund ?? sale.totalAmount;
  if (refund.centavos > sale.totalAmount.centavos) {
    return refuse('INVALID', 'refund', messages.refundTooHigh({ total: amountParam(sale.totalAmount) }));
  }
  return done(changed(sale, { returning: { ...asked, refund }, settlement: 'TAKE_BACK' }, now));
}

/** The sale RETURNED, as its return says. */
export function completeReturn(sale: Sale, { by, reason, notes, refund }: PendingReturn, now: Date): Sale {
  const returned = { from: sale.status, to: 'RETURNED', at: now, by, reason } as const;
  return changed(
    sale,
    {
      status: 'RETURNED',
      notes: notes ?? sale.notes,
      history: [...sale.history, returned],
      refund,
      returning: null,
      settlement: null,
    },
    now,
  );
}

/** The sale without the return that was begun: APPROVED as before. */
export function callOffReturn(sale: Sale, now: Date): Sale {
  return changed(sale, { returning: null, settlement: null }, now);
}

function changed(sale: Sale, changes: Partial<Sale>, now: Date): Sale {
  return { ...sale, ...changes, version: sale.version + 1, updatedAt: now };
}
