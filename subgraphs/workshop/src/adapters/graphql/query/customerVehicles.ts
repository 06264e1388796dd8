import { soughtCode } from '@autograph/kernel';
import { plateOf } from '@autograph/kernel/brazil';
import { boundedFilter, pageRequest, sortOrder } from '@autograph/service/graphql';
import { plateKeyOf } from '../../../domain/plate.ts';
import type { QueryResolvers } from '../__generated__/resolvers.ts';
import { EMPTY_PAGE, reach } from '../visibility.ts';

/** The vehicles that the caller may see, newest first unless sorted. */
export const customerVehicles: QueryResolvers['customerVehicles'] = async (
  _parent,
  { filter, sortBy, ...page },
  context,
) => {
  const { plate, ownerId: asked } = boundedFilter(filter) ?? {};
  const [sort, request] = [sortOrder(sortBy), pageRequest(page)];
  const within = await reach(context);
  if (within === null || (within !== undefined && (asked ?? within) !== within)) return EMPTY_PAGE;
  const key = soughtCode(plate, (typed) => {
    const stored = plateOf(typed);
    return stored && plateKeyOf(stored);
  });
  const criteria = { plateKey: key, ownerId: within ?? asked ?? undefined };
  return context.ports.customerVehicles.list(criteria, sort, request);
};
