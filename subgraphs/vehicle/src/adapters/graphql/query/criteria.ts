import { type Caller, centavosOf, soughtCode } from '@autograph/kernel';
import { plateOf, platePartOf } from '@autograph/kernel/brazil';
import { badUserInput, boundedFilter, forbidden } from '@autograph/service/graphql';
import { messages } from '../../../domain/messages.ts';
import { PUBLIC_STATUSES } from '../../../domain/vehicle.ts';
import { vinOf } from '../../../domain/vehicle-details.ts';
import type { VehicleCriteria } from '../../../ports/vehicle-repository.ts';
import type { IntRange, VehicleFilter } from '../__generated__/resolvers.ts';

/**
 * The criteria of a caller's filter: of lists and of counts alike. Throws `BAD_USER_INPUT` for a filter that is out of bounds, and
 * `FORBIDDEN` for one that the caller may not use.
 */
export function criteriaFor(caller: Caller, filter: VehicleFilter | null | undefined): VehicleCriteria {
  const criteria = criteriaOf(boundedFilter(filter, ['search']) ?? {});
  return caller.publicStock ? publicCriteria(criteria) : criteria;
}

/** Criteria as anyone may use them. Throws `FORBIDDEN` for those that would tell who has which car. */
function publicCriteria({ search, ...criteria }: VehicleCriteria): VehicleCriteria {
  if (criteria.vin !== undefined || criteria.plate !== undefined || criteria.platePart !== undefined)
    throw forbidden();
  const { status: asked = PUBLIC_STATUSES } = criteria;
  return {
    ...criteria,
    status: asked.filter((status) => PUBLIC_STATUSES.includes(status)),
    publicSearch: search,
  };
}

function criteriaOf({
  year,
  manufactureYear,
  price,
  mileage,
  vin,
  plate,
  platePart,
  search,
  ...filter
}: VehicleFilter): VehicleCriteria {
  return {
    status: filter.status ?? undefined,
    branchId: filter.branchId ?? undefined,
    make: filter.make ?? undefined,
    model: filter.model ?? undefined,
    color: filter.color ?? undefined,
    fuelType: filter.fuelType ?? undefined,
    type: filter.type ?? undefined,
    trim: filter.trim ?? undefined,
    transmission: filter.transmission ?? undefined,
    doors: filter.doors ?? undefined,
    features: filter.features ?? undefined,
    year: rangeOf(year),
    manufactureYear: rangeOf(manufactureYear),
    price: price ? { min: priceBound(price.min), max: priceBound(price.max) } : undefined,
    mileage: rangeOf(mileage),
    vin: soughtCode(vin, vinOf),
    plate: soughtCode(plate, plateOf),
    platePart: soughtCode(platePart, platePartOf),
    search: search ?? undefined,
  };
}

function rangeOf(range: IntRange | null | undefined): VehicleCriteria['year'] {
  return range ? { min: range.min ?? undefined, max: range.max ?? undefined } : undefined;
}

/** What a `Decimal` has at most; a bound may lie beyond any price. */
const LARGEST_BOUND = 10n ** 17n;

function priceBound(amount: string | null | undefined): bigint | undefined {
  if (amount == null) return undefined;
  const centavos = centavosOf(amount, LARGEST_BOUND);
  if (centavos === null) throw badUserInput(messages.priceBound);
  return centavos;
}
