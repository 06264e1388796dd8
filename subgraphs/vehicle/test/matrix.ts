import { DEFAULT_BRANCH_ID } from '@autograph/kernel';
import { admin, anyRole, type PermissionMatrix, staff } from '@autograph/service/testing';

/** Who may do what with vehicles. */
export const matrix: PermissionMatrix = {
  rootFields: {
    'Query.vehicle': {
      variables: ({ vehicleId }) => ({ id: vehicleId }),
      verdicts: anyRole,
      publicStock: 'data',
    },
    'Query.vehicles': { verdicts: anyRole, publicStock: 'data' },
    'Subscription.vehicleChanged': {
      variables: ({ vehicleId }) => ({ ids: [vehicleId] }),
      verdicts: anyRole,
      publicStock: 'data',
    },
    'Query.vehicleFacets': { verdicts: anyRole, publicStock: 'data' },
    'Mutation.createVehicle': {
      variables: () => ({ input: { make: '', model: '', year: 1, price: { amount: '0' } } }),
      verdicts: staff,
    },
    'Mutation.updateVehicle': {
      variables: ({ nobody }) => ({ id: nobody, input: { year: 2020 } }),
      verdicts: staff,
    },
    'Mutation.importVehicles': {
      variables: () => ({ input: { rows: [{ make: '', model: '', year: 1, price: { amount: '0' } }] } }),
      verdicts: staff,
    },
    'Mutation.changePrices': {
      variables: ({ nobody }) => ({ input: { ids: [nobody], byPercent: '-5', preview: false } }),
      verdicts: staff,
    },
    'Mutation.deleteVehicle': { variables: ({ nobody }) => ({ id: nobody }), verdicts: admin },
    'Mutation.requestTransfer': {
      variables: ({ nobody }) => ({ id: nobody, input: { toBranchId: DEFAULT_BRANCH_ID } }),
      verdicts: staff,
    },
    'Mutation.sendTransfer': { variables: ({ nobody }) => ({ id: nobody }), verdicts: staff },
    'Mutation.receiveTransfer': { variables: ({ nobody }) => ({ id: nobody }), verdicts: staff },
    'Mutation.stageVehiclePhotos': {
      variables: ({ nobody }) => ({
        id: nobody,
        input: { files: [{ filename: 'front.jpg', contentType: 'image/jpeg', size: 1 }] },
      }),
      verdicts: staff,
    },
    'Mutation.attachVehiclePhotos': {
      variables: ({ nobody }) => ({ id: nobody, input: { keys: ['x'] } }),
      verdicts: staff,
    },
    'Mutation.reorderVehiclePhotos': {
      variables: ({ nobody }) => ({ id: nobody, input: { ids: [] } }),
      verdicts: staff,
    },
    'Mutation.removeVehiclePhoto': {
      variables: ({ nobody }) => ({ id: nobody, input: { photoId: nobody } }),
      verdicts: staff,
    },
    'Mutation.cancelTransfer': { variables: ({ nobody }) => ({ id: nobody, input: {} }), verdicts: staff },
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
    'Mutation.takeBackVehicle': {
      document:
        'mutation { takeBackVehicle(input: { vehicleId: "x", saleId: "y", returnId: "z" }) { userErrors { code } } }',
      by: 'sale',
    },
  },
  entities: [
    { type: 'Vehicle', field: 'make', id: 'vehicleId', verdicts: anyRole, publicStock: 'data' },
    { type: 'Vehicle', field: 'plate', id: 'vehicleId', verdicts: anyRole },
  ],
};
