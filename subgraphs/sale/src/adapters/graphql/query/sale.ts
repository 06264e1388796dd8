import type { QueryResolvers } from '../__generated__/resolvers.ts';
import { visibleSale } from '../visibility.ts';

/** One sale, or `null` when there is none that the caller may see. */
export const sale: QueryResolvers['sale'] = (_parent, { id }, context) => visibleSale(id, context);
