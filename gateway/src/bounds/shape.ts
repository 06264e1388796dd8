import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** How large a document is; what counts per operation is that of its largest. */
export interface Shape {
  readonly operations: number;
  readonly fragments: number;
  readonly aliases: number;
  readonly directives: number;
  readonly depth: number;
  /** Fields with fragments counted where they are used; as they double, this may be a very large number. */
  readonly fields: number;
  readonly rootFields: number;
  /** Whether a fragment uses itself, by way of others or not. */
  readonly isCircular: boolean;
  /** Whether something has a name that JavaScript reads as an object's prototype. */
  readonly namesPrototype: boolean;
}

interface Size {
  readonly depth: number;
  readonly fields: number;
  /** Fields of the topmost level alone. */
  readonly rootFields: number;
}

const PROTOTYPE = '__proto__';

const NOTHING: Size = { depth: 0, fields: 0, rootFields: 0 };

/** Measures a document in one pass: each fragment is measured once, however often and deeply it is used. */
export function shapeOf(document: DocumentNode): Shape {
  const definitions = new Map<string, FragmentDefinitionNode>();
  const operations: OperationDefinitionNode[] = [];
  const counts = { aliases: 0, directives: 0 };
  let isCircular = false;
  let namesPrototype = false;
  for (const definition of document.definitions) {
    if ('name' in definition && definition.name?.value === PROTOTYPE) namesPrototype = true;
    if (definition.kind === Kind.FRAGMENT_DEFINITION) definitions.set(definition.name.value, definition);
    if (definition.kind === Kind.OPERATION_DEFINITION) {
      operations.push(definition);
      for (const { directives, variable } of definition.variableDefinitions ?? []) {
        counts.directives += directives?.length ?? 0;
        if (variable.name.value === PROTOTYPE) namesPrototype = true;
      }
    }
    if ('directives' in definition) counts.directives += definition.directives?.length ?? 0;
  }
  const measured = new Map<string, Size>();
  const open = new Set<string>();
  const sizeOf = ({ selections }: SelectionSetNode): Size =>
    selections.map(sizeOfOne).reduce(joined, NOTHING);
  const sizeOfOne = (selection: SelectionNode): Size => {
    counts.directives += selection.directives?.length ?? 0;
    if (selection.kind === Kind.INLINE_FRAGMENT) return sizeOf(selection.selectionSet);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return sizeOfFragment(selection.name.value);
    if (selection.alias) counts.aliases += 1;
    if (selection.alias?.value === PROTOTYPE) namesPrototype = true;
    const below = selection.selectionSet ? sizeOf(selection.selectionSet) : NOTHING;
    return { depth: below.depth + 1, fields: below.fields + 1, rootFields: 1 };
  };
  const sizeOfFragment = (name: string): Size => {
    const known = measured.get(name);
    const definition = definitions.get(name);
    if (known) return known;
    if (open.has(name)) isCircular = true;
    if (!definition || open.has(name)) return NOTHING;
    open.add(name);
    const size = sizeOf(definition.selectionSet);
    open.delete(name);
    measured.set(name, size);
    return size;
  };
  // Fragments that no operation uses are measured too: validation walks them all the same. Only an operation has root fields.
  const all = [
    ...operations.map(({ selectionSet }) => sizeOf(selectionSet)),
    ...[...definitions.keys()].map((name) => ({ ...sizeOfFragment(name), rootFields: 0 })),
  ];
  const fragments = document.definitions.length - operations.length;
  return {
    ...all.reduce(largest, NOTHING),
    ...counts,
    operations: operations.length,
    fragments,
    isCircular,
    namesPrototype,
  };
}

function joined(one: Size, other: Size): Size {
  return {
    depth: Math.max(one.depth, other.depth),
    fields: one.fields + other.fields,
    rootFields: one.rootFields + other.rootFields,
  };
}

function largest(one: Size, other: Size): Size {
  return {
    depth: Math.max(one.depth, other.depth),
    fields: Math.max(one.fields, other.fields),
    rootFields: Math.max(one.rootFields, other.rootFields),
  };
}
