import type { QueryResolvers } from '../__generated__/resolvers.ts';
import { visibleOrder } from '../order-visibility.ts';

/** One order, or `null`. */
export const workOrder: QueryResolvers['workOrder'] = (_parent, { id }, context) => visibleOrder(id, context);
