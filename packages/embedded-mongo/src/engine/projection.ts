import { badValue, CommandError, notSupported } from '../errors.ts';
import { parseField, parseFilter } from './filter.ts';
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
} from './values.ts';

export interface Projection {
  (doc: Doc): Doc;
  /** The document's own fields that are kept whole, where that is all that there is to it. */
  readonly fields?: FieldChoice;
}

/** A tree of fields: true is the whole field. */
export type FieldTree = Map<string, FieldTree | true>;

type ArrayRule = (value: unknown) => unknown;

/** Adds a dotted path to a tree, refusing one that lies under another. */
export function addPath(tree: FieldTree, path: string): void {
  let node = tree;
  const parts = path.split('.');
  parts.forEach((part, i) => {
    if (part === '') throw new CommandError(40353, 'FieldPath must not be empty or have empty components.');
    const known = node.get(part);
    const last = i === parts.length - 1;
    if (known === true || (last && known !== undefined)) {
      throw new CommandError(31249, `Path collision at ${path}`);
    }
    if (last) node.set(part, true);
    else {
      const next: FieldTree = known ?? new Map();
      node.set(part, next);
      node = next;
    }
  });
}

/** Keeps the fields of the tree; documents inside arrays are projected one by one. */
export function include(doc: Doc, tree: FieldTree): Doc {
  const out: Doc = {};
  for (const field of Object.keys(doc)) {
    const rule = tree.get(field);
    if (rule === true) setField(out, field, doc[field]);
    else if (rule) {
      const value = includeValue(doc[field], rule);
      if (value !== undefined) setField(out, field, value);
    }
  }
  return out;
}

function includeValue(value: unknown, tree: FieldTree): unknown {
  if (isDoc(value)) return include(value, tree);
  if (!Array.isArray(value)) return undefined;
  return value.map((element) => includeValue(element, tree)).filter((element) => element !== undefined);
}

/** Leaves the fields of the tree out. */
export function exclude(doc: Doc, tree: FieldTree): Doc {
  const out: Doc = {};
  for (const field of Object.keys(doc)) {
    const rule = tree.get(field);
    if (rule !== true) setField(out, field, rule ? excludeValue(doc[field], rule) : doc[field]);
  }
  return out;
}

function excludeValue(value: unknown, tree: FieldTree): unknown {
  if (isDoc(value)) return exclude(value, tree);
  return Array.isArray(value) ? value.map((element) => excludeValue(element, tree)) : value;
}

/** Parses the projection of `find` and `findAndModify`; undefined when everything is returned. */
export function parseProjection(projection: unknown): Projection | undefined {
  if (projection === undefined) return undefined;
  if (!isDoc(projection)) throw new CommandError(14, 'projection must be of type object');
  const entries = Object.entries(projection);
  if (entries.length === 0) return undefined;
  const tree: FieldTree = new Map();
  const arrayRules = new Map<string, ArrayRule>();
  let mode: 'include' | 'exclude' | undefined;
  let id: boolean | undefined;
  for (const [path, value] of entries) {
    if (path.split('.').some((part) => part.startsWith('$'))) throw notSupported(`the projection '${path}'`);
    if (isOperatorLike(value)) {
      arrayRules.set(path, arrayRule(path, value));
      if (Object.hasOwn(value, '$elemMatch')) mode ??= 'include';
      continue;
    }
    if (!isNumeric(value) && typeof value !== 'boolean')
      throw notSupported(`a computed field ('${path}') in a projection`);
    const wanted = isTruthy(value);
    if (path === '_id') {
      id = wanted;
      continue;
    }
    const own = wanted ? 'include' : 'exclude';
    if (mode !== undefined && mode !== own) {
      throw new CommandError(
        wanted ? 31253 : 31254,
        `Cannot do ${own === 'include' ? 'inclusion' : 'exclusion'} on field ${path} in ${mode === 'include' ? 'inclusion' : 'exclusion'} projection`,
      );
    }
    mode = own;
    addPath(tree, path);
  }
  if (mode === undefined && arrayRules.size === 0) mode = id === true ? 'include' : 'exclude';
  return build(tree, mode ?? 'exclude', id, arrayRules);
}

function build(
  tree: FieldTree,
  mode: 'include' | 'exclude',
  id: boolean | undefined,
  rules: Map<string, ArrayRule>,
): Projection {
  if (mode === 'include' ? id !== false : id === false) tree.set('_id', true);
  if (mode === 'include') for (const path of rules.keys()) tree.set(path, true);
  const project = (doc: Doc): Doc => {
    let source = doc;
    if (rules.size > 0) {
      source = {};
      for (const field of Object.keys(doc)) {
        const rule = rules.get(field);
        const value = rule ? rule(getField(doc, field)) : doc[field];
        if (value !== undefined) setField(source, field, value);
      }
    }
    return mode === 'include' ? include(source, tree) : exclude(source, tree);
  };
  const whole = rules.size === 0 && [...tree.values()].every((rule) => rule === true);
  return whole
    ? Object.assign(project, { fields: fieldChoice(tree.keys(), mode === 'include' ? 'these' : 'others') })
    : project;
}

function arrayRule(path: string, value: Doc): ArrayRule {
  const [operator] = Object.keys(value);
  if (path.includes('.')) throw notSupported(`${operator} on the dotted path '${path}' in a projection`);
  if (operator === '$slice') return sliceRule(value.$slice);
  if (operator !== '$elemMatch') throw notSupported(`${operator} in a projection`);
  const filter = value.$elemMatch;
  if (!isDoc(filter)) throw badValue('elemMatch: Invalid argument, object required');
  const node = isOperatorLike(filter) ? parseField('', filter, false) : parseFilter(filter);
  return (array) => {
    if (!Array.isArray(array)) return undefined;
    const found = array.find((element) => node.matches(element));
    return found === undefined ? undefined : [found];
  };
}

function sliceRule(value: unknown): ArrayRule {
  const [skip, count] = Array.isArray(value) ? value.map(toNumber) : [undefined, toNumber(value)];
  if (
    !Number.isInteger(count) ||
    count === undefined ||
    (skip !== undefined && (!Number.isInteger(skip) || count <= 0))
  ) {
    throw new CommandError(
      28667,
      '$slice in a projection takes a number, or [skip, limit] with a positive limit',
    );
  }
  return (array) => {
    if (!Array.isArray(array)) return array;
    if (skip === undefined) return count < 0 ? array.slice(count) : array.slice(0, count);
    const from = skip < 0 ? Math.max(array.length + skip, 0) : skip;
    return array.slice(from, from + count);
  };
}
