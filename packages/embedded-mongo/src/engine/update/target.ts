import { badValue, CommandError, failedToParse, notSupported, typeMismatch } from '../../errors.ts';
import { conjuncts, type FilterNode, type Predicate, parseField } from '../filter.ts';
import { whole } from '../filter-operators.ts';
import { isArrayIndex, valueAt } from '../paths.ts';
import { type Doc, getField, isDoc, setField } from '../values.ts';

const MAX_PADDING = 1_500_000;

/** The place a path names in a document: readable, writable and removable. */
export interface Target {
  readonly path: string;
  readonly value: unknown;
  set(value: unknown): void;
  unset(): void;
}

/** Finds the place of a path, making embedded documents on the way if `create` is set. Undefined: it is not there. */
export function targetOf(doc: Doc, parts: readonly string[], create: boolean): Target | undefined {
  let container: unknown = doc;
  for (let i = 0; i < parts.length - 1; i++) {
    const part = parts[i] as string;
    let next = childOf(container, part);
    if (next === undefined) {
      if (!create) return undefined;
      next = {};
      assign(container, part, next, parts, i);
    } else if (!isDoc(next) && !Array.isArray(next)) {
      if (!create) return undefined;
      throw notViable(parts, i + 1, next);
    }
    container = next;
  }
  const last = parts.at(-1) as string;
  const holder = container;
  if (Array.isArray(holder) && !isArrayIndex(last)) {
    if (!create) return undefined;
    throw notViable(parts, parts.length - 1, holder);
  }
  return {
    path: parts.join('.'),
    value: childOf(holder, last),
    set: (value) => assign(holder, last, value, parts, parts.length - 1),
    unset: () => {
      // Taking an element out by its index leaves null, so that the others keep their places.
      if (Array.isArray(holder)) {
        if (Number(last) < holder.length) holder[Number(last)] = null;
      } else delete (holder as Doc)[last];
    },
  };
}

function childOf(container: unknown, part: string): unknown {
  if (Array.isArray(container)) return isArrayIndex(part) ? container[Number(part)] : undefined;
  return getField(container as Doc, part);
}

function assign(
  container: unknown,
  part: string,
  value: unknown,
  parts: readonly string[],
  at: number,
): void {
  if (!Array.isArray(container)) {
    setField(container as Doc, part, value);
    return;
  }
  if (!isArrayIndex(part)) throw notViable(parts, at, container);
  const index = Number(part);
  if (index - container.length > MAX_PADDING)
    throw badValue(`can't backfill more than ${MAX_PADDING} elements`);
  while (container.length < index) container.push(null);
  container[index] = value;
}

function notViable(parts: readonly string[], at: number, element: unknown): CommandError {
  const shown = Array.isArray(element) ? '[...]' : JSON.stringify(element);
  return new CommandError(
    28,
    `Cannot create field '${parts[at] ?? ''}' in element {${parts[at - 1] ?? ''}: ${shown}}`,
  );
}

/** The conditions of `arrayFilters` by their identifiers. */
export type ArrayFilters = ReadonlyMap<string, FilterNode>;

/** What `$`, `$[]` and `$[name]` in an update's paths refer to. */
export interface PathContext {
  /** The filter that found the document, for `$`. */
  readonly filter: FilterNode;
  readonly arrayFilters: ArrayFilters;
}

/** Parses `arrayFilters`: each names one identifier, by `name` or `name.path`. */
export function parseArrayFilters(value: unknown): Map<string, FilterNode> {
  const found = new Map<string, FilterNode>();
  if (value === undefined) return found;
  if (!Array.isArray(value)) throw typeMismatch('arrayFilters must be an array');
  for (const entry of value) {
    const fields = isDoc(entry) ? Object.entries(entry) : [];
    const [name, second] = new Set(fields.map(([field]) => field.split('.')[0] ?? ''));
    if (name === undefined)
      throw failedToParse('Cannot use an expression without a top-level field name in arrayFilters');
    if (name.startsWith('$')) throw notSupported(`${name} at the top of an array filter`);
    const wrong = 'Error parsing array filter :: caused by ::';
    if (second !== undefined)
      throw failedToParse(`${wrong} Expected a single top-level field name, found '${name}' and '${second}'`);
    if (!/^[a-z][a-zA-Z0-9]*$/.test(name)) {
      throw badValue(
        `${wrong} The top-level field name must be an alphanumeric string beginning with a lowercase letter, found '${name}'`,
      );
    }
    if (found.has(name))
      throw failedToParse(`Found multiple array filters with the same top-level field name ${name}`);
    const nodes = fields.map(([field, operand]) => parseField(field.slice(name.length + 1), operand, true));
    found.set(name, {
      kind: 'and',
      children: nodes,
      matches: (root) => nodes.every((node) => node.matches(root)),
    });
  }
  return found;
}

/** The concrete paths that a path with positional operators stands for in this document. */
export function expandPath(doc: Doc, parts: readonly string[], context: PathContext): string[][] {
  const at = parts.findIndex((part) => part.startsWith('$'));
  if (at === -1) return [[...parts]];
  const part = parts[at] as string;
  const before = parts.slice(0, at);
  const array = valueAt(doc, before);
  if (part === '$')
    return expandPath(doc, [...before, matchedIndex(doc, before, context), ...parts.slice(at + 1)], context);
  const filter = context.arrayFilters.get(part.slice(2, -1));
  const path = before.join('.');
  if (array === undefined)
    throw badValue(`The path '${path}' must exist in the document in order to apply array updates.`);
  if (!Array.isArray(array))
    throw badValue(`Cannot apply array updates to non-array element ${path}: ${JSON.stringify(array)}`);
  return array.flatMap((element, i) =>
    filter && !filter.matches(element)
      ? []
      : expandPath(doc, [...before, String(i), ...parts.slice(at + 1)], context),
  );
}

/** The first element that alone satisfies every condition the filter has on the array. */
function matchedIndex(doc: Doc, arrayParts: readonly string[], context: PathContext): string {
  const array = valueAt(doc, arrayParts);
  const conditions = conjuncts(context.filter).filter(
    (node): node is Predicate => node.kind === 'predicate' && findsElement(node, arrayParts),
  );
  if (Array.isArray(array) && conditions.length > 0) {
    const index = array.findIndex((element) => {
      const alone = arrayParts.reduceRight<unknown>((inner, part) => ({ [part]: inner }), [element]);
      return conditions.every((condition) => condition.matches(alone));
    });
    if (index >= 0) return String(index);
  }
  throw badValue('The positional operator did not find the match needed from the query.');
}

/** Whether a condition holds for an element of the array, and not for all of it or for one that it names by its index. */
function findsElement({ path, op }: Predicate, arrayParts: readonly string[]): boolean {
  const parts = path.split('.');
  if (!arrayParts.every((part, i) => part === parts[i])) return false;
  const next = parts[arrayParts.length];
  return next === undefined ? !whole(op) : !isArrayIndex(next);
}
