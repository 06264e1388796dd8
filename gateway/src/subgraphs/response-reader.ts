import {
  type DocumentNode,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
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

/** The field of a service that answers entities by their keys. */
const ENTITIES = '_entities';

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
  /** Whether the operation asks for entities, by `_entities`. */
  readonly asksForEntities: boolean;
  /** The names that the response has on top. */
  readonly names: readonly string[];
}

interface FieldReader {
  readonly name: string;
  /** Whether every object has a property of that name. */
  readonly isInherited: boolean;
  readonly read: Read;
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
  // By the name of the field: a client may call another field `_entities` in its answer.
  const asked = fields.get(ENTITIES)?.filter(({ name }) => name.value === ENTITIES) ?? [];
  const asksForEntities = asked.length > 0;
  if (asksForEntities) fields.delete(ENTITIES);
  const readRoot = objectReader(root, fields, scope);
  const readEntity = typedReader(
    asked.flatMap(({ selectionSet }) => selectionSet ?? []),
    scope,
  );
  return {
    asksForEntities,
    names: [...fields.keys()],
    read: (data, problems) => (readRoot(isObject(data) ? data : {}, problems) ?? null) as Data | null,
    readEntities: (data, representations, problems) => {
      const found = isObject(data) ? own(data, ENTITIES) : undefined;
      const isWhole = Array.isArray(found) && found.length === representations.length;
      const all = representations.map((representation, at) => {
        const before = problems.length;
        const read = readEntity((representation as Data).__typename);
        const entity = read(isWhole ? found[at] : undefined, problems) ?? null;
        place(problems, before, at);
        return entity;
      });
      place(problems, 0, ENTITIES);
      return { [ENTITIES]: all };
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
  const readers: FieldReader[] = [];
  for (const [name, nodes] of fields) {
    const isTypename = nodes[0]?.name.value === '__typename';
    if (isTypename && !scope.trusted) typenames.push(name);
    else
      readers.push({
        name,
        isInherited: name in {},
        read: isTypename ? () => type.name : fieldReader(type, nodes, scope),
      });
  }
  const missing = scope.trusted ? null : undefined;
  return (value, problems) => {
    if (value === null) return null;
    if (!isObject(value)) return wrong(problems);
    const out: Data = {};
    for (const name of typenames) {
      if (own(value, name) !== type.name) return wrong(problems);
      out[name] = type.name;
    }
    for (const { name, isInherited, read } of readers) {
      const before = problems.length;
      const given = isInherited ? own(value, name) : value[name];
      const found = read(given === undefined ? missing : given, problems);
      if (problems.length > before) place(problems, before, name);
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
  return typeReader(
    field.type,
    nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
    scope,
  );
}

function typeReader(type: GraphQLOutputType, nested: readonly SelectionSetNode[], scope: Scope): Read {
  if (isNonNullType(type)) {
    const inner = typeReader(type.ofType, nested, scope);
    return (value, problems) => {
      const before = problems.length;
      const found = inner(value, problems);
      if (found !== null) return found;
      if (problems.length === before) problems.push([]);
      return undefined;
    };
  }
  if (isListType(type)) return listReader(typeReader(type.ofType, nested, scope));
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

function listReader(inner: Read): Read {
  return (value, problems) => {
    if (value === null) return null;
    if (!Array.isArray(value)) return wrong(problems);
    const out: unknown[] = [];
    let isWhole = true;
    for (let at = 0; at < value.length; at += 1) {
      const before = problems.length;
      const found = inner(value[at], problems);
      if (problems.length > before) place(problems, before, at);
      if (found === undefined) isWhole = false;
      out.push(found);
    }
    return isWhole ? out : null;
  };
}

/** Says of the problems from `first` on in which field, or at which index, they are. */
function place(problems: Path[], first: number, within: string | number): void {
  for (let n = first; n < problems.length; n += 1) problems[n]?.unshift(within);
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
