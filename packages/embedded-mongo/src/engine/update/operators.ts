import { Int32, Long, Timestamp } from 'bson';
import { badValue, failedToParse, typeMismatch } from '../../errors.ts';
import { keyOf } from '../keys.ts';
import { add, multiply } from '../numbers.ts';
import { isUnder } from '../paths.ts';
import { type Doc, isDoc, isNumeric, typeName } from '../values.ts';
import { addToSet, pop, pull, pullAll, push } from './array-operators.ts';
import type { Target } from './target.ts';

/** Changes the value at a place. `operand` is what the update gives for that path. */
export type Operator = (target: Target, operand: unknown, doc: Doc) => void;

/** An operator, whether it makes a missing path, and the check of its operand before any document is read. */
export interface OperatorRule {
  readonly apply: Operator;
  readonly creates: boolean;
  readonly check?: (operand: unknown, path: string) => void;
}

function arithmetic(operator: '$inc' | '$mul'): OperatorRule {
  const verb = operator === '$inc' ? 'increment' : 'multiply';
  return {
    creates: true,
    check: (operand, path) => {
      if (!isNumeric(operand)) {
        throw typeMismatch(`Cannot ${verb} with non-numeric argument: {${path}: ${JSON.stringify(operand)}}`);
      }
    },
    apply: (target, operand, doc) => {
      if (target.value === undefined) {
        target.set(operator === '$inc' ? operand : multiply(new Int32(0), operand));
        return;
      }
      if (!isNumeric(target.value)) {
        throw typeMismatch(
          `Cannot apply ${operator} to a value of non-numeric type. {_id: ${String(doc._id)}} has the field ` +
            `'${target.path}' of non-numeric type ${typeName(target.value)}`,
        );
      }
      const result = operator === '$inc' ? add(target.value, operand) : multiply(target.value, operand);
      if (result === undefined) {
        throw badValue(
          `Failed to apply ${operator} operations to current value (${String(target.value)}): overflow`,
        );
      }
      target.set(result);
    },
  };
}

function extreme(wins: (candidate: string, current: string) => boolean): OperatorRule {
  return {
    creates: true,
    apply: (target, operand) => {
      if (target.value === undefined || wins(keyOf(operand), keyOf(target.value))) target.set(operand);
    },
  };
}

const set: OperatorRule = { creates: true, apply: (target, operand) => target.set(operand) };

const currentDate: OperatorRule = {
  creates: true,
  check: (operand) => {
    const type = isDoc(operand) ? operand.$type : undefined;
    if (operand !== true && operand !== false && type !== 'date' && type !== 'timestamp') {
      throw badValue(
        `${typeName(operand)} is not valid type for $currentDate. Please use a boolean ('true') or a $type expression`,
      );
    }
  },
  apply: (target, operand) => {
    const now = new Date();
    const seconds = Math.floor(now.getTime() / 1000);
    const stamp = isDoc(operand) && operand.$type === 'timestamp';
    target.set(stamp ? new Timestamp(new Long(1, seconds)) : now);
  },
};

const pushRule: OperatorRule = { creates: true, apply: push };

/** Every update operator that is supported, but for `$rename`, which has two paths. */
export const OPERATORS: Readonly<Record<string, OperatorRule>> = {
  $set: set,
  $setOnInsert: set,
  $unset: { creates: false, apply: (target) => target.unset() },
  $inc: arithmetic('$inc'),
  $mul: arithmetic('$mul'),
  $min: extreme((candidate, current) => candidate < current),
  $max: extreme((candidate, current) => candidate > current),
  $currentDate: currentDate,
  $push: pushRule,
  $addToSet: { creates: true, apply: addToSet },
  $pop: {
    creates: false,
    apply: pop,
    check: (operand, path) => {
      if (!isNumeric(operand))
        throw failedToParse(`Expected a number in: ${path}: ${JSON.stringify(operand)}`);
      if (keyOf(operand) !== keyOf(1) && keyOf(operand) !== keyOf(-1)) {
        throw failedToParse(`$pop expects 1 or -1, found: ${String(operand)}`);
      }
    },
  },
  $pull: { creates: false, apply: pull },
  $pullAll: {
    creates: false,
    apply: pullAll,
    check: (operand) => {
      if (!Array.isArray(operand))
        throw badValue(`$pullAll requires an array argument but was given a ${typeName(operand)}`);
    },
  },
};

/** The check that `$rename` makes of its operand: the path that it gives the value to. */
export function checkRename(operand: unknown, path: string): string {
  if (typeof operand !== 'string') {
    throw badValue(`The 'to' field for $rename must be a string: ${path}: ${JSON.stringify(operand)}`);
  }
  const shown = `${path}: "${operand}"`;
  if (operand === path) throw badValue(`The source and target field for $rename must differ: ${shown}`);
  if (isUnder(operand, path) || isUnder(path, operand))
    throw badValue(`The source and target field for $rename must not be on the same path: ${shown}`);
  if (isDynamic(path)) throw badValue(`The source field for $rename may not be dynamic: ${path}`);
  if (isDynamic(operand)) throw badValue(`The destination field for $rename may not be dynamic: ${operand}`);
  return operand;
}

/** Whether a path names elements of an array by `$`, `$[]` or `$[name]`. */
function isDynamic(path: string): boolean {
  return path.split('.').some((part) => part === '$' || part.startsWith('$['));
}
