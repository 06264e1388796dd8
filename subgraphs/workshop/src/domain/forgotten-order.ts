import { done, type Outcome } from '@autograph/kernel';
import { changedOrder, NEXT_STATUSES, type WorkOrder } from './work-order.ts';
import { cancel } from './work-order-parts.ts';

/**
 * The order without its customer: cancelled where it is not over, without what people wrote, and with links that do not work. The user who decided a quote for
 * themself is the customer. Refused as INVALID_STATE when the work is done and the vehicle was not handed over.
 */
export function withoutPerson(order: WorkOrder, now: Date): Outcome<WorkOrder, 'INVALID_STATE'> {
  const isOver = NEXT_STATUSES[order.status].length === 0;
  const over = isOver ? done(order) : cancel(order, null, null, now);
  if (!over.ok) return over;
  const { history, labour, quotes } = over.value;
  const own = new Set(quotes.flatMap(({ channel, decidedBy }) => (channel === 'PORTAL' ? decidedBy : null)));
  const unlessOwn = (userId: string | null): string | null => (own.has(userId) ? null : userId);
  const forgotten = {
    customerId: null,
    description: null,
    diagnosis: null,
    history: history.map((each) => ({ ...each, by: unlessOwn(each.by), reason: null })),
    quotes: quotes.map((quote) => ({
      ...quote,
      decidedBy: unlessOwn(quote.decidedBy),
      link: quote.link && { ...quote.link, tokenHash: null },
    })),
    labour: labour.map((entry) => ({ ...entry, note: null })),
  };
  return done(changedOrder(over.value, forgotten, now));
}
