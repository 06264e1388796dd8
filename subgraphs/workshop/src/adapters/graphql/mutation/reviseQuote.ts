import { payload } from '@autograph/service/graphql';
import { reviseQuote as revise } from '../../../use-cases/quote-order.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';
import { actorOf } from '../context.ts';

/** Makes a new revision of a quote. */
export const reviseQuote: MutationResolvers['reviseQuote'] = async (_parent, { id, input }, context) =>
  payload('workOrder', await revise(id, input, actorOf(context).user, context.ports));
