import { type Doc, getField, isDoc } from './values.ts';

const ARRAY_INDEX = /^(0|[1-9]\d*)$/;

/** Whether a path component can name a place in an array. */
export function isArrayIndex(part: string): boolean {
  return ARRAY_INDEX.test(part);
}

/**
 * Calls `visit` with every value a dotted path leads to, going through arrays as MongoDB does, until it answers
 * true. A document without the field gives undefined; an array on the way gives what its documents give, and
 * nothing at all if it has none. The last value is given as it is: an array is not unfolded here.
 */
export function someValue(
  value: unknown,
  path: readonly string[],
  visit: (value: unknown) => boolean,
  from = 0,
): boolean {
  if (from === path.length) return visit(value);
  const part = path[from] as string;
  if (Array.isArray(value)) {
    if (isArrayIndex(part) && Number(part) < value.length) {
      if (someValue(value[Number(part)], path, visit, from + 1)) return true;
    }
    for (const element of value) {
      if (isDoc(element) && someValue(getField(element, part), path, visit, from + 1)) return true;
    }
    return false;
  }
  if (!isDoc(value)) return visit(undefined);
  return someValue(getField(value, part), path, visit, from + 1);
}

/** The value at a path without going through arrays, except by index. */
export function valueAt(doc: Doc, path: readonly string[]): unknown {
  let value: unknown = doc;
  for (const part of path) {
    if (Array.isArray(value) && isArrayIndex(part)) value = value[Number(part)];
    else if (isDoc(value)) value = getField(value, part);
    else return undefined;
  }
  return value;
}

/** `a.b` lies under `a`, and `a` under itself. */
export function isUnder(path: string, ancestor: string): boolean {
  return path === ancestor || path.startsWith(`${ancestor}.`);
}
