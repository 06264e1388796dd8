import { admin, anyRole, type PermissionMatrix, staff } from '@autograph/service/testing';

/** Who may do what with vehicles. */
export const matrix: PermissionMatrix = {
  rootFields: {
    'Query.vehicle': { variables: ({ vehicleId }) => ({ id: vehicleId }), verdicts: anyRole },
    'Query.vehicles': { verdicts: anyRole },
    'Mutation.createVehicle': {
      variables: () => ({ input: { make: '', model: '', year: 1, price: { amount: '0' } } }),
      verdicts: staff,
    },
    'Mutation.updateVehicle': {
      variables: ({ nobody }) => ({ id: nobody, input: { year: 2020 } }),
      verdicts: staff,
    },
    'Mutation.deleteVehicle': { variables: ({ nobody }) => ({ id: nobody }), verdicts: admin },
  },
  betweenServices: {
    'Mutation.reserveVehicle': {
      document: 'mutation { reserveVehicle(input: { vehicleId: "x", saleId: "y" }) { userErrors { code } } }',
      by: 'sale',
    },
    'Mutation.releaseVehicle': {
      document: 'mutation { releaseVehicle(input: { vehicleId: "x", saleId: "y" }) { released } }',
      by: 'sale',
    },
    'Mutation.sellVehicle': {
      document: 'mutation { sellVehicle(input: { vehicleId: "x", saleId: "y" }) { sold } }',
      by: 'sale',
    },
  },
  entities: [{ type: 'Vehicle', field: 'make', id: 'vehicleId', verdicts: anyRole }],
};
