import { mayLogIn } from '../../../domain/user.ts';
import type { QueryResolvers } from '../__generated__/resolvers.ts';

/** What other services need to know of someone who may work for the dealership: no name, no address. */
export const worker: QueryResolvers['worker'] = async (_parent, { userId }, { userById }) => {
  const user = await userById.load(userId);
  if (!user) return null;
  const { id, role, memberships } = user;
  return { userId: id, active: mayLogIn(user), role, memberships: [...memberships] };
};
