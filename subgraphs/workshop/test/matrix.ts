import { anyone, anyRole, type PermissionMatrix, type Verdicts, verdicts } from '@autograph/service/testing';

/** ADMIN and the people of the workshop. */
const workshop: Verdicts = verdicts('UNAUTHENTICATED', 'data', 'FORBIDDEN', 'data', 'FORBIDDEN', 'FORBIDDEN');
/** Those, and CUSTOMER. */
const workshopOrCustomer: Verdicts = { ...workshop, owner: 'data', other: 'data' };
/** All who work for the dealership, and the owner. */
const employeesAndOwner: Verdicts = { ...anyRole, other: 'null' };
const LINES = { services: [] };

/** Who may do what with the workshop. */
export const matrix: PermissionMatrix = {
  rootFields: {
    'Query.part': {
      variables: ({ partId }) => ({ id: partId }),
      verdicts: workshop,
    },
    'Query.parts': { verdicts: workshop },
    'Query.workshopService': {
      variables: ({ workshopServiceId }) => ({ id: workshopServiceId }),
      verdicts: anyRole,
    },
    'Query.workshopServices': { verdicts: anyRole },
    'Query.customerVehicle': {
      variables: ({ customerVehicleId }) => ({ id: customerVehicleId }),
      verdicts: employeesAndOwner,
    },
    'Query.customerVehicles': { verdicts: anyRole },
    'Query.workOrder': {
      variables: ({ workOrderId }) => ({ id: workOrderId }),
      verdicts: employeesAndOwner,
    },
    'Query.workOrders': { verdicts: anyRole },
    'Query.workshopTimes': { verdicts: workshop },
    'Query.quoteByLink': { variables: ({ quoteToken }) => ({ token: quoteToken }), verdicts: anyone },
    'Mutation.createPart': {
      variables: () => ({ input: { sku: '', name: '', price: { amount: '0' } } }),
      verdicts: workshop,
    },
    'Mutation.updatePart': { variables: ({ nobody }) => ({ id: nobody, input: {} }), verdicts: workshop },
    'Mutation.receiveParts': {
      variables: ({ nobody }) => ({ input: { partId: nobody, quantity: 0 } }),
      verdicts: workshop,
    },
    'Mutation.countParts': {
      variables: ({ nobody }) => ({ input: { partId: nobody, quantity: -1 } }),
      verdicts: workshop,
    },
    'Mutation.createWorkshopService': {
      variables: () => ({ input: { name: '', price: { amount: '0' }, standardMinutes: 0 } }),
      verdicts: workshop,
    },
    'Mutation.registerVehicle': {
      variables: () => ({ input: { plate: '', make: '', model: '', year: 1 } }),
      verdicts: workshopOrCustomer,
    },
    'Mutation.createQuote': { variables: () => ({ input: LINES }), verdicts: workshop },
    'Mutation.openWorkOrder': { variables: () => ({ input: {} }), verdicts: workshop },
    'Mutation.diagnose': {
      variables: ({ nobody }) => ({ id: nobody, input: { diagnosis: 'x' } }),
      verdicts: workshop,
    },
    'Mutation.reviseQuote': { variables: ({ nobody }) => ({ id: nobody, input: LINES }), verdicts: workshop },
    'Mutation.sendQuote': {
      variables: ({ nobody }) => ({ id: nobody, input: { revision: 1 } }),
      verdicts: workshop,
    },
    'Mutation.decideQuote': {
      variables: ({ nobody }) => ({
        id: nobody,
        input: { revision: 1, total: { amount: '1.00' }, decision: 'APPROVE', channel: 'PHONE' },
      }),
      verdicts: workshopOrCustomer,
    },
    'Mutation.createQuoteLink': {
      variables: ({ nobody }) => ({ id: nobody, input: { revision: 1 } }),
      verdicts: workshop,
    },
    'Mutation.decideQuoteByLink': {
      variables: () => ({
        input: { token: 'x', revision: 1, total: { amount: '1.00' }, decision: 'APPROVE' },
      }),
      verdicts: anyone,
    },
    'Mutation.startWork': { variables: ({ nobody }) => ({ id: nobody }), verdicts: workshop },
    'Mutation.logLabour': {
      variables: ({ nobody }) => ({ id: nobody, input: { minutes: 1 } }),
      verdicts: workshop,
    },
    'Mutation.finishWork': { variables: ({ nobody }) => ({ id: nobody, input: {} }), verdicts: workshop },
    'Mutation.deliverWork': { variables: ({ nobody }) => ({ id: nobody }), verdicts: workshop },
    'Mutation.cancelWorkOrder': {
      variables: ({ nobody }) => ({ id: nobody, input: {} }),
      verdicts: workshop,
    },
  },
  betweenServices: {
    'Mutation.forgetWorkshopCustomer': {
      document: 'mutation { forgetWorkshopCustomer(input: { customerId: "x" }) { undecided } }',
      by: 'customer',
    },
  },
  entities: [
    {
      type: 'Customer',
      field: 'vehicles { id }',
      id: 'customerId',
      verdicts: employeesAndOwner,
    },
    {
      type: 'Customer',
      field: 'workOrders { id }',
      id: 'customerId',
      verdicts: employeesAndOwner,
    },
    {
      type: 'CustomerVehicle',
      field: 'plate',
      id: 'customerVehicleId',
      verdicts: { ...employeesAndOwner, anonymous: 'null' },
    },
    {
      type: 'WorkOrder',
      field: 'status',
      id: 'workOrderId',
      verdicts: { ...employeesAndOwner, anonymous: 'null' },
    },
    {
      type: 'Vehicle',
      field: 'workOrders { id }',
      id: 'vehicleId',
      verdicts: { ...anyRole, owner: 'FORBIDDEN', other: 'FORBIDDEN' },
    },
  ],
};
