import { defineService, type Service } from '@autograph/service';
import { type CallerContext, DateTime, type PermissionTable, roles } from '@autograph/service/graphql';
import { SELF } from '../supergraph.ts';
import { LIMIT_CLASSES } from './classes.ts';
import { type HourlyLimits, type Limits, limitOf, type RateLimits } from './rate-limits.ts';
import { MOST_ACTIVE, WINDOW_SECONDS } from './store.ts';

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
    rateLimitConfig: async (_: unknown, __: unknown, { ports: { limits, store, hourly } }: Context) => ({
      limits,
      limitsPerHour: hourly?.limits ?? null,
      windowSeconds: WINDOW_SECONDS,
      redisEnabled: await store.usesRedis(),
    }),
    rateLimitStats: async (_: unknown, __: unknown, { ports: { limits, store, hourly } }: Context) => {
      const { total, blocked } = await store.totals();
      const activeLimits = async () => {
        const ofAMinute = activeIn('', { limits, store });
        const both = await Promise.all(hourly ? [ofAMinute, activeIn('hour:', hourly)] : [ofAMinute]);
        return both.flat().slice(0, MOST_ACTIVE);
      };
      return { totalRequests: int(total), blockedRequests: int(blocked), activeLimits };
    },
  },
  Mutation: {
    resetRateLimits: async (_: unknown, __: unknown, { ports: { store, hourly } }: Context) => ({
      resetCount: (await store.reset()) + ((await hourly?.store.reset()) ?? 0),
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

async function activeIn(prefix: string, { limits, store }: HourlyLimits) {
  return (await store.active()).map(({ key, consumed, resetAt }) => ({
    key: `${prefix}${key}`,
    requests: consumed,
    limit: limitOfKey(key, limits),
    resetTime: new Date(resetAt),
  }));
}

function limitOfKey(key: string, limits: Limits): number {
  const limitClass = LIMIT_CLASSES.find((one) => key.startsWith(`${one}:`)) ?? 'general';
  return limitOf(limits, limitClass, key.slice(limitClass.length + 1));
}
