import type { QueryResolvers } from '../__generated__/resolvers.ts';

/** One vehicle, or `null`. One that was withdrawn from the stock is nothing that people off the street may read. */
export const vehicle: QueryResolvers['vehicle'] = async (_parent, { id }, { caller, vehicleById }) => {
  const found = await vehicleById.load(id);
  return found?.withdrawnAt && caller.publicStock ? null : found;
};
