import { payload, unauthenticated } from '@autograph/service/graphql';
import { createCustomer as create } from '../../../use-cases/create-customer.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';

/** Makes a customer record. */
export const createCustomer: MutationResolvers['createCustomer'] = async (
  _parent,
  { input },
  { caller, ports },
) => {
  if (!caller.user) throw unauthenticated();
  const { user, clientAddress = null } = caller;
  return payload('customer', await create({ ...input }, user, clientAddress, ports));
};
