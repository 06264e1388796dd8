import { decimalOf } from '@autograph/kernel';
import { connectionResolvers, DateTime, Decimal, referenceId } from '@autograph/service';
import type { Resolvers } from './__generated__/resolvers.ts';
import { createVehicle } from './mutation/createVehicle.ts';
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
  Mutation: { createVehicle, updateVehicle, reserveVehicle, releaseVehicle, sellVehicle },
  Vehicle: {
    __resolveReference: async (reference, { vehicleById }) => {
      const id = referenceId(reference);
      return id === null ? null : vehicleById.load(id);
    },
    history: ({ id }, _args, { historyOf }) => historyOf.load(id),
  },
  VehicleTransition: {
    by: ({ by }) => (by === null ? null : { id: by }),
    sale: ({ saleId }) => (saleId === null ? null : { id: saleId }),
  },
  VehicleConnection: connectionResolvers,
  Money: { amount: ({ centavos }) => decimalOf(centavos) },
};
