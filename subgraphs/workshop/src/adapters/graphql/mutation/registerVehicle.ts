import { payload } from '@autograph/service/graphql';
import { registerVehicle as register } from '../../../use-cases/register-vehicle.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';
import { actorOf } from '../context.ts';

/** Registers a customer's vehicle. */
export const registerVehicle: MutationResolvers['registerVehicle'] = async (_parent, { input }, context) =>
  payload('vehicle', await register(input, actorOf(context), context.ports));
