import { payload } from '@autograph/service/graphql';
import { updateVehicle as update } from '../../../use-cases/update-vehicle.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';

/** Changes what is given of a vehicle. */
export const updateVehicle: MutationResolvers['updateVehicle'] = async (_parent, { id, input }, { ports }) =>
  payload('vehicle', await update(id, input, ports));
