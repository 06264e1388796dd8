import { Int32 } from 'bson';
import { CommandError } from '../../errors.ts';
import { isDoc, isTruthy, toNumber, typeName } from '../values.ts';
import { argumentsOf, type Compile, compareInExpression, nullable, type Scope } from './operator.ts';

function arrayOf(value: unknown, name: string): unknown[] {
  if (!Array.isArray(value))
    throw new CommandError(
      17124,
      `The argument to ${name} must be an array, but was of type: ${typeName(value)}`,
    );
  return value;
}

/** `$map` and `$filter`: an inner expression for each element, bound to a variable. */
function forEach(
  inner: 'in' | 'cond',
  combine: (array: unknown[], evaluate: (element: unknown) => unknown) => unknown,
): Compile {
  return (operand, name, compile) => {
    const fields = isDoc(operand) ? Object.keys(operand) : [];
    const unknown = fields.find((field) => !['input', 'as', inner].includes(field));
    if (!isDoc(operand) || unknown !== undefined || !fields.includes('input') || !fields.includes(inner)) {
      throw new CommandError(
        28648,
        `${name} takes 'input', 'as' and '${inner}'${unknown ? `, not '${unknown}'` : ''}`,
      );
    }
    const input = compile(operand.input);
    const body = compile(operand[inner]);
    const variable = typeof operand.as === 'string' ? operand.as : 'this';
    return (scope: Scope) => {
      const array = input(scope);
      if (array === null || array === undefined) return null;
      return combine(arrayOf(array, name), (element) =>
        body({ ...scope, variables: new Map(scope.variables).set(variable, element) }),
      );
    };
  };
}

function elementAt(array: unknown[], index: number): unknown {
  return array[index < 0 ? array.length + index : index];
}

function end(index: number): Compile {
  return nullable(1, 1, ([value], name) => elementAt(arrayOf(value, name), index));
}

export const ARRAY_OPERATORS: Readonly<Record<string, Compile>> = {
  $size: (operand, name, compile) => {
    const [part] = argumentsOf(operand, name, 1, 1, compile);
    return (scope) => new Int32(arrayOf(part?.(scope), name).length);
  },
  $isArray: (operand, name, compile) => {
    const [part] = argumentsOf(operand, name, 1, 1, compile);
    return (scope) => Array.isArray(part?.(scope));
  },
  $arrayElemAt: nullable(2, 2, ([array, index], name) => elementAt(arrayOf(array, name), toNumber(index))),
  $first: end(0),
  $last: end(-1),
  $in: (operand, name, compile) => {
    const [needle, haystack] = argumentsOf(operand, name, 2, 2, compile);
    return (scope) => {
      const wanted = needle?.(scope);
      return arrayOf(haystack?.(scope), name).some((element) => compareInExpression(element, wanted) === 0);
    };
  },
  $concatArrays: nullable(0, Number.POSITIVE_INFINITY, (values, name) =>
    values.flatMap((value) => arrayOf(value, name)),
  ),
  $map: forEach('in', (array, evaluate) => array.map((element) => evaluate(element) ?? null)),
  $filter: forEach('cond', (array, evaluate) => array.filter((element) => isTruthy(evaluate(element)))),
};
