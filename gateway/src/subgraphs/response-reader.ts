import {
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import {
  collectFields,
  type Fields,
  isConditional,
  type SelectionScope,
  type Variables,
  withDefaults,
} from './collect-fields.ts';
import { leafCheck } from './leaf-check.ts';

export type Path = (string | number)[];
type Data = Record<string, unknown>;

/**
 * Reads a value of a response: answers what was asked of it and nothing else, `null` for what is none of it, and `undefined`
 * where that `null` belongs to the object around. Adds a path to `problems` for each value that is not of its type.
 */
type Read = (value: unknown, problems: Path[]) => unknown;

/** Reads the responses to one operation of the plan. */
export interface ResponseReader {
  /** The data of a response; `null` where nothing of it can be used. */
  read(data: unknown, problems: Path[]): Data | null;
  /** The data of a response to `_entities`: an entity, or `null`, for each representation. */
  readEntities(data: unknown, representations: readonly unknown[], problems: Path[]): Data;
  /** The names that the response has on top. */
  readonly names: readonly string[];
}

interface Scope extends SelectionScope {
  readonly trusted: boolean;
}

/** Thrown where a document has a field that its schema has not, such as one about the schema itself. */
export class UnreadableField extends Error {}

/**
 * Compiles how the data of an operation is read by the types of a schema: for the responses of services, that of the supergraph.
 * A service is never believed. A value of another type, a missing field, a wrong `__typename` and a `null` where there may be
 * none become problems, inherited properties are not looked at, and fields that nobody asked for are dropped. Of `trusted` data,
 * which was read before, a missing field is `null`. Throws `UnreadableField`.
 */
export function compileResponse(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  { trusted = false }: { readonly trusted?: boolean } = {},
): (variables: Variables) => ResponseReader {
  const compile = (variables: Variables) =>
    readerOf(operation, { schema, document, trusted, variables: withDefaults(operation, variables) });
  if (isConditional(document)) return compile;
  const fixed = compile({});
  return () => fixed;
}

function readerOf(operation: OperationDefinitionNode, scope: Scope): ResponseReader {
  const root = scope.schema.getRootType(operation.operation);
  if (!root) throw new UnreadableField(`The schema has no ${operation.operation} operations.`);
  const fields = collectFields(root, [operation.selectionSet], scope);
  const entities = fields.get('_entities')?.flatMap(({ selectionSet }) => selectionSet ?? []) ?? [];
  fields.delete('_entities');
  const readRoot = objectReader(root, fields, scope);
  const readEntity = typedReader(entities, scope);
  return {
    names: [...fields.keys()],
    read: (data, problems) => (readRoot(isObject(data) ? data : {}, problems) ?? null) as Data | null,
    readEntities: (data, representations, problems) => {
      const found = isObject(data) ? own(data, '_entities') : undefined;
      const entities = Array.isArray(found) && found.length === representations.length ? found : [];
      const readAll: Read = () =>
        representations.map((one, at) => {
          const { __typename } = one as Data;
          return readAt(at, readEntity(__typename), entities[at], problems) ?? null;
        });
      return { _entities: readAt('_entities', readAll, entities, problems) };
    },
  };
}

/** Reads objects of the type that is named, each type compiled when it first comes. */
function typedReader(selections: readonly SelectionSetNode[], scope: Scope): (type: unknown) => Read {
  const readers = new Map<unknown, Read>();
  return (name) => {
    const known = readers.get(name);
    if (known) return known;
    const type = typeof name === 'string' ? scope.schema.getType(name) : undefined;
    if (!isObjectType(type)) return (_value, problems) => wrong(problems);
    const reader = objectReader(type, collectFields(type, selections, scope), scope);
    readers.set(name, reader);
    return reader;
  };
}

function objectReader(type: GraphQLObjectType, fields: Fields, scope: Scope): Read {
  const typenames: string[] = [];
  const readers: [string, Read][] = [];
  const missing = scope.trusted ? null : undefined;
  for (const [name, nodes] of fields) {
    const [node] = nodes;
    if (node?.name.value !== '__typename') readers.push([name, fieldReader(type, nodes, scope)]);
    else if (scope.trusted) readers.push([name, () => type.name]);
    else typenames.push(name);
  }
  return (value, problems) => {
    if (value === null) return null;
    if (!isObject(value)) return wrong(problems);
    const out: Data = {};
    for (const name of typenames) {
      if (own(value, name) !== type.name) return wrong(problems);
      out[name] = type.name;
    }
    for (const [name, read] of readers) {
      const given = own(value, name);
      const found = readAt(name, read, given === undefined ? missing : given, problems);
      if (found === undefined) return null;
      out[name] = found;
    }
    return out;
  };
}

function fieldReader(parent: GraphQLObjectType, nodes: readonly FieldNode[], scope: Scope): Read {
  const name = nodes[0]?.name.value ?? '';
  const field = parent.getFields()[name];
  if (!field) throw new UnreadableField(`The schema has no field ${parent.name}.${name}.`);
  const nested = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  return wrapped(field.type, namedReader(getNamedType(field.type), nested, scope));
}

function namedReader(type: GraphQLNamedType, nested: readonly SelectionSetNode[], scope: Scope): Read {
  if (isLeafType(type)) {
    if (scope.trusted) return (value) => value;
    const isValid = leafCheck(type);
    return (value, problems) => (value === null || isValid(value) ? value : wrong(problems));
  }
  const readAs = typedReader(nested, scope);
  if (!isAbstractType(type)) return readAs(type.name);
  const possible = new Set<unknown>(scope.schema.getPossibleTypes(type).map(({ name }) => name));
  return (value, problems) => {
    if (value === null) return null;
    const name = isObject(value) ? own(value, '__typename') : undefined;
    return possible.has(name) ? readAs(name)(value, problems) : wrong(problems);
  };
}

function wrapped(type: GraphQLOutputType, named: Read): Read {
  if (isNonNullType(type)) {
    const inner = wrapped(type.ofType, named);
    return (value, problems) => {
      const before = problems.length;
      const found = inner(value, problems);
      if (found !== null) return found;
      if (problems.length === before) problems.push([]);
      return undefined;
    };
  }
  if (!isListType(type)) return named;
  const inner = wrapped(type.ofType, named);
  return (value, problems) => {
    if (value === null) return null;
    if (!Array.isArray(value)) return wrong(problems);
    const out: unknown[] = [];
    for (const element of value) out.push(readAt(out.length, inner, element, problems));
    return out.includes(undefined) ? null : out;
  };
}

function readAt(place: string | number, read: Read, value: unknown, problems: Path[]): unknown {
  const before = problems.length;
  const found = read(value, problems);
  for (let n = before; n < problems.length; n += 1) problems[n]?.unshift(place);
  return found;
}

function wrong(problems: Path[]): null {
  problems.push([]);
  return null;
}

function own(value: Readonly<Data>, name: string): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

function isObject(value: unknown): value is Readonly<Data> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
