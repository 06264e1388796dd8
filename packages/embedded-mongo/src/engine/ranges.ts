import { type Bound, type Bounds, boundsOf, EVERYTHING, type Interval, textOf } from './bounds.ts';
import { conjuncts, type FilterNode, type Junction } from './filter.ts';
import type { IndexTable, KeyRange } from './index-table.ts';
import { invert } from './keys.ts';

/** More ranges than this by several fields together, and the rest of the filter is left to the recheck. */
const MAX_RANGES = 400;

interface Ranges {
  readonly ranges: KeyRange[];
  /** How many fields of the index are bounded. */
  readonly used: number;
  /** Whether each range is one whole key. */
  readonly points: boolean;
  /** The `$or` whose branches were given ranges of their own, and how many fields each branch bounds. */
  readonly split?: { readonly or: Junction; readonly used: readonly number[] };
}

/** A filter's `$or`, and what its branches demand, each together with the rest of the filter; null where it has none. */
export type Branches = () => { readonly or: Junction; readonly demands: readonly Bounds[] } | null;

/** The branches of a filter, of which no path holds an array. They are worked out once, for anyone who asks first. */
export function branchesOf(filter: FilterNode): Branches {
  let known: ReturnType<Branches> | undefined;
  const find: Branches = () => {
    const nodes = conjuncts(filter);
    const or = nodes.findLast((node) => node.kind === 'or');
    if (or?.kind !== 'or') return null;
    const rest = nodes.filter((node) => node !== or);
    const demands = or.children.map((branch) =>
      boundsOf({ kind: 'and', children: [...rest, branch], matches: () => false }, () => false),
    );
    return { or, demands };
  };
  return () => {
    if (known === undefined) known = find();
    return known;
  };
}

/**
 * The ascending ranges of an index in which every document that matches has a key. `intervals` are what the filter as a whole
 * demands of each field. Where it has a `$or`, its branches may demand more together ("this price and a later id, or a
 * higher price"): what then has to be read is the ranges of each, if they are apart.
 */
export function rangesOf(
  index: IndexTable,
  intervals: readonly Interval[][],
  branchesOfFilter: Branches,
): Ranges {
  const whole = product(index, intervals);
  const found = index.multikey.size > 0 ? null : branchesOfFilter();
  if (!found) return whole;
  const branches = found.demands.map((bounds) =>
    product(
      index,
      index.fields.map(({ path }) => bounds.get(path) ?? [EVERYTHING]),
    ),
  );
  const ranges = branches
    .flatMap((branch) => branch.ranges)
    .filter(({ low, high }) => low < high)
    .sort((a, b) => (a.low < b.low ? -1 : 1));
  const apart = ranges.every(({ low }, at) => at === 0 || (ranges[at - 1]?.high ?? '') <= low);
  const asBounded = branches.every((branch) => branch.used >= whole.used);
  const points = branches.every((branch) => branch.points);
  if (!apart || !asBounded || ranges.length > MAX_RANGES) return whole;
  const split = { or: found.or, used: branches.map((branch) => branch.used) };
  return { ranges, used: whole.used, points, split };
}

/** Points multiply, then one field of ranges closes the prefix. `used` says how many fields were bounded. */
function product(index: IndexTable, intervals: readonly Interval[][]): Ranges {
  let prefixes = [''];
  let used = 0;
  let points = true;
  for (const { descending } of index.fields) {
    const own = intervals[used] ?? [EVERYTHING];
    const ordered = descending ? [...own].reverse() : own;
    // Those of the first field are as many as the filter itself lists; each further one multiplies them.
    if (own[0] === EVERYTHING || (used > 0 && prefixes.length * own.length > MAX_RANGES)) break;
    used += 1;
    points &&= ordered.every((interval) => interval.point);
    if (!points || used === index.fields.length) {
      const ranges = prefixes.flatMap((prefix) => ordered.map((one) => rangeOf(prefix, one, descending)));
      return { ranges, used, points };
    }
    prefixes = prefixes.flatMap((prefix) =>
      ordered.map(({ low }) => prefix + (descending ? invert(low.key) : low.key)),
    );
  }
  return { ranges: prefixes.map((prefix) => rangeOf(prefix, EVERYTHING, false)), used, points: false };
}

/** The range of keys that begin with `prefix` and go on within an interval. */
export function rangeOf(prefix: string, { low, high }: Interval, descending: boolean): KeyRange {
  const range = (from: Bound, to: Bound): KeyRange => ({
    low: prefix + textOf(from),
    high: prefix + textOf(to),
  });
  if (!descending) return range(low, high);
  // Read backwards, what came before a key comes after its inverse.
  const inverse = ({ key, after }: Bound): Bound => ({ key: invert(key), after: !after });
  return range(inverse(high), inverse(low));
}
