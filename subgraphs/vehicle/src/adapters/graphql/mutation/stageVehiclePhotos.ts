import { payload } from '@autograph/service/graphql';
import { stagePhotos } from '../../../use-cases/stage-photos.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';

/** Prepares the upload of photos. */
export const stageVehiclePhotos: MutationResolvers['stageVehiclePhotos'] = async (
  _parent,
  { id, input },
  { ports },
) => payload('targets', await stagePhotos(id, input, ports));
