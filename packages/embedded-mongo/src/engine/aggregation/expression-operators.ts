import { Double, Int32, Long } from 'bson';
import { CommandError, typeMismatch } from '../../errors.ts';
import { add, divide, multiply, toBigInt } from '../numbers.ts';
import {
  type Doc,
  isDoc,
  isNumeric,
  isTruthy,
  setField,
  TYPE,
  toNumber,
  typeName,
  typeOf,
} from '../values.ts';
import { ARRAY_OPERATORS } from './array-expressions.ts';
import { DATE_OPERATORS } from './date-expressions.ts';
import { argumentsOf, type Compile, compareInExpression, nullable, type Scope, simple } from './operator.ts';
import { averageOf, extremeOf, totalOf } from './totals.ts';

function comparison(holds: (order: number) => unknown): Compile {
  return simple(2, 2, ([left, right]) => holds(compareInExpression(left, right)));
}

function checkNumber(value: unknown, name: string): void {
  if (!isNumeric(value)) throw typeMismatch(`${name} only supports numeric types, not ${typeName(value)}`);
}

function sumOf(values: unknown[], name: string): unknown {
  const dates = values.filter((value) => value instanceof Date);
  if (dates.length > 1) throw new CommandError(16612, 'only one date allowed in an $add expression');
  return values.reduce((sum, value) => {
    if (sum instanceof Date || value instanceof Date) {
      return new Date(millisecondsOf(sum, name) + millisecondsOf(value, name));
    }
    checkNumber(value, name);
    return add(sum, value) ?? new Double(toNumber(sum) + toNumber(value));
  }, new Int32(0));
}

function millisecondsOf(value: unknown, name: string): number {
  if (value instanceof Date) return value.getTime();
  checkNumber(value, name);
  return toNumber(value);
}

function difference([left, right]: unknown[], name: string): unknown {
  if (left instanceof Date) {
    const result = left.getTime() - millisecondsOf(right, name);
    return right instanceof Date ? Long.fromNumber(result) : new Date(result);
  }
  checkNumber(left, name);
  checkNumber(right, name);
  const negative = multiply(right, new Int32(-1));
  return (negative && add(left, negative)) ?? new Double(toNumber(left) - toNumber(right));
}

function rounded(round: (value: number) => number): Compile {
  return nullable(1, 1, ([value], name) => {
    checkNumber(value, name);
    if (typeOf(value) === TYPE.decimal)
      throw new CommandError(238, `${name} of a Decimal128 is not supported by the embedded store`);
    return typeOf(value) === TYPE.double ? new Double(round(toNumber(value))) : value;
  });
}

function toText(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'object' && (isDoc(value) || Array.isArray(value))) {
    throw new CommandError(241, `Unsupported conversion from ${typeName(value)} to string`);
  }
  return String(value);
}

function texts(values: unknown[], name: string): string[] {
  return values.map((value) => {
    if (typeof value !== 'string')
      throw new CommandError(16702, `${name} only supports strings, not ${typeName(value)}`);
    return value;
  });
}

/** `$sum`, `$avg`, `$min` and `$max` over their arguments, or over the array that is the only one. */
function over(evaluate: (values: unknown[]) => unknown): Compile {
  return (operand, name, compile) => {
    const parts = argumentsOf(operand, name, 0, Number.POSITIVE_INFINITY, compile);
    return (scope: Scope) => {
      const values = parts.map((part) => part(scope));
      return evaluate(values.length === 1 && Array.isArray(values[0]) ? values[0] : values);
    };
  };
}

const cond: Compile = (operand, name, compile) => {
  const given = isDoc(operand) ? [operand.if, operand.then, operand.else] : operand;
  const [test, then, otherwise] = argumentsOf(given, name, 3, 3, compile);
  return (scope) => (isTruthy(test?.(scope)) ? then?.(scope) : otherwise?.(scope));
};

const switchOf: Compile = (operand, _name, compile) => {
  const branches = isDoc(operand) && Array.isArray(operand.branches) ? operand.branches : [];
  const compiled = branches.map((branch: Doc) => [compile(branch.case), compile(branch.then)] as const);
  const otherwise =
    isDoc(operand) && Object.hasOwn(operand, 'default') ? compile(operand.default) : undefined;
  return (scope) => {
    for (const [test, then] of compiled) if (isTruthy(test(scope))) return then(scope);
    if (!otherwise)
      throw new CommandError(
        40066,
        '$switch could not find a matching branch for an input, and no default was specified.',
      );
    return otherwise(scope);
  };
};

/** Every expression operator that is supported, but for `$literal`. */
export const EXPRESSION_OPERATORS: Readonly<Record<string, Compile>> = {
  $eq: comparison((order) => order === 0),
  $ne: comparison((order) => order !== 0),
  $gt: comparison((order) => order > 0),
  $gte: comparison((order) => order >= 0),
  $lt: comparison((order) => order < 0),
  $lte: comparison((order) => order <= 0),
  $cmp: comparison((order) => new Int32(order)),
  $and: simple(0, Number.POSITIVE_INFINITY, (values) => values.every(isTruthy)),
  $or: simple(0, Number.POSITIVE_INFINITY, (values) => values.some(isTruthy)),
  $not: simple(1, 1, ([value]) => !isTruthy(value)),
  $cond: cond,
  $switch: switchOf,
  $ifNull: simple(
    2,
    Number.POSITIVE_INFINITY,
    (values) => values.find((value) => value !== null && value !== undefined) ?? values.at(-1),
  ),
  $add: nullable(1, Number.POSITIVE_INFINITY, sumOf),
  $subtract: nullable(2, 2, difference),
  $multiply: nullable(1, Number.POSITIVE_INFINITY, (values, name) =>
    values.reduce((product, value) => {
      checkNumber(value, name);
      return multiply(product, value) ?? new Double(toNumber(product) * toNumber(value));
    }, new Int32(1)),
  ),
  $divide: nullable(2, 2, ([left, right], name) => {
    checkNumber(left, name);
    checkNumber(right, name);
    const result = divide(left, right);
    if (!result) throw new CommandError(2, "can't $divide by zero");
    return result;
  }),
  $mod: nullable(2, 2, ([left, right], name) => {
    checkNumber(left, name);
    checkNumber(right, name);
    if (toNumber(right) === 0) throw new CommandError(16610, "can't $mod by zero");
    const doubles = typeOf(left) === TYPE.double || typeOf(right) === TYPE.double;
    return doubles
      ? new Double(toNumber(left) % toNumber(right))
      : Long.fromBigInt(toBigInt(left) % toBigInt(right));
  }),
  $abs: nullable(1, 1, ([value], name) => {
    checkNumber(value, name);
    return toNumber(value) < 0 ? (multiply(value, new Int32(-1)) ?? new Double(-toNumber(value))) : value;
  }),
  $ceil: rounded(Math.ceil),
  $floor: rounded(Math.floor),
  $concat: nullable(0, Number.POSITIVE_INFINITY, (values, name) => texts(values, name).join('')),
  $toLower: simple(1, 1, ([value]) =>
    value === null || value === undefined ? '' : toText(value).toLowerCase(),
  ),
  $toUpper: simple(1, 1, ([value]) =>
    value === null || value === undefined ? '' : toText(value).toUpperCase(),
  ),
  $toString: nullable(1, 1, ([value]) => toText(value)),
  $type: simple(1, 1, ([value]) => (value === undefined ? 'missing' : typeName(value))),
  $mergeObjects: simple(0, Number.POSITIVE_INFINITY, (values) => {
    const out: Doc = {};
    for (const value of values) {
      if (value === null || value === undefined) continue;
      if (!isDoc(value))
        throw new CommandError(
          40400,
          `$mergeObjects requires object inputs, but input is of type ${typeName(value)}`,
        );
      for (const field of Object.keys(value)) setField(out, field, value[field]);
    }
    return out;
  }),
  $sum: over(totalOf),
  $avg: over(averageOf),
  $min: over((values) => extremeOf(values, 1)),
  $max: over((values) => extremeOf(values, -1)),
  ...ARRAY_OPERATORS,
  ...DATE_OPERATORS,
};
