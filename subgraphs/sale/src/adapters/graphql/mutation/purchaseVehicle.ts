import { payload } from '@autograph/service/graphql';
import { purchases } from '@autograph/service/process';
import { purchaseVehicle as purchase } from '../../../use-cases/purchase-vehicle.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';
import { actorOf } from '../context.ts';

// So that each outcome has a series before its first purchase.
for (const outcome of ['reserved', 'refused', 'failed']) purchases.inc({ outcome }, 0);

/** Reserves a vehicle and opens a sale. Counts what came of it. */
export const purchaseVehicle: MutationResolvers['purchaseVehicle'] = async (_parent, { input }, context) => {
  let outcome = 'failed';
  try {
    const bought = await purchase(input, actorOf(context), context.ports);
    outcome = bought.ok ? 'reserved' : 'refused';
    return payload('sale', bought);
  } finally {
    purchases.inc({ outcome });
  }
};
