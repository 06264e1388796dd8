import { pageRequest, sortOrder } from '@autograph/service';
import { instantsOfDays } from '../../../domain/sao-paulo-day.ts';
import type { SaleCriteria } from '../../../ports/sale-repository.ts';
import type { QueryResolvers, SaleFilter } from '../__generated__/resolvers.ts';
import { EMPTY_PAGE, reach } from '../visibility.ts';

/** The sales that the caller may see, newest first unless sorted. */
export const sales: QueryResolvers['sales'] = async (_parent, { filter, sortBy, ...page }, context) => {
  const request = pageRequest(page);
  const criteria = filter ? criteriaOf(filter) : {};
  const within = await reach(context);
  const asksForAnother =
    within?.customerId !== undefined && (criteria.customerId ?? within.customerId) !== within.customerId;
  if (!within || asksForAnother) return EMPTY_PAGE;
  return context.ports.sales.list({ ...criteria, ...within }, sortOrder(sortBy), request);
};

function criteriaOf({ status, vehicleId, customerId, createdAt }: SaleFilter): SaleCriteria {
  return {
    status: status ?? undefined,
    vehicleId: vehicleId ?? undefined,
    customerId: customerId ?? undefined,
    createdAt: createdAt ? instantsOfDays(createdAt) : undefined,
  };
}
