import { admin, anyRole, type PermissionMatrix, staffAndOwner, verdicts } from '@autograph/service/testing';

/** Who may do what with customers. */
export const matrix: PermissionMatrix = {
  rootFields: {
    'Query.customer': { variables: ({ customerId }) => ({ id: customerId }), verdicts: staffAndOwner },
    'Query.customers': { verdicts: anyRole },
    'Query.retainedBuyer': {
      variables: ({ nobody }) => ({ saleId: nobody }),
      verdicts: { ...admin, ADMIN: 'null' },
    },
    'Mutation.createCustomer': {
      variables: () => ({ input: { name: '', email: 'x', cpf: 'x' } }),
      verdicts: anyRole,
    },
    'Mutation.updateCustomer': {
      variables: ({ nobody }) => ({ id: nobody, input: { city: 'x' } }),
      verdicts: anyRole,
    },
    'Mutation.deleteCustomer': { variables: ({ nobody }) => ({ id: nobody }), verdicts: admin },
  },
  betweenServices: {
    'Query.buyer': { document: '{ buyer(userId: "x") { customerId } }', by: 'sale' },
    'Mutation.forgetUser': {
      document: 'mutation { forgetUser(input: { userId: "x" }) { erased } }',
      by: 'user',
    },
  },
  entities: [
    {
      type: 'Customer',
      field: 'cpf',
      id: 'customerId',
      verdicts: verdicts('null', 'data', 'data', 'data', 'null'),
    },
    { type: 'User', field: 'customer { cpf }', id: 'userId', verdicts: staffAndOwner },
  ],
};
