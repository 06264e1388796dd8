import { done, type Outcome, refuse, type UserIdentity } from '@autograph/kernel';
import { messages } from '../domain/messages.ts';
import { linkQuote, tokenOf } from '../domain/quote-link.ts';
import { checkLinking } from '../domain/work-order-input.ts';
import type { Ports } from '../ports/index.ts';
import { changeOrder, knownToStaff } from './change-order.ts';

/** A link as it is given away, once. */
export interface GivenLink {
  /** The page of the web client, with the token behind its `#`: browsers send that to no server, so that no log has it. */
  readonly url: string;
  readonly expiresAt: Date;
}

/**
 * Makes a link to a quote that was sent, in place of an earlier one. Only the hash of its secret is kept. Refused as STALE when it was
 * replaced at once, or taken away.
 */
export async function createQuoteLink(
  id: string,
  input: unknown,
  user: UserIdentity,
  ports: Ports,
): Promise<Outcome<GivenLink, 'NOT_FOUND' | 'INVALID' | 'INVALID_STATE' | 'STALE'>> {
  const checked = checkLinking(input);
  if (!checked.ok) return checked;
  const { linkSecrets, linkPage, clock } = ports;
  const { revision } = checked.value;
  const secret = linkSecrets.make();
  const tokenHash = linkSecrets.hash(secret);
  const linked = await changeOrder(id, knownToStaff(user), ports, (order) =>
    linkQuote(order, { revision, tokenHash, by: user.id }, clock()),
  );
  if (!linked.ok) return linked;
  // The order may have changed since: it can have a newer revision, another link, or none after an erasure.
  const link = linked.value.quotes.find((quote) => quote.revision === revision)?.link;
  if (link?.tokenHash !== tokenHash) return refuse('STALE', 'id', messages.linkReplaced);
  return done({ url: `${linkPage}#${tokenOf({ orderId: id, secret })}`, expiresAt: link.expiresAt });
}
