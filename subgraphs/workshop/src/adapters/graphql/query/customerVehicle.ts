import type { QueryResolvers } from '../__generated__/resolvers.ts';
import { visibleVehicle } from '../visibility.ts';

/** One vehicle, or `null`. */
export const customerVehicle: QueryResolvers['customerVehicle'] = (_parent, { id }, context) =>
  visibleVehicle(id, context);
