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
  },
  entities: [
    { type: 'User', field: 'username', id: 'userId', verdicts: staffAndOwner },
    {
      type: 'User',
      field: 'email',
      id: 'userId',
      verdicts: verdicts('UNAUTHENTICATED', 'data', 'FORBIDDEN', 'data', 'null'),
    },
  ],
};
