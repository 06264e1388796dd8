import { payload } from '@autograph/service/graphql';
import { requestTransfer as request } from '../../../use-cases/transfer-vehicle.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';

/** Requests the transfer of a vehicle to another branch. */
export const requestTransfer: MutationResolvers['requestTransfer'] = async (
  _parent,
  { id, input },
  { ports },
) => payload('vehicle', await request(id, input, ports));
