import { branchOf, folded } from '@autograph/kernel';
import type { Vehicle } from '../domain/vehicle.ts';
import type { FacetValue, RangeFacet, VehicleFacets } from '../domain/vehicle-facets.ts';
import type { StockFacets } from '../ports/stock-facets.ts';
import type { VehicleCriteria } from '../ports/vehicle-repository.ts';
import { type MemoryVehicleRepository, matches } from './memory-vehicle-repository.ts';

/** The facets of vehicles in memory. */
export function memoryStockFacets(vehicles: MemoryVehicleRepository): StockFacets {
  return {
    prepare: async () => undefined,
    facetsOf: async (criteria) => plainFacets(vehicles.all(), criteria),
  };
}

/** The facets of these vehicles, told plainly: each vehicle is asked whether a list has it. */
export function plainFacets(vehicles: readonly Vehicle[], criteria: VehicleCriteria): VehicleFacets {
  const matching = vehicles.filter((vehicle) => matches(vehicle, criteria));
  const without = (condition: keyof VehicleCriteria): readonly Vehicle[] =>
    criteria[condition] === undefined
      ? matching
      : vehicles.filter((vehicle) => matches(vehicle, { ...criteria, [condition]: undefined }));
  return {
    total: matching.length,
    make: byCount(spelled(without('make').map(({ make }) => make))),
    model: byCount(spelled(without('model').map(({ model }) => model))),
    year: counted(without('year').map(({ year }) => year)).toSorted((a, b) => b.value - a.value),
    fuelType: byCount(counted(without('fuelType').map(({ fuelType }) => fuelType))),
    type: byCount(counted(without('type').map(({ type }) => type))),
    transmission: byCount(counted(without('transmission').flatMap(({ transmission }) => transmission ?? []))),
    branch: byCount(counted(without('branchId').map(branchOf))),
    price: spread(
      without('price').map(({ price }) => Number(price.centavos)),
      100_000,
    ),
    mileage: spread(
      without('mileage').map(({ mileage }) => mileage),
      1_000,
    ),
  };
}

function counted<Value>(values: readonly Value[]): FacetValue<Value>[] {
  const groups = Map.groupBy(values, (value) => value);
  return [...groups].map(([value, all]) => ({ value, count: all.length }));
}

function byCount<Value extends string>(values: FacetValue<Value>[]): FacetValue<Value>[] {
  return values.toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, 500);
}

/** Texts that are equal without case and accents together, as most of them are written. */
function spelled(texts: readonly string[]): FacetValue<string>[] {
  return [...Map.groupBy(texts, folded).values()].map((all) => ({
    value: byCount(counted(all))[0]?.value ?? '',
    count: all.length,
  }));
}

function spread(values: readonly number[], narrowest: number): RangeFacet {
  if (values.length === 0) return { min: null, max: null, buckets: [] };
  const [min, max] = [Math.min(...values), Math.max(...values)];
  const widths = Array.from({ length: 20 }, (_, power) =>
    [1, 2, 5].map((times) => times * narrowest * 10 ** power),
  ).flat();
  const startsOf = (width: number): number[] => {
    const starts: number[] = [];
    for (let start = min - (min % width); start <= max; start += width) {
      starts.push(start);
      if (starts.length > 12) break;
    }
    return starts;
  };
  const width = widths.find((one) => startsOf(one).length <= 12) ?? Number.POSITIVE_INFINITY;
  return {
    min,
    max,
    buckets: startsOf(width).map((start) => ({
      min: start,
      max: start + width - 1,
      count: values.filter((value) => value >= start && value < start + width).length,
    })),
  };
}
