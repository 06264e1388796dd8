import { payload } from '@autograph/service/graphql';
import { updateSale as update } from '../../../use-cases/update-sale.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';
import { actorOf } from '../context.ts';

/** Changes the remarks of a sale. */
export const updateSale: MutationResolvers['updateSale'] = async (_parent, { id, input }, context) =>
  payload('sale', await update(id, input, actorOf(context), context.ports));
