import { Counter, Histogram } from '@prometheus-io/client';
import { metrics } from './metrics.ts';

/** What came of an operation: `refused` is the caller's fault, `failed` is ours. */
export type OperationOutcome = 'ok' | 'refused' | 'failed';

/** The label of what is not among the values that a metric knows: callers cannot create labels. */
export const OTHER = 'other';

const gatewayOperationSeconds = new Histogram({
  name: 'autograph_gateway_operation_duration_seconds',
  help: 'Duration of operations at the gateway, by persisted operation, type and outcome',
  labelNames: ['operation', 'type', 'outcome'] as const,
  // 0.2 is the bound of the objective for latency.
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2.5, 5, 10],
  enableExemplars: true,
  registers: [],
});
// The text format of Prometheus leaves exemplars out; a registry of it takes no metric that may have some when that is made.
metrics.registerMetric(gatewayOperationSeconds);

/** An operation of a client, as it is measured at the gateway. Each label has a bounded number of values. */
export interface MeasuredOperation {
  readonly operation: string;
  readonly type: string;
  readonly outcome: OperationOutcome;
}

/** Records how long an operation took at the gateway. `traceId` is that of a sampled trace, which becomes an exemplar. */
export function observeOperation(labels: MeasuredOperation, seconds: number, traceId?: string): void {
  const exemplarLabels = traceId === undefined ? {} : { trace_id: traceId };
  const observed = { labels: { ...labels }, value: seconds, exemplarLabels };
  // The types of the library know no labels of exemplars but those of the metric itself.
  gatewayOperationSeconds.observe(observed as Parameters<typeof gatewayOperationSeconds.observe>[0]);
}

/** Errors that left the gateway, by the service that they came from and by `extensions.code`. */
export const graphErrors = new Counter({
  name: 'autograph_errors_total',
  help: 'Errors in the answers of the gateway, by the service that they came from and by code',
  labelNames: ['service', 'code'] as const,
  registers: [metrics],
});

const cacheRequests = new Counter({
  name: 'autograph_cache_requests_total',
  help: 'Questions to the caches of the gateway, by cache and result',
  labelNames: ['cache', 'result'] as const,
  registers: [metrics],
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
  const hits = cacheRequests.labels({ cache, result: 'hit' });
  const misses = cacheRequests.labels({ cache, result: 'miss' });
  return (isHit) => (isHit ? hits : misses).inc();
}

/** Requests that were counted within a rate limit, by class and by whether the limit allowed them. */
export const rateLimitRequests = new Counter({
  name: 'autograph_rate_limit_requests_total',
  help: 'Requests counted within a rate limit, by class and result',
  labelNames: ['class', 'result'] as const,
  registers: [metrics],
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
