import { payload } from '@autograph/service/graphql';
import { noteLabour } from '../../../use-cases/work-on-order.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';
import { actorOf } from '../context.ts';

/** Notes time that a mechanic worked. */
export const logLabour: MutationResolvers['logLabour'] = async (_parent, { id, input }, context) =>
  payload('workOrder', await noteLabour(id, input, actorOf(context).user, context.ports));
