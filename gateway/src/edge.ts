import type { ApolloServerPlugin } from '@apollo/server';
import type { UserIdentity } from '@autograph/kernel';
import { type Logger, localServiceClient, type ServiceClient } from '@autograph/service';
import type { FastifyRequest } from 'fastify';
import { documents } from './bounds/documents.ts';
import { askedBy } from './bounds/request-body.ts';
import type { GatewayContext } from './context.ts';
import { type EdgeSettings, UNLESS_SET } from './edge-settings.ts';
import { limitsOf } from './limits/config.ts';
import { withFallback } from './limits/fallback-store.ts';
import { addressOf, type LimitedRequests, limitedRequests } from './limits/limited-requests.ts';
import { memoryLimitStore } from './limits/memory-store.ts';
import { rateLimits } from './limits/rate-limits.ts';
import { redisLimitStore } from './limits/redis-store.ts';
import type { LimitStore } from './limits/store.ts';
import { limitsSubgraph } from './limits/subgraph.ts';
import { connectRedis } from './redis.ts';

/** What stands between a request and the graph: it is counted, and bounded, before anything is planned. */
export interface Edge {
  readonly plugins: readonly ApolloServerPlugin[];
  /** The gateway's own part of the graph. */
  readonly service: ServiceClient;
  /** Whose word on a client's address is believed. */
  readonly trustProxy: string | false;
  readonly onSend: LimitedRequests['onSend'];
  /** Lets a request in, and answers what is known of it; throws what it is refused with. */
  admit(request: FastifyRequest, authenticate: () => Promise<GatewayContext>): Promise<GatewayContext>;
  close(): Promise<void>;
}

/** Opens it. `store` is where counts are kept that several processes share, in place of Redis or this process's memory. */
export async function openEdge(
  options: { readonly log: Logger; readonly store?: LimitStore | undefined },
  settings: EdgeSettings = UNLESS_SET,
): Promise<Edge> {
  const { log } = options;
  const redis = settings.REDIS_URL ? await connectRedis(settings.REDIS_URL, log) : null;
  const own = options.store ?? memoryLimitStore();
  const store = redis ? withFallback(redis, redisLimitStore(redis), own) : own;
  const limits = rateLimits(limitsOf(settings), store);
  const limited = limitedRequests(limits);
  const subgraph = await limitsSubgraph(limits, log);
  const known = documents({ maxTokens: 2_000 });

  return {
    plugins: [limited.plugin],
    service: localServiceClient(subgraph, 'gateway'),
    trustProxy: settings.TRUSTED_PROXIES.join(',') || false,
    onSend: limited.onSend,
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
      const operation = await orCounted(() => {
        const asked = askedBy(request);
        return asked && known.operationOf(asked);
      }, context.user);
      await limited.count(request, operation, context.user);
      return { ...context, clientAddress: addressOf(request) };
    },
    close: async () => {
      await subgraph.close();
      await redis?.close();
    },
  };
}
