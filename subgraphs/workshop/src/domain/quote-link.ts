import { done, type Outcome, refuse } from '@autograph/kernel';
import { messages } from './messages.ts';
import { isDecidable, type Quote, type QuoteDecision, type QuoteLink } from './quote.ts';
import { changedOrder, currentQuote, type WorkOrder } from './work-order.ts';
import { decideQuote } from './work-order-quote.ts';

/** How long a link works at most, in milliseconds. */
export const LINK_LIFETIME = 7 * 86_400_000;

/** What a link tells: the order, by which its quote is found, and the secret that opens it. */
export interface LinkToken {
  readonly orderId: string;
  readonly secret: string;
}

/** Longest token, in characters. */
const MAX_TOKEN = 200;

/** The token of a link, in letters that an address can have. */
export function tokenOf({ orderId, secret }: LinkToken): string {
  return `${orderId}.${secret}`;
}

/** What a token tells; `null` where it is not one. */
export function readToken(token: string): LinkToken | null {
  const [orderId, secret, ...rest] = token.length > MAX_TOKEN ? [] : token.split('.');
  return orderId && secret && rest.length === 0 ? { orderId, secret } : null;
}

/** Whether a hash is the one of the secret that somebody has. */
export type Matches = (hash: string) => boolean;

/** A link that is about to be made. */
export interface NewLink {
  readonly revision: number;
  readonly tokenHash: string;
  /** The user who makes it. */
  readonly by: string;
}

/**
 * The order with a link to its quote, which replaces an earlier one. Refused as STALE when there is another revision, and as
 * INVALID_STATE when the quote cannot be decided, and when the order has no customer to send a link to.
 */
export function linkQuote(
  order: WorkOrder,
  { revision, tokenHash, by }: NewLink,
  now: Date,
): Outcome<WorkOrder, 'STALE' | 'INVALID_STATE'> {
  const quote = currentQuote(order);
  if (!quote) return refuse('INVALID_STATE', 'id', messages.quoteNotSent);
  if (quote.revision !== revision)
    return refuse('STALE', 'revision', messages.otherRevision({ revision: quote.revision }));
  if (order.customerId === null) return refuse('INVALID_STATE', 'id', messages.nobodyToLink);
  if (!isDecidable(quote, now) || quote.expiresAt === null)
    return refuse('INVALID_STATE', 'id', messages.quoteNotSent);
  const expiresAt = new Date(Math.min(quote.expiresAt.getTime(), now.getTime() + LINK_LIFETIME));
  const linked: Quote = { ...quote, link: { tokenHash, createdBy: by, createdAt: now, expiresAt } };
  return done(changedOrder(order, { quotes: [...order.quotes.slice(0, -1), linked] }, now));
}

/** A revision with its link. */
export type QuoteWithLink = Quote & { readonly link: QuoteLink };

/** The revision of an order that a link leads to; `null` when the link is unknown, has expired or was replaced. */
export function linkedQuote(
  { quotes }: Pick<WorkOrder, 'quotes'>,
  matches: Matches,
  now: Date,
): QuoteWithLink | null {
  const found = quotes.find(({ link }) => link?.tokenHash != null && matches(link.tokenHash));
  return found?.link && now < found.link.expiresAt ? { ...found, link: found.link } : null;
}

/**
 * The order with its quote decided by a link. It decides the revision that it leads to and no other: STALE. Refused as NOT_FOUND when
 * the link is unknown, has expired or was replaced.
 */
export function decideByLink(
  order: WorkOrder,
  matches: Matches,
  decision: Omit<QuoteDecision, 'channel'>,
  now: Date,
): Outcome<WorkOrder, 'INVALID' | 'STALE' | 'INVALID_STATE' | 'NOT_FOUND'> {
  const quote = linkedQuote(order, matches, now);
  if (!quote) return refuse('NOT_FOUND', 'token', messages.linkGone);
  const { revision } = quote;
  if (decision.revision !== revision)
    return refuse('STALE', 'revision', messages.otherRevision({ revision }));
  return decideQuote(order, { ...decision, channel: 'LINK' }, null, now);
}
