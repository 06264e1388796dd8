import { payload } from '@autograph/service/graphql';
import { returnSale as takeReturn } from '../../../use-cases/return-sale.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';
import { actorOf } from '../context.ts';

/** Returns an APPROVED sale. */
export const returnSale: MutationResolvers['returnSale'] = async (_parent, { id, input }, context) =>
  payload('sale', await takeReturn(id, { ...input }, actorOf(context), context.ports));
