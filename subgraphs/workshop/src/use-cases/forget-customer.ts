import { done } from '@autograph/kernel';
import { changedOrder, isOpen, type WorkOrder } from '../domain/work-order.ts';
import { cancel } from '../domain/work-order-parts.ts';
import type { Ports } from '../ports/index.ts';
import { changeOrder } from './change-order.ts';
import { forgetOwner } from './forget-owner.ts';

/**
 * Takes a person out of the records of the workshop, unless one of their work orders is open; with `onlyAsk`, says only whether one
 * is. The customer service marks the customer before it asks, and whatever is written for a customer looks at that mark afterwards:
 * of the two at least one sees the other. Orders that are done stay, without the person and without what people wrote. May be
 * repeated.
 */
export async function forgetCustomer(
  customerId: string,
  onlyAsk: boolean,
  ports: Ports,
): Promise<{ readonly undecided: boolean }> {
  const orders = await ports.orders.findOfCustomer(customerId);
  if (orders.some(isOpen)) return { undecided: true };
  if (onlyAsk) return { undecided: false };
  for (const { id } of orders)
    await changeOrder(
      id,
      () => true,
      ports,
      (order) => {
        const over = order.status === 'QUOTED' ? cancel(order, null, null, ports.clock()) : done(order);
        return over.ok ? done(withoutPerson(over.value, ports.clock())) : over;
      },
    );
  await forgetOwner(customerId, ports);
  return { undecided: false };
}

function withoutPerson(order: WorkOrder, now: Date): WorkOrder {
  const forgotten = {
    customerId: null,
    description: null,
    diagnosis: null,
    history: order.history.map((each) => ({ ...each, reason: null })),
    labour: order.labour.map((entry) => ({ ...entry, note: null })),
  };
  return changedOrder(order, forgotten, now);
}
