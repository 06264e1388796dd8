import { badValue } from '../errors.ts';
import { type Bounds, boundsOf, EVERYTHING, type Interval, textOf } from './bounds.ts';
import type { Collection } from './collection.ts';
import { conjuncts, type FilterNode } from './filter.ts';
import type { IndexField, IndexTable, KeyRange } from './index-table.ts';
import { equalValues, keyOf, NULL_KEY } from './keys.ts';
import { implies } from './partial-index.ts';
import { cheapest } from './plan-cost.ts';
import { type Branches, branchesOf, rangeOf, rangesOf } from './ranges.ts';
import { restOf } from './rest.ts';
import type { SortField } from './sort.ts';
import { isDoc } from './values.ts';

/** Where documents come from: an index's ranges, or the collection in its own order. */
export interface Plan {
  readonly index: IndexTable | undefined;
  readonly ranges: readonly KeyRange[];
  readonly backwards: boolean;
  /** Whether documents still have to be sorted. */
  readonly sorts: boolean;
  /** Whether a document can come up twice. */
  readonly repeats: boolean;
  /** Whether each range is one key, which one document at most has. */
  readonly single: boolean;
  /**
   * What is left to check of a document that the ranges lead to; undefined where they hold the matching documents and no
   * others, one key each.
   */
  readonly rest: FilterNode | undefined;
  /** For each field of the index, the intervals it is read in, for explain. */
  readonly intervals: readonly (readonly Interval[])[];
}

export interface PlanRequest {
  readonly filter: FilterNode;
  readonly sort: readonly SortField[];
  readonly limit: number;
  readonly hint?: unknown;
}

/** Keys are counted up to here to compare two indexes. */
const ESTIMATE_LIMIT = 1_000;

/** The same for the ways to read one index that a hint names: there is no other index that may be better. */
const HINTED_LIMIT = 20_000;

/** Picks the index that has to read least, or the whole collection. */
export function choosePlan(collection: Collection, request: PlanRequest): Plan {
  const natural = naturalHint(request.hint);
  if (natural !== 0) return collectionScan(request, natural < 0);
  const plain = boundsOf(request.filter, () => false);
  const branches = branchesOf(request.filter);
  const byId = request.hint === undefined ? idPlan(collection, request, plain, branches) : undefined;
  if (byId) return byId;
  const candidates = collection.indexes.flatMap((index) =>
    boundsFor(index, request.filter, plain).flatMap(
      (bounds) => planFor(index, request, bounds, branches) ?? [],
    ),
  );
  if (request.hint !== undefined) {
    const hinted = hintedIndex(collection, request.hint);
    const plans = candidates.filter((candidate) => candidate.index === hinted);
    if (plans.length === 0 && hinted.partial) {
      throw badValue(
        `the hinted index '${hinted.name}' is partial and does not hold all that the filter asks for`,
      );
    }
    return plans.length === 0 ? wholeIndex(hinted, request) : cheapest(plans, request, HINTED_LIMIT);
  }
  const bounded = candidates.filter((plan) => !isWhole(plan) || (request.sort.length > 0 && !plan.sorts));
  const [first] = bounded;
  if (!first) return collectionScan(request, false);
  // Those that need no sort first: they are the likeliest, and the others are then counted no further than they go.
  return cheapest(
    bounded.toSorted((a, b) => Number(a.sorts) - Number(b.sorts)),
    request,
    ESTIMATE_LIMIT,
  );
}

/**
 * What to read of an index, in each way that there is. Of an array each of several conditions may be met by another element,
 * so that one of them at a time tells what to read.
 */
function boundsFor(index: IndexTable, filter: FilterNode, plain: Bounds): readonly Bounds[] {
  if (index.multikey.size === 0) return [plain];
  const isMultikey = (path: string): boolean => index.multikey.has(path);
  const usual = boundsOf(filter, isMultikey);
  const path = index.fields[0]?.path ?? '';
  if (!isMultikey(path)) return [usual];
  const ways = conjuncts(filter).flatMap((node) => {
    const own = boundsOf(node, isMultikey).get(path);
    return own ? [own] : [];
  });
  return ways.length < 2 ? [usual] : ways.map((own) => new Map([...usual, [path, own]]));
}

function collectionScan(request: PlanRequest, backwards: boolean): Plan {
  const sorts = request.sort.length > 0;
  const rest = restOf(request.filter, []);
  return {
    index: undefined,
    ranges: [],
    backwards,
    sorts,
    repeats: false,
    single: false,
    rest,
    intervals: [],
  };
}

function wholeIndex(index: IndexTable, request: PlanRequest): Plan {
  const ranges = [rangeOf('', EVERYTHING, false)];
  const intervals = index.fields.map(() => [EVERYTHING]);
  return {
    index,
    ranges,
    backwards: false,
    sorts: request.sort.length > 0,
    repeats: index.multikey.size > 0,
    single: false,
    rest: request.filter,
    intervals,
  };
}

function isWhole(plan: Plan): boolean {
  return plan.intervals.every((intervals) => intervals.length === 1 && intervals[0] === EVERYTHING);
}

/** The plan that reads documents by their ids: no other can read less, so that none need be compared with it. */
function idPlan(
  collection: Collection,
  request: PlanRequest,
  plain: Bounds,
  branches: Branches,
): Plan | undefined {
  const index = plain.get('_id')?.every(({ point }) => point) ? collection.index('_id_') : undefined;
  const plan = index && planFor(index, request, plain, branches);
  return plan && !plan.sorts ? plan : undefined;
}

/** The plan that reads this of an index, or undefined where it may miss a document that matches. */
function planFor(
  index: IndexTable,
  request: PlanRequest,
  bounds: Bounds,
  branches: Branches,
): Plan | undefined {
  if (index.partial && !implies(request.filter, index.partial)) return undefined;
  if (index.sparse && !excludesMissing(index, request.filter, bounds)) return undefined;
  const intervals = index.fields.map(({ path }) => bounds.get(path) ?? [EVERYTHING]);
  const { ranges, used, points, split } = rangesOf(index, intervals, branches);
  const said = (fields: number): readonly IndexField[] =>
    index.multikey.size === 0 ? index.fields.slice(0, fields) : [];
  const splitWhole = split?.or.children.every((branch, at) => !restOf(branch, said(split.used[at] ?? 0)));
  const order = sortOrder(index, request.sort, intervals, used);
  return {
    index,
    ranges: order === -1 ? [...ranges].reverse() : ranges,
    backwards: order === -1,
    sorts: order === 0,
    repeats: index.multikey.size > 0,
    single: index.unique && points,
    rest: restOf(request.filter, said(used), splitWhole ? split?.or : undefined),
    intervals: intervals.map((own, i) => (i < used ? own : [EVERYTHING])),
  };
}

/** 1 if the index delivers the sort forwards, -1 backwards, 0 if not. */
function sortOrder(
  index: IndexTable,
  sort: readonly SortField[],
  intervals: readonly Interval[][],
  used: number,
): 1 | -1 | 0 {
  if (sort.length === 0) return 1;
  const fixed = (at: number): boolean => {
    const own = intervals[at];
    const path = index.fields[at]?.path ?? '';
    return at < used && own?.length === 1 && own[0]?.point === true && !index.multikey.has(path);
  };
  let at = 0;
  let order: 1 | -1 | 0 = 0;
  for (const { path, descending } of sort) {
    if (index.fields.some((field, i) => field.path === path && fixed(i))) continue;
    // A point on an array still gives each document once, in the order of the fields that follow.
    while (index.fields[at]?.path !== path && isSinglePoint(intervals[at], at, used)) at += 1;
    const field = index.fields[at];
    if (field?.path !== path || index.multikey.has(path)) return 0;
    const direction = field.descending === descending ? 1 : -1;
    if (order !== 0 && order !== direction) return 0;
    order = direction;
    at += 1;
  }
  return order === 0 ? 1 : order;
}

function isSinglePoint(intervals: readonly Interval[] | undefined, at: number, used: number): boolean {
  return at < used && intervals?.length === 1 && intervals[0]?.point === true;
}

/** 1 or -1 for a hint on the natural order, 0 for none. */
function naturalHint(hint: unknown): number {
  if (!isDoc(hint) || !Object.hasOwn(hint, '$natural')) return 0;
  return keyOf(hint.$natural) === keyOf(-1) ? -1 : 1;
}

function hintedIndex(collection: Collection, hint: unknown): IndexTable {
  const found = collection.indexes.find((index) =>
    typeof hint === 'string' ? index.name === hint : isDoc(hint) && equalValues(index.spec.key, hint),
  );
  if (!found) {
    throw badValue(
      'error processing query: planner returned error :: caused by :: ' +
        'hint provided does not correspond to an existing index',
    );
  }
  return found;
}

/** Whether the filter rules out documents that have none of a sparse index's fields. */
function excludesMissing(index: IndexTable, filter: FilterNode, bounds: Bounds): boolean {
  return index.fields.some(({ path }) => {
    const intervals = bounds.get(path);
    if (intervals) return !intervals.some((interval) => includesNull(interval));
    return conjuncts(filter).some(
      (node) => node.kind === 'predicate' && node.path === path && node.op === '$exists',
    );
  });
}

function includesNull({ low, high }: Interval): boolean {
  return textOf(low) <= NULL_KEY && NULL_KEY < textOf(high);
}
