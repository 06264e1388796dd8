import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { ServiceClient } from '@autograph/service/calls';
import { safeErrorExit, timing } from '@autograph/service/graphql';
import {
  createHttpServer,
  drain,
  type Logger,
  type Readiness,
  type ShutdownSettings,
  stopLimit,
} from '@autograph/service/process';
import type { FastifyInstance } from 'fastify';
import { authenticate, type GatewayContext } from './context.ts';
import { openEdge } from './edge.ts';
import type { EdgeSettings } from './edge-settings.ts';
import { LeanGateway } from './execution/lean-gateway.ts';
import { sharedAnswers } from './execution/shared-answers.ts';
import { serveExplorer } from './explorer.ts';
import { plainMessages } from './http/plain-messages.ts';
import { otherMethods } from './http/protect.ts';
import { introspection } from './introspection.ts';
import { knownQueries } from './known-queries.ts';
import { resolvableOperation } from './resolvable-operation.ts';
import { serviceSessions } from './sessions.ts';
import { SubgraphDataSource } from './subgraph-data-source.ts';
import { supergraphSdl } from './supergraph.ts';
import type { VerifyToken } from './tokens.ts';

export { IN_HOUSE } from './limits/limited-requests.ts';

/** How much the plans of queries may take together: some thousands of them. */
const PLANS_MIB = 5;

/** What the gateway is made of. */
export interface GatewayOptions {
  /** How to reach a service of the supergraph, by its name. */
  readonly clientOf: (name: string) => ServiceClient;
  readonly verifyToken: VerifyToken;
  readonly readiness: Readiness;
  readonly log: Logger;
  /** Closes what only development needs: introspection, suggestions, the explorer. */
  readonly production: boolean;
  /** Whether a browser gets the explorer and the landing page, and what they need to know of the schema. */
  readonly explorer?: boolean;
  /** How it stops: at once, and within 20 seconds, unless given. */
  readonly shutdown?: ShutdownSettings;
  /** What protects the graph: rate limits, bounds, proxies; the defaults unless given. */
  readonly edge?: EdgeSettings | undefined;
  /** Whether callers of one role share answers to what all of them see alike, for a second at most. */
  readonly responseCache?: boolean | undefined;
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
  const { shutdown = { DRAIN_DELAY: 0, SHUTDOWN_TIMEOUT: 20_000 } } = options;
  const edge = await openEdge({ log, production }, options.edge);
  // One for each service: a client has connections of its own, and a breaker that must see all calls.
  const clients = new Map([['gateway', edge.service]]);
  const serviceOf = (name: string): ServiceClient => {
    const client = clients.get(name) ?? clientOf(name);
    clients.set(name, client);
    return client;
  };
  const sessions = serviceSessions(serviceOf('user'));
  const shared = options.responseCache ? sharedAnswers() : null;
  const gateway = new LeanGateway(
    {
      supergraphSdl: supergraphSdl(),
      buildService: ({ name }) =>
        new SubgraphDataSource(name, serviceOf(name), name === 'user' ? sessions.mutation : undefined),
      __exposeQueryPlanExperimental: false,
      experimental_approximateQueryPlanStoreMiB: PLANS_MIB,
      logger: log.child({}, { level: 'warn' }),
    },
    {
      clientOf: serviceOf,
      shared,
      afterMutation: (userId, settled) => shared?.wrote(userId, settled),
    },
  );
  const server = new ApolloServer<GatewayContext>({
    gateway,
    introspection: !production || explorer,
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    ...edge.options,
    stopOnTerminationSignals: false,
    formatError: plainMessages(safeErrorExit(log), !production),
    logger: log.child({}, { level: 'warn' }),
    plugins: [
      ApolloServerPluginUsageReportingDisabled(),
      explorer ? ApolloServerPluginLandingPageLocalDefault() : ApolloServerPluginLandingPageDisabled(),
      resolvableOperation,
      introspection,
      timing('gateway'),
      ...edge.plugins,
    ],
  });
  await server.start();

  const app = createHttpServer({ log, readiness, trustProxy: edge.trustProxy });
  edge.protect(app);
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    ...edge.route,
    handler: knownQueries({
      admit: (request) =>
        edge.admit(request, () => authenticate(request.headers.authorization, verifyToken, sessions)),
      answer: (question, context) => gateway.answer(question, context),
      apollos: (context) => fastifyApolloHandler(server, { context }),
    }),
  });
  app.route({ url: '/graphql', ...edge.route, ...otherMethods });
  if (explorer) await serveExplorer(app);
  return {
    app,
    stopLimit: stopLimit(shutdown),
    close: async () => {
      await drain(app, { settings: shutdown, log });
      await server.stop();
      await edge.close();
    },
  };
}
