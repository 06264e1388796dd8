import { badValue, failedToParse } from '../errors.ts';
import { keyOf, NAN_KEY } from './keys.ts';
import { toBigInt } from './numbers.ts';
import { compileRegex } from './regex.ts';
import { isNumeric, isOperatorLike, isRegex, TYPE, toNumber, typeName, typeOf } from './values.ts';

/** Decides about one value; undefined is a missing field. */
export type ValueTest = (value: unknown) => boolean;

/** Operators that look at an array as one value and never at its elements. */
export function whole(operator: string): boolean {
  return operator === '$size' || operator === '$exists';
}

/** The test for a comparison operator and its operand, checked as MongoDB checks it. */
export function operatorTest(operator: string, operand: unknown): ValueTest {
  switch (operator) {
    case '$eq':
      return isRegex(operand) ? sameKey(operand) : equalTest(operand);
    case '$in':
      return inTest(operand);
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return orderTest(operator, operand);
    case '$exists':
      return (value) => value !== undefined;
    case '$type':
      return typeTest(operand);
    case '$regex':
      return regexTest(operand);
    case '$size':
      return sizeTest(operand);
    case '$mod':
      return modTest(operand);
    default:
      throw badValue(`unknown operator: ${operator}`);
  }
}

function sameKey(operand: unknown): ValueTest {
  const key = keyOf(operand);
  return (value) => value !== undefined && keyOf(value) === key;
}

function equalTest(operand: unknown): ValueTest {
  if (operand === null || operand === undefined) return (value) => value === null || value === undefined;
  if (typeof operand === 'string') {
    return (value) => value === operand || (isSymbol(value) && String(value) === operand);
  }
  return sameKey(operand);
}

function isSymbol(value: unknown): boolean {
  return typeof value === 'object' && value !== null && typeOf(value) === TYPE.symbol;
}

function inTest(operand: unknown): ValueTest {
  if (!Array.isArray(operand)) throw badValue('$in needs an array');
  const keys = new Set<string>();
  const strings = new Set<unknown>();
  const patterns: ValueTest[] = [];
  for (const entry of operand) {
    if (isOperatorLike(entry)) throw badValue('cannot nest $ under $in');
    if (isRegex(entry)) patterns.push(regexTest(entry));
    else {
      keys.add(keyOf(entry));
      strings.add(entry);
    }
  }
  // Where all values are strings, another string needs no key to be compared: keys cost more than all else of a long list.
  const onlyStrings = [...strings].every((entry) => typeof entry === 'string');
  const among = (value: unknown): boolean =>
    onlyStrings && typeof value === 'string' ? strings.has(value) : keys.has(keyOf(value));
  return (value) => among(value) || patterns.some((test) => test(value));
}

function orderTest(operator: '$gt' | '$gte' | '$lt' | '$lte', operand: unknown): ValueTest {
  if (isRegex(operand)) throw badValue(`Can't have RegEx as arg to predicate over field`);
  const inclusive = operator.endsWith('e');
  const above = operator.startsWith('$g');
  const type = typeOf(operand);
  const key = keyOf(operand);
  if (type === TYPE.null) return inclusive ? equalTest(null) : () => false;
  // NaN is in no order with numbers: only `>= NaN` and `<= NaN` hold, for NaN itself.
  if (key === NAN_KEY) return inclusive ? sameKey(operand) : () => false;
  // Values are compared within their type only, but for MinKey and MaxKey, which compare with everything.
  const anyType = type === TYPE.minKey || type === TYPE.maxKey;
  const bracket = key.charCodeAt(0);
  return (value) => {
    if (value === undefined && !anyType) return false;
    const candidate = keyOf(value);
    if (!anyType && (candidate.charCodeAt(0) !== bracket || candidate === NAN_KEY)) return false;
    if (candidate === key) return inclusive;
    return above ? candidate > key : candidate < key;
  };
}

function typeTest(operand: unknown): ValueTest {
  const wanted = Array.isArray(operand) ? operand : [operand];
  if (wanted.length === 0) throw failedToParse('$type must match at least one type');
  const numbers = [TYPE.int, TYPE.long, TYPE.double, TYPE.decimal];
  const codes = new Set<number>(
    wanted.flatMap((entry) => (entry === 'number' ? numbers : [typeCode(entry)])),
  );
  return (value) => value !== undefined && codes.has(typeOf(value));
}

function typeCode(entry: unknown): number {
  if (typeof entry === 'string') {
    const code = (TYPE as Record<string, number>)[entry];
    if (code === undefined || !Object.hasOwn(TYPE, entry))
      throw badValue(`Unknown type name alias: ${entry}`);
    return code;
  }
  if (!isNumeric(entry)) throw typeMismatchOfType();
  const code = toNumber(entry);
  if (!Object.values<number>(TYPE).includes(code)) throw badValue(`Invalid numerical type code: ${code}`);
  return code;
}

function typeMismatchOfType(): Error {
  return badValue('type must be represented as a number or a string');
}

function regexTest(operand: unknown): ValueTest {
  if (!isRegex(operand)) throw badValue('$regex has to be a string');
  const regex = compileRegex(operand.pattern, operand.options);
  const same = sameKey(operand);
  return (value) =>
    typeof value === 'string'
      ? regex.test(value)
      : (isRegex(value) && same(value)) || (isSymbol(value) && regex.test(String(value)));
}

function sizeTest(operand: unknown): ValueTest {
  const size = isNumeric(operand) ? toNumber(operand) : Number.NaN;
  if (!Number.isInteger(size)) {
    throw failedToParse(`Failed to parse $size. Expected a number in: $size: ${typeName(operand)}`);
  }
  if (size < 0)
    throw failedToParse(`Failed to parse $size. Expected a non-negative number in: $size: ${size}`);
  return (value) => Array.isArray(value) && value.length === size;
}

function modTest(operand: unknown): ValueTest {
  if (!Array.isArray(operand)) throw badValue('malformed mod, needs to be an array');
  if (operand.length < 2) throw badValue('malformed mod, not enough elements');
  if (operand.length > 2) throw badValue('malformed mod, too many elements');
  const [divisor, remainder] = operand.map((part, index) => {
    const name = index === 0 ? 'divisor' : 'remainder';
    if (!isNumeric(part)) throw badValue(`malformed mod, ${name} not a number`);
    if (!Number.isFinite(toNumber(part))) throw badValue(`malformed mod, ${name} value is invalid`);
    return toBigInt(part);
  });
  if (divisor === 0n || divisor === undefined) throw badValue('divisor cannot be 0');
  return (value) =>
    isNumeric(value) && Number.isFinite(toNumber(value)) && toBigInt(value) % divisor === remainder;
}
