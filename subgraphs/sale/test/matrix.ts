import { anyRole, type PermissionMatrix, staff, staffAndOwner, verdicts } from '@autograph/service/testing';

/** Who may do what with sales. */
export const matrix: PermissionMatrix = {
  rootFields: {
    'Query.sale': { variables: ({ saleId }) => ({ id: saleId }), verdicts: staffAndOwner },
    'Query.sales': { verdicts: anyRole },
    'Query.salesSummary': { variables: () => ({ groupBy: ['STATUS'] }), verdicts: staff },
    'Query.financingQuote': {
      variables: ({ vehicleId }) => ({ vehicleId, downPayment: { amount: '1000.00' }, months: 12 }),
      verdicts: anyRole,
    },
    'Mutation.purchaseVehicle': {
      variables: ({ nobody }) => ({
        input: { vehicleId: nobody, customerId: nobody, paymentMethod: 'CASH' },
      }),
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
  },
  betweenServices: {
    'Mutation.forgetCustomer': {
      document: 'mutation { forgetCustomer(input: { customerId: "x" }) { undecided } }',
      by: 'customer',
    },
  },
  entities: [
    { type: 'Vehicle', field: 'sales { totalCount }', id: 'vehicleId', verdicts: staff },
    { type: 'Customer', field: 'sales { totalCount }', id: 'customerId', verdicts: staffAndOwner },
    {
      type: 'Sale',
      field: 'status',
      id: 'saleId',
      verdicts: verdicts('null', 'data', 'data', 'data', 'null'),
    },
  ],
};
