import { brl, done, MAX_CENTAVOS, type Money, type Outcome, refuse } from '@autograph/kernel';
import { messages } from './messages.ts';

/** Where a revision of a quote stands. */
export type QuoteStatus =
  | 'DRAFT'
  | 'SENT'
  | 'APPROVED'
  | 'PARTLY_APPROVED'
  | 'REJECTED'
  | 'EXPIRED'
  | 'SUPERSEDED';

/** The state machine of a revision: the allowed next states of each state. */
export const NEXT_QUOTE_STATUSES: Readonly<Record<QuoteStatus, readonly QuoteStatus[]>> = {
  DRAFT: ['SENT', 'SUPERSEDED'],
  SENT: ['APPROVED', 'PARTLY_APPROVED', 'REJECTED', 'EXPIRED', 'SUPERSEDED'],
  APPROVED: [],
  PARTLY_APPROVED: [],
  REJECTED: [],
  EXPIRED: [],
  SUPERSEDED: [],
};

/** How a decision was given. `PORTAL` is the graph itself, for the owner's own; `LINK` is a link that the owner was sent. */
export const DECISION_CHANNELS = ['PORTAL', 'IN_PERSON', 'PHONE', 'WHATSAPP', 'EMAIL', 'LINK'] as const;

export type DecisionChannel = (typeof DECISION_CHANNELS)[number];

export type LineKind = 'PART' | 'SERVICE';

/** A part or a service that a quote offers. */
export interface QuoteLine {
  readonly id: string;
  readonly kind: LineKind;
  /** The part or the service. */
  readonly itemId: string;
  /** Its name when it was priced. */
  readonly name: string;
  /** The unit of a part; `null` for a service. */
  readonly unit: string | null;
  readonly quantity: number;
  /** The price of one unit. Fixed once the quote is sent. */
  readonly price: Money;
}

/** A link by which a revision is read and decided without an account. */
export interface QuoteLink {
  /** The hash of the secret in its address, which is not kept; `null` when the link was taken away. */
  readonly tokenHash: string | null;
  /** The user who made it. */
  readonly createdBy: string;
  readonly createdAt: Date;
  /** The first instant at which it does not work any more. */
  readonly expiresAt: Date;
}

/** One revision of a quote. */
export interface Quote {
  /** From 1, in the order of its work order. */
  readonly revision: number;
  readonly status: QuoteStatus;
  readonly lines: readonly QuoteLine[];
  /** Ids of the lines that were approved. */
  readonly approved: readonly string[];
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  /** The last day on which it can be decided, in the branch's time zone, `YYYY-MM-DD`. */
  readonly validUntil: string | null;
  /** The first instant at which it cannot be decided any more. */
  readonly expiresAt: Date | null;
  readonly decidedAt: Date | null;
  /** The user who decided; `null` by a link too. */
  readonly decidedBy: string | null;
  readonly channel: DecisionChannel | null;
  /** The newest link to it; `null` when there is none. */
  readonly link: QuoteLink | null;
}

/** The price of a line: exact, in centavos. */
export function lineTotal({ price, quantity }: Pick<QuoteLine, 'price' | 'quantity'>): Money {
  return brl(price.centavos * BigInt(quantity));
}

/** The sum of lines: exact, in centavos. */
export function totalOf(lines: readonly QuoteLine[]): Money {
  return brl(lines.reduce((sum, line) => sum + lineTotal(line).centavos, 0n));
}

/** The lines of a revision that were approved. */
export function approvedLines<Line extends Pick<QuoteLine, 'id'>>({
  lines,
  approved,
}: Pick<Quote, 'approved'> & { readonly lines: readonly Line[] }): readonly Line[] {
  return lines.filter(({ id }) => approved.includes(id));
}

/** A new revision, which can still be changed by a newer one. Refused as INVALID when its total is more than any amount. */
export function draft(
  revision: number,
  lines: readonly QuoteLine[],
  by: string,
  now: Date,
): Outcome<Quote, 'INVALID'> {
  if (totalOf(lines).centavos > MAX_CENTAVOS) return refuse('INVALID', 'lines', messages.totalTooHigh);
  return done({
    revision,
    status: 'DRAFT',
    lines,
    approved: [],
    createdBy: by,
    createdAt: now,
    sentAt: null,
    validUntil: null,
    expiresAt: null,
    decidedAt: null,
    decidedBy: null,
    channel: null,
    link: null,
  });
}

/** Whether a revision may still be decided at this moment. */
export function isDecidable({ status, expiresAt }: Quote, now: Date): boolean {
  return status === 'SENT' && expiresAt !== null && now < expiresAt;
}

/** What somebody decides of a revision. */
export interface QuoteDecision {
  readonly revision: number;
  /** The total that they saw. */
  readonly total: Money;
  /** Ids of the lines that they approve; `null` for all of them. */
  readonly lines: readonly string[] | null;
  readonly decision: 'APPROVE' | 'REJECT';
  readonly channel: DecisionChannel;
}

/**
 * The revision as it is decided. Refused as STALE when the decision is about another revision or total, and as INVALID_STATE when it
 * cannot be decided, or not any more.
 */
export function decideRevision(
  quote: Quote,
  { revision, total, lines, decision, channel }: QuoteDecision,
  by: string | null,
  now: Date,
): Outcome<Quote, 'INVALID' | 'STALE' | 'INVALID_STATE'> {
  if (revision !== quote.revision)
    return refuse('STALE', 'revision', messages.otherRevision({ revision: quote.revision }));
  if (quote.status !== 'SENT') return refuse('INVALID_STATE', 'id', messages.quoteNotSent);
  if (!isDecidable(quote, now))
    return refuse('INVALID_STATE', 'id', messages.quoteExpired({ day: quote.validUntil ?? '' }));
  if (total.centavos !== totalOf(quote.lines).centavos) return refuse('STALE', 'total', messages.otherTotal);
  const known = new Set(quote.lines.map(({ id }) => id));
  const approved = decision === 'REJECT' ? [] : [...new Set(lines ?? known)];
  if (approved.some((id) => !known.has(id))) return refuse('INVALID', 'lines', messages.noSuchLine);
  if (decision === 'REJECT' ? (lines ?? []).length > 0 : approved.length === 0)
    return refuse('INVALID', 'lines', messages.linesAndDecision);
  const isAll = approved.length === known.size;
  const status = decision === 'REJECT' ? 'REJECTED' : isAll ? 'APPROVED' : 'PARTLY_APPROVED';
  return done({ ...quote, status, approved, decidedAt: now, decidedBy: by, channel });
}
