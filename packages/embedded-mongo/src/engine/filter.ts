import { badValue, CommandError, notSupported } from '../errors.ts';
import { operatorTest, type ValueTest, whole } from './filter-operators.ts';
import { keyOf } from './keys.ts';
import { someValue } from './paths.ts';
import { regexOf } from './regex.ts';
import { type Doc, isDoc, isOperatorLike, isRegex, isTruthy } from './values.ts';

/** A condition on one path. `operand` is what the planner reads; `matches` is what decides. */
export interface Predicate {
  readonly kind: 'predicate';
  readonly path: string;
  readonly op: string;
  readonly operand: unknown;
  /** The conditions inside `$elemMatch` on documents, with paths below `path`. */
  readonly inner?: FilterNode;
  readonly matches: (root: unknown) => boolean;
}

export interface Junction {
  readonly kind: 'and' | 'or' | 'not';
  readonly children: readonly FilterNode[];
  readonly matches: (root: unknown) => boolean;
}

/** A parsed filter: `matches` takes the document (or, inside `$elemMatch` and `$pull`, the array's element). */
export type FilterNode = Predicate | Junction;

const UNSUPPORTED_TOP = new Set(['$expr', '$where', '$text', '$jsonSchema', '$sampleRate', '$alwaysTrue']);
const UNSUPPORTED = new Set([
  '$near',
  '$nearSphere',
  '$geoWithin',
  '$geoIntersects',
  '$within',
  '$bitsAllSet',
  '$bitsAllClear',
  '$bitsAnySet',
  '$bitsAnyClear',
  '$ref',
  '$id',
  '$db',
]);

export function and(children: readonly FilterNode[]): FilterNode {
  const [only] = children;
  if (children.length === 1 && only) return only;
  return { kind: 'and', children, matches: (root) => children.every((child) => child.matches(root)) };
}

function or(children: readonly FilterNode[]): FilterNode {
  return { kind: 'or', children, matches: (root) => children.some((child) => child.matches(root)) };
}

function not(child: FilterNode): FilterNode {
  return { kind: 'not', children: [child], matches: (root) => !child.matches(root) };
}

/** Parses a filter document; whatever it does not know is an error that names it. */
export function parseFilter(filter: Doc): FilterNode {
  const children: FilterNode[] = [];
  for (const [field, operand] of Object.entries(filter)) {
    if (field === '$comment') continue;
    if (field.startsWith('$')) children.push(parseLogical(field, operand));
    else children.push(parseField(field, operand, true));
  }
  return and(children);
}

function parseLogical(operator: string, operand: unknown): FilterNode {
  if (UNSUPPORTED_TOP.has(operator)) throw notSupported(operator);
  if (operator !== '$and' && operator !== '$or' && operator !== '$nor') {
    throw badValue(
      `unknown top level operator: ${operator}. If you have a field name that starts with a '$' symbol, ` +
        'consider using $getField or $setField.',
    );
  }
  if (!Array.isArray(operand)) throw badValue(`${operator} must be an array`);
  if (operand.length === 0) throw badValue('$and/$or/$nor must be a nonempty array');
  const children = operand.map((entry) => {
    if (!isDoc(entry)) throw badValue('$or/$and/$nor entries need to be full objects');
    return parseFilter(entry);
  });
  if (operator === '$and') return and(children);
  return operator === '$or' ? or(children) : not(or(children));
}

/** Parses the condition on one path; the empty path is the value itself. */
export function parseField(path: string, operand: unknown, unfold: boolean): FilterNode {
  if (isRegex(operand)) return leaf(path, '$regex', operand, unfold);
  if (!isOperatorLike(operand)) return leaf(path, '$eq', operand, unfold);
  const children: FilterNode[] = [];
  for (const [operator, value] of Object.entries(operand)) {
    if (operator === '$options') {
      if (!Object.hasOwn(operand, '$regex')) throw badValue('$options needs a $regex');
    } else if (operator === '$regex') {
      children.push(leaf(path, '$regex', regexOf(value, operand.$options), unfold));
    } else children.push(parseOperator(path, operator, value, unfold));
  }
  return and(children);
}

function parseOperator(path: string, operator: string, value: unknown, unfold: boolean): FilterNode {
  if (UNSUPPORTED.has(operator)) throw notSupported(operator);
  switch (operator) {
    case '$ne':
      if (isRegex(value)) throw badValue("Can't have regex as arg to $ne.");
      return not(leaf(path, '$eq', value, unfold));
    case '$nin':
      return not(leaf(path, '$in', value, unfold));
    case '$not':
      if (!isRegex(value) && !isOperatorLike(value)) throw badValue('$not needs a regex or a document');
      return not(parseField(path, value, unfold));
    case '$exists': {
      const exists = leaf(path, '$exists', true, unfold);
      return isTruthy(value) ? exists : not(exists);
    }
    case '$all':
      return parseAll(path, value, unfold);
    case '$elemMatch':
      return parseElemMatch(path, value);
    default:
      return leaf(path, operator, value, unfold);
  }
}

function leaf(path: string, op: string, operand: unknown, unfold: boolean): Predicate {
  const test = operatorTest(op, operand);
  const unfolds = unfold && !whole(op);
  return { kind: 'predicate', path, op, operand, matches: matcherOf(path, test, unfolds) };
}

function matcherOf(path: string, test: ValueTest, unfold: boolean): (root: unknown) => boolean {
  const visit = unfold
    ? (value: unknown): boolean => test(value) || (Array.isArray(value) && value.some(test))
    : test;
  if (path === '') return visit;
  const parts = path.split('.');
  return (root) => someValue(root, parts, visit);
}

function parseAll(path: string, value: unknown, unfold: boolean): FilterNode {
  if (!Array.isArray(value)) throw badValue('$all needs an array');
  if (value.length === 0) return or([]);
  return and(
    value.map((entry) => {
      if (isDoc(entry) && Object.hasOwn(entry, '$elemMatch')) return parseElemMatch(path, entry.$elemMatch);
      if (isOperatorLike(entry)) throw badValue(`no $ expressions in $all`);
      return isRegex(entry) ? leaf(path, '$regex', entry, unfold) : leaf(path, '$eq', entry, unfold);
    }),
  );
}

/** What `$elemMatch` asks of one element, in a filter and in a projection. */
export function elementTest(value: Doc): {
  readonly element: FilterNode;
  /** Whether it is about elements that are values, not documents. */
  readonly onValues: boolean;
  readonly holds: (candidate: unknown) => boolean;
} {
  const first = Object.keys(value)[0] ?? '';
  const onValues = first.startsWith('$') && !['$and', '$or', '$nor'].includes(first);
  if (first === '$where') throw notSupported('$where');
  const element = onValues ? parseField('', value, false) : parseFilter(value);
  const holds = (candidate: unknown): boolean =>
    (onValues || isDoc(candidate) || Array.isArray(candidate)) && element.matches(candidate);
  return { element, onValues, holds };
}

function parseElemMatch(path: string, value: unknown): FilterNode {
  if (!isDoc(value)) throw badValue('$elemMatch needs an Object');
  const { element, onValues, holds } = elementTest(value);
  const test: ValueTest = (candidate) => Array.isArray(candidate) && candidate.some(holds);
  return {
    kind: 'predicate',
    path,
    op: '$elemMatch',
    operand: value,
    ...(onValues ? {} : { inner: element }),
    matches: matcherOf(path, test, false),
  };
}

/** The conditions that must all hold, nested `$and` taken apart. */
export function conjuncts(node: FilterNode): FilterNode[] {
  return node.kind === 'and' ? node.children.flatMap(conjuncts) : [node];
}

/** The fields that a filter fixes by equality: what an upsert starts its document with. */
export function equalities(node: FilterNode): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const child of conjuncts(node)) {
    if (child.kind === 'or' && child.children.length === 1) {
      for (const [path, value] of equalities(and(child.children))) found.set(path, value);
    }
    if (child.kind !== 'predicate') continue;
    const single = child.op === '$in' && Array.isArray(child.operand) && child.operand.length === 1;
    if (child.op !== '$eq' && !single) continue;
    const value = single ? (child.operand as unknown[])[0] : child.operand;
    const known = found.get(child.path);
    if (found.has(child.path) && keyOf(known) !== keyOf(value)) {
      throw new CommandError(54, `cannot infer query fields to set, path '${child.path}' is matched twice`);
    }
    found.set(child.path, value);
  }
  return found;
}
