import type { ServiceClient } from '@autograph/service/calls';
import { localServiceClient } from '@autograph/service/graphql';
import type { Logger } from '@autograph/service/process';
import type { GraphQLSchema } from 'graphql';
import type { Redis } from '../redis.ts';
import { SELF } from '../supergraph.ts';
import { countingOf } from './classes.ts';
import { hourlyLimitsOf, type LimitSettings, limitsOf } from './config.ts';
import { withFallback } from './fallback-store.ts';
import { type LimitedRequests, limitedRequests } from './limited-requests.ts';
import { memoryLimitStore } from './memory-store.ts';
import { rateLimits } from './rate-limits.ts';
import { redisLimitStore } from './redis-store.ts';
import { limitsService } from './service.ts';
import { HOUR_SECONDS, type LimitStore, WINDOW_SECONDS } from './store.ts';

/** The rate limits of a gateway. */
export interface OpenLimits {
  readonly requests: LimitedRequests;
  /** The gateway's own part of the graph, which administers them. */
  readonly service: ServiceClient;
  close(): Promise<void>;
}

/** Opens the limits that the settings state. They are counted in Redis where there is one, else in this process. */
export async function openLimits(options: {
  readonly settings: LimitSettings;
  readonly supergraph: GraphQLSchema;
  /** Whether people who are not logged in are counted in a class of their own where they read the stock. */
  readonly publicStock: boolean;
  readonly redis: Redis | null;
  readonly log: Logger;
}): Promise<OpenLimits> {
  const { settings, supergraph, publicStock, redis, log } = options;
  const storeOf = (seconds: number): LimitStore => {
    const own = memoryLimitStore(Date.now, undefined, seconds);
    return redis ? withFallback(redis, redisLimitStore(redis, seconds), own) : own;
  };
  const ofAnHour = hourlyLimitsOf(settings);
  const hourly = ofAnHour && { limits: ofAnHour, store: storeOf(HOUR_SECONDS) };
  const limits = rateLimits(limitsOf(settings), storeOf(WINDOW_SECONDS), Date.now, hourly);
  const open = await limitsService(limits).open({ settings: {}, clientOf: callsNobody, broker: null, log });
  return {
    requests: limitedRequests(limits, countingOf(supergraph), publicStock),
    service: localServiceClient(open.subgraph, SELF),
    close: open.close,
  };
}

function callsNobody(name: string): never {
  throw new Error(`The gateway's own service calls no other, and so not ${name}.`);
}
