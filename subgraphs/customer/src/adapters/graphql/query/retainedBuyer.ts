import { unauthenticated } from '@autograph/service/graphql';
import { readRetainedBuyer } from '../../../use-cases/read-retained-buyer.ts';
import type { QueryResolvers } from '../__generated__/resolvers.ts';

/** Who bought, of a sale whose buyer was erased. */
export const retainedBuyer: QueryResolvers['retainedBuyer'] = (_parent, { saleId }, { caller, ports }) => {
  if (!caller.user) throw unauthenticated();
  return readRetainedBuyer(saleId, caller.user.id, ports);
};
