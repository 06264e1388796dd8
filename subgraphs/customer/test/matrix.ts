import {
  admin,
  allButWorkshop,
  anyRole,
  type PermissionMatrix,
  staff,
  staffAndOwner,
  verdicts,
} from '@autograph/service/testing';

/** Who may do what with customers. */
export const matrix: PermissionMatrix = {
  rootFields: {
    'Query.customer': {
      variables: ({ customerId }) => ({ id: customerId }),
      verdicts: { ...staffAndOwner, WORKSHOP: 'data' },
    },
    'Query.customers': { verdicts: anyRole },
    'Query.retainedBuyer': {
      variables: ({ nobody }) => ({ saleId: nobody }),
      verdicts: { ...admin, ADMIN: 'null' },
    },
    'Query.leads': { verdicts: staff },
    'Query.leadConsent': { verdicts: anyRole, publicStock: 'data' },
    'Mutation.createLead': {
      variables: ({ nobody }) => ({ input: { vehicleId: nobody, name: '', consent: '' } }),
      verdicts: anyRole,
      publicStock: 'data',
    },
    'Mutation.handleLead': {
      variables: ({ nobody }) => ({ id: nobody, input: { handled: true } }),
      verdicts: staff,
    },
    'Mutation.createCustomer': {
      variables: () => ({ input: { name: '', email: 'x', cpf: 'x' } }),
      verdicts: allButWorkshop,
    },
    'Mutation.updateCustomer': {
      variables: ({ nobody }) => ({ id: nobody, input: { city: 'x' } }),
      verdicts: allButWorkshop,
    },
    'Mutation.deleteCustomer': { variables: ({ nobody }) => ({ id: nobody }), verdicts: admin },
  },
  betweenServices: {
    'Query.buyer': { document: '{ buyer(userId: "x") { customerId } }', by: 'sale', anyService: true },
    'Mutation.forgetUser': {
      document: 'mutation { forgetUser(input: { userId: "x" }) { erased } }',
      by: 'user',
    },
  },
  entities: [
    {
      type: 'Customer',
      field: 'name phone',
      id: 'customerId',
      verdicts: verdicts('null', 'data', 'data', 'data', 'data', 'null'),
    },
    ...['email', 'cpf', 'cnpj', 'address', 'city', 'state', 'zipCode', 'user { id }'].map((field) => ({
      type: 'Customer',
      field: `id ${field}`,
      id: 'customerId',
      verdicts: verdicts('null', 'data', 'data', 'FORBIDDEN', 'data', 'null'),
    })),
    { type: 'User', field: 'customer { cpf }', id: 'userId', verdicts: staffAndOwner },
  ],
};
