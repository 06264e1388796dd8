import { badValue, CommandError, failedToParse, notSupported } from '../../errors.ts';
import { equalities, type FilterNode } from '../filter.ts';
import { checkId } from '../id.ts';
import { equalValues } from '../keys.ts';
import { valueAt } from '../paths.ts';
import { type Doc, deepCopy, getField, isDoc, setField, typeName } from '../values.ts';
import { type Change, inOrder, parseChanges, refuseConflicts, type Step } from './changes.ts';
import { expandPath, type PathContext, parseArrayFilters, targetOf } from './target.ts';

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
  const stepsOf = planSteps(parseChanges(update, filters));
  return {
    replaces: false,
    apply: (doc, filter, inserting) => {
      const next = deepCopy(doc);
      for (const { change, parts } of stepsOf(doc, { filter, arrayFilters: filters }, inserting)) {
        applyChange(next, change, parts);
      }
      keepId(doc, next, inserting);
      return next;
    },
  };
}

/**
 * The steps of an update for each document. Which elements of arrays they are about is decided on the document as it was,
 * before the first of them changes it.
 */
function planSteps(
  changes: readonly Change[],
): (doc: Doc, context: PathContext, inserting: boolean) => readonly Step[] {
  const isAlways = ({ operator }: Change): boolean => operator !== '$setOnInsert';
  const always = changes.every(isAlways) ? changes : changes.filter(isAlways);
  if (changes.every(({ path }) => !path.includes('$'))) {
    // The usual update is about one document: its steps are put in order once, when they are wanted.
    const known: { inserting?: boolean; steps: readonly Step[] } = { steps: [] };
    return (_doc, _context, inserting) => {
      if (known.inserting !== inserting) {
        known.steps = inOrder(
          (inserting ? changes : always).map((change) => ({ change, parts: change.parts })),
        );
        known.inserting = inserting;
      }
      return known.steps;
    };
  }
  return (doc, context, inserting) => {
    const steps = (inserting ? changes : always).flatMap((change) =>
      expandPath(doc, change.parts, context).map((parts) => ({ change, parts })),
    );
    if (steps.length < 2) return steps;
    const ordered = inOrder(steps);
    refuseConflicts(ordered);
    return ordered;
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

function applyChange(doc: Doc, change: Change, parts: readonly string[]): void {
  if (change.rule) {
    const target = targetOf(doc, parts, change.rule.creates);
    if (target) change.rule.apply(target, change.operand, doc);
    return;
  }
  const from = String(change.operand).split('.');
  const source = targetOf(doc, from, false);
  if (source?.value === undefined) return;
  refuseElement(doc, from, 'source');
  refuseElement(doc, parts, 'destination');
  const destination = targetOf(doc, parts, true);
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
