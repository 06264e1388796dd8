import { decimalOf } from '@autograph/kernel';
import {
  connectionResolvers,
  DateTime,
  Decimal,
  Json,
  ownDataReference,
  referenceId,
} from '@autograph/service/graphql';
import type { Resolvers } from './__generated__/resolvers.ts';
import { createVehicle } from './mutation/createVehicle.ts';
import { deleteVehicle } from './mutation/deleteVehicle.ts';
import { releaseVehicle } from './mutation/releaseVehicle.ts';
import { reserveVehicle } from './mutation/reserveVehicle.ts';
import { sellVehicle } from './mutation/sellVehicle.ts';
import { updateVehicle } from './mutation/updateVehicle.ts';
import { vehicle } from './query/vehicle.ts';
import { vehicles } from './query/vehicles.ts';

/** The resolvers of the vehicle service. */
export const resolvers: Resolvers = {
  DateTime,
  Decimal,
  Query: { vehicle, vehicles },
  Mutation: { createVehicle, updateVehicle, deleteVehicle, reserveVehicle, releaseVehicle, sellVehicle },
  Vehicle: {
    __resolveReference: async (reference, { vehicleById }) => {
      const id = referenceId(reference);
      return id === null ? null : vehicleById.load(id);
    },
    history: async ({ id }, _args, { recordOf }) => (await recordOf.load(id))?.history ?? [],
    priceHistory: async ({ id }, _args, { recordOf }) => (await recordOf.load(id))?.prices ?? [],
  },
  VehiclePrice: { by: ({ by }) => (by === null ? null : { id: by }) },
  VehicleTransition: {
    by: ({ by }) => (by === null ? null : { id: by }),
    sale: ({ saleId }) => (saleId === null ? null : { id: saleId }),
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
  Money: { amount: ({ centavos }) => decimalOf(centavos) },
};
