import type { KeyRange } from './index-table.ts';

/** After so many changes of its index a count is forgotten, so that it is never further off than this. */
export const MOST_CHANGES = 64;
const MOST_COUNTS = 256;
/** Of a range in characters: memory is not for anyone who asks for long texts. */
const LONGEST_RANGE = 512;

/**
 * What was lately counted in the ranges of an index. To choose among the indexes of a collection is to count in each of
 * them, and lists come back to the same ranges ("AVAILABLE, from 2020 on"). It goes by ranges and not by the shape of a
 * query, whose best index may be another one for other values.
 */
export class CountMemory {
  readonly #counts = new Map<string, { readonly n: number; readonly limit: number }>();
  #changes = 0;

  /** Hears of a key that was added to the index or removed. */
  changed(): void {
    this.#changes += 1;
    if (this.#changes <= MOST_CHANGES) return;
    this.#counts.clear();
    this.#changes = 0;
  }

  /** About how many keys lie in a range, up to `limit`: as remembered, or else by `count`. */
  about({ low, high }: KeyRange, limit: number, count: () => number): number {
    if (low.length + high.length > LONGEST_RANGE) return count();
    const range = `${low.length} ${low}${high}`;
    const known = this.#counts.get(range);
    // One that ended at its limit tells nothing about what lies above.
    if (known && (known.n < known.limit || known.limit >= limit)) return Math.min(known.n, limit);
    const n = count();
    if (this.#counts.size >= MOST_COUNTS) this.#counts.clear();
    this.#counts.set(range, { n, limit });
    return n;
  }
}
