import { type DomainEvent, defineEvents, idData, moneyData } from '@autograph/events';
import { decimalOf } from '@autograph/kernel';
import { z } from 'zod';
import { totalOf } from './quote.ts';
import { currentQuote, WORK_ORDER_STATUSES, type WorkOrder } from './work-order.ts';

const status = z.enum(WORK_ORDER_STATUSES).describe('The status of the order after the change.');
const branchId = idData.describe('The branch of the order.');
const revision = z.int().describe('The revision of the quote.');

/** The events of work orders: ids, states and amounts, never a text. */
export const workOrderEvents = defineEvents('work-order', {
  WorkOrderOpened: {
    version: 1,
    says: 'A work order was opened, or a quote that may become one.',
    data: z.strictObject({
      branchId,
      status,
      customerVehicleId: idData.nullable().describe("The customer's vehicle. Null for one of the stock."),
      vehicleId: idData.nullable().describe("The vehicle of the stock. Null for a customer's."),
    }),
  },
  WorkOrderMoved: {
    version: 1,
    says: 'A work order has another status.',
    data: z.strictObject({ branchId, status, from: status }),
  },
  QuoteSent: {
    version: 1,
    says: 'A quote was sent. Its prices are fixed.',
    data: z.strictObject({ branchId, status, revision, total: moneyData }),
  },
  QuoteDecided: {
    version: 1,
    says: 'A quote was decided, or expired.',
    data: z.strictObject({
      branchId,
      status,
      revision,
      decision: z.enum(['APPROVED', 'PARTLY_APPROVED', 'REJECTED', 'EXPIRED']),
    }),
  },
});

/** The event of a change of an order; `null` for one that is nobody's business, such as a draft. */
export function eventOfOrder(before: WorkOrder | null, after: WorkOrder, id: string): DomainEvent | null {
  const { branchId, status, customerVehicleId, vehicleId } = after;
  const { eventOf } = workOrderEvents;
  const about = { id, aggregateId: after.id, sequence: after.version, occurredAt: after.updatedAt };
  if (!before)
    return eventOf('WorkOrderOpened', { ...about, data: { branchId, status, customerVehicleId, vehicleId } });
  const quote = currentQuote(after);
  if (quote && quote.revision === currentQuote(before)?.revision && quote !== currentQuote(before)) {
    const { revision } = quote;
    const wasSent = currentQuote(before)?.status === 'SENT';
    if (quote.status === 'SENT' && !wasSent) {
      const { centavos, currency } = totalOf(quote.lines);
      const total = { amount: decimalOf(centavos), currency };
      return eventOf('QuoteSent', { ...about, data: { branchId, status, revision, total } });
    }
    const { status: decision } = quote;
    if (wasSent && decision !== 'DRAFT' && decision !== 'SENT' && decision !== 'SUPERSEDED')
      return eventOf('QuoteDecided', { ...about, data: { branchId, status, revision, decision } });
  }
  if (before.status === status) return null;
  return eventOf('WorkOrderMoved', { ...about, data: { branchId, status, from: before.status } });
}
