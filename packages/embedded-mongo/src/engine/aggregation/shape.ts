import { CommandError } from '../../errors.ts';
import { addPath, exclude, type FieldTree, include } from '../field-tree.ts';
import {
  type Doc,
  deepCopy,
  getField,
  isDoc,
  isNumeric,
  isOperatorLike,
  isTruthy,
  setField,
  typeName,
} from '../values.ts';
import { compileExpression, type Expression, type Scope, scopeOf } from './expression.ts';

type Reshape = (doc: Doc, now: Date) => Doc;

interface Computed {
  readonly parts: readonly string[];
  readonly expression: Expression;
}

/** `{ a: { b: 1 } }` as `a.b: 1`; documents with an operator are expressions and stay whole. */
function flatten(specification: Doc, prefix = ''): [string, unknown][] {
  return Object.entries(specification).flatMap(([field, value]): [string, unknown][] => {
    const path = prefix === '' ? field : `${prefix}.${field}`;
    const nested = isDoc(value) && !isOperatorLike(value) && Object.keys(value).length > 0;
    return nested ? flatten(value, path) : [[path, value]];
  });
}

function compute(doc: Doc, fields: readonly Computed[], scope: Scope): Doc {
  const out = deepCopy(doc);
  for (const { parts, expression } of fields) place(out, parts, 0, expression(scope));
  return out;
}

/** Sets a path, in every document of an array on the way; a missing value takes the field away. */
function place(doc: Doc, parts: readonly string[], at: number, value: unknown): void {
  const part = parts[at] as string;
  if (at === parts.length - 1) {
    if (value === undefined) delete doc[part];
    else setField(doc, part, value);
    return;
  }
  const current = getField(doc, part);
  if (Array.isArray(current)) {
    setField(
      doc,
      part,
      current.map((element) => {
        const next = isDoc(element) ? element : {};
        place(next, parts, at + 1, value);
        return next;
      }),
    );
    return;
  }
  const next = isDoc(current) ? current : {};
  place(next, parts, at + 1, value);
  setField(doc, part, next);
}

/** `$project`: fields kept or left out, and computed ones. */
export function parseProjectStage(specification: unknown): Reshape {
  if (!isDoc(specification) || Object.keys(specification).length === 0) {
    throw new CommandError(
      51272,
      'Invalid $project :: caused by :: projection specification must have at least one field',
    );
  }
  const tree: FieldTree = new Map();
  const computed: Computed[] = [];
  let id: boolean | undefined;
  let mode: 'inclusion' | 'exclusion' | undefined;
  for (const [path, value] of flatten(specification)) {
    const flag = isNumeric(value) || typeof value === 'boolean';
    if (flag && path === '_id') {
      id = isTruthy(value);
      continue;
    }
    const own = flag && !isTruthy(value) ? 'exclusion' : 'inclusion';
    if (mode !== undefined && mode !== own) {
      throw new CommandError(
        own === 'inclusion' ? 31253 : 31254,
        `Invalid $project :: caused by :: Cannot do ${own} on field ${path} in ${mode} projection`,
      );
    }
    mode = own;
    if (flag) addPath(tree, path);
    else computed.push({ parts: path.split('.'), expression: compileExpression(value) });
  }
  mode ??= id === false ? 'exclusion' : 'inclusion';
  if (mode === 'inclusion' ? id !== false : id === false) {
    if (!computed.some(({ parts }) => parts[0] === '_id')) tree.set('_id', true);
  }
  if (mode === 'exclusion') return (doc) => exclude(doc, tree);
  return (doc, now) => compute(include(doc, tree), computed, scopeOf(doc, now));
}

/** `$addFields`, also called `$set`. */
export function parseAddFields(specification: unknown): Reshape {
  if (!isDoc(specification))
    throw new CommandError(
      40272,
      `$addFields specification stage must be an object, got ${typeName(specification)}`,
    );
  const computed = flatten(specification).map(([path, value]) => ({
    parts: path.split('.'),
    expression: compileExpression(value),
  }));
  return (doc, now) => compute(doc, computed, scopeOf(doc, now));
}

/** `$unset`: a path or an array of paths. */
export function parseUnset(specification: unknown): Reshape {
  const tree: FieldTree = new Map();
  for (const path of Array.isArray(specification) ? specification : [specification]) {
    if (typeof path !== 'string' || path === '')
      throw new CommandError(31002, '$unset specification must be a string or an array of strings');
    addPath(tree, path);
  }
  return (doc) => exclude(doc, tree);
}

/** `$replaceRoot` and `$replaceWith`. */
export function parseReplaceRoot(expression: unknown): Reshape {
  const evaluate = compileExpression(expression);
  return (doc, now) => {
    const value = evaluate(scopeOf(doc, now));
    if (!isDoc(value))
      throw new CommandError(
        40228,
        `'newRoot' expression must evaluate to an object, but resulting value was of type ${typeName(value)}`,
      );
    return value;
  };
}
