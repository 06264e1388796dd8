import { boundedFilter, pageRequest, sortOrder } from '@autograph/service/graphql';
import type { QueryResolvers } from '../__generated__/resolvers.ts';
import { criteriaWithin, orderReach } from '../order-visibility.ts';
import { EMPTY_PAGE, isEmployee } from '../visibility.ts';

/** The orders that the caller may see, newest first unless sorted. */
export const workOrders: QueryResolvers['workOrders'] = async (
  _parent,
  { filter, sortBy, ...page },
  context,
) => {
  const { status, quoteStatus, branchId, customerId, customerVehicleId, vehicleId } =
    boundedFilter(filter) ?? {};
  const [sort, request] = [sortOrder(sortBy), pageRequest(page)];
  const within = await orderReach(context);
  const asked = {
    status: status ?? undefined,
    // As the caller sees the quotes.
    [isEmployee(context) ? 'quoteStatus' : 'sentQuoteStatus']: quoteStatus ?? undefined,
    branchId: branchId ?? undefined,
    customerId: customerId ?? undefined,
    customerVehicleId: customerVehicleId ?? undefined,
    vehicleId: vehicleId ?? undefined,
  };
  const criteria = within && criteriaWithin(asked, within);
  return criteria ? context.ports.orders.list(criteria, sort, request) : EMPTY_PAGE;
};
