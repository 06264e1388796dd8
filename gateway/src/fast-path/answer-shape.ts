import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** Thrown where Apollo's executor has to carry out a query. */
export class OffFastPath extends Error {}

/** An object of an answer. */
export type Json = Readonly<Record<string, unknown>>;

/** Makes the client's answer of what the services answered: the fields that it asked for, in its order, and no others. */
export type Shape = (data: Json) => Json;

type Complete = (value: unknown) => unknown;

/**
 * Compiles the shape of an operation's answer. Throws `OffFastPath` for what needs a decision by request or by type: `@skip`,
 * `@include`, interfaces, introspection. The shape itself throws it where a value is missing that must not be. Values have
 * been checked against their types when the services answered.
 */
export function compileShape(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Shape {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
  const root = schema.getRootType(operation.operation);
  if (!root) throw new OffFastPath();
  return shapeOf(root, [operation.selectionSet], fragments);
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

function shapeOf(
  type: GraphQLObjectType,
  selections: readonly SelectionSetNode[],
  fragments: Fragments,
): Shape {
  const byName = new Map<string, FieldNode[]>();
  for (const selection of selections) collect(type, selection, fragments, byName);
  const fields = [...byName].map(([name, nodes]): readonly [string, Complete] => {
    const [node] = nodes;
    if (node?.name.value === '__typename') return [name, () => type.name];
    const field = type.getFields()[node?.name.value ?? ''];
    if (!field) throw new OffFastPath();
    const named = getNamedType(field.type);
    const nested = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    return [name, completing(field.type, leafOrShape(named, nested, fragments))];
  });
  return (data) => {
    const out: Record<string, unknown> = {};
    for (const [name, complete] of fields)
      out[name] = complete(Object.hasOwn(data, name) ? data[name] : undefined);
    return out;
  };
}

function leafOrShape(
  type: GraphQLNamedType,
  nested: readonly SelectionSetNode[],
  fragments: Fragments,
): Complete {
  if (isLeafType(type)) return (value) => value;
  if (!isObjectType(type)) throw new OffFastPath();
  return shapeOf(type, nested, fragments) as Complete;
}

/** What a value must be by its type: there, where it may not be missing, and a list, where it is one. */
function completing(type: GraphQLOutputType, complete: Complete): Complete {
  if (isNonNullType(type)) {
    const inner = completing(type.ofType, complete);
    return (value) => {
      const completed = inner(value);
      if (completed === null) throw new OffFastPath();
      return completed;
    };
  }
  if (isListType(type)) {
    const inner = completing(type.ofType, complete);
    return (value) => {
      if (value == null) return null;
      if (!Array.isArray(value)) throw new OffFastPath();
      return value.map(inner);
    };
  }
  return (value) => (value == null ? null : complete(value));
}

function collect(
  type: GraphQLObjectType,
  { selections }: SelectionSetNode,
  fragments: Fragments,
  into: Map<string, FieldNode[]>,
): void {
  for (const selection of selections) {
    if (selection.directives?.length) throw new OffFastPath();
    if (selection.kind === Kind.FIELD) {
      if (/^__(schema|type)$/.test(selection.name.value)) throw new OffFastPath();
      const name = selection.alias?.value ?? selection.name.value;
      into.set(name, [...(into.get(name) ?? []), selection]);
      continue;
    }
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
    if (!fragment || (fragment.typeCondition && fragment.typeCondition.name.value !== type.name))
      throw new OffFastPath();
    collect(type, fragment.selectionSet, fragments, into);
  }
}
