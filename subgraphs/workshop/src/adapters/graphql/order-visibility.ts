import { branchesOf, pageRequestOf } from '@autograph/kernel';
import { badUserInput } from '@autograph/service/graphql';
import type { Quote } from '../../domain/quote.ts';
import type { WorkOrder } from '../../domain/work-order.ts';
import type {
  WorkOrderCriteria,
  WorkOrderParent,
  WorkOrderReach,
} from '../../ports/work-order-repository.ts';
import type { Context } from './context.ts';
import { isEmployee } from './visibility.ts';

/** Whose orders the caller may see: all, those of some branches, those of one customer, or nobody's (`null`). */
export async function orderReach(context: Context): Promise<WorkOrderReach | null> {
  if (isEmployee(context)) return { branchId: branchesOf(context.caller.user) ?? undefined };
  const customerId = await context.own.load();
  return customerId === null ? null : { customerId };
}

/** An order, if it is within the caller's reach; another one does not exist to them. */
export async function visibleOrder(id: string, context: Context): Promise<WorkOrder | null> {
  const within = await orderReach(context);
  const order = within === null ? null : await context.orderById.load(id);
  if (!order || !within) return null;
  const { branchId, customerId = order.customerId } = within;
  return customerId === order.customerId && (branchId?.includes(order.branchId) ?? true) ? order : null;
}

/** The criteria of a list, held to the caller's reach; `null` when they ask for what is beyond. */
export function criteriaWithin(
  criteria: WorkOrderCriteria,
  { branchId: within, customerId }: WorkOrderReach,
): WorkOrderCriteria | null {
  if (customerId !== undefined)
    return (criteria.customerId ?? customerId) === customerId ? { ...criteria, customerId } : null;
  const branchId = within
    ? (criteria.branchId?.filter((id) => within.includes(id)) ?? within)
    : criteria.branchId;
  return branchId?.length === 0 ? null : { ...criteria, branchId };
}

/** The orders under a vehicle or a customer that the caller may see, newest first; throws `BAD_USER_INPUT` when `first` is wrong. */
export async function ordersUnder(
  parent: WorkOrderParent,
  id: string,
  first: number | null | undefined,
  context: Context,
): Promise<WorkOrder[] | null> {
  const request = pageRequestOf({ first });
  if ('key' in request) throw badUserInput(request);
  const within = await orderReach(context);
  if (!within) return null;
  const all = await context.ordersUnder(parent, within).load(id);
  return all.slice(0, request.limit);
}

/** The revisions of a quote that the caller may see: a draft is nobody's business but the workshop's. */
export function visibleQuotes({ quotes }: WorkOrder, context: Context): readonly Quote[] {
  return isEmployee(context) ? quotes : quotes.filter(({ sentAt }) => sentAt !== null);
}
