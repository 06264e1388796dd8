import { payload } from '@autograph/service/graphql';
import { takeBackVehicle as takeBack } from '../../../use-cases/take-back-vehicle.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';

/** Puts a vehicle back on the market as its sale is returned. */
export const takeBackVehicle: MutationResolvers['takeBackVehicle'] = async (_parent, { input }, { ports }) =>
  payload('vehicle', await takeBack(input, ports));
