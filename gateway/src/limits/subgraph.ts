import { readFileSync } from 'node:fs';
import type { Caller } from '@autograph/kernel';
import {
  type CallerContext,
  createSubgraph,
  DateTime,
  type PermissionTable,
  roles,
  type Subgraph,
} from '@autograph/service/graphql';
import type { Logger } from '@autograph/service/process';
import { SELF } from '../supergraph.ts';
import { LIMIT_CLASSES } from './classes.ts';
import type { RateLimits } from './rate-limits.ts';
import { WINDOW_SECONDS } from './store.ts';

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

/** What the gateway itself has to say in the graph: its rate limits, to administrators. */
export function limitsSubgraph({ limits, store }: RateLimits, log: Logger): Promise<Subgraph> {
  const limitOf = (key: string): number =>
    limits[LIMIT_CLASSES.find((limitClass) => key.startsWith(`${limitClass}:`)) ?? 'general'];
  const resolvers = {
    DateTime,
    Query: {
      rateLimitConfig: async () => ({
        limits,
        windowSeconds: WINDOW_SECONDS,
        redisEnabled: await store.usesRedis(),
      }),
      rateLimitStats: async () => {
        const { total, blocked } = await store.totals();
        const activeLimits = async () =>
          (await store.active()).map(({ key, consumed, resetAt }) => ({
            key,
            requests: consumed,
            limit: limitOf(key),
            resetTime: new Date(resetAt),
          }));
        return { totalRequests: int(total), blockedRequests: int(blocked), activeLimits };
      },
    },
    Mutation: {
      resetRateLimits: async () => ({ resetCount: await store.reset(), userErrors: [] }),
    },
  };
  return createSubgraph<CallerContext>({
    name: SELF,
    typeDefs: readFileSync(new URL(`../../../schema/subgraphs/${SELF}.graphql`, import.meta.url), 'utf8'),
    resolvers,
    permissions,
    context: (caller: Caller) => ({ caller }),
    log,
  });
}

/** As much of a count as GraphQL's Int holds. */
function int(count: number): number {
  return Math.min(count, 2 ** 31 - 1);
}
