import {
  admin,
  allButWorkshop,
  type PermissionMatrix,
  staff,
  staffAndOwner,
  type Verdicts,
  verdicts,
} from '@autograph/service/testing';

const staffAndOwnBuyer: Verdicts = { ...staffAndOwner, WORKSHOP: 'FORBIDDEN' };

/** Who may do what with sales. */
export const matrix: PermissionMatrix = {
  rootFields: {
    'Query.sale': { variables: ({ saleId }) => ({ id: saleId }), verdicts: staffAndOwnBuyer },
    'Query.sales': { verdicts: allButWorkshop },
    'Query.salesSummary': { variables: () => ({ groupBy: ['STATUS'] }), verdicts: staff },
    'Query.financingQuote': {
      variables: ({ vehicleId }) => ({ vehicleId, downPayment: { amount: '1000.00' }, months: 12 }),
      verdicts: allButWorkshop,
      publicStock: 'data',
    },
    'Subscription.saleChanged': {
      variables: ({ saleId }) => ({ ids: [saleId] }),
      verdicts: staffAndOwnBuyer,
    },
    'Mutation.purchaseVehicle': {
      variables: ({ nobody }) => ({
        input: { vehicleId: nobody, customerId: nobody, paymentMethod: 'CASH' },
      }),
      verdicts: allButWorkshop,
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
    'Mutation.cancelSale': {
      variables: ({ nobody }) => ({ id: nobody, input: {} }),
      verdicts: allButWorkshop,
    },
    'Mutation.returnSale': {
      variables: ({ nobody }) => ({ id: nobody, input: { reason: 'r' } }),
      verdicts: admin,
    },
  },
  betweenServices: {
    'Query.saleAudience': { document: '{ saleAudience(id: "none") { branchId } }', by: 'gateway' },
    'Mutation.forgetCustomer': {
      document: 'mutation { forgetCustomer(input: { customerId: "x" }) { undecided } }',
      by: 'customer',
    },
  },
  entities: [
    { type: 'Vehicle', field: 'sales { totalCount }', id: 'vehicleId', verdicts: staff },
    { type: 'Customer', field: 'sales { totalCount }', id: 'customerId', verdicts: staffAndOwnBuyer },
    {
      type: 'Sale',
      field: 'status',
      id: 'saleId',
      verdicts: verdicts('null', 'data', 'data', 'null', 'data', 'null'),
    },
  ],
};
