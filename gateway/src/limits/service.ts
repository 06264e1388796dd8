import { defineService, type Service } from '@autograph/service';
import { type CallerContext, DateTime, type PermissionTable, roles } from '@autograph/service/graphql';
import { SELF } from '../supergraph.ts';
import { LIMIT_CLASSES } from './classes.ts';
import type { Limits, RateLimits } from './rate-limits.ts';
import { WINDOW_SECONDS } from './store.ts';

interface Context extends CallerContext {
  readonly ports: RateLimits;
}

const admin = roles('ADMIN');

const permissions: PermissionTable = {
  rules: {
    Query: { rateLimitStats: admin, rateLimitConfig: admin },
    Mutation: { resetRateLimits: admin },
    RateLimitStats: admin,
    ActiveRateLimit: admin,
    RateLimitConfig: admin,
    RateLimits: admin,
  },
  open: [],
};

const resolvers = {
  DateTime,
  Query: {
    rateLimitConfig: async (_: unknown, __: unknown, { ports: { limits, store } }: Context) => ({
      limits,
      windowSeconds: WINDOW_SECONDS,
      redisEnabled: await store.usesRedis(),
    }),
    rateLimitStats: async (_: unknown, __: unknown, { ports: { limits, store } }: Context) => {
      const { total, blocked } = await store.totals();
      const activeLimits = async () =>
        (await store.active()).map(({ key, consumed, resetAt }) => ({
          key,
          requests: consumed,
          limit: limitOf(key, limits),
          resetTime: new Date(resetAt),
        }));
      return { totalRequests: int(total), blockedRequests: int(blocked), activeLimits };
    },
  },
  Mutation: {
    resetRateLimits: async (_: unknown, __: unknown, { ports: { store } }: Context) => ({
      resetCount: await store.reset(),
      userErrors: [],
    }),
  },
};

/** What the gateway itself has to say in the graph: its rate limits, to administrators. */
export function limitsService(limits: RateLimits): Service<RateLimits> {
  return defineService({
    name: SELF,
    ports: () => limits,
    resolvers,
    permissions,
    context: (caller, ports) => ({ caller, ports }),
  });
}

/** As much of a count as GraphQL's Int holds. */
function int(count: number): number {
  return Math.min(count, 2 ** 31 - 1);
}

function limitOf(key: string, limits: Limits): number {
  return limits[LIMIT_CLASSES.find((limitClass) => key.startsWith(`${limitClass}:`)) ?? 'general'];
}
