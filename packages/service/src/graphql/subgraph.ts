import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type Caller, DEFAULT_LANGUAGE, textOf, type UserIdentity } from '@autograph/kernel';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type GraphQLSchema, parse } from 'graphql';
import { type ProvenCaller, serviceCredentials } from '../calls/credentials.ts';
import type { CallOrigin, ServiceClient, ServiceRequest, ServiceResult } from '../calls/service-client.ts';
import { isFastPathOn } from '../fast-path/config.ts';
import { operationRunner } from '../fast-path/operation-runner.ts';
import { serviceMessages } from '../messages.ts';
import { httpError } from '../process/http-server.ts';
import type { Logger } from '../process/log.ts';
import { operationSeconds } from '../process/metrics.ts';
import { requestLanguage } from '../process/request-language.ts';
import { noteErrors, noteOperation } from '../process/request-log.ts';
import { nameRequest, runForRequest } from '../telemetry/http-requests.ts';
import { operationOf } from '../telemetry/operation-span.ts';
import { TRACEPARENT } from '../telemetry/propagation.ts';
import { failByResult, inSpan, isTraced } from '../telemetry/spans.ts';
import { guardEntities } from './entity-guard.ts';
import { type IsUnavailable, resultIn, safeErrorExit } from './errors.ts';
import { applyPermissions, type CallerContext, type PermissionTable } from './permissions.ts';
import { sayUserErrors } from './user-errors.ts';

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
  readonly isUnavailable?: IsUnavailable;
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
  guardEntities(bare);
  sayUserErrors(bare);
  const schema = applyPermissions(bare, definition.permissions);
  const formatError = safeErrorExit(log, definition.isUnavailable);
  const run = isFastPathOn() ? operationRunner({ name, schema, formatError }) : async () => null;
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
      sayErrors,
    ],
  });
  await server.start();
  const operationSpan = <Result extends string | ServiceResult>(
    { query }: ServiceRequest,
    kind: 'server' | 'internal',
    run: () => Promise<Result>,
  ): Promise<Result> => {
    if (!isTraced()) return run();
    return inSpan({ service: name, kind, ...operationOf(query) }, async (span) => {
      const result = await run();
      if (typeof result === 'object') failByResult(span, result.errors);
      return result;
    });
  };

  return {
    name,
    schema,
    execute: (request, caller) =>
      operationSpan(request, 'server', async () => {
        const contextValue = definition.context(caller);
        const result = await run(request, contextValue);
        if (result) return result;
        const { body } = await server.executeOperation(
          { query: request.query, operationName: request.operationName, variables: { ...request.variables } },
          { contextValue },
        );
        if (body.kind !== 'single') throw new Error('Incremental delivery is not used between services.');
        return body.singleResult as ServiceResult;
      }),
    serve: (app, secret) => {
      const credentials = serviceCredentials(name, secret);
      const callers = new WeakMap<object, ProvenCaller>();
      const callerOf = async ({ headers }: FastifyRequest): Promise<ProvenCaller | null> => {
        const [scheme, credential] = headers.authorization?.split(' ') ?? [];
        return scheme === 'Bearer' && credential ? credentials.verify(credential) : null;
      };
      // Routes beside the graph, such as those of files, ask nobody who they are. The gateway says for which request it asks.
      app.addHook('onRequest', (request, reply, done) => {
        if (request.routeOptions.url === '/graphql' || !request.headers[TRACEPARENT]) return done();
        callerOf(request).then((caller) => {
          if (caller) nameRequest(request, reply, true);
          runForRequest(request, done);
        }, done);
      });
      app.route({
        method: 'POST',
        url: '/graphql',
        onRequest: async (request, reply) => {
          const caller = await callerOf(request);
          if (!caller)
            return reply
              .status(401)
              .send(httpError('UNAUTHENTICATED', textOf(serviceMessages.credentialRequired)));
          callers.set(request, caller);
          // Another process of ours says for which request it calls.
          nameRequest(request, reply, true);
        },
        handler: async (request, reply) => {
          const language = requestLanguage(request.headers['accept-language']);
          const caller = { ...(callers.get(request) as ProvenCaller), language };
          const contextValue = definition.context(caller);
          const plain = plainRequest(request);
          noteOperation(request, nameOf(request.body));
          if (!plain) return answerByApollo(server, request, reply, contextValue);
          return operationSpan(plain, 'internal', async () => {
            const result = await run(plain, contextValue);
            if (result?.errors) noteErrors(request, result.errors);
            return result ?? answerByApollo(server, request, reply, contextValue);
          });
        },
      });
    },
    close: () => server.stop(),
  };
}

/** Name of the operation in a body: of the first in its document. Another is asked for by nobody of ours. */
function nameOf(body: unknown): string | undefined {
  const { query } = (body ?? {}) as { readonly query?: unknown };
  return typeof query === 'string' ? /^\s*(?:query|mutation)\s+(\w+)/.exec(query)?.[1] : undefined;
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

/** Has Apollo Server answer an HTTP request. Nothing of the request's address is read. */
export async function answerByApollo<Context extends object>(
  server: ApolloServer<Context>,
  { method, headers, body }: FastifyRequest,
  reply: FastifyReply,
  contextValue: Context,
): Promise<string> {
  const given = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);
  const answer = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method, headers: new HeaderMap(given), search: '', body },
    context: async () => contextValue,
  });
  if (answer.body.kind !== 'complete') throw new Error('Incremental delivery is not used between services.');
  for (const [name, value] of answer.headers) reply.header(name, value);
  reply.status(answer.status ?? 200);
  return answer.body.string;
}

/** Says the errors of an answer in the language of the caller. */
const sayErrors: ApolloServerPlugin<CallerContext> = {
  requestDidStart: async ({ contextValue: { caller } }) => ({
    willSendResponse: async ({ response: { body } }) => {
      if (body.kind === 'single') body.singleResult = resultIn(body.singleResult, caller.language);
    },
  }),
};

/** Observes how long the operations of a server take. */
export function timing(service: string): ApolloServerPlugin {
  return {
    requestDidStart: async () => {
      const begun = performance.now();
      return {
        willSendResponse: async ({ response: { body } }) => {
          const failed = body.kind === 'single' && body.singleResult.errors !== undefined;
          const outcome = failed ? 'error' : 'ok';
          operationSeconds.observe({ service, outcome }, (performance.now() - begun) / 1_000);
        },
      };
    },
  };
}

/** A subgraph of this process as another service sees it: no HTTP, the caller's identity handed over directly. */
export function localServiceClient(subgraph: Subgraph, self: string): ServiceClient {
  return {
    execute: (
      request,
      user: UserIdentity | null,
      { clientAddress, publicStock, browserSession, language = DEFAULT_LANGUAGE }: CallOrigin = {},
    ) => {
      const isPublic = !user && publicStock === true;
      return subgraph.execute(request, {
        service: self,
        user,
        clientAddress,
        language,
        ...(isPublic && { publicStock: true }),
        ...(!user && browserSession && { browserSession: true }),
      });
    },
  };
}
