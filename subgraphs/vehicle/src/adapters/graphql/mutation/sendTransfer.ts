import { payload } from '@autograph/service/graphql';
import { sendTransfer as send } from '../../../use-cases/transfer-vehicle.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';

/** Sends a vehicle on its way to another branch. */
export const sendTransfer: MutationResolvers['sendTransfer'] = async (
  _parent,
  { id, expectedVersion },
  { ports },
) => payload('vehicle', await send(id, ports, expectedVersion));
