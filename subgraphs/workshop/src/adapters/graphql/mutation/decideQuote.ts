import { payload } from '@autograph/service/graphql';
import { decideQuote as decide } from '../../../use-cases/quote-order.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';
import { actorOf } from '../context.ts';

/** Decides a quote. */
export const decideQuote: MutationResolvers['decideQuote'] = async (_parent, { id, input }, context) =>
  payload('workOrder', await decide(id, input, actorOf(context), context.ports));
