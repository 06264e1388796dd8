import { releaseVehicle as release } from '../../../use-cases/release-vehicle.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';

/** Puts a vehicle that this sale holds back on the market. */
export const releaseVehicle: MutationResolvers['releaseVehicle'] = async (_parent, { input }, { ports }) => ({
  released: await release(input, ports),
});
