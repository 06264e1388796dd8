import { readFileSync } from 'node:fs';
import { StartupError } from '@autograph/service/startup-errors';
import {
  buildSchema,
  type ConstDirectiveNode,
  type GraphQLSchema,
  isObjectType,
  valueFromASTUntyped,
} from 'graphql';

/** The gateway's own name among the services. */
export const SELF = 'gateway';

/** A root field that the gateway itself asks for: whether the session of an access token still stands. */
const SESSION_STATUS = 'sessionStatus';

/** The committed supergraph, composed by `npm run compose`. Throws a `StartupError` when it is not there. */
export function supergraphSdl(): string {
  try {
    return readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');
  } catch {
    throw new StartupError('AG1303', 'schema/supergraph.graphql could not be read. Run `npm run compose`.');
  }
}

/** A supergraph as a schema, with what services say to each other and with its directives. */
export function supergraphSchema(sdl: string): GraphQLSchema {
  return buildSchema(sdl, { assumeValidSDL: true });
}

/** The services behind the gateway, with their names and default addresses. `sdl` is the supergraph. */
export function supergraphServices(
  sdl = supergraphSdl(),
): readonly { readonly name: string; readonly url: string }[] {
  const graphs = sdl.matchAll(/@join__graph\(name: "([^"]+)", url: "([^"]*)"\)/g);
  return [...graphs].map(([, name = '', url = '']) => ({ name, url })).filter(({ name }) => name !== SELF);
}

/** The service that issues access tokens and knows their sessions. Throws a `StartupError` when the supergraph has none. */
export function sessionService(supergraph: GraphQLSchema): string {
  const service = ownerOf(supergraph, supergraph.getQueryType()?.getFields()[SESSION_STATUS]?.astNode);
  if (service) return service;
  throw new StartupError('AG1303', `No service of the supergraph answers Query.${SESSION_STATUS}.`);
}

/** The service that keeps the files of photos, which has the type `Photo`; `null` when the supergraph has none. */
export function filesService(supergraph: GraphQLSchema): string | null {
  return serviceOf(supergraph, directivesOf(supergraph.getType('Photo')?.astNode, 'join__type'));
}

/** The service that a field of the supergraph belongs to; `null` where it belongs to none, or to several. */
export function ownerOf(supergraph: GraphQLSchema, field: Parameters<typeof directivesOf>[0]): string | null {
  return serviceOf(supergraph, directivesOf(field, 'join__field'));
}

/** The name of the service that the first of these directives names. */
function serviceOf(
  supergraph: GraphQLSchema,
  [owner]: readonly Readonly<Record<string, unknown>>[],
): string | null {
  const graph = supergraph.getType('join__Graph')?.astNode;
  const values = graph?.kind === 'EnumTypeDefinition' ? (graph.values ?? []) : [];
  const [service] = directivesOf(
    values.find(({ name }) => name.value === owner?.graph),
    'join__graph',
  );
  return typeof service?.name === 'string' ? service.name : null;
}

/** The arguments of each use of a directive on a definition. */
export function directivesOf(
  definition: { readonly directives?: readonly ConstDirectiveNode[] | undefined } | null | undefined,
  directive: string,
): Readonly<Record<string, unknown>>[] {
  return (definition?.directives ?? [])
    .filter(({ name }) => name.value === directive)
    .map(({ arguments: given = [] }) =>
      Object.fromEntries(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)])),
    );
}

/** The fields of an object type of the supergraph, each with its definition; none for another type. */
export function fieldsOf(supergraph: GraphQLSchema, type: string) {
  const found = supergraph.getType(type);
  return isObjectType(found) ? Object.values(found.getFields()) : [];
}
