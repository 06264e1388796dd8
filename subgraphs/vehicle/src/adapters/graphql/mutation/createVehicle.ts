import { payload } from '@autograph/service/graphql';
import { createVehicle as create } from '../../../use-cases/create-vehicle.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';

/** Adds a vehicle to the stock. */
export const createVehicle: MutationResolvers['createVehicle'] = async (_parent, { input }, { ports }) =>
  payload('vehicle', await create(input, ports));
