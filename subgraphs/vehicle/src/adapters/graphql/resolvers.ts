import { branchOf, decimalOf } from '@autograph/kernel';
import {
  connectionResolvers,
  DateTime,
  Decimal,
  Json,
  ownDataReference,
  referenceId,
} from '@autograph/service/graphql';
import { statusOf } from '../../domain/photo.ts';
import { isOpen } from '../../domain/transfer.ts';
import { transfersSeenBy } from '../../domain/vehicle-transfer.ts';
import type { Resolvers } from './__generated__/resolvers.ts';
import { attachVehiclePhotos } from './mutation/attachVehiclePhotos.ts';
import { cancelTransfer } from './mutation/cancelTransfer.ts';
import { changePrices } from './mutation/changePrices.ts';
import { createVehicle } from './mutation/createVehicle.ts';
import { deleteVehicle } from './mutation/deleteVehicle.ts';
import { importVehicles } from './mutation/importVehicles.ts';
import { receiveTransfer } from './mutation/receiveTransfer.ts';
import { releaseVehicle } from './mutation/releaseVehicle.ts';
import { removeVehiclePhoto } from './mutation/removeVehiclePhoto.ts';
import { reorderVehiclePhotos } from './mutation/reorderVehiclePhotos.ts';
import { requestTransfer } from './mutation/requestTransfer.ts';
import { reserveVehicle } from './mutation/reserveVehicle.ts';
import { sellVehicle } from './mutation/sellVehicle.ts';
import { sendTransfer } from './mutation/sendTransfer.ts';
import { stageVehiclePhotos } from './mutation/stageVehiclePhotos.ts';
import { takeBackVehicle } from './mutation/takeBackVehicle.ts';
import { updateVehicle } from './mutation/updateVehicle.ts';
import { photo, shownPhotos } from './photo.ts';
import { vehicle } from './query/vehicle.ts';
import { vehicleFacets } from './query/vehicleFacets.ts';
import { vehicles } from './query/vehicles.ts';

/** What leads to a record of another service, or to none. */
const reference = (id: string | null) => (id === null ? null : { id });

const reais = (centavos: number | null) => (centavos === null ? null : decimalOf(BigInt(centavos)));

/** The resolvers of the vehicle service. */
export const resolvers: Resolvers = {
  DateTime,
  Decimal,
  Query: { vehicle, vehicles, vehicleFacets },
  Mutation: {
    createVehicle,
    updateVehicle,
    importVehicles,
    changePrices,
    deleteVehicle,
    requestTransfer,
    sendTransfer,
    receiveTransfer,
    cancelTransfer,
    stageVehiclePhotos,
    attachVehiclePhotos,
    reorderVehiclePhotos,
    removeVehiclePhoto,
    reserveVehicle,
    releaseVehicle,
    sellVehicle,
    takeBackVehicle,
  },
  Vehicle: {
    __resolveReference: async (reference, { vehicleById }) => {
      const id = referenceId(reference);
      return id === null ? null : vehicleById.load(id);
    },
    branchId: branchOf,
    branch: (vehicle) => ({ id: branchOf(vehicle) }),
    history: async ({ id }, _args, { recordOf }) => (await recordOf.load(id))?.history ?? [],
    priceHistory: async ({ id }, _args, { recordOf }) => (await recordOf.load(id))?.prices ?? [],
    transfer: ({ transfer }) => (isOpen(transfer) ? transfer : null),
    transfers: async (vehicle, _args, { recordOf, ports }) =>
      transfersSeenBy(ports.user, vehicle, (await recordOf.load(vehicle.id))?.transfers ?? []),
    photos: shownPhotos,
    coverPhoto: async (vehicle, _args, context) => {
      const shown = await shownPhotos(vehicle, {}, context);
      return shown.find((one) => statusOf(one) === 'READY') ?? null;
    },
    previously: (vehicle, _args, { earlierSaleOf }) => earlierSaleOf.load(vehicle),
  },
  Photo: photo,
  VehiclePrice: { by: ({ by }) => reference(by) },
  VehicleTransfer: {
    from: ({ fromBranchId }) => ({ id: fromBranchId }),
    to: ({ toBranchId }) => ({ id: toBranchId }),
    requestedBy: ({ requestedBy }) => reference(requestedBy),
    sentBy: ({ sentBy }) => reference(sentBy),
    finishedBy: ({ finishedBy }) => reference(finishedBy),
  },
  VehicleTransition: {
    by: ({ by }) => reference(by),
    sale: ({ saleId }) => reference(saleId),
  },
  JSON: Json,
  MyData: {
    __resolveReference: ownDataReference,
    vehicles: async ({ vehicleIds }, _args, { vehicleById }) => {
      const found = await Promise.all((vehicleIds ?? []).map((id) => vehicleById.load(id)));
      return found.flatMap((vehicle) =>
        vehicle
          ? (({ id, make, model, year, color, vin, plate }) => ({
              id,
              make,
              model,
              year,
              color,
              vin,
              plate,
            }))(vehicle)
          : [],
      );
    },
  },
  VehicleConnection: connectionResolvers,
  BranchFacetValue: { branch: ({ value }) => ({ id: value }) },
  PriceFacet: { min: ({ min }) => reais(min), max: ({ max }) => reais(max) },
  PriceBucket: { min: ({ min }) => decimalOf(BigInt(min)), max: ({ max }) => decimalOf(BigInt(max)) },
  Money: { amount: ({ centavos }) => decimalOf(centavos) },
};
