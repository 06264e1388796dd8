import { centavosOf } from '@autograph/kernel';
import { badUserInput, pageRequest, sortOrder } from '@autograph/service';
import type { VehicleCriteria } from '../../../ports/vehicle-repository.ts';
import type { QueryResolvers, VehicleFilter } from '../__generated__/resolvers.ts';

/** The stock, newest first unless sorted. */
export const vehicles: QueryResolvers['vehicles'] = (_parent, { filter, sortBy, ...page }, { ports }) =>
  ports.vehicles.list(filter ? criteriaOf(filter) : {}, sortOrder(sortBy), pageRequest(page));

function criteriaOf({ status, make, model, year, price }: VehicleFilter): VehicleCriteria {
  return {
    status: status ?? undefined,
    make: make ?? undefined,
    model: model ?? undefined,
    year: year ? { min: year.min ?? undefined, max: year.max ?? undefined } : undefined,
    price: price ? { min: priceBound(price.min), max: priceBound(price.max) } : undefined,
  };
}

/** What a `Decimal` has at most; a bound may lie beyond any price. */
const LARGEST_BOUND = 10n ** 17n;

function priceBound(amount: string | null | undefined): bigint | undefined {
  if (amount == null) return undefined;
  const centavos = centavosOf(amount, LARGEST_BOUND);
  if (centavos === null) throw badUserInput('A price bound has at most two decimal places.');
  return centavos;
}
