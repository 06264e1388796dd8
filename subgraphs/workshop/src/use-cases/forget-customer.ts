import { done } from '@autograph/kernel';
import { withoutPerson } from '../domain/forgotten-order.ts';
import { isOpen } from '../domain/work-order.ts';
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
  for (const { id } of orders) {
    const left = await changeOrder(
      id,
      () => true,
      ports,
      // Its quote may have been approved since it was read.
      (order) => (isOpen(order) ? done(order) : withoutPerson(order, ports.clock())),
    );
    if (!left.ok || left.value.customerId !== null) return { undecided: true };
  }
  await forgetOwner(customerId, ports);
  return { undecided: false };
}
