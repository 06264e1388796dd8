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
  const status = supergraph.getQueryType()?.getFields()[SESSION_STATUS];
  const [owner] = directivesOf(status?.astNode, 'join__field');
  const graph = supergraph.getType('join__Graph')?.astNode;
  const values = graph?.kind === 'EnumTypeDefinition' ? (graph.values ?? []) : [];
  const [service] = directivesOf(
    values.find(({ name }) => name.value === owner?.graph),
    'join__graph',
  );
  if (typeof service?.name === 'string') return service.name;
  throw new StartupError('AG1303', `No service of the supergraph answers Query.${SESSION_STATUS}.`);
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
