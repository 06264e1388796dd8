import { payload } from '@autograph/service/graphql';
import { cancelSale as cancel } from '../../../use-cases/cancel-sale.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';
import { actorOf } from '../context.ts';

/** Cancels a PENDING sale. */
export const cancelSale: MutationResolvers['cancelSale'] = async (_parent, { id, input }, context) =>
  payload('sale', await cancel(id, input, actorOf(context), context.ports));
