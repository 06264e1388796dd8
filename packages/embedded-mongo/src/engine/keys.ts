import {
  type Binary,
  type BSONRegExp,
  type Code,
  Decimal128,
  Long,
  type ObjectId,
  type Timestamp,
} from 'bson';
import { type ExactDecimal, parseDecimal } from './numbers.ts';
import { type Doc, getField, TYPE, toNumber, typeOf } from './values.ts';

/*
 * Order-preserving keys: a value becomes a string of bytes (one character each, 0 to 255) such that comparing two
 * strings compares the two values as MongoDB does, across number types, exactly. Every key is self-delimiting (no
 * key is a prefix of another), so that keys can be concatenated for a compound index and inverted for a descending
 * one. The first byte is the type bracket.
 */

/** First bytes of keys, in MongoDB's comparison order. An empty array indexes as `undefined`, below null. */
export const BRACKET = {
  minKey: 1,
  undefined: 2,
  null: 3,
  number: 4,
  string: 5,
  object: 6,
  array: 7,
  binData: 8,
  objectId: 9,
  bool: 10,
  date: 11,
  timestamp: 12,
  regex: 13,
  javascript: 14,
  javascriptWithScope: 15,
  maxKey: 0x7f,
} as const;

const BRACKETS: Readonly<Record<number, number>> = {
  [TYPE.minKey]: BRACKET.minKey,
  [TYPE.null]: BRACKET.null,
  [TYPE.int]: BRACKET.number,
  [TYPE.long]: BRACKET.number,
  [TYPE.double]: BRACKET.number,
  [TYPE.decimal]: BRACKET.number,
  [TYPE.string]: BRACKET.string,
  [TYPE.symbol]: BRACKET.string,
  [TYPE.object]: BRACKET.object,
  [TYPE.array]: BRACKET.array,
  [TYPE.binData]: BRACKET.binData,
  [TYPE.objectId]: BRACKET.objectId,
  [TYPE.bool]: BRACKET.bool,
  [TYPE.date]: BRACKET.date,
  [TYPE.timestamp]: BRACKET.timestamp,
  [TYPE.regex]: BRACKET.regex,
  [TYPE.javascript]: BRACKET.javascript,
  [TYPE.javascriptWithScope]: BRACKET.javascriptWithScope,
  [TYPE.maxKey]: BRACKET.maxKey,
};

export const NULL_KEY = String.fromCharCode(BRACKET.null);
export const EMPTY_ARRAY_KEY = String.fromCharCode(BRACKET.undefined);
/** The key of NaN, which sorts below every number and is in no range of numbers. */
export const NAN_KEY = String.fromCharCode(BRACKET.number, 0);

/** The key of a value. Missing (undefined) and null have the same key. */
export function keyOf(value: unknown): string {
  const type = typeOf(value);
  return String.fromCharCode(BRACKETS[type] ?? BRACKET.maxKey) + payloadOf(value, type);
}

/** Compares two values as MongoDB sorts them. */
export function compareValues(left: unknown, right: unknown): number {
  const a = keyOf(left);
  const b = keyOf(right);
  return a < b ? -1 : a > b ? 1 : 0;
}

export function equalValues(left: unknown, right: unknown): boolean {
  return left === right || keyOf(left) === keyOf(right);
}

/** The key in descending order: every byte complemented. */
export function invert(key: string): string {
  let out = '';
  for (let i = 0; i < key.length; i++) out += String.fromCharCode(255 - key.charCodeAt(i));
  return out;
}

function payloadOf(value: unknown, type: number): string {
  switch (type) {
    case TYPE.int:
    case TYPE.long:
    case TYPE.double:
    case TYPE.decimal:
      return numberPayload(value);
    case TYPE.string:
      return textPayload(value as string);
    case TYPE.symbol:
      return textPayload(String(value));
    case TYPE.object:
      return documentPayload(value as Doc);
    case TYPE.array: {
      let out = '';
      for (const element of value as unknown[]) out += keyOf(element);
      return `${out}\0`;
    }
    case TYPE.objectId:
      return latin1((value as ObjectId).id);
    case TYPE.bool:
      return value ? '\x01' : '\0';
    case TYPE.date:
      return doublePayload((value as Date).getTime());
    case TYPE.binData: {
      const binary = value as Binary;
      return uint32(binary.position) + String.fromCharCode(binary.sub_type) + latin1(binary.value());
    }
    case TYPE.timestamp: {
      const stamp = value as Timestamp;
      return uint32(stamp.high) + uint32(stamp.low);
    }
    case TYPE.regex:
      return textPayload((value as BSONRegExp).pattern) + textPayload((value as BSONRegExp).options);
    case TYPE.javascript:
      return textPayload((value as Code).code);
    case TYPE.javascriptWithScope:
      return textPayload((value as Code).code) + documentPayload(((value as Code).scope ?? {}) as Doc);
    default:
      return '';
  }
}

/** Fields in order; MongoDB compares an embedded document by type, then name, then value of each field. */
function documentPayload(doc: Doc): string {
  let out = '';
  for (const field of Object.keys(doc)) {
    const value = getField(doc, field);
    const type = typeOf(value);
    out +=
      String.fromCharCode(BRACKETS[type] ?? BRACKET.maxKey) + textPayload(field) + payloadOf(value, type);
  }
  return `${out}\0`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the bytes that need no escape are the point
const PLAIN_ASCII = /^[\x01-\x7f]*$/;

/** UTF-8 bytes, closed by two zeros; a zero inside is followed by 255. */
function textPayload(text: string): string {
  if (PLAIN_ASCII.test(text)) return `${text}\0\0`;
  return `${latin1(Buffer.from(text, 'utf8')).replaceAll('\0', '\0\xff')}\0\0`;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function uint32(value: number): string {
  return String.fromCharCode((value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
}

const scratch = new DataView(new ArrayBuffer(8));

function doubleBits(value: number): string {
  scratch.setFloat64(0, value);
  return uint32(scratch.getUint32(0)) + uint32(scratch.getUint32(4));
}

/** One byte for NaN, negative, zero or positive, then the magnitude (inverted when negative). */
function signed(negative: boolean, magnitude: string): string {
  return negative ? `\x01${invert(magnitude)}` : `\x03${magnitude}`;
}

function doublePayload(value: number): string {
  if (Number.isNaN(value)) return '\0';
  if (value === 0) return '\x02';
  return signed(value < 0, `${doubleBits(Math.abs(value))}\0`);
}

function numberPayload(value: unknown): string {
  if (value instanceof Long) {
    const number = value.toNumber();
    return Number.isSafeInteger(number) ? doublePayload(number) : exactPayload(value.toString());
  }
  if (typeof value === 'bigint') return exactPayload(value.toString());
  if (!(value instanceof Decimal128)) return doublePayload(toNumber(value));
  const text = value.toString();
  const number = Number(text);
  return Number.isSafeInteger(number) && /^-?\d+(\.0+)?$/.test(text)
    ? doublePayload(number)
    : exactPayload(text);
}

/** A number that no double need equal: the double next towards zero, then what is left, in decimal digits. */
function exactPayload(text: string): string {
  const exact = parseDecimal(text);
  if (!exact) return doublePayload(Number(text));
  if (exact.coefficient === 0n) return '\x02';
  return signed(exact.negative, exactMagnitude(exact));
}

function exactMagnitude(exact: ExactDecimal): string {
  let double = Number(`${exact.coefficient}E${exact.exponent}`);
  if (double === Number.POSITIVE_INFINITY) {
    return `${doubleBits(Number.MAX_VALUE)}\x01${decimalDigits(exact.coefficient, exact.exponent)}`;
  }
  for (;;) {
    const { mantissa, exponent } = splitDouble(double);
    const twos = BigInt(Math.max(-exponent, 0));
    const tens = BigInt(Math.max(-exact.exponent, 0));
    const value = exact.coefficient * 10n ** BigInt(Math.max(exact.exponent, 0)) * 2n ** twos;
    const floor = mantissa * 2n ** BigInt(Math.max(exponent, 0)) * 10n ** tens;
    const rest = value - floor;
    if (rest === 0n) return `${doubleBits(double)}\0`;
    if (rest > 0n) {
      return `${doubleBits(double)}\x01${decimalDigits(rest * 5n ** twos, -Number(tens) - Number(twos))}`;
    }
    double = previousDouble(double);
  }
}

function splitDouble(value: number): { mantissa: bigint; exponent: number } {
  scratch.setFloat64(0, value);
  const bits = scratch.getBigUint64(0);
  const biased = Number(bits >> 52n) & 0x7ff;
  const fraction = bits & 0xfffffffffffffn;
  return biased === 0
    ? { mantissa: fraction, exponent: -1074 }
    : { mantissa: fraction | 0x10000000000000n, exponent: biased - 1075 };
}

function previousDouble(value: number): number {
  scratch.setFloat64(0, value);
  scratch.setBigUint64(0, scratch.getBigUint64(0) - 1n);
  return scratch.getFloat64(0);
}

/** A positive decimal as exponent and digits, in order and the same however it was written. */
function decimalDigits(coefficient: bigint, exponent: number): string {
  const text = coefficient.toString();
  const digits = text.replace(/0+$/, '');
  const magnitude = text.length + exponent + 0x8000;
  let out = String.fromCharCode(magnitude >> 8, magnitude & 255);
  for (const digit of digits) out += String.fromCharCode(Number(digit) + 1);
  return `${out}\0`;
}
