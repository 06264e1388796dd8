import { conjuncts, type FilterNode, type Predicate } from './filter.ts';
import { BRACKET, keyOf, NAN_KEY } from './keys.ts';
import { literalPrefix } from './regex.ts';
import { isRegex } from './values.ts';

/** A place between keys: before, or after, all keys that start with `key`. */
export interface Bound {
  readonly key: string;
  readonly after: boolean;
}

/** The keys from `low` to `high`; a point is one value. */
export interface Interval {
  readonly low: Bound;
  readonly high: Bound;
  readonly point: boolean;
}

/** For each path the ascending, disjoint intervals that every matching document has a key in. */
export type Bounds = Map<string, Interval[]>;

const START: Bound = { key: '', after: false };
/** No key and no inverted key begins with 255. */
const END: Bound = { key: '\xff', after: false };

/** The place as a text that keys compare with: an inverted key may go on with any byte, 255 too. */
export function textOf({ key, after }: Bound): string {
  return after ? successor(key) : key;
}

/** The least text above all texts that begin with this one (an empty one, and one of 255s only, has none). */
function successor(text: string): string {
  let length = text.length;
  while (length > 0 && text.charCodeAt(length - 1) === 255) length -= 1;
  return length === 0
    ? '\xff'
    : text.slice(0, length - 1) + String.fromCharCode(text.charCodeAt(length - 1) + 1);
}

function isBefore(left: Bound, right: Bound): boolean {
  return textOf(left) < textOf(right);
}

function point(value: unknown): Interval {
  const key = keyOf(value);
  return { low: { key, after: false }, high: { key, after: true }, point: true };
}

function bracketOf(key: string): { low: Bound; high: Bound; point: false } {
  const bracket = key.slice(0, 1);
  return { low: { key: bracket, after: false }, high: { key: bracket, after: true }, point: false };
}

/** What a filter demands of its paths. It may say less than the filter does, never more. */
export function boundsOf(node: FilterNode, isMultikey: (path: string) => boolean): Bounds {
  if (node.kind === 'not') return new Map();
  if (node.kind === 'or') return unionOf(node.children.map((child) => boundsOf(child, isMultikey)));
  const bounds: Bounds = new Map();
  for (const child of conjuncts(node)) {
    const found = child.kind === 'predicate' ? predicateBounds(child) : boundsOf(child, isMultikey);
    for (const [path, intervals] of found) {
      const known = bounds.get(path);
      // Two elements of an array may each satisfy one condition, so that conditions on it do not intersect.
      if (!known) bounds.set(path, intervals);
      else if (!isMultikey(path)) bounds.set(path, intersect(known, intervals));
      else if (intervals.every((interval) => interval.point)) bounds.set(path, intervals);
    }
  }
  return bounds;
}

function predicateBounds(node: Predicate): Bounds {
  const { path, op, operand } = node;
  if (node.inner) {
    // What one element must satisfy, some element satisfies; a field of it may itself be an array.
    const outer: Bounds = new Map();
    for (const [below, intervals] of boundsOf(node.inner, () => true))
      outer.set(`${path}.${below}`, intervals);
    return outer;
  }
  const intervals = intervalsOf(op, operand);
  return intervals ? new Map([[path, intervals]]) : new Map();
}

function intervalsOf(op: string, operand: unknown): Interval[] | undefined {
  switch (op) {
    case '$eq':
      return indexable(operand) ? [point(operand)] : undefined;
    case '$in':
      if (!Array.isArray(operand) || !operand.every(indexable)) return undefined;
      return merge(operand.map(point));
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return orderInterval(op, operand);
    case '$regex': {
      const prefix = isRegex(operand) ? literalPrefix(operand) : undefined;
      if (prefix === undefined) return undefined;
      const key = keyOf(prefix).slice(0, -2);
      const regexes = {
        low: { key: String.fromCharCode(BRACKET.regex), after: false },
        high: END,
        point: false,
      };
      const high = { key: String.fromCharCode(BRACKET.regex), after: true };
      return [
        { low: { key, after: false }, high: { key, after: true }, point: false },
        { ...regexes, high },
      ];
    }
    default:
      return undefined;
  }
}

/** Arrays and patterns match in more ways than one key tells. */
function indexable(operand: unknown): boolean {
  return !Array.isArray(operand) && !isRegex(operand);
}

function orderInterval(op: string, operand: unknown): Interval[] | undefined {
  const key = keyOf(operand);
  const bracket = key.charCodeAt(0);
  if (bracket === BRACKET.minKey || bracket === BRACKET.maxKey || bracket === BRACKET.array) return undefined;
  if (bracket === BRACKET.null || key === NAN_KEY) return op.endsWith('e') ? [point(operand)] : [];
  const within = bracketOf(key);
  // NaN sorts below all numbers and is less than none of them.
  if (bracket === BRACKET.number) within.low = { key: NAN_KEY, after: true };
  switch (op) {
    case '$gt':
      return [{ ...within, low: { key, after: true } }];
    case '$gte':
      return [{ ...within, low: { key, after: false } }];
    case '$lt':
      return [{ ...within, high: { key, after: false } }];
    default:
      return [{ ...within, high: { key, after: true } }];
  }
}

function intersect(left: readonly Interval[], right: readonly Interval[]): Interval[] {
  const out: Interval[] = [];
  // Both ascend, so that one pass finds all pairs that meet: two lists of a thousand values have a million pairs.
  for (let l = 0, r = 0; ; ) {
    const [a, b] = [left[l], right[r]];
    if (!a || !b) return merge(out);
    const low = isBefore(a.low, b.low) ? b.low : a.low;
    const endsFirst = isBefore(a.high, b.high);
    const high = endsFirst ? a.high : b.high;
    if (isBefore(low, high)) out.push({ low, high, point: a.point || b.point });
    if (endsFirst) l += 1;
    else r += 1;
  }
}

/** Ascending and disjoint; intervals that touch become one. */
function merge(intervals: readonly Interval[]): Interval[] {
  const sorted = [...intervals].sort((a, b) =>
    isBefore(a.low, b.low) ? -1 : isBefore(b.low, a.low) ? 1 : 0,
  );
  const out: Interval[] = [];
  for (const interval of sorted) {
    const last = out.at(-1);
    if (!last || isBefore(last.high, interval.low)) out.push(interval);
    else if (isBefore(last.high, interval.high)) {
      out[out.length - 1] = { low: last.low, high: interval.high, point: false };
    }
  }
  return out;
}

function unionOf(branches: readonly Bounds[]): Bounds {
  const [first, ...rest] = branches;
  const out: Bounds = new Map();
  for (const [path, intervals] of first ?? []) {
    const others = rest.map((branch) => branch.get(path));
    if (others.includes(undefined)) continue;
    out.set(path, merge([...intervals, ...others.flatMap((other) => other ?? [])]));
  }
  return out;
}

export const EVERYTHING: Interval = { low: START, high: END, point: false };
