import { Decimal128, Double, Int32, Long } from 'bson';
import { TYPE, toNumber, typeOf } from './values.ts';

/** An exact decimal: `(-1)^negative × coefficient × 10^exponent`. */
export interface ExactDecimal {
  readonly negative: boolean;
  readonly coefficient: bigint;
  readonly exponent: number;
}

type BsonNumber = Int32 | Double | Long | Decimal128;

const MAX_LONG = 2n ** 63n - 1n;
const MIN_LONG = -(2n ** 63n);
const DECIMAL_DIGITS = 34;
const MAX_EXPONENT = 6111;
const MIN_EXPONENT = -6176;

/** Takes a decimal's text apart; NaN and the infinities have no such form and give undefined. */
export function parseDecimal(text: string): ExactDecimal | undefined {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text);
  if (!match) return undefined;
  const fraction = match[3] ?? '';
  return {
    negative: match[1] === '-',
    coefficient: BigInt(`${match[2]}${fraction}`),
    exponent: Number(match[4] ?? 0) - fraction.length,
  };
}

/** A decimal rounded half-even to the 34 digits and the exponents of Decimal128. */
function formatDecimal(signed: bigint, exponent: number): Decimal128 {
  let coefficient = signed < 0n ? -signed : signed;
  const digits = coefficient.toString().length;
  const excess = Math.max(digits - DECIMAL_DIGITS, MIN_EXPONENT - exponent);
  let exp = exponent;
  if (excess > 0) {
    const unit = 10n ** BigInt(excess);
    const remainder = (coefficient % unit) * 2n;
    coefficient /= unit;
    if (remainder > unit || (remainder === unit && coefficient % 2n === 1n)) coefficient += 1n;
    exp += excess;
  }
  while (exp > MAX_EXPONENT && coefficient !== 0n && coefficient.toString().length < DECIMAL_DIGITS) {
    coefficient *= 10n;
    exp -= 1;
  }
  const sign = signed < 0n ? '-' : '';
  if (exp > MAX_EXPONENT) return Decimal128.fromString(coefficient === 0n ? '0' : `${sign}Infinity`);
  return Decimal128.fromString(`${sign}${coefficient}E${exp}`);
}

/** Any BSON number as Decimal128; a double keeps 15 significant digits, as MongoDB converts it. */
function toDecimal(value: unknown): Decimal128 {
  if (value instanceof Decimal128) return value;
  if (value instanceof Long) return Decimal128.fromString(value.toString());
  if (typeof value === 'bigint') return Decimal128.fromString(value.toString());
  const number = toNumber(value);
  if (!Number.isFinite(number)) return Decimal128.fromString(String(number));
  return Decimal128.fromString(Number.isSafeInteger(number) ? String(number) : number.toPrecision(15));
}

function decimalOperation(left: unknown, right: unknown, operation: '+' | '*'): Decimal128 {
  const a = toDecimal(left).toString();
  const b = toDecimal(right).toString();
  const x = parseDecimal(a);
  const y = parseDecimal(b);
  if (!x || !y) {
    const result = operation === '+' ? Number(a) + Number(b) : Number(a) * Number(b);
    return Decimal128.fromString(String(result));
  }
  const xs = x.negative ? -x.coefficient : x.coefficient;
  const ys = y.negative ? -y.coefficient : y.coefficient;
  if (operation === '*') return formatDecimal(xs * ys, x.exponent + y.exponent);
  const exponent = Math.min(x.exponent, y.exponent);
  const sum = xs * 10n ** BigInt(x.exponent - exponent) + ys * 10n ** BigInt(y.exponent - exponent);
  return formatDecimal(sum, exponent);
}

/** An integer as int where it fits and `long` does not force more, as long where that fits, else undefined. */
export function integerOf(value: bigint, forceLong: boolean): BsonNumber | undefined {
  if (!forceLong && value >= -0x80000000n && value <= 0x7fffffffn) return new Int32(Number(value));
  return value >= MIN_LONG && value <= MAX_LONG ? Long.fromBigInt(value) : undefined;
}

export function toBigInt(value: unknown): bigint {
  if (value instanceof Long) return value.toBigInt();
  return BigInt(Math.trunc(toNumber(value)));
}

function operate(left: unknown, right: unknown, operation: '+' | '*'): BsonNumber | undefined {
  const types = [typeOf(left), typeOf(right)];
  if (types.includes(TYPE.decimal)) return decimalOperation(left, right, operation);
  if (types.includes(TYPE.double)) {
    const a = toNumber(left);
    const b = toNumber(right);
    return new Double(operation === '+' ? a + b : a * b);
  }
  const a = toBigInt(left);
  const b = toBigInt(right);
  return integerOf(operation === '+' ? a + b : a * b, types.includes(TYPE.long));
}

/** `left + right` in MongoDB's types: int + int is int or long, a double makes a double, a decimal a decimal.
 *  Undefined when a 64-bit integer overflows. */
export function add(left: unknown, right: unknown): BsonNumber | undefined {
  return operate(left, right, '+');
}

/** `left × right`, with the types of {@link add}. */
export function multiply(left: unknown, right: unknown): BsonNumber | undefined {
  return operate(left, right, '*');
}

/** `left ÷ right`: a decimal if either is one, else a double. Undefined when the divisor is zero. */
export function divide(left: unknown, right: unknown): BsonNumber | undefined {
  if (toNumber(right) === 0) return undefined;
  if (typeOf(left) !== TYPE.decimal && typeOf(right) !== TYPE.decimal) {
    return new Double(toNumber(left) / toNumber(right));
  }
  const a = toDecimal(left).toString();
  const b = toDecimal(right).toString();
  const x = parseDecimal(a);
  const y = parseDecimal(b);
  if (!x || !y) return Decimal128.fromString(String(Number(a) / Number(b)));
  if (y.coefficient === 0n) return undefined;
  // Digits enough for 34 whatever the operands, and one that keeps a remainder from rounding as a tie.
  const scale = 2 * DECIMAL_DIGITS + 2;
  const dividend = x.coefficient * 10n ** BigInt(scale);
  let quotient = dividend / y.coefficient;
  let exponent = x.exponent - y.exponent - scale;
  if (dividend % y.coefficient !== 0n) {
    quotient = quotient * 10n + 1n;
    exponent -= 1;
  } else {
    while (quotient !== 0n && quotient % 10n === 0n && exponent < x.exponent - y.exponent) {
      quotient /= 10n;
      exponent += 1;
    }
  }
  return formatDecimal(x.negative === y.negative ? quotient : -quotient, exponent);
}

/** A sum of any numbers: integers exactly, doubles with their rounding errors carried along, decimals as such. */
export class NumericSum {
  #integers = 0n;
  #long = false;
  #double = 0;
  #error = 0;
  #doubles = false;
  #decimal: unknown;

  add(value: unknown): void {
    switch (typeOf(value)) {
      case TYPE.long:
        this.#long = true;
        this.#integers += toBigInt(value);
        return;
      case TYPE.int:
        this.#integers += toBigInt(value);
        return;
      case TYPE.double:
        this.#doubles = true;
        this.#addDouble(toNumber(value));
        return;
      case TYPE.decimal:
        this.#decimal = this.#decimal === undefined ? value : add(this.#decimal, value);
    }
  }

  #addDouble(value: number): void {
    const sum = this.#double + value;
    if (Number.isFinite(sum)) {
      this.#error +=
        Math.abs(this.#double) >= Math.abs(value) ? this.#double - sum + value : value - sum + this.#double;
    }
    this.#double = sum;
  }

  get total(): BsonNumber {
    const whole = integerOf(this.#integers, this.#long) ?? new Double(Number(this.#integers));
    const fraction = new Double(this.#double + this.#error);
    if (this.#decimal !== undefined) {
      const sum = decimalOperation(this.#decimal, whole, '+');
      return this.#doubles ? decimalOperation(sum, fraction, '+') : sum;
    }
    if (!this.#doubles) return whole;
    this.#addDouble(Number(this.#integers));
    this.#integers = 0n;
    return new Double(this.#double + this.#error);
  }
}
