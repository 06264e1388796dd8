import { payload } from '@autograph/service/graphql';
import { cancelOrder } from '../../../use-cases/work-on-order.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';
import { actorOf } from '../context.ts';

/** Cancels an order. */
export const cancelWorkOrder: MutationResolvers['cancelWorkOrder'] = async (
  _parent,
  { id, input },
  context,
) => payload('workOrder', await cancelOrder(id, input, actorOf(context).user, context.ports));
