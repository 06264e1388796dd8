import { payload } from '@autograph/service/graphql';
import { rejectSale as reject } from '../../../use-cases/reject-sale.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';
import { actorOf } from '../context.ts';

/** Rejects a PENDING sale. */
export const rejectSale: MutationResolvers['rejectSale'] = async (_parent, { id, input }, context) =>
  payload('sale', await reject(id, input, actorOf(context), context.ports));
