import type { ChangeFeed } from '@autograph/events/changes';
import { type ServiceClient, tracedClient } from '@autograph/service/calls';
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
import { countingExit } from './answer/count-errors.ts';
import { answersIn, nameLanguage } from './answer/language.ts';
import { mutator, queryReader } from './answer/read-query.ts';
import { authenticate } from './authentication/caller.ts';
import { sessionPeers } from './authentication/session-peers.ts';
import { serviceSessions } from './authentication/sessions.ts';
import type { VerifyToken } from './authentication/tokens.ts';
import { documents } from './bounds/documents.ts';
import { type EdgeSettings, UNLESS_SET } from './config.ts';
import { serveExplorer } from './explorer.ts';
import { exportLists } from './export/export-lists.ts';
import { serveExports } from './export/export-routes.ts';
import { exportTickets } from './export/export-tickets.ts';
import { fastPath } from './fast-path/fast-path.ts';
import { sharedAnswers } from './fast-path/shared-answers.ts';
import { passFiles } from './files/pass-files.ts';
import { openLimits } from './limits/open-limits.ts';
import { openLive } from './live/open-live.ts';
import { serveDemoUsers } from './pages/demo-users.ts';
import { servePages } from './pages/pages.ts';
import { persistedQueries } from './persisted/persisted-queries.ts';
import { refuseUnfit } from './persisted/safelist.ts';
import { pipeline } from './pipeline.ts';
import { type Graph, openGraph } from './plan/graph.ts';
import { plannableIntrospection } from './plan/introspection.ts';
import { reservedNames } from './plan/reserved-names.ts';
import { servePrintouts } from './printouts/printout-routes.ts';
import { quotePrinter } from './printouts/quote-printer.ts';
import { connectRedis } from './redis.ts';
import { serveDocs } from './rest/docs/serve-docs.ts';
import { refuseRestAddress, serveRest } from './rest/rest.ts';
import { ownOrigin } from './session/own-origin.ts';
import { serveSessions } from './session/session-routes.ts';
import { subgraphCalls } from './subgraphs/subgraph-calls.ts';
import { SELF, sessionService, supergraphSchema, supergraphSdl } from './supergraph.ts';
import { publicStock as publicStockOf } from './web/public-stock.ts';
import { serveWebClient, webClientOptions } from './web/web-client.ts';
import { serveWebVitals } from './web/web-vitals.ts';

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
  /** Whether a browser gets the explorer, the pages for developers and the OpenAPI documents, and what they need to know of the schema. */
  readonly explorer?: boolean;
  /** Whether the demo users can log in, which the pages for developers then name. Default: they cannot. */
  readonly demo?: boolean;
  /** Whether people who are not logged in can read the stock. Default: they cannot. */
  readonly publicStock?: boolean | undefined;
  /** Whether its port answers `/metrics` and `/health/*`. Default: it does. */
  readonly publicHealth?: boolean | undefined;
  /** How it stops. Default: at once, and within 20 seconds. */
  readonly shutdown?: ShutdownSettings;
  /** What protects the graph: rate limits, bounds, proxies. */
  readonly edge?: EdgeSettings | undefined;
  /** Whether callers of one role share answers to what all of them see alike, on the fast path. */
  readonly responseCache?: boolean | undefined;
  /** Where changes of the services are heard of, for subscriptions. Default: nowhere; subscriptions are then refused. */
  readonly changes?: readonly ChangeFeed[] | undefined;
  /** Whether queries that were planned before are answered by the fast path. Default: as this process does (`useFastPath`). */
  readonly fastPath?: boolean | undefined;
  /** Directory of the built web client, which is then served at `/`. Default: none is. */
  readonly webDir?: string | null | undefined;
  /** The service that keeps files, which requests for them are passed on to. Default: files are served by others. */
  readonly files?: { readonly origin: string; readonly credential: () => Promise<string> } | undefined;
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
  const { publicStock = false } = options;
  const { shutdown = { DRAIN_DELAY: 0, SHUTDOWN_TIMEOUT: 20_000 }, edge = UNLESS_SET } = options;
  const sdl = supergraphSdl();
  const supergraph = supergraphSchema(sdl);
  const exit = countingExit(safeErrorExit(log));
  const redis = edge.REDIS_URL ? await connectRedis(edge.REDIS_URL, log) : null;
  const limits = await openLimits({ settings: edge, supergraph, publicStock, redis, log });
  const persisted = persistedQueries(edge, redis, options.webDir);
  // One for each service: a client has connections of its own, and a breaker that must see all calls.
  const clients = new Map([[SELF, limits.service]]);
  const serviceOf = (name: string): ServiceClient => {
    const client = clients.get(name) ?? tracedClient(clientOf(name), SELF, name);
    clients.set(name, client);
    return client;
  };
  const identity = sessionService(supergraph);
  const peers = redis && sessionPeers(redis);
  const sessions = serviceSessions(serviceOf(identity), identity, Date.now, peers);
  const ask = subgraphCalls({ clientOf: serviceOf, supergraph, publicStock, log });
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

  const read = queryReader(graph, fast);
  const mutate = mutator(graph, fast);
  const steps = {
    authenticate: (authorization: string | undefined) => authenticate(authorization, verifyToken, sessions),
    documents: known,
    limits: limits.requests,
    read,
    mutate,
    exit,
    say: answersIn(!production),
  };
  const feeds = options.changes ?? [];
  const live = openLive({
    ...steps,
    settings: edge,
    publicStock,
    supergraph,
    schema,
    clientOf: serviceOf,
    currentOf: sessions.current,
    feeds,
    log,
  });

  const onSend = [limits.requests.onSend, nameLanguage];
  const rest = { ...steps, live, onSend, readiness, log };
  const app = createHttpServer({
    service: SELF,
    log,
    readiness,
    ...(options.publicHealth === false && { healthOf: null }),
    trustedProxies: edge.TRUSTED_PROXIES,
    refuseAddress: refuseRestAddress(rest),
  });
  parseBodies(app);
  protect(app, { origins: originsOf(edge, production), production });
  const route = {
    url: '/graphql',
    onSend,
    bodyLimit: edge.QUERY_MAX_BYTES,
  };
  app.route({
    ...route,
    method: ['GET', 'POST'],
    exposeHeadRoute: false,
    handler: pipeline({ ...steps, persisted, live, graph, hasPage: explorer }),
  });
  app.route({ ...route, ...otherMethods });
  serveExports(app, {
    ...steps,
    lists: exportLists(),
    tickets: exportTickets(serviceOf(identity)),
    currentOf: sessions.current,
    onSend: route.onSend,
    log,
  });
  const printer = quotePrinter();
  servePrintouts(app, { ...steps, printer, onSend: route.onSend });
  serveSessions(app, {
    ...steps,
    graph,
    originOf: ownOrigin(edge, production),
    onSend: route.onSend,
  });
  await serveRest(app, rest);
  serveWebVitals(app);
  const stock = publicStock ? publicStockOf({ ...steps, limits: limits.requests, log }) : null;
  if (options.files) passFiles(app, options.files.origin, options.files.credential);
  const demo = options.demo ?? false;
  serveDemoUsers(app, { demo });
  if (explorer) {
    await serveExplorer(app);
    await serveDocs(app);
    servePages(app, { demo, isFirst: !options.webDir });
  }
  if (options.webDir && production && !edge.PUBLIC_URL && !edge.CORS_ORIGINS)
    log.warn('PUBLIC_URL is not set: nobody can log in with the web client');
  if (options.webDir) await serveWebClient(app, webClientOptions(options.webDir, edge, stock));
  return {
    app,
    stopLimit: stopLimit(shutdown),
    close: async () => {
      await drain(app, { settings: shutdown, log, stopping: live.stop });
      await Promise.all(feeds.map((feed) => feed.close()));
      await graph.close();
      await printer.close();
      await limits.close();
      await redis?.close();
    },
  };
}
