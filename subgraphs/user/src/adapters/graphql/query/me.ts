import { mayLogIn } from '../../../domain/user.ts';
import type { QueryResolvers } from '../__generated__/resolvers.ts';

/** The person whose token came with the request; `null` when they are gone or no longer ACTIVE. */
export const me: QueryResolvers['me'] = async (_parent, _args, { caller, userById }) => {
  const user = caller.user && (await userById.load(caller.user.id));
  return mayLogIn(user) ? user : null;
};
