/** Who asks: nobody, the three roles (a CUSTOMER about their own record and about another's), and someone blocked. */
export const CALLERS = ['anonymous', 'ADMIN', 'SALES', 'owner', 'other', 'blocked'] as const;
export type CallerName = (typeof CALLERS)[number];

/** What is answered: data, `null` without an error, or the code of the error. `HTTP 401` is the whole request refused. */
export type Verdict = 'data' | 'null' | 'UNAUTHENTICATED' | 'FORBIDDEN' | 'HTTP 401';

/** The records that the rows speak of. */
export interface Records {
  readonly vehicleId: string;
  /** A sale to the owner. */
  readonly saleId: string;
  /** The owner's customer record, and account. */
  readonly customerId: string;
  readonly userId: string;
  /** An id that no record has. */
  readonly nobody: string;
}

interface Row {
  readonly variables?: (records: Records) => Readonly<Record<string, unknown>>;
  readonly verdicts: Readonly<Record<Exclude<CallerName, 'blocked'>, Verdict>>;
}

const verdicts = (anonymous: Verdict, ADMIN: Verdict, SALES: Verdict, owner: Verdict, other: Verdict) => ({
  anonymous,
  ADMIN,
  SALES,
  owner,
  other,
});

const anyone = verdicts('data', 'data', 'data', 'data', 'data');
const anyRole = verdicts('UNAUTHENTICATED', 'data', 'data', 'data', 'data');
const staff = verdicts('UNAUTHENTICATED', 'data', 'data', 'FORBIDDEN', 'FORBIDDEN');
const admin = verdicts('UNAUTHENTICATED', 'data', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN');
const staffAndOwner = verdicts('UNAUTHENTICATED', 'data', 'data', 'data', 'null');

const account = { username: 'x', email: 'x', password: 'x', firstName: 'x', lastName: 'x' };

/**
 * The permission matrix as a client meets it: a row for each root field of the public graph. Mutations are given inputs
 * that change nothing, so that "data" is a payload, whatever its user errors.
 */
export const MATRIX: Readonly<Record<string, Row>> = {
  'Query.me': { verdicts: anyRole },
  'Query.exportMyData': { verdicts: anyRole },
  'Query.mySessions': { verdicts: anyRole },
  'Query.user': { variables: ({ userId }) => ({ id: userId }), verdicts: staffAndOwner },
  'Query.users': { verdicts: admin },
  'Query.auditTrail': { verdicts: admin },
  'Query.vehicle': { variables: ({ vehicleId }) => ({ id: vehicleId }), verdicts: anyRole },
  'Query.vehicles': { verdicts: anyRole },
  'Query.sale': { variables: ({ saleId }) => ({ id: saleId }), verdicts: staffAndOwner },
  'Query.sales': { verdicts: anyRole },
  'Query.salesSummary': { variables: () => ({ groupBy: ['STATUS'] }), verdicts: staff },
  'Query.financingQuote': {
    variables: ({ vehicleId }) => ({ vehicleId, downPayment: { amount: '1000.00' }, months: 12 }),
    verdicts: anyRole,
  },
  'Query.customer': { variables: ({ customerId }) => ({ id: customerId }), verdicts: staffAndOwner },
  'Query.customers': { verdicts: anyRole },
  'Query.rateLimitStats': { verdicts: admin },
  'Query.rateLimitConfig': { verdicts: admin },
  'Mutation.resetRateLimits': { verdicts: admin },
  'Query.retainedBuyer': {
    variables: ({ nobody }) => ({ saleId: nobody }),
    verdicts: { ...admin, ADMIN: 'null' },
  },
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
  'Mutation.createUser': { variables: () => ({ input: { ...account, role: 'ADMIN' } }), verdicts: admin },
  'Mutation.updateUser': {
    variables: ({ nobody }) => ({ id: nobody, input: { role: 'ADMIN' } }),
    verdicts: admin,
  },
  'Mutation.createVehicle': {
    variables: () => ({ input: { make: '', model: '', year: 1, price: { amount: '0' } } }),
    verdicts: staff,
  },
  'Mutation.updateVehicle': {
    variables: ({ nobody }) => ({ id: nobody, input: { year: 2020 } }),
    verdicts: staff,
  },
  'Mutation.deleteVehicle': { variables: ({ nobody }) => ({ id: nobody }), verdicts: admin },
  'Mutation.createCustomer': {
    variables: () => ({ input: { name: '', email: 'x', cpf: 'x' } }),
    verdicts: anyRole,
  },
  'Mutation.updateCustomer': {
    variables: ({ nobody }) => ({ id: nobody, input: { city: 'x' } }),
    verdicts: anyRole,
  },
  'Mutation.deleteCustomer': { variables: ({ nobody }) => ({ id: nobody }), verdicts: admin },
  'Mutation.purchaseVehicle': {
    variables: ({ nobody }) => ({ input: { vehicleId: nobody, customerId: nobody, paymentMethod: 'CASH' } }),
    verdicts: anyRole,
  },
  'Mutation.updateSale': {
    variables: ({ nobody }) => ({ id: nobody, input: { notes: 'n' } }),
    verdicts: staff,
  },
  'Mutation.approveSale': { variables: ({ nobody }) => ({ id: nobody, input: {} }), verdicts: staff },
  'Mutation.rejectSale': {
    variables: ({ nobody }) => ({ id: nobody, input: { reason: 'r' } }),
    verdicts: staff,
  },
  'Mutation.cancelSale': { variables: ({ nobody }) => ({ id: nobody, input: {} }), verdicts: anyRole },
};

/** Operations that only services ask of each other, with the service that may, the sale service unless told. Not in the public graph. */
export const BETWEEN_SERVICES: Readonly<
  Record<string, { readonly subgraph: string; readonly document: string; readonly by?: string }>
> = {
  'Mutation.reserveVehicle': {
    subgraph: 'vehicle',
    document: 'mutation { reserveVehicle(input: { vehicleId: "x", saleId: "y" }) { userErrors { code } } }',
  },
  'Mutation.releaseVehicle': {
    subgraph: 'vehicle',
    document: 'mutation { releaseVehicle(input: { vehicleId: "x", saleId: "y" }) { __typename } }',
  },
  'Mutation.sellVehicle': {
    subgraph: 'vehicle',
    document: 'mutation { sellVehicle(input: { vehicleId: "x", saleId: "y" }) { __typename } }',
  },
  'Mutation.forgetCustomer': {
    subgraph: 'sale',
    document: 'mutation { forgetCustomer(input: { customerId: "x" }) { undecided } }',
    by: 'customer',
  },
  'Mutation.forgetUser': {
    subgraph: 'customer',
    document: 'mutation { forgetUser(input: { userId: "x" }) { erased } }',
    by: 'user',
  },
  'Query.buyer': { subgraph: 'customer', document: '{ buyer(userId: "x") { customerId } }' },
};

/** What `_entities` answers for a record: the services that know the type, a field of theirs, and who may read it. */
export const ENTITIES: readonly {
  readonly type: string;
  readonly subgraph: string;
  readonly field: string;
  readonly id: keyof Records;
  readonly verdicts: Readonly<Record<Exclude<CallerName, 'blocked'>, Verdict>>;
}[] = [
  { type: 'Vehicle', subgraph: 'vehicle', field: 'make', id: 'vehicleId', verdicts: anyRole },
  { type: 'Vehicle', subgraph: 'sale', field: 'sales { totalCount }', id: 'vehicleId', verdicts: staff },
  {
    type: 'Customer',
    subgraph: 'customer',
    field: 'cpf',
    id: 'customerId',
    verdicts: verdicts('null', 'data', 'data', 'data', 'null'),
  },
  {
    type: 'Customer',
    subgraph: 'sale',
    field: 'sales { totalCount }',
    id: 'customerId',
    verdicts: staffAndOwner,
  },
  {
    type: 'Sale',
    subgraph: 'sale',
    field: 'status',
    id: 'saleId',
    verdicts: verdicts('null', 'data', 'data', 'data', 'null'),
  },
  { type: 'User', subgraph: 'user', field: 'username', id: 'userId', verdicts: staffAndOwner },
  {
    type: 'User',
    subgraph: 'user',
    field: 'email',
    id: 'userId',
    verdicts: verdicts('UNAUTHENTICATED', 'data', 'FORBIDDEN', 'data', 'null'),
  },
  { type: 'User', subgraph: 'customer', field: 'customer { cpf }', id: 'userId', verdicts: staffAndOwner },
];
