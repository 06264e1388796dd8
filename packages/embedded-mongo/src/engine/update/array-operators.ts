import { badValue, failedToParse, typeMismatch } from '../../errors.ts';
import { parseField, parseFilter } from '../filter.ts';
import { compareValues, equalValues, keyOf } from '../keys.ts';
import { parseSort, sortKey } from '../sort.ts';
import { type Doc, isDoc, isNumeric, isOperatorLike, isRegex, toNumber, typeName } from '../values.ts';
import type { Target } from './target.ts';

function arrayAt(target: Target, refusal: () => Error): unknown[] | undefined {
  if (target.value === undefined) return undefined;
  if (!Array.isArray(target.value)) throw refusal();
  return target.value;
}

function integer(value: unknown, name: string): number {
  const number = isNumeric(value) ? toNumber(value) : Number.NaN;
  if (!Number.isInteger(number)) {
    throw badValue(`The value for ${name} must be an integer value but was given type: ${typeName(value)}`);
  }
  return number;
}

function eachOf(operand: Doc): unknown[] {
  const each = operand.$each;
  if (!Array.isArray(each)) {
    throw badValue(`The argument to $each in $push must be an array but it was of type ${typeName(each)}`);
  }
  return each;
}

/** `$push` with `$each`, `$position`, `$sort` and `$slice`, in MongoDB's order. */
export function push(target: Target, operand: unknown, doc: Doc): void {
  const current =
    arrayAt(target, () =>
      badValue(
        `The field '${target.path}' must be an array but is of type ${typeName(target.value)} in document ` +
          `{_id: ${String(doc._id)}}`,
      ),
    ) ?? [];
  if (!isDoc(operand) || !Object.hasOwn(operand, '$each')) {
    target.set([...current, operand]);
    return;
  }
  for (const clause of Object.keys(operand)) {
    if (!['$each', '$position', '$sort', '$slice'].includes(clause)) {
      throw badValue(`Unrecognized clause in $push: ${clause}`);
    }
  }
  const result = [...current];
  const position = operand.$position === undefined ? result.length : integer(operand.$position, '$position');
  result.splice(position, 0, ...eachOf(operand));
  if (operand.$sort !== undefined) sortArray(result, operand.$sort);
  if (operand.$slice === undefined) target.set(result);
  else {
    const slice = integer(operand.$slice, '$slice');
    target.set(slice === 0 ? [] : slice < 0 ? result.slice(slice) : result.slice(0, slice));
  }
}

function sortArray(array: unknown[], order: unknown): void {
  if (isDoc(order)) {
    const fields = parseSort(order);
    if (fields.length === 0) throw badValue('The $sort pattern is empty when it should be a set of fields.');
    const keys = new Map(array.map((element) => [element, sortKey(fields, isDoc(element) ? element : {})]));
    array.sort((a, b) => {
      const left = keys.get(a) ?? '';
      const right = keys.get(b) ?? '';
      return left < right ? -1 : left > right ? 1 : 0;
    });
    return;
  }
  const direction = isNumeric(order) ? toNumber(order) : 0;
  if (direction !== 1 && direction !== -1) throw badValue('The $sort element value must be either 1 or -1');
  array.sort((a, b) => direction * compareValues(a, b));
}

/** `$addToSet`: equality is MongoDB's, so that 1 and 1.0 are one element. */
export function addToSet(target: Target, operand: unknown): void {
  const current = arrayAt(target, () =>
    badValue(
      `Cannot apply $addToSet to non-array field. Field named '${target.path.split('.').at(-1) ?? ''}' ` +
        `has non-array type ${typeName(target.value)}`,
    ),
  );
  const many = isDoc(operand) && Object.keys(operand)[0] === '$each';
  if (many && Object.keys(operand).length > 1) {
    throw badValue(`Found unexpected fields after $each in $addToSet: ${Object.keys(operand).join(', ')}`);
  }
  const result = [...(current ?? [])];
  const keys = new Set(result.map(keyOf));
  for (const value of many ? eachOf(operand) : [operand]) {
    const key = keyOf(value);
    if (!keys.has(key)) result.push(value);
    keys.add(key);
  }
  target.set(result);
}

export function pop(target: Target, operand: unknown): void {
  const current = arrayAt(target, () =>
    typeMismatch(`Path '${target.path}' contains an element of non-array type '${typeName(target.value)}'`),
  );
  if (current) target.set(toNumber(operand) < 0 ? current.slice(1) : current.slice(0, -1));
}

/** `$pull`: by value, by operators on the element, or by a filter on elements that are documents. */
export function pull(target: Target, operand: unknown): void {
  const current = arrayAt(target, noArrayToPullFrom);
  if (!current) return;
  target.set(current.filter((element) => !pullTest(operand)(element)));
}

function noArrayToPullFrom(): Error {
  return badValue('Cannot apply $pull to a non-array value');
}

function pullTest(operand: unknown): (element: unknown) => boolean {
  if (isOperatorLike(operand) || isRegex(operand)) {
    const logical = isDoc(operand) && ['$and', '$or', '$nor'].includes(Object.keys(operand)[0] ?? '');
    const node = logical ? parseFilter(operand as Doc) : parseField('', operand, false);
    return (element) => (!logical || isDoc(element)) && node.matches(element);
  }
  if (isDoc(operand)) {
    const node = parseFilter(operand);
    return (element) => isDoc(element) && node.matches(element);
  }
  return (element) => equalValues(element, operand);
}

export function pullAll(target: Target, operand: unknown): void {
  const current = arrayAt(target, noArrayToPullFrom);
  if (!Array.isArray(operand)) throw failedToParse('$pullAll requires an array');
  const keys = new Set(operand.map(keyOf));
  if (current) target.set(current.filter((element) => !keys.has(keyOf(element))));
}
