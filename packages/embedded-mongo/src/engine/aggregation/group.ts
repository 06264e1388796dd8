import { Int32 } from 'bson';
import { CommandError, notSupported } from '../../errors.ts';
import { keyOf } from '../keys.ts';
import { divide, NumericSum } from '../numbers.ts';
import { PAUSE } from '../scan.ts';
import { type Doc, isDoc, isNumeric, setField } from '../values.ts';
import { compileExpression, type Expression, scopeOf } from './expression.ts';
import type { Stage } from './stages.ts';
import { extremeOf } from './totals.ts';

interface Accumulator {
  add(value: unknown): void;
  result(): unknown;
}

const ACCUMULATORS: Readonly<Record<string, () => Accumulator>> = {
  $sum: () => {
    const sum = new NumericSum();
    return { add: (value) => sum.add(value), result: () => sum.total };
  },
  $avg: () => {
    const sum = new NumericSum();
    let n = 0;
    return {
      add: (value) => {
        if (!isNumeric(value)) return;
        sum.add(value);
        n += 1;
      },
      result: () => (n === 0 ? null : divide(sum.total, new Int32(n))),
    };
  },
  $min: () => best(1),
  $max: () => best(-1),
  $first: () => {
    let first: { value: unknown } | undefined;
    return {
      add: (value) => {
        first ??= { value };
      },
      result: () => first?.value ?? null,
    };
  },
  $last: () => {
    let last: unknown;
    return {
      add: (value) => {
        last = value;
      },
      result: () => last ?? null,
    };
  },
  $push: () => {
    const values: unknown[] = [];
    return { add: (value) => value !== undefined && values.push(value), result: () => values };
  },
  $addToSet: () => {
    const values = new Map<string, unknown>();
    return {
      add: (value) => value !== undefined && values.set(keyOf(value), value),
      result: () => [...values.values()],
    };
  },
  $count: () => {
    let n = 0;
    return {
      add: () => {
        n += 1;
      },
      result: () => new Int32(n),
    };
  },
};

function best(sign: 1 | -1): Accumulator {
  let winner: unknown = null;
  return {
    add: (value) => {
      winner = extremeOf([winner, value], sign);
    },
    result: () => winner,
  };
}

interface GroupField {
  readonly field: string;
  readonly make: () => Accumulator;
  readonly expression: Expression;
}

function parseGroupField(field: string, value: unknown): GroupField {
  if (field.includes('.')) throw new CommandError(40235, `The field name '${field}' cannot contain '.'`);
  if (field.startsWith('$'))
    throw new CommandError(40236, `The field name '${field}' cannot be an operator name`);
  const entries = isDoc(value) ? Object.entries(value) : [];
  const [entry] = entries;
  if (!entry || entries.length !== 1)
    throw new CommandError(40234, `The field '${field}' must be an accumulator object`);
  const make = Object.hasOwn(ACCUMULATORS, entry[0]) ? ACCUMULATORS[entry[0]] : undefined;
  if (!make) throw notSupported(`the group operator '${entry[0]}'`);
  return { field, make, expression: compileExpression(entry[1]) };
}

/** `$group`: numbers that are equal are one group, whatever their type. */
export function groupStage(specification: unknown): Stage {
  if (!isDoc(specification)) throw new CommandError(15947, "a group's fields must be specified in an object");
  if (!Object.hasOwn(specification, '_id'))
    throw new CommandError(15955, 'a group specification must include an _id');
  const id = compileExpression(specification._id);
  const fields = Object.entries(specification)
    .filter(([field]) => field !== '_id')
    .map(([field, value]) => parseGroupField(field, value));
  return function* (source) {
    const now = new Date();
    const groups = new Map<string, { id: unknown; accumulators: Accumulator[] }>();
    for (const doc of source) {
      if (doc === PAUSE) {
        yield PAUSE;
        continue;
      }
      const scope = scopeOf(doc, now);
      const value = id(scope) ?? null;
      const key = keyOf(value);
      let group = groups.get(key);
      if (!group) {
        group = { id: value, accumulators: fields.map(({ make }) => make()) };
        groups.set(key, group);
      }
      for (const [i, { expression }] of fields.entries()) group.accumulators[i]?.add(expression(scope));
    }
    for (const group of groups.values()) {
      const out: Doc = { _id: group.id };
      for (const [i, { field }] of fields.entries()) setField(out, field, group.accumulators[i]?.result());
      yield out;
    }
  };
}
