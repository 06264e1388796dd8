import { isStaff } from '@autograph/kernel';
import { DateTime, referenceId, unauthenticated } from '@autograph/service';
import type { Resolvers } from './__generated__/resolvers.ts';
import { createUser } from './mutation/createUser.ts';
import { login } from './mutation/login.ts';
import { logout } from './mutation/logout.ts';
import { refreshToken } from './mutation/refreshToken.ts';
import { register } from './mutation/register.ts';
import { isSelf } from './permissions.ts';
import { me } from './query/me.ts';
import { sessionStatus } from './query/sessionStatus.ts';

/** The resolvers of the user service. */
export const resolvers: Resolvers = {
  DateTime,
  Query: { me, sessionStatus },
  Mutation: { register, login, refreshToken, logout, createUser },
  User: {
    // A customer gets the same answer for another person as for none; without a token all ids get the same one.
    __resolveReference: async (reference, context) => {
      if (!context.caller.user) throw unauthenticated();
      const id = referenceId(reference);
      const user = id === null ? null : await context.userById.load(id);
      return user && (isSelf(context, user) || isStaff(context.caller.user)) ? user : null;
    },
  },
};
