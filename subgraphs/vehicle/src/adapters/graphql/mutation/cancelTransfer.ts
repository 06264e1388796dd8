import { payload } from '@autograph/service/graphql';
import { cancelTransfer as cancel } from '../../../use-cases/transfer-vehicle.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';

/** Calls off a transfer that is under way. */
export const cancelTransfer: MutationResolvers['cancelTransfer'] = async (
  _parent,
  { id, input },
  { ports },
) => payload('vehicle', await cancel(id, input, ports));
