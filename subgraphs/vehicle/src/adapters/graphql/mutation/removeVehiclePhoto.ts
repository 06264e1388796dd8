import { payload } from '@autograph/service/graphql';
import { removePhoto } from '../../../use-cases/change-photos.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';

/** Removes a photo from a vehicle. */
export const removeVehiclePhoto: MutationResolvers['removeVehiclePhoto'] = async (
  _parent,
  { id, input },
  { ports, photosOf },
) => {
  const outcome = await removePhoto(id, input, ports);
  // What an earlier mutation of the same request has read.
  photosOf.clear(id);
  return payload('vehicle', outcome);
};
