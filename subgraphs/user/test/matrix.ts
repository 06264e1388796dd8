const LOGGED_IN = {
  anonymous: 'UNAUTHENTICATED',
  ADMIN: 'yes',
  SALES: 'yes',
  CUSTOMER: 'yes',
  service: 'UNAUTHENTICATED',
  'service for ADMIN': 'yes',
};
const ONLY_ADMIN = { ...LOGGED_IN, SALES: 'FORBIDDEN', CUSTOMER: 'FORBIDDEN' };
const EVERYONE = { ...LOGGED_IN, anonymous: 'yes', service: 'yes' };
const REFUSED = '(input: { refreshToken: "none" }) { user { id } userErrors { code } }';
const account = (role = '') =>
  `(input: { username: "", email: "", password: "", firstName: "", lastName: "" ${role} }) { user { id } }`;

/** Who may call each root field, by a call that changes nothing: `yes`, or the code of the refusal. */
export const MATRIX: Record<string, { call: string; allowed: Record<string, string> }> = {
  'Query.exportMyData': { call: '{ exportMyData { id account } }', allowed: LOGGED_IN },
  'Mutation.eraseMe': {
    call: 'mutation { eraseMe(input: { password: "" }) { erased } }',
    allowed: LOGGED_IN,
  },
  'Query.me': { call: '{ me { id email } }', allowed: LOGGED_IN },
  'Query.sessionStatus': {
    call: '{ sessionStatus(sessionId: "none") { active } }',
    allowed: {
      anonymous: 'yes',
      ADMIN: 'FORBIDDEN',
      SALES: 'FORBIDDEN',
      CUSTOMER: 'FORBIDDEN',
      service: 'FORBIDDEN',
      'service for ADMIN': 'FORBIDDEN',
    },
  },
  'Mutation.register': { call: `mutation { register${account()} }`, allowed: EVERYONE },
  'Mutation.login': {
    call: 'mutation { login(input: { username: "", password: "" }) { accessToken } }',
    allowed: EVERYONE,
  },
  'Mutation.refreshToken': { call: `mutation { refreshToken${REFUSED} }`, allowed: EVERYONE },
  'Mutation.logout': { call: `mutation { logout${REFUSED} }`, allowed: LOGGED_IN },
  'Query.user': { call: '{ user(id: "nobody") { id } }', allowed: LOGGED_IN },
  'Query.users': { call: '{ users { totalCount } }', allowed: ONLY_ADMIN },
  'Query.mySessions': { call: '{ mySessions { id } }', allowed: LOGGED_IN },
  'Query.auditTrail': { call: '{ auditTrail { totalCount } }', allowed: ONLY_ADMIN },
  'Mutation.updateProfile': {
    call: 'mutation { updateProfile(input: { email: "" }) { user { id } } }',
    allowed: LOGGED_IN,
  },
  'Mutation.changePassword': {
    call: 'mutation { changePassword(input: { currentPassword: "", newPassword: "" }) { user { id } } }',
    allowed: LOGGED_IN,
  },
  'Mutation.updateUser': {
    call: 'mutation { updateUser(id: "nobody", input: { role: SALES }) { user { id } } }',
    allowed: ONLY_ADMIN,
  },
  'Mutation.revokeSession': {
    call: 'mutation { revokeSession(id: "none") { session { id } } }',
    allowed: LOGGED_IN,
  },
  'Mutation.requestPasswordReset': {
    call: 'mutation { requestPasswordReset(input: { email: "nobody@example.com" }) { requested } }',
    allowed: EVERYONE,
  },
  'Mutation.resetPassword': {
    call: 'mutation { resetPassword(input: { token: "none", newPassword: "quite uncommon" }) { user { id } } }',
    allowed: EVERYONE,
  },
  'Mutation.createUser': {
    call: `mutation { createUser${account('role: ADMIN')} }`,
    allowed: ONLY_ADMIN,
  },
};
