import {
  anyRole,
  anyRoleOrService,
  onlyService,
  ownDataRule,
  type PermissionTable,
  roles,
  staff,
} from '@autograph/service/graphql';

/** Who may do what with vehicles. */
export const permissions: PermissionTable = {
  rules: {
    Query: {
      vehicle: anyRole,
      vehicles: anyRole,
    },
    Mutation: {
      createVehicle: staff,
      updateVehicle: staff,
      deleteVehicle: roles('ADMIN'),
      reserveVehicle: onlyService('sale'),
      releaseVehicle: onlyService('sale'),
      sellVehicle: onlyService('sale'),
    },
    Vehicle: { '*': anyRoleOrService, history: staff, priceHistory: staff },
    VehiclePrice: staff,
    VehicleTransition: staff,
    MyData: ownDataRule,
    Sale: staff,
    User: staff,
  },
  open: ['Money', 'PageInfo'],
};
