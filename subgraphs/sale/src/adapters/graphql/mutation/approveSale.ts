import { payload } from '@autograph/service/graphql';
import { approveSale as approve } from '../../../use-cases/approve-sale.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';
import { actorOf } from '../context.ts';

/** Approves a PENDING sale. */
export const approveSale: MutationResolvers['approveSale'] = async (_parent, { id, input }, context) =>
  payload('sale', await approve(id, input, actorOf(context), context.ports));
