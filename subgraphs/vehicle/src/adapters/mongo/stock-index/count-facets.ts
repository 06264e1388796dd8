import {
  bucketWidth,
  type FacetValue,
  latestFirst,
  mostFrequent,
  NARROWEST_MILEAGES,
  NARROWEST_PRICES,
  NO_RANGE,
  type RangeFacet,
  rangeFacet,
  type VehicleFacets,
} from '../../../domain/vehicle-facets.ts';
import type { VehicleCriteria } from '../../../ports/vehicle-repository.ts';
import { FAILS, failedConditions } from './failed-conditions.ts';
import type { StockIndex, TextField } from './stock-index.ts';

/** Above every year: they have four digits. */
const YEARS = 10_000;

/** The facets of the vehicles in an index. Takes a few milliseconds for a hundred thousand vehicles. */
export function countFacets(stock: StockIndex, criteria: VehicleCriteria): VehicleFacets {
  const { rows, texts, numbers } = stock;
  const fails = failedConditions(stock, criteria);
  const counted = (field: TextField, bit: number): Uint32Array => {
    const { codes, table } = texts[field];
    const counts = new Uint32Array(table.size);
    for (let row = 0; row < rows; row += 1)
      if (((fails[row] as number) & ~bit) === 0) {
        const code = codes[row] as number;
        counts[code] = (counts[code] as number) + 1;
      }
    return counts;
  };
  const values = <Value extends string>(field: TextField, bit: number): FacetValue<Value>[] => {
    const counts = counted(field, bit);
    const all: FacetValue<Value>[] = [];
    texts[field].table.each((code, text) => {
      all.push({ value: text as Value, count: counts[code] as number });
    });
    return mostFrequent(all);
  };
  /** Texts that are equal without case and accents are counted together, and shown as most of them are written. */
  const keys = (field: TextField, bit: number): FacetValue<string>[] => {
    const counts = counted(field, bit);
    const spellings = new Map<string, FacetValue<string>[]>();
    texts[field].table.each((code, value, key) => {
      const count = counts[code] as number;
      if (count > 0) spellings.set(key, [...(spellings.get(key) ?? []), { value, count }]);
    });
    return mostFrequent(
      [...spellings.values()].map((all) => ({
        value: mostFrequent(all)[0]?.value ?? '',
        count: all.reduce((sum, { count }) => sum + count, 0),
      })),
    );
  };
  const years = (): FacetValue<number>[] => {
    const counts = new Uint32Array(YEARS);
    for (let row = 0; row < rows; row += 1)
      if (((fails[row] as number) & ~FAILS.year) === 0) {
        const year = numbers.year[row] as number;
        counts[year] = (counts[year] as number) + 1;
      }
    const all = [...counts].map((count, value) => ({ value, count }));
    return latestFirst(all.filter(({ count }) => count > 0));
  };
  const range = (column: Float64Array, bit: number, narrowest: number): RangeFacet => {
    let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let row = 0; row < rows; row += 1)
      if (((fails[row] as number) & ~bit) === 0) {
        const value = column[row] as number;
        if (value < min) min = value;
        if (value > max) max = value;
      }
    if (min > max) return NO_RANGE;
    const width = bucketWidth(min, max, narrowest);
    const first = Math.floor(min / width);
    const counts = Array<number>(Math.floor(max / width) - first + 1).fill(0);
    for (let row = 0; row < rows; row += 1)
      if (((fails[row] as number) & ~bit) === 0) {
        const bucket = Math.floor((column[row] as number) / width) - first;
        counts[bucket] = (counts[bucket] as number) + 1;
      }
    return rangeFacet(min, max, width, counts);
  };
  let total = 0;
  for (let row = 0; row < rows; row += 1) if (fails[row] === 0) total += 1;
  return {
    total,
    make: keys('make', FAILS.make),
    model: keys('model', FAILS.model),
    year: years(),
    fuelType: values('fuelType', FAILS.fuelType),
    type: values('type', FAILS.type),
    transmission: values('transmission', FAILS.transmission),
    branch: values('branch', FAILS.branch),
    price: range(numbers.price, FAILS.price, NARROWEST_PRICES),
    mileage: range(numbers.mileage, FAILS.mileage, NARROWEST_MILEAGES),
  };
}
