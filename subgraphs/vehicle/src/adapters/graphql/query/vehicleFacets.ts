import type { QueryResolvers } from '../__generated__/resolvers.ts';
import { criteriaFor } from './criteria.ts';

/** Counts of the vehicles that the list by the same filter has. */
export const vehicleFacets: QueryResolvers['vehicleFacets'] = (_parent, { filter }, { caller, facets }) =>
  facets.facetsOf(criteriaFor(caller, filter));
