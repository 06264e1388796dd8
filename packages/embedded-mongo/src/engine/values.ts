import {
  type BSONRegExp,
  calculateObjectSize,
  Decimal128,
  Double,
  deserialize,
  Int32,
  Long,
  serialize,
} from 'bson';
import { CommandError, notSupported } from '../errors.ts';

/** A BSON document as this engine holds it: numbers keep their BSON type (Int32, Long, Double, Decimal128). */
export type Doc = { [field: string]: unknown };

export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;
/** How deep a stored document may be nested, as MongoDB documents it. */
const MAX_DOCUMENT_LEVELS = 100;
/** How deep a command may be nested: room for a document and the operators around it. */
export const MAX_COMMAND_LEVELS = 200;

/** BSON type numbers, as `$type` counts them. */
export const TYPE = {
  minKey: -1,
  double: 1,
  string: 2,
  object: 3,
  array: 4,
  binData: 5,
  undefined: 6,
  objectId: 7,
  bool: 8,
  date: 9,
  null: 10,
  regex: 11,
  dbPointer: 12,
  javascript: 13,
  symbol: 14,
  javascriptWithScope: 15,
  int: 16,
  timestamp: 17,
  long: 18,
  decimal: 19,
  maxKey: 127,
} as const;

const TYPE_NAMES = new Map<number, string>(Object.entries(TYPE).map(([name, code]) => [code, name]));

const CLASS_TYPES: Readonly<Record<string, number>> = {
  Int32: TYPE.int,
  Double: TYPE.double,
  Long: TYPE.long,
  Decimal128: TYPE.decimal,
  ObjectId: TYPE.objectId,
  Binary: TYPE.binData,
  BSONRegExp: TYPE.regex,
  Timestamp: TYPE.timestamp,
  MinKey: TYPE.minKey,
  MaxKey: TYPE.maxKey,
  BSONSymbol: TYPE.symbol,
};

/** A plain document: by prototype, so that a stored field called `_bsontype` cannot pose as a BSON class. */
export function isDoc(value: unknown): value is Doc {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** The BSON type number of a value. Types that this store does not hold are refused by name. */
export function typeOf(value: unknown): number {
  switch (typeof value) {
    case 'string':
      return TYPE.string;
    case 'boolean':
      return TYPE.bool;
    case 'undefined':
      return TYPE.null;
    case 'number':
      return TYPE.double;
    case 'bigint':
      return TYPE.long;
  }
  if (value === null) return TYPE.null;
  if (isDoc(value)) return TYPE.object;
  if (Array.isArray(value)) return TYPE.array;
  if (value instanceof Date) return TYPE.date;
  const name = (value as { _bsontype?: unknown })._bsontype;
  if (name === 'Code') {
    return (value as { scope: unknown }).scope ? TYPE.javascriptWithScope : TYPE.javascript;
  }
  const type = typeof name === 'string' ? CLASS_TYPES[name] : undefined;
  if (type === undefined) throw notSupported(`a value of type ${String(name)}`);
  return type;
}

/** The name of a value's type, as MongoDB's messages give it. */
export function typeName(value: unknown): string {
  return TYPE_NAMES.get(typeOf(value)) ?? 'unknown';
}

export function isNumeric(value: unknown): boolean {
  const type = typeOf(value);
  return type === TYPE.int || type === TYPE.double || type === TYPE.long || type === TYPE.decimal;
}

export function isRegex(value: unknown): value is BSONRegExp {
  return typeof value === 'object' && value !== null && typeOf(value) === TYPE.regex;
}

/** A BSON number as a JavaScript number (a Long or Decimal128 may lose digits: not for comparison). */
export function toNumber(value: unknown): number {
  if (typeof value === 'number') return value;
  if (value instanceof Int32 || value instanceof Double) return value.value;
  if (value instanceof Long) return value.toNumber();
  if (value instanceof Decimal128) return Number(value.toString());
  if (typeof value === 'bigint') return Number(value);
  return Number.NaN;
}

/** Whether a value is a document whose first field is an operator, such as `{ $gt: 1 }`. */
export function isOperatorLike(value: unknown): value is Doc {
  return isDoc(value) && (Object.keys(value)[0]?.startsWith('$') ?? false);
}

/** MongoDB's idea of true in options and `$exists`: everything but false, null, missing and zero. */
export function isTruthy(value: unknown): boolean {
  if (value === undefined || value === null || value === false) return false;
  return !isNumeric(value) || toNumber(value) !== 0;
}

/** Reads a field that the document itself has; never something of its prototype. */
export function getField(doc: Doc, field: string): unknown {
  return Object.hasOwn(doc, field) ? doc[field] : undefined;
}

/** Sets a field; `__proto__` becomes an ordinary field instead of a prototype. */
export function setField(doc: Doc, field: string, value: unknown): void {
  if (field === '__proto__') {
    Object.defineProperty(doc, field, { value, enumerable: true, configurable: true, writable: true });
  } else {
    doc[field] = value;
  }
}

/** Copies documents and arrays; BSON values are immutable and shared. */
export function deepCopy<T>(value: T): T {
  if (Array.isArray(value)) return value.map(deepCopy) as T;
  if (!isDoc(value)) return value;
  const copy: Doc = {};
  for (const field of Object.keys(value)) setField(copy, field, deepCopy(value[field]));
  return copy as T;
}

/** Reads BSON without turning its number types into JavaScript's. */
export function decode(bytes: Uint8Array): Doc {
  return deserialize(bytes, { promoteValues: false, promoteBuffers: false, bsonRegExp: true }) as Doc;
}

/** Refuses what is nested deeper than `levels`: everything here that walks a value is recursive. */
export function checkDepth(value: unknown, levels: number): void {
  if (levels < 0) throw new CommandError(15, 'documents and arrays are nested too deeply');
  if (Array.isArray(value)) for (const element of value) checkDepth(element, levels - 1);
  else if (isDoc(value)) for (const field of Object.keys(value)) checkDepth(value[field], levels - 1);
}

/** Writes a stored document; one too large or nested too deeply is refused. */
export function encodeDocument(doc: Doc): Uint8Array {
  checkDepth(doc, MAX_DOCUMENT_LEVELS);
  const bytes = encode(doc);
  if (bytes.length > MAX_DOCUMENT_BYTES) throw tooLarge(bytes.length);
  return bytes;
}

/** Writes any document that fits bson's buffer, which is a little larger than what may be stored or answered. */
export function encode(doc: Doc): Uint8Array {
  try {
    return serialize(doc, { ignoreUndefined: false });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(calculateObjectSize(doc, { ignoreUndefined: false }));
    throw error;
  }
}

function tooLarge(bytes: number): CommandError {
  return new CommandError(
    10334,
    `BSONObj size: ${bytes} (0x${bytes.toString(16).toUpperCase()}) is invalid. ` +
      `Size must be between 0 and ${MAX_DOCUMENT_BYTES}(16MB)`,
  );
}
