import { type DomainEvent, defineEvents, idData } from '@autograph/events';
import { z } from 'zod';
import { availableIn, dips, type PartStock } from './part-stock.ts';

/** The events of stocks of parts. */
export const stockEvents = defineEvents('part-stock', {
  PartStockLow: {
    version: 1,
    says: 'Fewer units of a part than its minimum are free in a branch. Raised once, until the stock was at its minimum again.',
    data: z.strictObject({
      partId: idData.describe('The part.'),
      branchId: idData.describe('The branch.'),
      available: z.int().describe('Units that are not reserved.'),
      minimum: z.int().describe('The minimum.'),
    }),
  },
});

/** The event of a change of a stock; `null` when nobody has to be told. */
export function eventOfStock(before: PartStock, after: PartStock, id: string): DomainEvent | null {
  if (!dips(before, after)) return null;
  const { partId, branchId, minimum } = after;
  return stockEvents.eventOf('PartStockLow', {
    id,
    aggregateId: after.id,
    sequence: after.version,
    occurredAt: after.updatedAt,
    data: { partId, branchId, available: availableIn(after), minimum },
  });
}
