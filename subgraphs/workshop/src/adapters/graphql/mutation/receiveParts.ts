import { payload } from '@autograph/service/graphql';
import { receiveParts as receive } from '../../../use-cases/receive-parts.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';
import { actorOf } from '../context.ts';

/** Adds units of a part to the stock of a branch. */
export const receiveParts: MutationResolvers['receiveParts'] = async (_parent, { input }, context) =>
  payload('stock', await receive(input, actorOf(context).user, context.ports));
