import { payload } from '@autograph/service/graphql';
import { attachPhotos } from '../../../use-cases/attach-photos.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';

/** Adds uploaded files to the photos of a vehicle. */
export const attachVehiclePhotos: MutationResolvers['attachVehiclePhotos'] = async (
  _parent,
  { id, input },
  { ports, photosOf },
) => {
  const outcome = await attachPhotos(id, input, ports);
  // What an earlier mutation of the same request has read.
  photosOf.clear(id);
  return payload('vehicle', outcome);
};
