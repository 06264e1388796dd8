import { centavosOf, instantsOfDays, type PageArguments, SHOP_TIME_ZONE } from '@autograph/kernel';
import { badUserInput, boundedFilter, pageRequest, sortOrder } from '@autograph/service/graphql';
import { messages } from '../../domain/messages.ts';
import type { SaleCriteria, SaleListRequest } from '../../ports/sale-repository.ts';
import type { DateRange, DecimalRange, SaleFilter, SaleSort } from './__generated__/resolvers.ts';

interface ListArguments extends PageArguments {
  readonly filter?: SaleFilter | null | undefined;
  readonly sortBy?: SaleSort | null | undefined;
}

/** A list as it is asked for: what its search finds is not known yet. */
export interface AskedSaleList extends SaleListRequest {
  readonly search: string | null;
}

/** The list that a field's arguments ask for; throws `BAD_USER_INPUT` when they contradict themselves. */
export function saleList({ filter, sortBy, ...page }: ListArguments): AskedSaleList {
  const bounded = boundedFilter(filter, ['search']) ?? {};
  return {
    criteria: criteriaOf(bounded),
    search: bounded.search ?? null,
    sort: sortOrder(sortBy),
    page: pageRequest(page),
  };
}

function criteriaOf(filter: SaleFilter): SaleCriteria {
  const { createdAt, decidedAt, totalAmount } = filter;
  return {
    status: filter.status ?? undefined,
    vehicleId: filter.vehicleId ?? undefined,
    customerId: filter.customerId ?? undefined,
    openedBy: filter.openedBy ?? undefined,
    branchId: filter.branchId ?? undefined,
    paymentMethod: filter.paymentMethod ?? undefined,
    totalAmount: totalAmount ? amountsOf(totalAmount) : undefined,
    createdAt: createdAt ? instantsOfDays(daysInOrder('createdAt', createdAt), SHOP_TIME_ZONE) : undefined,
    decidedAt: decidedAt ? instantsOfDays(daysInOrder('decidedAt', decidedAt), SHOP_TIME_ZONE) : undefined,
  };
}

/** A range of days, its open bounds left out; throws `BAD_USER_INPUT` when it is the wrong way round. */
export function daysInOrder(name: string, { from, to }: DateRange): { from?: string; to?: string } {
  // As ISO text, an earlier day is a smaller one.
  if (from != null && to != null && from > to) throw badUserInput(messages.daysReversed({ name }));
  return { ...(from != null && { from }), ...(to != null && { to }) };
}

function amountsOf({ min, max }: DecimalRange): SaleCriteria['totalAmount'] {
  const bounds = { min: bound(min), max: bound(max) };
  if (bounds.min !== undefined && bounds.max !== undefined && bounds.min > bounds.max) {
    throw badUserInput(messages.amountsReversed);
  }
  return bounds;
}

/** What a `Decimal` has at most; a bound may lie beyond any amount. */
const LARGEST_BOUND = 10n ** 17n;

function bound(amount: string | null | undefined): bigint | undefined {
  if (amount == null) return undefined;
  const centavos = centavosOf(amount, LARGEST_BOUND);
  if (centavos === null) throw badUserInput(messages.amountBound);
  return centavos;
}
