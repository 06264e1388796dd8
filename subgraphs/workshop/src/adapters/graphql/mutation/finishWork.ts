import { payload } from '@autograph/service/graphql';
import { finishOrder } from '../../../use-cases/work-on-order.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';
import { actorOf } from '../context.ts';

/** Finishes the work on an order. */
export const finishWork: MutationResolvers['finishWork'] = async (_parent, { id, input }, context) =>
  payload('workOrder', await finishOrder(id, input, actorOf(context).user, context.ports));
