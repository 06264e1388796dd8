import { payload, unauthenticated } from '@autograph/service/graphql';
import { updateCustomer as update } from '../../../use-cases/update-customer.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';

/** Changes what is given of a customer. */
export const updateCustomer: MutationResolvers['updateCustomer'] = async (
  _parent,
  { id, input },
  { caller, ports },
) => {
  if (!caller.user) throw unauthenticated();
  return payload('customer', await update(id, { ...input }, caller.user, ports));
};
