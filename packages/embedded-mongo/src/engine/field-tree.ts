import { CommandError } from '../errors.ts';
import { type Doc, isDoc, setField } from './values.ts';

/** A tree of fields: true is the whole field. */
export type FieldTree = Map<string, FieldTree | true>;

/** Adds a dotted path to a tree, refusing one that lies under another. */
export function addPath(tree: FieldTree, path: string): void {
  let node = tree;
  const parts = path.split('.');
  parts.forEach((part, i) => {
    if (part === '') throw new CommandError(40353, 'FieldPath must not be empty or have empty components.');
    const known = node.get(part);
    const last = i === parts.length - 1;
    if (last && known !== undefined) throw new CommandError(31250, `Path collision at ${path}`);
    if (known === true) {
      const rest = parts.slice(i + 1).join('.');
      throw new CommandError(31249, `Path collision at ${path} remaining portion ${rest}`);
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
