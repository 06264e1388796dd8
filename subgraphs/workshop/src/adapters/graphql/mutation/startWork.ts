import { payload } from '@autograph/service/graphql';
import { beginWork } from '../../../use-cases/work-on-order.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';
import { actorOf } from '../context.ts';

/** Begins the work on an order. */
export const startWork: MutationResolvers['startWork'] = async (_parent, { id }, context) =>
  payload('workOrder', await beginWork(id, actorOf(context).user, context.ports));
