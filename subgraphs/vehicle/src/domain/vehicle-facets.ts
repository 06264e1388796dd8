import type { FuelType, VehicleType } from './vehicle-details.ts';
import type { Transmission } from './vehicle-equipment.ts';

/** A value that vehicles have, and how many of them. */
export interface FacetValue<Value> {
  readonly value: Value;
  readonly count: number;
}

/** The id of a branch, and how many vehicles belong to it. */
export type BranchCount = FacetValue<string>;

/** The vehicles within a range, both bounds included. */
export interface FacetBucket {
  readonly min: number;
  readonly max: number;
  readonly count: number;
}

/** How the vehicles spread over a range. The bounds are those of the vehicles; `null` where there are none. */
export interface RangeFacet {
  readonly min: number | null;
  readonly max: number | null;
  readonly buckets: readonly FacetBucket[];
}

/** How the vehicles that a list has are spread. Each facet leaves out the condition on what it counts itself. */
export interface VehicleFacets {
  /** How many vehicles the list has. */
  readonly total: number;
  readonly make: readonly FacetValue<string>[];
  readonly model: readonly FacetValue<string>[];
  readonly year: readonly FacetValue<number>[];
  readonly fuelType: readonly FacetValue<FuelType>[];
  readonly type: readonly FacetValue<VehicleType>[];
  /** Without the vehicles whose transmission is not known. */
  readonly transmission: readonly FacetValue<Transmission>[];
  readonly branch: readonly BranchCount[];
  /** In centavos. */
  readonly price: RangeFacet;
  readonly mileage: RangeFacet;
}

/** How many values a facet has at most: a client shows the most frequent ones. */
export const MOST_FACET_VALUES = 500;

const MOST_BUCKETS = 12;

/** The narrowest bucket: a thousand reais, in centavos. */
export const NARROWEST_PRICES = 100_000;

/** The narrowest bucket, in kilometres. */
export const NARROWEST_MILEAGES = 1_000;

/** The values that vehicles have, the most frequent first, equal ones in their order. */
export function mostFrequent<Value extends string>(
  values: readonly FacetValue<Value>[],
): FacetValue<Value>[] {
  return values
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, MOST_FACET_VALUES);
}

/** The years that vehicles have, the latest first. */
export function latestFirst(years: readonly FacetValue<number>[]): FacetValue<number>[] {
  return years.toSorted((a, b) => b.value - a.value).slice(0, MOST_FACET_VALUES);
}

/**
 * The width of the buckets of a range: 1, 2 or 5 times a power of ten of the narrowest, so that there are at most twelve. Each
 * begins at a multiple of its width.
 */
export function bucketWidth(min: number, max: number, narrowest: number): number {
  for (let power = narrowest; ; power *= 10) {
    for (const width of [power, 2 * power, 5 * power])
      if (Math.floor(max / width) - Math.floor(min / width) < MOST_BUCKETS) return width;
  }
}

/** The spread of vehicles over the buckets from the one of `min` on, by how many each of them has. */
export function rangeFacet(min: number, max: number, width: number, counts: readonly number[]): RangeFacet {
  const first = Math.floor(min / width) * width;
  const buckets = counts.map((count, at) => {
    const from = first + at * width;
    return { min: from, max: from + width - 1, count };
  });
  return { min, max, buckets };
}

/** The spread of no vehicles. */
export const NO_RANGE: RangeFacet = { min: null, max: null, buckets: [] };
