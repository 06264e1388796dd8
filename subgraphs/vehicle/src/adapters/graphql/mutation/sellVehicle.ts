import { sellVehicle as sell } from '../../../use-cases/sell-vehicle.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';

/** Marks a vehicle that this sale holds as SOLD. */
export const sellVehicle: MutationResolvers['sellVehicle'] = async (_parent, { input }, { ports }) => ({
  sold: await sell(input, ports),
});
