import { payload } from '@autograph/service/graphql';
import { addUser } from '../../../use-cases/add-user.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';

/** Makes an account with any role. */
export const createUser: MutationResolvers['createUser'] = async (_parent, { input }, { ports, origin }) => {
  const { role, ...account } = input;
  return payload('user', await addUser(account, role, origin, ports));
};
