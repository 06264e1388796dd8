import { Int32 } from 'bson';
import { divide, NumericSum } from '../numbers.ts';
import { isNumeric } from '../values.ts';
import { compareInExpression } from './operator.ts';

export function totalOf(values: readonly unknown[]): unknown {
  const sum = new NumericSum();
  for (const value of values) sum.add(value);
  return sum.total;
}

export function averageOf(values: readonly unknown[]): unknown {
  const numbers = values.filter(isNumeric);
  return numbers.length === 0 ? null : (divide(totalOf(numbers), new Int32(numbers.length)) ?? null);
}

/** The least (or greatest) value that is not null; null if there is none. */
export function extremeOf(values: readonly unknown[], sign: 1 | -1): unknown {
  const present = values.filter((value) => value !== null && value !== undefined);
  return present.length === 0
    ? null
    : present.reduce((best, value) => (sign * compareInExpression(value, best) < 0 ? value : best));
}
