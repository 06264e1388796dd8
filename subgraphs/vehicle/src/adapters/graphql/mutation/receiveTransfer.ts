import { payload } from '@autograph/service/graphql';
import { receiveTransfer as receive } from '../../../use-cases/transfer-vehicle.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';

/** Receives a vehicle from another branch. */
export const receiveTransfer: MutationResolvers['receiveTransfer'] = async (
  _parent,
  { id, expectedVersion },
  { ports },
) => payload('vehicle', await receive(id, ports, expectedVersion));
