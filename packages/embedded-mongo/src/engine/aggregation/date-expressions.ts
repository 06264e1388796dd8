import { Int32 } from 'bson';
import { CommandError, notSupported } from '../../errors.ts';
import { isDoc, typeName } from '../values.ts';
import { type Compile, nullable } from './operator.ts';

function dateOf(value: unknown): Date {
  if (!(value instanceof Date))
    throw new CommandError(16006, `can't convert from BSON type ${typeName(value)} to Date`);
  return value;
}

function part(read: (date: Date) => number): Compile {
  return nullable(1, 1, ([value], name) => {
    if (isDoc(value)) throw notSupported(`${name} with a time zone`);
    return new Int32(read(dateOf(value)));
  });
}

const dayOfYear = (date: Date): number =>
  Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000) + 1;

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

const SPECIFIERS: Readonly<Record<string, (date: Date) => string>> = {
  Y: (date) => pad(date.getUTCFullYear(), 4),
  m: (date) => pad(date.getUTCMonth() + 1, 2),
  d: (date) => pad(date.getUTCDate(), 2),
  H: (date) => pad(date.getUTCHours(), 2),
  M: (date) => pad(date.getUTCMinutes(), 2),
  S: (date) => pad(date.getUTCSeconds(), 2),
  L: (date) => pad(date.getUTCMilliseconds(), 3),
  j: (date) => pad(dayOfYear(date), 3),
  z: () => '+0000',
  '%': () => '%',
};

/** `$dateToString` in UTC; another time zone is refused, never taken for UTC. */
const dateToString: Compile = (operand, name, compile) => {
  if (!isDoc(operand)) throw new CommandError(18629, `${name} only supports an object as its argument`);
  for (const field of Object.keys(operand)) {
    if (!['date', 'format', 'timezone', 'onNull'].includes(field)) {
      throw new CommandError(18534, `Unrecognized argument to ${name}: ${field}`);
    }
  }
  const zone = operand.timezone ?? 'UTC';
  if (zone !== 'UTC' && zone !== 'GMT' && zone !== '+00:00')
    throw notSupported(`the time zone ${String(zone)} of ${name}`);
  const format = operand.format ?? '%Y-%m-%dT%H:%M:%S.%LZ';
  if (typeof format !== 'string') throw notSupported(`a computed format of ${name}`);
  for (const [, specifier = ''] of format.matchAll(/%(.?)/gs)) {
    if (!Object.hasOwn(SPECIFIERS, specifier)) throw notSupported(`the format '%${specifier}' of ${name}`);
  }
  const date = compile(operand.date);
  const onNull = compile(operand.onNull ?? null);
  return (scope) => {
    const value = date(scope);
    if (value === null || value === undefined) return onNull(scope);
    return format.replace(/%(.)/gs, (_, specifier: string) => SPECIFIERS[specifier]?.(dateOf(value)) ?? '');
  };
};

export const DATE_OPERATORS: Readonly<Record<string, Compile>> = {
  $year: part((date) => date.getUTCFullYear()),
  $month: part((date) => date.getUTCMonth() + 1),
  $dayOfMonth: part((date) => date.getUTCDate()),
  $dayOfWeek: part((date) => date.getUTCDay() + 1),
  $dayOfYear: part(dayOfYear),
  $hour: part((date) => date.getUTCHours()),
  $minute: part((date) => date.getUTCMinutes()),
  $second: part((date) => date.getUTCSeconds()),
  $millisecond: part((date) => date.getUTCMilliseconds()),
  $dateToString: dateToString,
};
