import {
  connectionResolvers,
  DateTime,
  Json,
  ownDataReference,
  referenceId,
  unauthenticated,
} from '@autograph/service/graphql';
import { formatCnpj } from '@brazilian-utils/brazilian-utils/format-cnpj';
import { formatPhone } from '@brazilian-utils/brazilian-utils/format-phone';
import { exportAccount } from '../../use-cases/export-account.ts';
import type { Resolvers } from './__generated__/resolvers.ts';
import { beginExport } from './mutation/beginExport.ts';
import { changePassword } from './mutation/changePassword.ts';
import { claimExport } from './mutation/claimExport.ts';
import { createBranch } from './mutation/createBranch.ts';
import { createUser } from './mutation/createUser.ts';
import { eraseMe } from './mutation/eraseMe.ts';
import { login } from './mutation/login.ts';
import { logout } from './mutation/logout.ts';
import { refreshToken } from './mutation/refreshToken.ts';
import { register } from './mutation/register.ts';
import { requestPasswordReset } from './mutation/requestPasswordReset.ts';
import { resetPassword } from './mutation/resetPassword.ts';
import { revokeSession } from './mutation/revokeSession.ts';
import { setMemberships } from './mutation/setMemberships.ts';
import { updateBranch } from './mutation/updateBranch.ts';
import { updateProfile } from './mutation/updateProfile.ts';
import { updateUser } from './mutation/updateUser.ts';
import { auditTrail } from './query/auditTrail.ts';
import { branch, branches } from './query/branches.ts';
import { exportMyData } from './query/exportMyData.ts';
import { me } from './query/me.ts';
import { mySessions } from './query/mySessions.ts';
import { sessionStatus } from './query/sessionStatus.ts';
import { user, visibleUser } from './query/user.ts';
import { users } from './query/users.ts';
import { worker } from './query/worker.ts';

/** The resolvers of the user service. */
export const resolvers: Resolvers = {
  DateTime,
  JSON: Json,
  Query: {
    branch,
    branches,
    exportMyData,
    me,
    user,
    users,
    mySessions,
    auditTrail,
    sessionStatus,
    worker,
  },
  Mutation: {
    register,
    login,
    refreshToken,
    logout,
    createUser,
    updateProfile,
    changePassword,
    updateUser,
    revokeSession,
    requestPasswordReset,
    resetPassword,
    eraseMe,
    createBranch,
    updateBranch,
    setMemberships,
    beginExport,
    claimExport,
  },
  User: {
    // Without a token all ids get the same answer.
    __resolveReference: async (reference, context) => {
      if (!context.caller.user) throw unauthenticated();
      const id = referenceId(reference);
      return id === null ? null : visibleUser(id, context);
    },
    sessions: ({ id }, _args, { sessionsOf }) => sessionsOf.load(id),
  },
  Branch: {
    __resolveReference: async (reference, { branchById }) => {
      const id = referenceId(reference);
      return id === null ? null : branchById.load(id);
    },
    cnpj: ({ cnpj }) => cnpj && formatCnpj(cnpj, { version: 2 }),
    phone: ({ phone }) => phone && formatPhone(phone, { mask: 'nanp' }),
  },
  BranchMembership: { branch: ({ branchId }, _args, { branchById }) => branchById.load(branchId) },
  MyData: {
    __resolveReference: ownDataReference,
    account: ({ id }, _args, { ports }) => exportAccount(id, ports),
  },
  UserConnection: connectionResolvers,
  AuditEntryConnection: connectionResolvers,
  Session: { current: ({ id }, _args, { origin }) => id === origin.sessionId },
};
