import type { ServiceClient } from '@autograph/service/calls';
import { safeErrorExit } from '@autograph/service/graphql';
import {
  createHttpServer,
  drain,
  isFastPathOn,
  type Logger,
  type Readiness,
  type ShutdownSettings,
  stopLimit,
} from '@autograph/service/process';
import type { FastifyInstance } from 'fastify';
import { type GraphQLSchema, NoSchemaIntrospectionCustomRule, specifiedRules } from 'graphql';
import { originsOf } from './admission/config.ts';
import { parseBodies } from './admission/graph-request.ts';
import { otherMethods, protect } from './admission/protect.ts';
import { answersIn, nameLanguage } from './answer/language.ts';
import { authenticate } from './authentication/caller.ts';
import { serviceSessions } from './authentication/sessions.ts';
import type { VerifyToken } from './authentication/tokens.ts';
import { documents } from './bounds/documents.ts';
import { type EdgeSettings, UNLESS_SET } from './config.ts';
import { serveExplorer } from './explorer.ts';
import { fastPath } from './fast-path/fast-path.ts';
import { sharedAnswers } from './fast-path/shared-answers.ts';
import { openLimits } from './limits/open-limits.ts';
import { servePages } from './pages/pages.ts';
import { persistedQueries } from './persisted/persisted-queries.ts';
import { refuseUnfit } from './persisted/safelist.ts';
import { pipeline } from './pipeline.ts';
import { type Graph, openGraph } from './plan/graph.ts';
import { plannableIntrospection } from './plan/introspection.ts';
import { reservedNames } from './plan/reserved-names.ts';
import { connectRedis } from './redis.ts';
import { subgraphCalls } from './subgraphs/subgraph-calls.ts';
import { SELF, sessionService, supergraphSchema, supergraphSdl } from './supergraph.ts';

export { INTERNAL } from './admission/client-address.ts';

/** What the gateway is made of. */
export interface GatewayOptions {
  /** How to reach a service of the supergraph, by its name. */
  readonly clientOf: (name: string) => ServiceClient;
  readonly verifyToken: VerifyToken;
  readonly readiness: Readiness;
  readonly log: Logger;
  /** Closes what only development needs: introspection, suggestions, the explorer. */
  readonly production: boolean;
  /** Whether a browser gets the explorer and the pages for developers, and what they need to know of the schema. */
  readonly explorer?: boolean;
  /** Whether the demo users can log in, which the pages for developers then name. Default: they cannot. */
  readonly demo?: boolean;
  /** How it stops. Default: at once, and within 20 seconds. */
  readonly shutdown?: ShutdownSettings;
  /** What protects the graph: rate limits, bounds, proxies. */
  readonly edge?: EdgeSettings | undefined;
  /** Whether callers of one role share answers to what all of them see alike, on the fast path. */
  readonly responseCache?: boolean | undefined;
  /** Whether queries that were planned before are answered by the fast path. Default: as this process does (`useFastPath`). */
  readonly fastPath?: boolean | undefined;
}

/** The one public door: an HTTP server that is ready to listen. */
export interface Gateway {
  readonly app: FastifyInstance;
  close(): Promise<void>;
  readonly stopLimit: number;
}

/** Builds and starts the gateway over the committed supergraph. */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { clientOf, verifyToken, readiness, log, production, explorer = !production } = options;
  const { shutdown = { DRAIN_DELAY: 0, SHUTDOWN_TIMEOUT: 20_000 }, edge = UNLESS_SET } = options;
  const sdl = supergraphSdl();
  const supergraph = supergraphSchema(sdl);
  const exit = safeErrorExit(log);
  const redis = edge.REDIS_URL ? await connectRedis(edge.REDIS_URL, log) : null;
  const limits = await openLimits({ settings: edge, supergraph, redis, log });
  const persisted = persistedQueries(edge, redis);
  // One for each service: a client has connections of its own, and a breaker that must see all calls.
  const clients = new Map([[SELF, limits.service]]);
  const serviceOf = (name: string): ServiceClient => {
    const client = clients.get(name) ?? clientOf(name);
    clients.set(name, client);
    return client;
  };
  const identity = sessionService(supergraph);
  const sessions = serviceSessions(serviceOf(identity), identity);
  const ask = subgraphCalls({ clientOf: serviceOf, supergraph, log });
  const schema = (): GraphQLSchema => graph.schema;
  const known = documents(edge, schema, [
    ...specifiedRules,
    ...(production && !explorer ? [NoSchemaIntrospectionCustomRule] : []),
    plannableIntrospection,
    reservedNames(supergraph),
  ]);
  const shared = options.responseCache ? sharedAnswers() : null;
  const fast = (options.fastPath ?? isFastPathOn()) ? fastPath({ ask, supergraph, schema, shared }) : null;
  const graph: Graph = await openGraph({
    sdl,
    ask,
    onMutations: { [identity]: sessions.mutation },
    planned: (plan, operation) => fast?.keep(plan, operation),
    documentStore: known.store,
    exit,
    hasPage: explorer,
    log,
  });
  if (persisted.safelist) refuseUnfit(persisted.safelist, known);

  const app = createHttpServer({ log, readiness, trustProxy: edge.TRUSTED_PROXIES.join(',') || false });
  parseBodies(app);
  protect(app, { origins: originsOf(edge, production), production });
  const route = {
    url: '/graphql',
    onSend: [limits.requests.onSend, nameLanguage],
    bodyLimit: edge.QUERY_MAX_BYTES,
  };
  app.route({
    ...route,
    method: ['GET', 'POST'],
    exposeHeadRoute: false,
    handler: pipeline({
      authenticate: (authorization) => authenticate(authorization, verifyToken, sessions),
      persisted,
      documents: known,
      limits: limits.requests,
      fastPath: fast,
      graph,
      hasPage: explorer,
      exit,
      say: answersIn(!production),
    }),
  });
  app.route({ ...route, ...otherMethods });
  if (explorer) {
    await serveExplorer(app);
    servePages(app, { demo: options.demo ?? false });
  }
  return {
    app,
    stopLimit: stopLimit(shutdown),
    close: async () => {
      await drain(app, { settings: shutdown, log });
      await graph.close();
      await limits.close();
      await redis?.close();
    },
  };
}
