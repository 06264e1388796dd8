import { tellSummary } from '../../../use-cases/tell-summary.ts';
import type { QueryResolvers } from '../__generated__/resolvers.ts';
import { daysInOrder } from '../sale-list.ts';

/** The sales of a period, counted and summed up. */
export const salesSummary: QueryResolvers['salesSummary'] = (_parent, { period, groupBy }, { ports }) =>
  tellSummary(period ? daysInOrder('period', period) : {}, groupBy ?? [], ports.summary);
