import type { DomainEvent } from '@autograph/events';
import { Counter, collectDefaultMetrics, Gauge, Registry } from '@prometheus-io/client';
import { RequestCounter, RequestHistogram } from './request-metrics.ts';

/** The metrics of this process, in Prometheus' format at `GET /metrics`. */
export const metrics = new Registry();

// The library's default is every 100 ms, for quantiles that nobody asks for in so short a time.
collectDefaultMetrics({ register: metrics, eventLoopUtilizationTimeout: 1_000 });

/** Commands that a service sent to its store; the difference around a request counts its database queries. */
export const storeCommands = new RequestCounter({
  name: 'autograph_store_commands_total',
  help: 'Commands sent to the store, by service and command',
  labelNames: ['service', 'command'] as const,
  registry: metrics,
});

/** Commands and rounds of work that a store could not carry out, by why. */
export const storeUnavailable = new Counter({
  name: 'autograph_store_unavailable_total',
  help: 'Failures because a store was unavailable, by service and reason',
  labelNames: ['service', 'reason'] as const,
  registers: [metrics],
});

/** How long the operations of a subgraph or of the gateway took, in seconds. */
export const operationSeconds = new RequestHistogram({
  name: 'autograph_operation_duration_seconds',
  help: 'Duration of GraphQL operations, REST requests, exports and log-ins, by service and outcome',
  labelNames: ['service', 'outcome'] as const,
  buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  registry: metrics,
});

/** Queries that the gateway answered, by what carried them out. */
export const gatewayQueries = new RequestCounter({
  name: 'autograph_gateway_queries_total',
  help: 'Queries that the gateway answered, by what carried them out: the fast path, or Apollo',
  labelNames: ['by'] as const,
  registry: metrics,
});

/** Streams of live changes that are open at this gateway. */
export const liveStreams = new Gauge({
  name: 'autograph_gateway_streams',
  help: 'Open streams of live changes',
  registers: [metrics],
});

/** Records that were sent on streams of live changes. */
export const liveMessages = new Counter({
  name: 'autograph_gateway_stream_messages_total',
  help: 'Records sent on streams of live changes',
  registers: [metrics],
});

/** Calls of other services over HTTP, by what came of each; a call that was tried twice counts once. */
export const serviceCalls = new RequestCounter({
  name: 'autograph_service_calls_total',
  help: 'Calls of other services, by the service called and the outcome',
  labelNames: ['service', 'outcome'] as const,
  registry: metrics,
});

/** Seconds by which the clock of a called service is ahead of this one, to a second; negative when it is behind. */
export const clockSkew = new Gauge({
  name: 'autograph_clock_skew_seconds',
  help: 'Seconds by which the clock of a called service is ahead of this one',
  labelNames: ['service'] as const,
  registers: [metrics],
});

/** Whether a service is being called: 0 as usual, 1 on trial, 2 not at all for the moment. */
export const serviceBreaker = new Gauge({
  name: 'autograph_service_breaker',
  help: 'Breaker of the calls of a service: 0 closed, 1 on trial, 2 open',
  labelNames: ['service'] as const,
  registers: [metrics],
});

/** Records that a recovery loop dealt with, by what came of each. */
export const recoveredRecords = new Counter({
  name: 'autograph_recovered_records_total',
  help: 'Records that the recovery loop dealt with, by service and outcome',
  labelNames: ['service', 'outcome'] as const,
  registers: [metrics],
});

/** A gauge of what each service of this process says when the metrics are read. */
function askedGauge<Asked>(
  name: string,
  help: string,
  asked: ReadonlyMap<string, Asked>,
  read: (one: Asked) => Promise<number>,
): void {
  new Gauge({
    name,
    help,
    labelNames: ['service'] as const,
    registers: [metrics],
    async collect() {
      this.reset();
      for (const [service, one] of asked) {
        // A store that does not answer must not keep the other metrics from being read.
        const value = await read(one).catch(() => null);
        if (value !== null) this.set({ service }, value);
      }
    },
  });
}

/** How each service of this process counts its migrations with documents left to change. */
export const pendingMigrations = new Map<string, () => Promise<number>>();

askedGauge(
  'autograph_migrations_pending',
  'Migrations with documents left to change',
  pendingMigrations,
  (count) => count(),
);

/** How each service of this process counts what is decided and not yet carried out. */
export const recoveryBacklogs = new Map<string, () => Promise<number>>();

askedGauge(
  'autograph_recovery_backlog',
  'Decisions that are not yet carried out at another service',
  recoveryBacklogs,
  (count) => count(),
);

/** What the last check of a read model found, and when. */
export interface ReadModelCheck {
  readonly difference: number;
  readonly at: number;
}

/** The last check of each read model by this process, by name. */
export const readModelChecks = new Map<string, ReadModelCheck>();

/** For how long the result of a check is reported, in milliseconds: another process may check from then on. */
const CHECK_REPORTED = 120_000;

new Gauge({
  name: 'autograph_read_model_difference',
  help: 'Records that a read model has too many or too few of, by its last check',
  labelNames: ['model'] as const,
  registers: [metrics],
  collect() {
    this.reset();
    for (const [model, { difference, at }] of readModelChecks)
      if (Date.now() - at < CHECK_REPORTED) this.set({ model }, difference);
  },
});

/** What waits in the outbox of a service. */
export interface Outbox {
  /** How many documents have events to publish. */
  pending(): Promise<number>;
  /** Since when the oldest event waits; `null` when none does. */
  oldest(): Promise<Date | null>;
  /**
   * The events that wait, as they were stored, some at a time; with `since`, those of that moment and later. Each document's
   * are in order.
   */
  waiting(since: Date | null): AsyncIterable<readonly DomainEvent[]>;
}

/** The outboxes of this process, by service; asked when the metrics are read. */
export const outboxes = new Map<string, Outbox>();

askedGauge(
  'autograph_outbox_pending',
  'Documents with events that are not published yet, by service',
  outboxes,
  (outbox) => outbox.pending(),
);

askedGauge(
  'autograph_outbox_oldest_age_seconds',
  'How long the oldest event that is not published yet has waited, by service; 0 when none waits',
  outboxes,
  async (outbox) => {
    const oldest = await outbox.oldest();
    return oldest ? Math.max(0, Date.now() - oldest.getTime()) / 1_000 : 0;
  },
);

/** Events that the broker acknowledged; a repetition counts again. */
export const eventsPublished = new Counter({
  name: 'autograph_events_published_total',
  help: 'Events that the broker acknowledged, by service',
  labelNames: ['service'] as const,
  registers: [metrics],
});

/** Rounds in which events could not be published. */
export const publishFailures = new Counter({
  name: 'autograph_event_publish_failures_total',
  help: 'Attempts to publish events that failed, by service',
  labelNames: ['service'] as const,
  registers: [metrics],
});

/** What came of each message that a consumer was handed. */
export const eventsConsumed = new Counter({
  name: 'autograph_events_consumed_total',
  help: 'Messages that a consumer was handed, by service, group and outcome',
  labelNames: ['service', 'group', 'outcome'] as const,
  registers: [metrics],
});

/** Purchases that the sale service answered. A repetition with the same idempotency key counts again. */
export const purchases = new Counter({
  name: 'autograph_purchases_total',
  help: 'Purchases that the sale service answered, by outcome; a repetition counts again',
  labelNames: ['outcome'] as const,
  registers: [metrics],
});
