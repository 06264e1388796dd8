import { branchOf, isStaff, worksIn } from '@autograph/kernel';
import {
  anyRoleOrService,
  forbidden,
  onlyService,
  ownDataRule,
  type PermissionTable,
  permission,
  roles,
  staff,
  stockReader,
  stockReaderOrService,
  unauthenticated,
} from '@autograph/service/graphql';
import type { Vehicle } from '../../domain/vehicle.ts';
import { seesTransfer } from '../../domain/vehicle-transfer.ts';
import type { Context } from './context.ts';
import type { ShownPhoto } from './photo.ts';

/** ADMIN, and SALES of the branch that the vehicle belongs to. */
const staffOfBranch = permission<Vehicle, Context>(({ caller: { user } }, vehicle) => {
  if (!user) return unauthenticated();
  return isStaff(user) && worksIn(user, branchOf(vehicle)) ? true : forbidden();
});

/** ADMIN, and SALES of the branch that the vehicle of a photo belongs to. */
const staffOfItsBranch = permission<ShownPhoto, Context>(({ caller: { user } }, { vehicle }) => {
  if (!user) return unauthenticated();
  return isStaff(user) && worksIn(user, branchOf(vehicle)) ? true : forbidden();
});

/** ADMIN, and SALES of the branch that the vehicle belongs to or is to go to. */
const staffOfTransfer = permission<Vehicle, Context>(({ caller: { user } }, vehicle) => {
  if (!user) return unauthenticated();
  return isStaff(user) && seesTransfer(user, vehicle) ? true : forbidden();
});

/** Who may do what with vehicles. */
export const permissions: PermissionTable = {
  rules: {
    Query: {
      vehicle: stockReader,
      vehicles: stockReader,
      vehicleFacets: stockReader,
    },
    Subscription: { vehicleChanged: stockReader },
    Mutation: {
      createVehicle: staff,
      updateVehicle: staff,
      importVehicles: staff,
      changePrices: staff,
      deleteVehicle: roles('ADMIN'),
      requestTransfer: staff,
      sendTransfer: staff,
      receiveTransfer: staff,
      cancelTransfer: staff,
      stageVehiclePhotos: staff,
      attachVehiclePhotos: staff,
      reorderVehiclePhotos: staff,
      removeVehiclePhoto: staff,
      reserveVehicle: onlyService('sale'),
      releaseVehicle: onlyService('sale'),
      sellVehicle: onlyService('sale'),
      takeBackVehicle: onlyService('sale'),
    },
    Vehicle: {
      '*': stockReaderOrService,
      // What a car is recognised by on the road, and found by in registers.
      plate: anyRoleOrService,
      vin: anyRoleOrService,
      renavam: staffOfBranch,
      history: staffOfBranch,
      priceHistory: staffOfBranch,
      previously: staffOfBranch,
      transfer: staffOfTransfer,
      // Those of other branches are left out.
      transfers: staff,
    },
    Photo: { '*': stockReaderOrService, problem: staffOfItsBranch },
    UploadTarget: staff,
    UploadHeader: staff,
    VehiclePrice: staff,
    VehicleTransition: staff,
    VehicleTransfer: staff,
    ImportVehicleResult: staff,
    PriceChange: staff,
    MyData: ownDataRule,
    Branch: stockReaderOrService,
    Sale: staff,
    User: staff,
  },
  // What leads to facets is guarded, and they name no record but a branch.
  open: [
    'Money',
    'PageInfo',
    'VehicleFacets',
    'TextFacetValue',
    'YearFacetValue',
    'FuelTypeFacetValue',
    'VehicleTypeFacetValue',
    'TransmissionFacetValue',
    'BranchFacetValue',
    'PriceFacet',
    'PriceBucket',
    'MileageFacet',
    'MileageBucket',
  ],
};
