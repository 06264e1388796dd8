import {
  CONFLICT,
  done,
  type Outcome,
  refuse,
  retryOnConflict,
  type UserIdentity,
  worksIn,
} from '@autograph/kernel';
import { messages } from '../domain/messages.ts';
import type { WorkOrder } from '../domain/work-order.ts';
import { eventOfOrder } from '../domain/work-order-event.ts';
import type { Ports } from '../ports/index.ts';
import { settleSoon } from './settle-order.ts';

/** Which orders exist for a member of staff: those of their branches. */
export function knownToStaff(user: UserIdentity): (order: WorkOrder) => boolean {
  return ({ branchId }) => worksIn(user, branchId);
}

/**
 * Changes an order on its newest state; the same order is not written. One that `mayKnow` denies is refused as if it did not exist.
 * Then the stock hears what the order claims.
 */
export async function changeOrder<Code extends string>(
  id: string,
  mayKnow: (order: WorkOrder) => boolean,
  ports: Ports,
  change: (order: WorkOrder) => Outcome<WorkOrder, Code> | Promise<Outcome<WorkOrder, Code>>,
): Promise<Outcome<WorkOrder, Code | 'NOT_FOUND'>> {
  const { orders, newId } = ports;
  const changed = await retryOnConflict<Outcome<WorkOrder, Code | 'NOT_FOUND'>>(
    `work order ${id}`,
    async () => {
      const order = await orders.findById(id);
      if (!order || !mayKnow(order)) return refuse('NOT_FOUND', 'id', messages.noSuchOrder);
      const next = await change(order);
      if (!next.ok || next.value === order) return next;
      const event = eventOfOrder(order, next.value, newId());
      return (await orders.update(next.value, event, order.version)) ? next : CONFLICT;
    },
  );
  return changed.ok && changed.value.owes ? done(await settleSoon(changed.value, ports)) : changed;
}
