import type { ServiceClient } from '@autograph/service/calls';
import { localServiceClient } from '@autograph/service/graphql';
import type { Logger } from '@autograph/service/process';
import type { GraphQLSchema } from 'graphql';
import type { Redis } from '../redis.ts';
import { SELF } from '../supergraph.ts';
import { countingOf } from './classes.ts';
import { type LimitSettings, limitsOf } from './config.ts';
import { withFallback } from './fallback-store.ts';
import { type LimitedRequests, limitedRequests } from './limited-requests.ts';
import { memoryLimitStore } from './memory-store.ts';
import { rateLimits } from './rate-limits.ts';
import { redisLimitStore } from './redis-store.ts';
import { limitsService } from './service.ts';

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
  readonly redis: Redis | null;
  readonly log: Logger;
}): Promise<OpenLimits> {
  const { settings, supergraph, redis, log } = options;
  const own = memoryLimitStore();
  const store = redis ? withFallback(redis, redisLimitStore(redis), own) : own;
  const limits = rateLimits(limitsOf(settings), store);
  const open = await limitsService(limits).open({ settings: {}, clientOf: callsNobody, broker: null, log });
  return {
    requests: limitedRequests(limits, countingOf(supergraph)),
    service: localServiceClient(open.subgraph, SELF),
    close: open.close,
  };
}

function callsNobody(name: string): never {
  throw new Error(`The gateway's own service calls no other, and so not ${name}.`);
}
