import { isStaff } from '@autograph/kernel';
import {
  anyone,
  anyRole,
  forbidden,
  ownDataRule,
  type PermissionRule,
  type PermissionTable,
  permission,
  roles,
  unauthenticated,
} from '@autograph/service/graphql';
import type { Session } from '../../domain/session.ts';
import type { User } from '../../domain/user.ts';
import type { Context } from './context.ts';

/** Whether the user is the caller, by their token or by what they proved in this request. */
export function isSelf({ caller, proven }: Pick<Context, 'caller' | 'proven'>, user: User): boolean {
  return caller.user?.id === user.id || proven.has(user.id);
}

function selfOr(others: (context: Context) => boolean): PermissionRule {
  return permission<User, Context>((context, user) => {
    if (isSelf(context, user) || others(context)) return true;
    return context.caller.user ? forbidden() : unauthenticated();
  });
}

const selfOrStaff = selfOr(({ caller }) => isStaff(caller.user));
const selfOrAdmin = selfOr(({ caller }) => caller.user?.role === 'ADMIN');

const ownSession = permission<Session, Context>(({ caller }, session) => {
  if (!caller.user) return unauthenticated();
  return session.userId === caller.user.id ? true : forbidden();
});

// A request of a client without a token comes from the gateway on nobody's behalf as well. What keeps clients out is
// that the field is inaccessible, so that the gateway plans no such query; the rule keeps out the other services, and
// all that is asked on behalf of a person.
const gatewayItself = permission(({ caller }) =>
  caller.service === 'gateway' && caller.user === null ? true : forbidden(),
);

/** Who may do what with users. */
export const permissions: PermissionTable = {
  rules: {
    Query: {
      exportMyData: anyRole,
      me: anyRole,
      user: anyRole,
      users: roles('ADMIN'),
      mySessions: anyRole,
      auditTrail: roles('ADMIN'),
      sessionStatus: gatewayItself,
    },
    Mutation: {
      register: anyone,
      login: anyone,
      refreshToken: anyone,
      logout: anyRole,
      createUser: roles('ADMIN'),
      updateProfile: anyRole,
      changePassword: anyRole,
      updateUser: roles('ADMIN'),
      revokeSession: anyRole,
      requestPasswordReset: anyone,
      resetPassword: anyone,
      eraseMe: anyRole,
    },
    MyData: ownDataRule,
    User: {
      id: selfOrStaff,
      username: selfOrStaff,
      firstName: selfOrStaff,
      lastName: selfOrStaff,
      '*': selfOrAdmin,
    },
    Session: ownSession,
    AuditEntry: roles('ADMIN'),
  },
  open: ['SessionStatus', 'PageInfo'],
};
