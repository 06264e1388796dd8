/** Some of a document's own fields: those of these names, or all but those. */
export interface FieldChoice {
  /** In UTF-8, as names stand in a document's bytes. */
  readonly names: readonly Uint8Array[];
  readonly keeps: 'these' | 'others';
}

/** A choice of fields, made once for all documents that it is applied to. */
export function fieldChoice(names: Iterable<string>, keeps: FieldChoice['keeps']): FieldChoice {
  return { names: Array.from(names, (name) => Buffer.from(name, 'utf8')), keeps };
}

/**
 * The document with some of its own fields only, by its bytes alone. Every document that is read goes through here, so
 * that names are compared as bytes and what is kept is copied in runs, without an object for each field.
 */
export function pick(bytes: Uint8Array, { names, keeps }: FieldChoice): Uint8Array {
  const out = Buffer.allocUnsafe(bytes.length);
  const end = bytes.length - 1;
  const keepsThese = keeps === 'these';
  let length = 4;
  let runStart = 4;
  let at = 4;
  while (at < end) {
    const nameEnd = zeroAfter(bytes, at + 1);
    const next = nameEnd + 1 + valueLength(bytes, bytes[at] ?? 0, nameEnd + 1);
    if (isAmong(names, bytes, at + 1, nameEnd) !== keepsThese) {
      length += copyRun(bytes, runStart, at, out, length);
      runStart = next;
    }
    at = next;
  }
  length += copyRun(bytes, runStart, end, out, length);
  out[length] = 0;
  out.writeInt32LE(length + 1, 0);
  return out.subarray(0, length + 1);
}

function copyRun(bytes: Uint8Array, from: number, to: number, out: Uint8Array, at: number): number {
  if (from < to) out.set(bytes.subarray(from, to), at);
  return to - from;
}

function isAmong(names: readonly Uint8Array[], bytes: Uint8Array, from: number, to: number): boolean {
  for (const name of names) {
    if (name.length !== to - from) continue;
    let same = 0;
    while (same < name.length && name[same] === bytes[from + same]) same += 1;
    if (same === name.length) return true;
  }
  return false;
}

/** Where the next zero stands. Names are short: a loop finds it sooner than a call would. */
function zeroAfter(bytes: Uint8Array, from: number): number {
  let at = from;
  while (bytes[at] !== 0) {
    if (at >= bytes.length) throw new RangeError('a document that ends inside a name');
    at += 1;
  }
  return at;
}

/** The types whose values are all of one length. */
const FIXED_LENGTHS: Readonly<Record<number, number>> = {
  1: 8, // double
  6: 0, // undefined
  7: 12, // ObjectId
  8: 1, // boolean
  9: 8, // date
  10: 0, // null
  16: 4, // int
  17: 8, // timestamp
  18: 8, // long
  19: 16, // decimal
  127: 0, // MaxKey
  255: 0, // MinKey
};

/** How many bytes a value of this BSON type takes from `at` on. */
function valueLength(bytes: Uint8Array, type: number, at: number): number {
  const fixed = FIXED_LENGTHS[type];
  if (fixed !== undefined) return fixed;
  switch (type) {
    case 2: // string
    case 13: // JavaScript
    case 14: // symbol
      return 4 + int32(bytes, at);
    case 3: // document
    case 4: // array
    case 15: // JavaScript with scope
      return int32(bytes, at);
    case 5: // binary
      return 5 + int32(bytes, at);
    case 11: // regular expression: pattern and options
      return zeroAfter(bytes, zeroAfter(bytes, at) + 1) + 1 - at;
    case 12: // DBPointer
      return 16 + int32(bytes, at);
    default:
      throw new RangeError(`a value of the unknown BSON type ${type}`);
  }
}

function int32(bytes: Uint8Array, at: number): number {
  const length =
    (bytes[at] ?? 0) |
    ((bytes[at + 1] ?? 0) << 8) |
    ((bytes[at + 2] ?? 0) << 16) |
    ((bytes[at + 3] ?? 0) << 24);
  // A length that leads backwards would be read for ever.
  if (length < 0) throw new RangeError('a value of negative length');
  return length;
}
