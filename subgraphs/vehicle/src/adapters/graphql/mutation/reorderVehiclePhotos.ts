import { payload } from '@autograph/service/graphql';
import { reorderPhotos } from '../../../use-cases/change-photos.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';

/** Puts the photos of a vehicle into another order. */
export const reorderVehiclePhotos: MutationResolvers['reorderVehiclePhotos'] = async (
  _parent,
  { id, input },
  { ports, photosOf },
) => {
  const outcome = await reorderPhotos(id, input, ports);
  // What an earlier mutation of the same request has read.
  photosOf.clear(id);
  return payload('vehicle', outcome);
};
