import { type Outcome, refuse } from '@autograph/kernel';
import { messages } from './messages.ts';
import { NEXT_QUOTE_STATUSES, type Quote } from './quote.ts';
import type { ClaimResult, WantedClaim } from './stock-claim.ts';
import { allApprovedLines, changedOrder, moveTo, type PartQuantity, type WorkOrder } from './work-order.ts';

/** The units of each part that were approved: lines of one part count together. */
export function approvedParts(order: Pick<WorkOrder, 'quotes'>): readonly PartQuantity[] {
  const quantities = new Map<string, number>();
  for (const { kind, itemId, quantity } of allApprovedLines(order))
    if (kind === 'PART') quantities.set(itemId, (quantities.get(itemId) ?? 0) + quantity);
  return [...quantities].map(([partId, quantity]) => ({ partId, quantity }));
}

/** A claim of the stock of a part. */
export interface PartClaim extends WantedClaim {
  readonly partId: string;
}

/** What an order claims of the stock of its branch as it stands. */
export function claimsOf(order: WorkOrder): readonly PartClaim[] {
  const { id: workOrderId, status, used, claimRevision: revision } = order;
  const closed = status === 'FINISHED' || status === 'DELIVERED' || status === 'CANCELLED';
  return approvedParts(order).map(({ partId, quantity }) => ({
    partId,
    workOrderId,
    wanted: closed ? 0 : quantity,
    consumed: used.find((one) => one.partId === partId)?.quantity ?? 0,
    revision,
    closed,
  }));
}

/**
 * The order once the stock has answered its claims: it waits for parts that are short, and goes on where it was when none is. The same
 * one when it knew.
 */
export function settled(
  order: WorkOrder,
  results: readonly { readonly partId: string; readonly result: Exclude<ClaimResult, 'late'> }[],
  now: Date,
): WorkOrder {
  const missing = results.flatMap(({ partId, result }) => (result === 'short' ? [partId] : []));
  const isKnown = missing.join() === order.missing.join();
  if (!order.owes && isKnown) return order;
  const next = changedOrder(order, { missing, owes: false }, now);
  const { status } = order;
  const waits = missing.length > 0 && (status === 'APPROVED' || status === 'IN_PROGRESS');
  const goesOn = missing.length === 0 && status === 'AWAITING_PARTS';
  if (!waits && !goesOn) return next;
  const to = waits ? 'AWAITING_PARTS' : order.startedAt ? 'IN_PROGRESS' : 'APPROVED';
  const moved = moveTo(order, to, { by: null }, now, { missing, owes: false });
  return moved.ok ? moved.value : next;
}

/**
 * The order with its work finished, and the units that were used: at most those that were approved of each part, all of them unless
 * given. What was not used goes back. Refused while the stock has not answered.
 */
export function finish(
  order: WorkOrder,
  given: readonly PartQuantity[] | null,
  by: string,
  now: Date,
): Outcome<WorkOrder, 'INVALID' | 'INVALID_STATE'> {
  if (order.owes) return refuse('INVALID_STATE', 'id', messages.partsNotReserved);
  const approved = approvedParts(order);
  const used = new Map<string, number>();
  for (const { partId, quantity } of given ?? approved) used.set(partId, (used.get(partId) ?? 0) + quantity);
  for (const [partId, quantity] of used) {
    const { quantity: most = 0 } = approved.find((one) => one.partId === partId) ?? {};
    if (quantity > most) return refuse('INVALID', 'used', messages.moreThanApproved({ max: most }));
  }
  return moveTo(order, 'FINISHED', { by }, now, {
    used: [...used].map(([partId, quantity]) => ({ partId, quantity })),
    quotes: withoutUndecided(order.quotes),
    finishedAt: now,
    claimRevision: order.claimRevision + 1,
    owes: approved.length > 0,
  });
}

/** The order cancelled: it gives back all that it has reserved. Possible until it is finished. */
export function cancel(
  order: WorkOrder,
  reason: string | null,
  by: string | null,
  now: Date,
): Outcome<WorkOrder, 'INVALID_STATE'> {
  return moveTo(order, 'CANCELLED', { by, reason }, now, {
    quotes: withoutUndecided(order.quotes),
    missing: [],
    claimRevision: order.claimRevision + 1,
    owes: approvedParts(order).length > 0,
  });
}

/** Nobody decides a quote of an order that is over. */
function withoutUndecided(quotes: readonly Quote[]): readonly Quote[] {
  return quotes.map((quote): Quote => {
    const isOver = NEXT_QUOTE_STATUSES[quote.status].includes('SUPERSEDED');
    return isOver ? { ...quote, status: 'SUPERSEDED' } : quote;
  });
}
