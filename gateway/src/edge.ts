import type { ApolloServerOptions, ApolloServerPlugin, BaseContext } from '@apollo/server';
import type { UserIdentity } from '@autograph/kernel';
import type { ServiceClient } from '@autograph/service/calls';
import { localServiceClient } from '@autograph/service/graphql';
import type { Logger } from '@autograph/service/process';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError, GraphQLSchema } from 'graphql';
import { documents } from './bounds/documents.ts';
import { askedBy } from './bounds/request-body.ts';
import { areTooWrong, MOST_WRONG, oversizeOf } from './bounds/variables.ts';
import type { GatewayContext } from './context.ts';
import { type EdgeSettings, UNLESS_SET } from './edge-settings.ts';
import { originsOf } from './http/config.ts';
import { protect } from './http/protect.ts';
import { limitsOf } from './limits/config.ts';
import { withFallback } from './limits/fallback-store.ts';
import { addressOf, isInHouse, type LimitedRequests, limitedRequests } from './limits/limited-requests.ts';
import { memoryLimitStore } from './limits/memory-store.ts';
import { rateLimits } from './limits/rate-limits.ts';
import { redisLimitStore } from './limits/redis-store.ts';
import { limitsSubgraph } from './limits/subgraph.ts';
import type { Operation } from './limits/touched.ts';
import { persistedQueries } from './persisted/persisted-queries.ts';
import { refuseUnfit } from './persisted/safelist.ts';
import { connectRedis } from './redis.ts';

/** What stands between a request and the graph: it is counted, and bounded, before anything is planned. */
export interface Edge {
  readonly plugins: readonly ApolloServerPlugin<GatewayContext>[];
  /** What else Apollo Server is told. */
  readonly options: Pick<ApolloServerOptions<BaseContext>, 'documentStore' | 'persistedQueries'>;
  /** The gateway's own part of the graph. */
  readonly service: ServiceClient;
  /** Whose word on a client's address is believed. */
  readonly trustProxy: string | false;
  /** What the route of the graph is told. */
  readonly route: { readonly onSend: LimitedRequests['onSend']; readonly bodyLimit: number };
  /** Puts on the server what holds for every answer. */
  protect(app: FastifyInstance): void;
  /** Lets a request in, and answers what is known of it; throws what it is refused with. */
  admit(request: FastifyRequest, authenticate: () => Promise<GatewayContext>): Promise<GatewayContext>;
  close(): Promise<void>;
}

/** What a request wants carried out, as far as that could be made out. */
interface Wanted {
  readonly source: string | undefined;
  readonly operation: Operation | null;
}

const NOTHING: Wanted = { source: undefined, operation: null };

/**
 * Refuses a document that Apollo Server made out otherwise than the edge: such as one registered in between, or named by
 * what only reads like a hash. A client that meant well sends it in full then.
 */
const nothingElse: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ source, contextValue }) => {
      if (source === contextValue.source) return;
      throw new GraphQLError('PersistedQueryNotFound', {
        extensions: { code: 'PERSISTED_QUERY_NOT_FOUND', http: { status: 200 } },
      });
    },
  }),
};

/** Opens it. */
export async function openEdge(
  { log, production }: { readonly log: Logger; readonly production: boolean },
  settings: EdgeSettings = UNLESS_SET,
): Promise<Edge> {
  const redis = settings.REDIS_URL ? await connectRedis(settings.REDIS_URL, log) : null;
  const own = memoryLimitStore();
  const store = redis ? withFallback(redis, redisLimitStore(redis), own) : own;
  const limits = rateLimits(limitsOf(settings), store);
  const limited = limitedRequests(limits);
  const subgraph = await limitsSubgraph(limits, log);
  const known = documents(settings);
  const persisted = persistedQueries(settings, redis);
  let schema = new GraphQLSchema({});

  const wantedBy = async (request: FastifyRequest): Promise<Wanted> => {
    const asked = askedBy(request);
    if (!asked) return NOTHING;
    const oversize = oversizeOf(asked.variables, settings.QUERY_MAX_STRING_BYTES);
    if (oversize !== null) throw refusal('BAD_USER_INPUT', oversize);
    const source = isInHouse(request) ? asked.query : await persisted.sourceOf(asked);
    if (source === undefined) return NOTHING;
    const operation = known.operationOf({ ...asked, source }, schema);
    if (operation && areTooWrong(operation, schema))
      throw refusal('BAD_USER_INPUT', `More than ${MOST_WRONG} values of the variables are wrong.`);
    return { source, operation };
  };
  return {
    options: { documentStore: known.store, persistedQueries: persisted.option },
    plugins: [
      limited.plugin,
      nothingElse,
      {
        serverWillStart: async (started) => {
          schema = started.schema;
          if (persisted.safelist) refuseUnfit(persisted.safelist, known, schema);
        },
      },
    ],
    service: localServiceClient(subgraph, 'gateway'),
    trustProxy: settings.TRUSTED_PROXIES.join(',') || false,
    route: { onSend: limited.onSend, bodyLimit: settings.QUERY_MAX_BYTES },
    protect: (app) => protect(app, { origins: originsOf(settings, production), production }),
    admit: async (request, authenticate) => {
      // What is refused before it is known what it does counts as well: for the address while nobody proved who asks.
      const orCounted = async <T>(step: () => T | Promise<T>, user: UserIdentity | null): Promise<T> => {
        try {
          return await step();
        } catch (error) {
          await limited.count(request, null, user);
          throw error;
        }
      };
      const context = await orCounted(authenticate, null);
      const { source, operation } = await orCounted(() => wantedBy(request), context.user);
      await limited.count(request, operation, context.user);
      return { ...context, source, clientAddress: addressOf(request) };
    },
    close: async () => {
      await subgraph.close();
      await redis?.close();
    },
  };
}

function refusal(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
}
