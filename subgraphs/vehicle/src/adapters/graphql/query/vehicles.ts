import { centavosOf } from '@autograph/kernel';
import { badUserInput, pageRequest, sortOrder } from '@autograph/service';
import { storedPlate, storedVin } from '../../../domain/vehicle-details.ts';
import type { VehicleCriteria } from '../../../ports/vehicle-repository.ts';
import type { QueryResolvers, VehicleFilter } from '../__generated__/resolvers.ts';

/** The stock, newest first unless sorted. */
export const vehicles: QueryResolvers['vehicles'] = (_parent, { filter, sortBy, ...page }, { ports }) =>
  ports.vehicles.list(filter ? criteriaOf(filter) : {}, sortOrder(sortBy), pageRequest(page));

const MOST_VALUES = 50;
const LONGEST_SEARCH = 100;

function criteriaOf({ year, price, mileage, vin, plate, search, ...filter }: VehicleFilter): VehicleCriteria {
  if (search && search.length > LONGEST_SEARCH) {
    throw badUserInput(`A search has at most ${LONGEST_SEARCH} characters.`);
  }
  return {
    status: valuesOf(filter.status),
    make: valuesOf(filter.make),
    model: valuesOf(filter.model),
    color: valuesOf(filter.color),
    fuelType: valuesOf(filter.fuelType),
    type: valuesOf(filter.type),
    year: year ? { min: year.min ?? undefined, max: year.max ?? undefined } : undefined,
    price: price ? { min: priceBound(price.min), max: priceBound(price.max) } : undefined,
    mileage: mileage ? { min: mileage.min ?? undefined, max: mileage.max ?? undefined } : undefined,
    vin: vin == null ? undefined : storedVin(vin),
    plate: plate == null ? undefined : storedPlate(plate),
    search: search ?? undefined,
  };
}

function valuesOf<T>(values: readonly T[] | null | undefined): readonly T[] | undefined {
  if (values && values.length > MOST_VALUES) {
    throw badUserInput(`A filter has at most ${MOST_VALUES} values.`);
  }
  return values ?? undefined;
}

/** What a `Decimal` has at most; a bound may lie beyond any price. */
const LARGEST_BOUND = 10n ** 17n;

function priceBound(amount: string | null | undefined): bigint | undefined {
  if (amount == null) return undefined;
  const centavos = centavosOf(amount, LARGEST_BOUND);
  if (centavos === null) throw badUserInput('A price bound has at most two decimal places.');
  return centavos;
}
