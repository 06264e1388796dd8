import { payload } from '@autograph/service/graphql';
import { deliverOrder } from '../../../use-cases/work-on-order.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';
import { actorOf } from '../context.ts';

/** Hands a vehicle over. */
export const deliverWork: MutationResolvers['deliverWork'] = async (_parent, { id }, context) =>
  payload('workOrder', await deliverOrder(id, actorOf(context).user, context.ports));
