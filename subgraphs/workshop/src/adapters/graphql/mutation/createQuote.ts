import { payload } from '@autograph/service/graphql';
import { createQuote as create } from '../../../use-cases/open-order.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';
import { actorOf } from '../context.ts';

/** Makes a quote for a vehicle. */
export const createQuote: MutationResolvers['createQuote'] = async (_parent, { input }, context) =>
  payload('workOrder', await create(input, actorOf(context).user, context.ports));
