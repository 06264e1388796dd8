import { payload } from '@autograph/service/graphql';
import { deleteVehicle as remove } from '../../../use-cases/delete-vehicle.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';

/** Takes a vehicle out of the stock for good. */
export const deleteVehicle: MutationResolvers['deleteVehicle'] = async (_parent, { id }, { ports }) =>
  payload('vehicle', await remove(id, ports));
