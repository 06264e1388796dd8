import type { QueryResolvers } from '../__generated__/resolvers.ts';

/** One vehicle, or `null`. */
export const vehicle: QueryResolvers['vehicle'] = (_parent, { id }, { vehicleById }) => vehicleById.load(id);
