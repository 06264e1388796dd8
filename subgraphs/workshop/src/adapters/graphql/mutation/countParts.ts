import { payload } from '@autograph/service/graphql';
import { countParts as count } from '../../../use-cases/count-parts.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';
import { actorOf } from '../context.ts';

/** Sets the stock of a part in a branch to what was counted. */
export const countParts: MutationResolvers['countParts'] = async (_parent, { input }, context) =>
  payload('stock', await count(input, actorOf(context).user, context.ports));
