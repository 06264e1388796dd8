import { payload } from '@autograph/service/graphql';
import { reserveVehicle as reserve } from '../../../use-cases/reserve-vehicle.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';

/** Takes a vehicle off the market for one sale. */
export const reserveVehicle: MutationResolvers['reserveVehicle'] = async (_parent, { input }, { ports }) =>
  payload('vehicle', await reserve(input, ports));
