import { DEFAULT_BRANCH_ID } from '@autograph/kernel';
import {
  admin,
  anyone,
  anyRole,
  type PermissionMatrix,
  staffAndOwner,
  verdicts,
} from '@autograph/service/testing';

const account = { username: 'x', email: 'x', password: 'x', firstName: 'x', lastName: 'x' };

/** Who may do what with accounts and sessions. */
export const matrix: PermissionMatrix = {
  rootFields: {
    'Query.me': { verdicts: anyRole },
    'Query.exportMyData': { verdicts: anyRole },
    'Query.mySessions': { verdicts: anyRole },
    'Query.user': { variables: ({ userId }) => ({ id: userId }), verdicts: staffAndOwner },
    'Query.users': { verdicts: admin },
    'Query.auditTrail': { verdicts: admin },
    'Mutation.register': { variables: () => ({ input: account }), verdicts: anyone },
    'Mutation.login': {
      variables: ({ nobody }) => ({ input: { username: nobody, password: 'wrong' } }),
      verdicts: anyone,
    },
    'Mutation.refreshToken': { variables: () => ({ input: { refreshToken: 'none' } }), verdicts: anyone },
    'Mutation.requestPasswordReset': { variables: () => ({ input: { email: 'x' } }), verdicts: anyone },
    'Mutation.resetPassword': {
      variables: () => ({ input: { token: 'none', newPassword: 'a long enough secret' } }),
      verdicts: anyone,
    },
    'Mutation.logout': { variables: () => ({ input: { refreshToken: 'none' } }), verdicts: anyRole },
    'Mutation.updateProfile': { variables: () => ({ input: { email: 'x' } }), verdicts: anyRole },
    'Mutation.changePassword': {
      variables: () => ({ input: { currentPassword: 'wrong', newPassword: 'short' } }),
      verdicts: anyRole,
    },
    'Mutation.eraseMe': { variables: () => ({ input: { password: 'wrong' } }), verdicts: anyRole },
    'Mutation.revokeSession': { variables: ({ nobody }) => ({ id: nobody }), verdicts: anyRole },
    'Query.branches': { verdicts: anyRole, publicStock: 'data' },
    'Query.branch': {
      variables: () => ({ id: DEFAULT_BRANCH_ID }),
      verdicts: anyRole,
      publicStock: 'data',
    },
    'Mutation.createBranch': { variables: () => ({ input: { name: '' } }), verdicts: admin },
    'Mutation.updateBranch': {
      variables: ({ nobody }) => ({ id: nobody, input: { name: 'x' } }),
      verdicts: admin,
    },
    'Mutation.setMemberships': {
      variables: ({ nobody }) => ({ id: nobody, input: { memberships: [] } }),
      verdicts: admin,
    },
    'Mutation.createUser': {
      variables: () => ({ input: { ...account, role: 'ADMIN' } }),
      verdicts: admin,
    },
    'Mutation.updateUser': {
      variables: ({ nobody }) => ({ id: nobody, input: { role: 'ADMIN' } }),
      verdicts: admin,
    },
  },
  betweenServices: {
    'Query.sessionStatus': { document: '{ sessionStatus(sessionId: "none") { active } }', by: 'gateway' },
    'Query.worker': { document: '{ worker(userId: "x") { active } }', by: 'workshop', anyService: true },
    'Mutation.beginExport': {
      document:
        'mutation { beginExport(input: { userId: "u", sessionId: "s", what: "w", request: "r" }) { expiresAt } }',
      by: 'gateway',
    },
    'Mutation.claimExport': {
      document: 'mutation { claimExport(input: { token: "none" }) { export { request } } }',
      by: 'gateway',
    },
  },
  entities: [
    { type: 'User', field: 'username', id: 'userId', verdicts: staffAndOwner },
    {
      type: 'User',
      field: 'email',
      id: 'userId',
      verdicts: verdicts('UNAUTHENTICATED', 'data', 'FORBIDDEN', 'null', 'data', 'null'),
    },
    {
      type: 'User',
      field: 'sessions { id clientAddress current }',
      id: 'userId',
      verdicts: verdicts('UNAUTHENTICATED', 'data', 'FORBIDDEN', 'null', 'data', 'null'),
    },
  ],
};
