import { badValue, notSupported, typeMismatch } from '../errors.ts';
import { EMPTY_ARRAY_KEY, invert, keyOf } from './keys.ts';
import { someValue } from './paths.ts';
import { type Doc, isDoc, isNumeric, toNumber } from './values.ts';

export interface SortField {
  readonly path: string;
  readonly parts: readonly string[];
  readonly descending: boolean;
}

/** Parses `{ price: -1, _id: 1 }`; `$meta` and other directions are refused. */
export function parseSort(sort: unknown): SortField[] {
  if (sort === undefined) return [];
  if (!isDoc(sort)) throw typeMismatch('Expected field sort to be of type object');
  return Object.entries(sort).map(([path, direction]) => {
    if (path === '' || path.startsWith('$')) throw badValue(`FieldPath '${path}' is not valid in a sort`);
    if (isDoc(direction))
      throw notSupported(`the sort direction ${Object.keys(direction).join()} of '${path}'`);
    const number = isNumeric(direction) ? toNumber(direction) : Number.NaN;
    if (number !== 1 && number !== -1) {
      throw badValue('$sort key ordering must be 1 (for ascending) or -1 (for descending)');
    }
    return { path, parts: path.split('.'), descending: number < 0 };
  });
}

/** A key that orders documents as the sort asks: of an array the least element ascending, the greatest descending. */
export function sortKey(fields: readonly SortField[], doc: Doc): string {
  let out = '';
  for (const { parts, descending } of fields) {
    let best: string | undefined;
    const consider = (key: string): void => {
      if (best === undefined || (descending ? key > best : key < best)) best = key;
    };
    someValue(doc, parts, (value) => {
      if (!Array.isArray(value)) consider(keyOf(value));
      else if (value.length === 0) consider(EMPTY_ARRAY_KEY);
      else for (const element of value) consider(keyOf(element));
      return false;
    });
    const key = best ?? keyOf(null);
    out += descending ? invert(key) : key;
  }
  return out;
}
