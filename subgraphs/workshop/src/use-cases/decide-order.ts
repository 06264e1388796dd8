import { type Outcome, refuse, type UserIdentity } from '@autograph/kernel';
import { messages } from '../domain/messages.ts';
import type { WorkOrder } from '../domain/work-order.ts';
import { cancel } from '../domain/work-order-parts.ts';
import type { Ports } from '../ports/index.ts';
import { changeOrder } from './change-order.ts';

/** A decision about a quote, and who gives it. */
export interface Decider<Code extends string> {
  /** The user who decides; `null` for a link. */
  readonly user: UserIdentity | null;
  readonly mayKnow: (order: WorkOrder) => boolean;
  readonly decision: 'APPROVE' | 'REJECT';
  readonly decide: (order: WorkOrder) => Outcome<WorkOrder, Code>;
}

/**
 * Decides the quote of an order, for a user or for a link. No quote becomes an order of a customer who is being erased:
 * INVALID_STATE.
 */
export async function decideOrder<Code extends string>(
  id: string,
  { user, mayKnow, decision, decide }: Decider<Code>,
  ports: Ports,
): Promise<Outcome<WorkOrder, Code | 'NOT_FOUND' | 'INVALID_STATE'>> {
  const { customers, clock } = ports;
  const begun = { ofCustomer: null as string | null };
  const mayBegin = async () => begun.ofCustomer === null || customers.mayBuy(begun.ofCustomer, user);
  const decided = await changeOrder<Code | 'INVALID_STATE'>(id, mayKnow, ports, async (order) => {
    const next = decide(order);
    const begins = next.ok && order.status === 'QUOTED' && decision === 'APPROVE';
    begun.ofCustomer = begins ? order.customerId : null;
    return (await mayBegin()) ? next : refuse('INVALID_STATE', 'id', messages.noMoreOwner);
  });
  // An erasure that began meanwhile has asked for open orders before this one was, or is seen here.
  if (!decided.ok || (await mayBegin())) return decided;
  await changeOrder(id, mayKnow, ports, (order) => cancel(order, null, null, clock()));
  return refuse('INVALID_STATE', 'id', messages.noMoreOwner);
}
