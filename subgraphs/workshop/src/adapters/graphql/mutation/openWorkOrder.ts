import { payload } from '@autograph/service/graphql';
import { openWorkOrder as open } from '../../../use-cases/open-order.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';
import { actorOf } from '../context.ts';

/** Opens a work order. */
export const openWorkOrder: MutationResolvers['openWorkOrder'] = async (_parent, { input }, context) =>
  payload('workOrder', await open(input, actorOf(context).user, context.ports));
