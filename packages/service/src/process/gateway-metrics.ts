import { Counter, Histogram } from '@prometheus-io/client';
import { metrics } from './metrics.ts';
import { RequestCounter, RequestHistogram } from './request-metrics.ts';

/** What came of an operation: `refused` is the caller's fault, `failed` is ours. */
export type OperationOutcome = 'ok' | 'refused' | 'failed';

/** The label of what is not among the values that a metric knows: callers cannot create labels. */
export const OTHER = 'other';

const gatewayOperationSeconds = new RequestHistogram({
  name: 'autograph_gateway_operation_duration_seconds',
  help: 'Duration of operations at the gateway, by persisted operation, type and outcome',
  labelNames: ['operation', 'type', 'outcome'] as const,
  // 0.2 is the bound of the objective for latency.
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2.5, 5, 10],
  registry: metrics,
});

/** An operation of a client, as it is measured at the gateway. Each label has a bounded number of values. */
export interface MeasuredOperation {
  readonly operation: string;
  readonly type: string;
  readonly outcome: OperationOutcome;
}

/** Records how long an operation took at the gateway. `traceId` is that of a sampled trace, which becomes an exemplar. */
export function observeOperation(labels: MeasuredOperation, seconds: number, traceId?: string): void {
  gatewayOperationSeconds.observe(labels, seconds, traceId === undefined ? undefined : { trace_id: traceId });
}

/** Errors that left the gateway, by the service that they came from and by `extensions.code`. */
export const graphErrors = new Counter({
  name: 'autograph_errors_total',
  help: 'Errors in the answers of the gateway, by the service that they came from and by code',
  labelNames: ['service', 'code'] as const,
  registers: [metrics],
});

const cacheRequests = new RequestCounter({
  name: 'autograph_cache_requests_total',
  help: 'Questions to the caches of the gateway, by cache and result',
  labelNames: ['cache', 'result'] as const,
  registry: metrics,
});

/** The caches of the gateway that count their hits and misses. */
export type CacheName =
  | 'answers'
  | 'document'
  | 'persisted'
  | 'plan'
  | 'response_reader'
  | 'session'
  | 'token';

/** Returns a function that counts a question to a cache: a hit or a miss. */
export function cacheCounter(cache: CacheName): (isHit: boolean) => void {
  const hit = cacheRequests.counterOf({ cache, result: 'hit' });
  const miss = cacheRequests.counterOf({ cache, result: 'miss' });
  return (isHit) => (isHit ? hit() : miss());
}

/** Requests that were counted within a rate limit, by class and by whether the limit allowed them. */
export const rateLimitRequests = new RequestCounter({
  name: 'autograph_rate_limit_requests_total',
  help: 'Requests counted within a rate limit, by class and result',
  labelNames: ['class', 'result'] as const,
  registry: metrics,
});

/** Times that browsers measured while they showed pages of the web client, in seconds. */
export const webVitalSeconds = new Histogram({
  name: 'autograph_web_vital_seconds',
  help: 'Web vitals that are times, by name and page',
  labelNames: ['name', 'page'] as const,
  buckets: [0.05, 0.1, 0.2, 0.5, 0.8, 1.2, 1.8, 2.5, 3, 4, 6, 10],
  registers: [metrics],
});

/** How much the layout of pages of the web client shifted in browsers, without a unit. */
export const webVitalShift = new Histogram({
  name: 'autograph_web_vital_cls',
  help: 'Cumulative layout shift, by page',
  labelNames: ['page'] as const,
  buckets: [0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1],
  registers: [metrics],
});
