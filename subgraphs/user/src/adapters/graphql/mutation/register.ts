import { payload } from '@autograph/service/graphql';
import { addUser } from '../../../use-cases/add-user.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';

/** Creates an account with the role CUSTOMER, for any caller. */
export const register: MutationResolvers['register'] = async (_parent, { input }, context) => {
  const outcome = await addUser(input, 'CUSTOMER', context.origin, context.ports);
  if (outcome.ok) context.proven.add(outcome.value.id);
  return payload('user', outcome);
};
