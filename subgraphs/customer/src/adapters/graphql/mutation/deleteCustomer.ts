import { payload } from '@autograph/service/graphql';
import { eraseCustomer } from '../../../use-cases/erase-customer.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';

/** Erases a person. */
export const deleteCustomer: MutationResolvers['deleteCustomer'] = async (_parent, { id }, { ports }) =>
  payload('customer', await eraseCustomer(id, ports));
