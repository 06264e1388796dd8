import { done, type Outcome, type UserIdentity } from '@autograph/kernel';
import { linkQuote, tokenOf } from '../domain/quote-link.ts';
import { currentQuote } from '../domain/work-order.ts';
import { checkLinking } from '../domain/work-order-input.ts';
import type { Ports } from '../ports/index.ts';
import { changeOrder, knownToStaff } from './change-order.ts';

/** A link as it is given away, once. */
export interface GivenLink {
  /** The page of the web client, with the token behind its `#`: browsers send that to no server, so that no log has it. */
  readonly url: string;
  readonly expiresAt: Date;
}

/** Makes a link to a quote that was sent, in place of an earlier one. Only the hash of its secret is kept. */
export async function createQuoteLink(
  id: string,
  input: unknown,
  user: UserIdentity,
  ports: Ports,
): Promise<Outcome<GivenLink, 'NOT_FOUND' | 'INVALID' | 'INVALID_STATE' | 'STALE'>> {
  const checked = checkLinking(input);
  if (!checked.ok) return checked;
  const { linkSecrets, linkPage, clock } = ports;
  const secret = linkSecrets.make();
  const linked = await changeOrder(id, knownToStaff(user), ports, (order) =>
    linkQuote(order, checked.value.revision, linkSecrets.hash(secret), clock()),
  );
  if (!linked.ok) return linked;
  const link = currentQuote(linked.value)?.link;
  if (!link) throw new Error(`work order ${id} has no link`);
  return done({ url: `${linkPage}#${tokenOf({ orderId: id, secret })}`, expiresAt: link.expiresAt });
}
