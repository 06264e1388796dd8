import { CommandError, notSupported } from '../errors.ts';
import { addPath, exclude, type FieldTree, include } from './field-tree.ts';
import { elementTest } from './filter.ts';
import { type FieldChoice, fieldChoice } from './pick.ts';
import {
  type Doc,
  getField,
  isDoc,
  isNumeric,
  isOperatorLike,
  isTruthy,
  setField,
  toNumber,
  typeName,
} from './values.ts';

export interface Projection {
  (doc: Doc): Doc;
  /** The document's own fields that are kept whole, where that is all that there is to it. */
  readonly fields?: FieldChoice;
}

/** What `$slice` or `$elemMatch` makes of a field; undefined leaves the field out. */
interface ArrayRule {
  readonly operator: '$slice' | '$elemMatch';
  readonly apply: (value: unknown) => unknown;
}

type Mode = 'include' | 'exclude';

/** Parses the projection of `find` and `findAndModify`; undefined when everything is returned. */
export function parseProjection(projection: unknown): Projection | undefined {
  if (projection === undefined) return undefined;
  if (!isDoc(projection)) throw new CommandError(14, 'projection must be of type object');
  const entries = Object.entries(projection);
  if (entries.length === 0) return undefined;
  const tree: FieldTree = new Map();
  const rules = new Map<string, ArrayRule>();
  let mode: Mode | undefined;
  for (const [path, value] of entries) {
    if (path.split('.').some((part) => part.startsWith('$'))) throw notSupported(`the projection '${path}'`);
    addPath(tree, path);
    if (isOperatorLike(value)) rules.set(path, arrayRule(path, value));
    else if (!isNumeric(value) && typeof value !== 'boolean')
      throw notSupported(`a computed field ('${path}') in a projection`);
    else if (path !== '_id') mode = modeOf(path, isTruthy(value) ? 'include' : 'exclude', mode);
  }
  const id = Object.hasOwn(projection, '_id') && !rules.has('_id') ? isTruthy(projection._id) : undefined;
  mode ??= modeWithoutFields([...rules.values()], id);
  // `_id` is in both kinds of projection unless the projection itself says otherwise.
  if (id !== undefined && id !== (mode === 'include')) tree.delete('_id');
  if (mode === 'include' && !tree.has('_id') && id === undefined) tree.set('_id', true);
  return build(tree, mode, rules);
}

function modeOf(path: string, own: Mode, mode: Mode | undefined): Mode {
  if (mode === undefined || mode === own) return own;
  throw own === 'include'
    ? new CommandError(31253, `Cannot do inclusion on field ${path} in exclusion projection`)
    : new CommandError(31254, `Cannot do exclusion on field ${path} in inclusion projection`);
}

/** The kind of a projection that names no field but `_id` as included or excluded. */
function modeWithoutFields(rules: readonly ArrayRule[], id: boolean | undefined): Mode {
  const slices = rules.some(({ operator }) => operator === '$slice');
  if (rules.length > 0 && !slices) return 'include';
  return id === true ? 'include' : 'exclude';
}

function build(tree: FieldTree, mode: Mode, rules: ReadonlyMap<string, ArrayRule>): Projection {
  if (rules.size === 0) {
    const project = (doc: Doc): Doc => (mode === 'include' ? include(doc, tree) : exclude(doc, tree));
    if ([...tree.values()].some((rule) => rule !== true)) return project;
    return Object.assign(project, {
      fields: fieldChoice(tree.keys(), mode === 'include' ? 'these' : 'others'),
    });
  }
  const last = new Map<string, ArrayRule>();
  for (const [path, rule] of rules) {
    // Beside fields that are included, what `$elemMatch` found comes after them.
    if (mode === 'include' && rule.operator === '$elemMatch') last.set(path, rule);
    if (mode === 'exclude' || rule.operator === '$elemMatch') tree.delete(path);
  }
  return (doc) => {
    const source: Doc = {};
    for (const field of Object.keys(doc)) {
      const rule = last.has(field) ? undefined : rules.get(field);
      const value = rule ? rule.apply(getField(doc, field)) : doc[field];
      if (value !== undefined) setField(source, field, value);
    }
    const out = mode === 'include' ? include(source, tree) : exclude(source, tree);
    for (const [path, { apply }] of last) {
      const value = apply(getField(doc, path));
      if (value !== undefined) setField(out, path, value);
    }
    return out;
  };
}

function arrayRule(path: string, value: Doc): ArrayRule {
  const [operator, ...others] = Object.keys(value);
  if (others.length > 0)
    throw new CommandError(16410, `FieldPath field names may not start with '$': ${path}.${operator}`);
  if (operator === '$slice') {
    if (path.includes('.')) throw notSupported(`$slice on the dotted path '${path}' in a projection`);
    return { operator, apply: slice(value.$slice) };
  }
  if (operator !== '$elemMatch') throw notSupported(`${operator} in a projection`);
  const condition = value.$elemMatch;
  if (!isDoc(condition)) {
    const given = typeName(condition);
    throw new CommandError(31274, `elemMatch: Invalid argument, object required, but got ${given}`);
  }
  if (path.includes('.'))
    throw new CommandError(31275, 'Cannot use $elemMatch projection on a nested field.');
  const { holds } = elementTest(condition);
  return {
    operator,
    apply: (array) => {
      const found = Array.isArray(array) ? array.findIndex(holds) : -1;
      return found === -1 ? undefined : [(array as unknown[])[found]];
    },
  };
}

function slice(value: unknown): ArrayRule['apply'] {
  if (isNumeric(value)) {
    const count = Math.trunc(toNumber(value));
    return (array) =>
      Array.isArray(array) ? (count < 0 ? array.slice(count) : array.slice(0, count)) : array;
  }
  const given = Array.isArray(value) ? value : [value];
  if (given.some((part) => typeof part === 'string' || isDoc(part)))
    throw notSupported('$slice as an expression in a projection');
  if (given.length < 2 || given.length > 3) {
    throw new CommandError(
      28667,
      'Invalid $slice syntax. $slice array argument should be of form [skip, limit] :: caused by :: ' +
        `Expression $slice takes at least 2 arguments, and at most 3, but ${given.length} were passed in.`,
    );
  }
  const [skip = 0, limit = 0] = given.map((part) =>
    isNumeric(part) ? Math.trunc(toNumber(part)) : Number.NaN,
  );
  if (given.length > 2 || Number.isNaN(skip) || !(limit > 0)) {
    throw new CommandError(
      28724,
      'Invalid $slice syntax. $slice takes a number, or a number to skip and a positive limit :: caused by :: ' +
        `First argument to $slice must be an array, but is of type: ${typeName(given[0])}`,
    );
  }
  return (array) => {
    if (!Array.isArray(array)) return array;
    const from = skip < 0 ? Math.max(array.length + skip, 0) : skip;
    return array.slice(from, from + limit);
  };
}
