import { pageRequest, sortOrder } from '@autograph/service/graphql';
import type { QueryResolvers } from '../__generated__/resolvers.ts';
import { criteriaFor } from './criteria.ts';

/** The stock, newest first unless sorted. */
export const vehicles: QueryResolvers['vehicles'] = (
  _parent,
  { filter, sortBy, ...page },
  { caller, ports },
) => ports.vehicles.list(criteriaFor(caller, filter), sortOrder(sortBy), pageRequest(page));
