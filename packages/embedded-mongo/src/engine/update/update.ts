import { badValue, CommandError, failedToParse, notSupported } from '../../errors.ts';
import { checkId } from '../collection.ts';
import { equalities, type FilterNode } from '../filter.ts';
import { equalValues } from '../keys.ts';
import { isUnder, valueAt } from '../paths.ts';
import { type Doc, deepCopy, getField, isDoc, setField, typeName } from '../values.ts';
import { checkRename, OPERATORS, type OperatorRule } from './operators.ts';
import { expandPath, parseArrayFilters, targetOf } from './target.ts';

interface Change {
  readonly operator: string;
  readonly path: string;
  readonly parts: readonly string[];
  readonly operand: unknown;
  /** Undefined for `$rename`. */
  readonly rule: OperatorRule | undefined;
}

/** A parsed update: a new document for an old one. */
export interface Update {
  readonly replaces: boolean;
  apply(doc: Doc, filter: FilterNode, inserting: boolean): Doc;
}

/** Parses an update with operators or a whole replacement; a pipeline is refused. */
export function parseUpdate(update: unknown, arrayFilters?: unknown): Update {
  if (Array.isArray(update)) throw notSupported('an update pipeline');
  if (!isDoc(update)) throw failedToParse(`Update argument must be an object, not ${typeName(update)}`);
  const filters = parseArrayFilters(arrayFilters);
  const [first] = Object.keys(update);
  if (first === undefined || !first.startsWith('$')) {
    if (filters.size > 0) throw failedToParse('arrayFilters may not be specified for replacement updates');
    return replacement(update);
  }
  const changes = parseChanges(update);
  for (const name of filters.keys()) {
    if (!changes.some(({ parts }) => parts.includes(`$[${name}]`))) {
      throw failedToParse(`The array filter for identifier '${name}' was not used in the update`);
    }
  }
  return {
    replaces: false,
    apply: (doc, filter, inserting) => {
      const next = deepCopy(doc);
      for (const change of changes) {
        if (change.operator === '$setOnInsert' && !inserting) continue;
        for (const parts of expandPath(next, change.parts, { filter, arrayFilters: filters })) {
          applyChange(next, change, parts);
        }
      }
      keepId(doc, next, inserting);
      return next;
    },
  };
}

function replacement(update: Doc): Update {
  const dollar = Object.keys(update).find((field) => field.startsWith('$'));
  if (dollar !== undefined) {
    throw new CommandError(
      52,
      `The dollar ($) prefixed field '${dollar}' in '${dollar}' is not allowed in the context of an update's ` +
        'replacement document. Consider using an aggregation pipeline with $replaceWith.',
    );
  }
  return {
    replaces: true,
    apply: (doc, _filter, inserting) => {
      const id = getField(doc, '_id') ?? getField(update, '_id');
      const next: Doc = id === undefined ? {} : { _id: id };
      for (const field of Object.keys(update)) setField(next, field, update[field]);
      keepId(doc, next, inserting);
      return next;
    },
  };
}

/** Refuses a changed `_id`. */
function keepId(before: Doc, after: Doc, inserting: boolean): void {
  const old = getField(before, '_id');
  const id = getField(after, '_id');
  if (inserting && old === undefined) {
    if (id !== undefined) checkId(id);
    return;
  }
  if (id === undefined || !equalValues(old, id)) {
    throw new CommandError(
      66,
      "Performing an update on the path '_id' would modify the immutable field '_id'",
    );
  }
}

function parseChanges(update: Doc): Change[] {
  const changes: Change[] = [];
  const paths: string[] = [];
  for (const [operator, fields] of Object.entries(update)) {
    const rule = Object.hasOwn(OPERATORS, operator) ? OPERATORS[operator] : undefined;
    if (operator === '$bit') throw notSupported('$bit');
    if (!rule && operator !== '$rename') {
      throw failedToParse(
        `Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update specified as an array`,
      );
    }
    if (!isDoc(fields)) {
      throw failedToParse(
        `Modifiers operate on fields but we found type ${typeName(fields)} instead. For example: ` +
          `{$mod: {<field>: ...}} not {${operator}: ${JSON.stringify(fields)}}`,
      );
    }
    for (const [path, operand] of Object.entries(fields)) {
      checkPath(path);
      rule?.check?.(operand, path);
      paths.push(path);
      if (!rule) paths.push(checkRename(operand, path));
      changes.push({ operator, path, parts: path.split('.'), operand, rule });
    }
  }
  paths.forEach((path, i) => {
    const other = paths.slice(0, i).find((known) => isUnder(known, path) || isUnder(path, known));
    if (other !== undefined) {
      throw new CommandError(
        40,
        `Updating the path '${path}' would create a conflict at '${shorter(path, other)}'`,
      );
    }
  });
  // MongoDB adds new fields in the order of their names, whatever order the update has.
  return changes.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function shorter(left: string, right: string): string {
  return left.length < right.length ? left : right;
}

function checkPath(path: string): void {
  if (path === '') throw new CommandError(56, 'An empty update path is not valid.');
  if (path.split('.').includes('')) {
    throw new CommandError(
      56,
      `The update path '${path}' contains an empty field name, which is not allowed.`,
    );
  }
  if (path.startsWith('$')) {
    throw new CommandError(
      52,
      `The dollar ($) prefixed field '${path}' in '${path}' is not valid for storage.`,
    );
  }
}

function applyChange(doc: Doc, change: Change, parts: readonly string[]): void {
  if (change.rule) {
    const target = targetOf(doc, parts, change.rule.creates);
    if (target) change.rule.apply(target, change.operand, doc);
    return;
  }
  const source = targetOf(doc, parts, false);
  if (source?.value === undefined) return;
  const to = String(change.operand).split('.');
  refuseElement(doc, parts, 'source');
  refuseElement(doc, to, 'destination');
  const destination = targetOf(doc, to, true);
  source.unset();
  destination?.set(source.value);
}

/** `$rename` neither takes an element out of an array nor puts one in. */
function refuseElement(doc: Doc, parts: readonly string[], side: 'source' | 'destination'): void {
  const array = parts.findIndex((_, i) => i > 0 && Array.isArray(valueAt(doc, parts.slice(0, i))));
  if (array === -1) return;
  throw badValue(
    `The ${side} field cannot be an array element, '${parts.join('.')}' in doc with _id: ${String(doc._id)} ` +
      `has an array field called '${parts[array - 1] ?? ''}'`,
  );
}

/** The document that an upsert starts from: the fields its filter fixes. */
export function upsertBase(filter: FilterNode, replaces: boolean): Doc {
  const base: Doc = {};
  for (const [path, value] of equalities(filter)) {
    if (replaces && path !== '_id') continue;
    targetOf(base, path.split('.'), true)?.set(deepCopy(value));
  }
  return base;
}
