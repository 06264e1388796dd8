import { payload } from '@autograph/service/graphql';
import { sendQuote as send } from '../../../use-cases/quote-order.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';
import { actorOf } from '../context.ts';

/** Sends a quote. */
export const sendQuote: MutationResolvers['sendQuote'] = async (_parent, { id, input }, context) =>
  payload('workOrder', await send(id, input, actorOf(context).user, context.ports));
