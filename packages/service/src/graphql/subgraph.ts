import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { Caller, UserIdentity } from '@autograph/kernel';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type GraphQLSchema, isUnionType, parse } from 'graphql';
import { serviceCredentials } from '../calls/credentials.ts';
import type { ServiceClient, ServiceRequest, ServiceResult } from '../calls/service-client.ts';
import { httpError } from '../process/http-server.ts';
import type { Logger } from '../process/log.ts';
import { operationSeconds } from '../process/metrics.ts';
import { badUserInput, safeErrorExit } from './errors.ts';
import { operationRunner } from './operation-runner.ts';
import { applyPermissions, type CallerContext, type PermissionTable } from './permissions.ts';

type ResolverMap = NonNullable<
  Extract<Parameters<typeof buildSubgraphSchema>[0], { typeDefs: unknown }>['resolvers']
>;

/** What makes a service's graph. */
export interface SubgraphDefinition<Context extends CallerContext> {
  readonly name: string;
  /** The service's SDL, by hand, from `schema/subgraphs`. */
  readonly typeDefs: string;
  readonly resolvers: object;
  readonly permissions: PermissionTable;
  /** The context of one request: loaders are made here, so that nothing is shared between two requests. */
  readonly context: (caller: Caller) => Context;
  readonly log: Logger;
  /** Whether an error says that the store does not answer. */
  readonly isUnavailable?: (error: unknown) => boolean;
}

/** A service's graph, running in this process. */
export interface Subgraph {
  readonly name: string;
  readonly schema: GraphQLSchema;
  /** Carries out an operation for a caller whose identity is proved. */
  execute(request: ServiceRequest, caller: Caller): Promise<ServiceResult>;
  /** Serves `POST /graphql` to callers with a service credential; anyone else gets 401, whatever they ask. */
  serve(app: FastifyInstance, secret: string): void;
  close(): Promise<void>;
}

/** Builds and starts a service's graph, its permissions applied. */
export async function createSubgraph<Context extends CallerContext>(
  definition: SubgraphDefinition<Context>,
): Promise<Subgraph> {
  const { name, log } = definition;
  const bare = buildSubgraphSchema({
    typeDefs: parse(definition.typeDefs),
    resolvers: definition.resolvers as ResolverMap,
  });
  refuseForeignEntities(bare);
  const schema = applyPermissions(bare, definition.permissions);
  const formatError = safeErrorExit(log, definition.isUnavailable);
  const run = operationRunner({ name, schema, formatError });
  const server = new ApolloServer<Context>({
    schema,
    introspection: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    allowBatchedHttpRequests: false,
    formatError,
    plugins: [
      // It would wrap every field, to no use: nobody caches what one service answers another.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      timing(name),
    ],
  });
  await server.start();

  return {
    name,
    schema,
    execute: async (request, caller) => {
      const contextValue = definition.context(caller);
      const result = await run(request, contextValue);
      if (result) return result;
      const { body } = await server.executeOperation(
        { query: request.query, operationName: request.operationName, variables: { ...request.variables } },
        { contextValue },
      );
      if (body.kind !== 'single') throw new Error('Incremental delivery is not used between services.');
      return body.singleResult as ServiceResult;
    },
    serve: (app, secret) => {
      const credentials = serviceCredentials(name, secret);
      const callers = new WeakMap<object, Caller>();
      const apollos = fastifyApolloHandler(server, {
        context: async (request) => definition.context(callers.get(request) as Caller),
      });
      app.route({
        method: 'POST',
        url: '/graphql',
        onRequest: async (request, reply) => {
          const [scheme, credential] = request.headers.authorization?.split(' ') ?? [];
          const caller = scheme === 'Bearer' && credential ? await credentials.verify(credential) : null;
          if (!caller)
            return reply.status(401).send(httpError('UNAUTHENTICATED', 'A service credential is needed.'));
          callers.set(request, caller);
        },
        handler: async (request, reply) => {
          const plain = plainRequest(request);
          const result = plain && (await run(plain, definition.context(callers.get(request) as Caller)));
          return result ?? apollos.call(app, request, reply);
        },
      });
    },
    close: () => server.stop(),
  };
}

/** What a request asks for, where it asks as our own services do; `null` leaves it to Apollo Server to read. */
function plainRequest({ headers, body }: FastifyRequest): ServiceRequest | null {
  if (headers.accept !== undefined || !headers['content-type']?.startsWith('application/json')) return null;
  const { query, variables = {}, operationName, ...others } = (body ?? {}) as Record<string, unknown>;
  const isPlain =
    typeof query === 'string' &&
    isRecord(variables) &&
    operationName === undefined &&
    Object.keys(others).length === 0;
  return isPlain ? { query, variables } : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Has `_entities` say of a reference to what is no entity here that the request is wrong, not this service. */
function refuseForeignEntities(schema: GraphQLSchema): void {
  const entities = schema.getQueryType()?.getFields()._entities;
  const resolve = entities?.resolve;
  const members = schema.getType('_Entity');
  if (!entities || !resolve || !isUnionType(members)) return;
  const names = new Set<unknown>(members.getTypes().map(({ name }) => name));
  entities.resolve = (source, args, context, info) => {
    const known = (args.representations as readonly unknown[]).every((reference) =>
      names.has((reference as { readonly __typename?: unknown } | null)?.__typename),
    );
    if (!known) throw badUserInput('A representation names none of the entities of this service.');
    return resolve(source, args, context, info);
  };
}

/** Observes how long the operations of a server take. */
export function timing(service: string): ApolloServerPlugin {
  return {
    requestDidStart: async () => {
      const end = operationSeconds.startTimer({ service });
      return {
        willSendResponse: async ({ response: { body } }) => {
          const failed = body.kind === 'single' && body.singleResult.errors !== undefined;
          end({ outcome: failed ? 'error' : 'ok' });
        },
      };
    },
  };
}

/** A subgraph of this process as another service sees it: no HTTP, the caller's identity handed over directly. */
export function localServiceClient(subgraph: Subgraph, self: string): ServiceClient {
  return {
    execute: (request, user: UserIdentity | null, clientAddress?: string) =>
      subgraph.execute(request, { service: self, user, clientAddress }),
  };
}
