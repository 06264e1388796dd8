import { centavosOf, soughtCode } from '@autograph/kernel';
import { badUserInput, boundedFilter, pageRequest, sortOrder } from '@autograph/service/graphql';
import { messages } from '../../../domain/messages.ts';
import { plateOf, vinOf } from '../../../domain/vehicle-details.ts';
import type { VehicleCriteria } from '../../../ports/vehicle-repository.ts';
import type { QueryResolvers, VehicleFilter } from '../__generated__/resolvers.ts';

/** The stock, newest first unless sorted. */
export const vehicles: QueryResolvers['vehicles'] = (_parent, { filter, sortBy, ...page }, { ports }) =>
  ports.vehicles.list(
    criteriaOf(boundedFilter(filter, ['search']) ?? {}),
    sortOrder(sortBy),
    pageRequest(page),
  );

function criteriaOf({ year, price, mileage, vin, plate, search, ...filter }: VehicleFilter): VehicleCriteria {
  return {
    status: filter.status ?? undefined,
    make: filter.make ?? undefined,
    model: filter.model ?? undefined,
    color: filter.color ?? undefined,
    fuelType: filter.fuelType ?? undefined,
    type: filter.type ?? undefined,
    year: year ? { min: year.min ?? undefined, max: year.max ?? undefined } : undefined,
    price: price ? { min: priceBound(price.min), max: priceBound(price.max) } : undefined,
    mileage: mileage ? { min: mileage.min ?? undefined, max: mileage.max ?? undefined } : undefined,
    vin: soughtCode(vin, vinOf),
    plate: soughtCode(plate, plateOf),
    search: search ?? undefined,
  };
}

/** What a `Decimal` has at most; a bound may lie beyond any price. */
const LARGEST_BOUND = 10n ** 17n;

function priceBound(amount: string | null | undefined): bigint | undefined {
  if (amount == null) return undefined;
  const centavos = centavosOf(amount, LARGEST_BOUND);
  if (centavos === null) throw badUserInput(messages.priceBound);
  return centavos;
}
