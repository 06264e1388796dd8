import { done, type Outcome, refuse } from '@autograph/kernel';
import { messages } from './messages.ts';
import {
  decideRevision,
  draft,
  NEXT_QUOTE_STATUSES,
  type Quote,
  type QuoteDecision,
  type QuoteLine,
} from './quote.ts';
import { changedOrder, currentQuote, moveTo, type WorkOrder, type WorkOrderStatus } from './work-order.ts';

/** Most revisions of one quote. */
const MOST_REVISIONS = 100;

/** States in which the quote of an order can get a new revision. */
const QUOTABLE: readonly WorkOrderStatus[] = [
  'QUOTED',
  'IN_DIAGNOSIS',
  'AWAITING_APPROVAL',
  'APPROVED',
  'IN_PROGRESS',
  'AWAITING_PARTS',
];

/** What a new revision says, and of which one its writer knows. */
export interface Revision {
  readonly lines: readonly QuoteLine[];
  /** The newest revision that the writer has seen, 0 for none; `null` to write after any. */
  readonly expectedRevision: number | null;
}

/**
 * The order with a new revision of its quote, which supersedes one that is not decided. Lines that were approved go on: the revision
 * has what is to be decided beside them. Refused as STALE when the newest revision is not the expected one.
 */
export function revise(
  order: WorkOrder,
  { lines, expectedRevision }: Revision,
  by: string,
  now: Date,
): Outcome<WorkOrder, 'INVALID' | 'INVALID_STATE' | 'LIMIT_REACHED' | 'STALE'> {
  if (!QUOTABLE.includes(order.status)) return refuse('INVALID_STATE', 'id', messages.notQuotable);
  const newest = currentQuote(order)?.revision ?? 0;
  if (expectedRevision !== null && expectedRevision !== newest)
    return refuse('STALE', 'expectedRevision', messages.otherRevision({ revision: newest }));
  if (order.quotes.length >= MOST_REVISIONS)
    return refuse('LIMIT_REACHED', null, messages.tooManyRevisions({ max: MOST_REVISIONS }));
  const drafted = draft(order.quotes.length + 1, lines, by, now);
  if (!drafted.ok) return drafted;
  const quotes = [
    ...order.quotes.map((quote): Quote => {
      const isOver = NEXT_QUOTE_STATUSES[quote.status].includes('SUPERSEDED');
      return isOver ? { ...quote, status: 'SUPERSEDED' } : quote;
    }),
    drafted.value,
  ];
  if (order.status !== 'AWAITING_APPROVAL') return done(changedOrder(order, { quotes }, now));
  return moveTo(order, 'IN_DIAGNOSIS', { by }, now, { quotes });
}

/** Until when a quote can be decided. */
export interface Validity {
  /** The last day, `YYYY-MM-DD`. */
  readonly validUntil: string;
  /** The first instant after it. */
  readonly expiresAt: Date;
}

/**
 * The order with its quote sent: `lines` are those of the draft, priced now, and stay as they are. Refused as STALE when the draft is
 * another one than was read, and as INVALID_STATE when there is none.
 */
export function send(
  order: WorkOrder,
  revision: number,
  lines: readonly QuoteLine[],
  { validUntil, expiresAt }: Validity,
  by: string,
  now: Date,
): Outcome<WorkOrder, 'INVALID' | 'INVALID_STATE' | 'STALE'> {
  const quote = currentQuote(order);
  if (quote?.status !== 'DRAFT' || !QUOTABLE.includes(order.status))
    return refuse('INVALID_STATE', 'id', messages.noDraft);
  if (quote.revision !== revision)
    return refuse('STALE', 'revision', messages.otherRevision({ revision: quote.revision }));
  const priced = draft(revision, lines, quote.createdBy, quote.createdAt);
  if (!priced.ok) return priced;
  const sent: Quote = { ...priced.value, status: 'SENT', sentAt: now, validUntil, expiresAt };
  const quotes = withCurrent(order, sent);
  if (order.status !== 'IN_DIAGNOSIS') return done(changedOrder(order, { quotes }, now));
  return moveTo(order, 'AWAITING_APPROVAL', { by }, now, { quotes });
}

/** The order with its quote decided, by a user or by a link. An approval makes it claim the parts of the approved lines. */
export function decideQuote(
  order: WorkOrder,
  decision: QuoteDecision,
  by: string | null,
  now: Date,
): Outcome<WorkOrder, 'INVALID' | 'STALE' | 'INVALID_STATE'> {
  const quote = currentQuote(order);
  if (!quote) return refuse('INVALID_STATE', 'id', messages.quoteNotSent);
  const decided = decideRevision(quote, decision, by, now);
  if (!decided.ok) return decided;
  const quotes = withCurrent(order, decided.value);
  if (decision.decision === 'REJECT') return back(order, { quotes }, { by }, now);
  const claims = { quotes, claimRevision: order.claimRevision + 1, owes: true };
  const isWaiting = order.status === 'QUOTED' || order.status === 'AWAITING_APPROVAL';
  return isWaiting ? moveTo(order, 'APPROVED', { by }, now, claims) : done(changedOrder(order, claims, now));
}

/** The order with its quote expired; the same one where it has none that is. */
export function expire(order: WorkOrder, now: Date): WorkOrder {
  const quote = currentQuote(order);
  if (quote?.status !== 'SENT' || quote.expiresAt === null || now < quote.expiresAt) return order;
  const expired = back(
    order,
    { quotes: withCurrent(order, { ...quote, status: 'EXPIRED' }) },
    { by: null },
    now,
  );
  return expired.ok ? expired.value : order;
}

/** Back to the diagnosis; a quote without an order is over. Work that was approved before goes on. */
function back(
  order: WorkOrder,
  changes: Partial<WorkOrder>,
  move: { readonly by: string | null },
  now: Date,
): Outcome<WorkOrder, 'INVALID_STATE'> {
  if (order.status === 'QUOTED') return moveTo(order, 'CANCELLED', move, now, changes);
  if (order.status === 'AWAITING_APPROVAL') return moveTo(order, 'IN_DIAGNOSIS', move, now, changes);
  return done(changedOrder(order, changes, now));
}

function withCurrent({ quotes }: WorkOrder, quote: Quote): readonly Quote[] {
  return [...quotes.slice(0, -1), quote];
}
