import { Decimal128, Double, Long, ObjectId } from 'bson';
import { CommandError } from '../errors.ts';
import { indexEntries } from './index-keys.ts';
import type { IndexTable } from './index-table.ts';
import { type Doc, isDoc, setField } from './values.ts';

/** A longer value is cut in the message and left out of `keyValue`: a batch may answer with many of them. */
const MAX_SHOWN = 4_096;

/** E11000, worded and shaped as MongoDB's: `keyPattern` and `keyValue` name the index and the value. */
export function duplicateKey(ns: string, index: IndexTable, doc: Doc, key: string): CommandError {
  const values = indexEntries(index.fields, doc, index).valuesOf(key);
  const keyValue: Doc = {};
  index.fields.forEach(({ path }, i) => {
    setField(keyValue, path, values[i] ?? null);
  });
  const shown = Object.entries(keyValue)
    .map(([path, value]) => `${path}: ${show(value)}`)
    .join(', ');
  const large = shown.length > MAX_SHOWN;
  return new CommandError(
    11000,
    `E11000 duplicate key error collection: ${ns} index: ${index.name} dup key: ` +
      `{ ${large ? `${shown.slice(0, MAX_SHOWN)}...` : shown} }`,
    { keyPattern: index.spec.key, ...(large ? {} : { keyValue }) },
  );
}

function show(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return JSON.stringify(value);
  if (value instanceof ObjectId) return `ObjectId('${value.toHexString()}')`;
  if (value instanceof Date) return `new Date(${value.getTime()})`;
  if (value instanceof Decimal128) return `Decimal128('${value.toString()}')`;
  if (value instanceof Double)
    return Number.isInteger(value.value) ? value.value.toFixed(1) : String(value.value);
  if (value instanceof Long) return value.toString();
  if (Array.isArray(value)) return `[ ${value.map(show).join(', ')} ]`;
  if (isDoc(value)) {
    const fields = Object.entries(value).map(([field, inner]) => `${field}: ${show(inner)}`);
    return `{ ${fields.join(', ')} }`;
  }
  return String(value);
}
