import { payload } from '@autograph/service/graphql';
import { purchaseVehicle as purchase } from '../../../use-cases/purchase-vehicle.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';
import { actorOf } from '../context.ts';

/** Reserves a vehicle and opens a sale. */
export const purchaseVehicle: MutationResolvers['purchaseVehicle'] = async (_parent, { input }, context) =>
  payload('sale', await purchase(input, actorOf(context), context.ports));
