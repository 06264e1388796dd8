import { isStaff } from '@autograph/kernel';
import {
  anyone,
  anyRole,
  anyService,
  forbidden,
  gatewayItself,
  ownDataRule,
  type PermissionRule,
  type PermissionTable,
  permission,
  roles,
  stockReader,
  stockReaderOrService,
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

const ownSessionOrAdmin = permission<Session, Context>(({ caller, proven }, { userId }) => {
  const isOwn = caller.user?.id === userId || proven.has(userId);
  if (isOwn || caller.user?.role === 'ADMIN') return true;
  return caller.user ? forbidden() : unauthenticated();
});

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
      worker: anyService,
      branches: stockReader,
      branch: stockReaderOrService,
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
      createBranch: roles('ADMIN'),
      updateBranch: roles('ADMIN'),
      setMemberships: roles('ADMIN'),
      beginExport: gatewayItself,
      claimExport: gatewayItself,
    },
    MyData: ownDataRule,
    User: {
      id: selfOrStaff,
      username: selfOrStaff,
      firstName: selfOrStaff,
      lastName: selfOrStaff,
      '*': selfOrAdmin,
    },
    Branch: stockReaderOrService,
    OpeningHours: stockReaderOrService,
    BranchMembership: anyRole,
    Session: ownSessionOrAdmin,
    AuditEntry: roles('ADMIN'),
  },
  open: [
    'SessionStatus',
    'SessionMembership',
    'Worker',
    'BeginExportPayload',
    'ClaimExportPayload',
    'ClaimedExport',
    'PageInfo',
  ],
};
