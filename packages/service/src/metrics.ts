import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from '@prometheus-io/client';

/** The metrics of this process, in Prometheus' format at `GET /metrics`. */
export const metrics = new Registry();

collectDefaultMetrics({ register: metrics });

/** Commands that a service sent to its store; the difference around a request counts its database queries. */
export const storeCommands = new Counter({
  name: 'autograph_store_commands_total',
  help: 'Commands sent to the store, by service and command',
  labelNames: ['service', 'command'] as const,
  registers: [metrics],
});

/** How long the operations of a subgraph or of the gateway took, in seconds. */
export const operationSeconds = new Histogram({
  name: 'autograph_operation_duration_seconds',
  help: 'Duration of GraphQL operations, by service and outcome',
  labelNames: ['service', 'outcome'] as const,
  buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  registers: [metrics],
});

/** Records that a recovery loop dealt with, by what came of each. */
export const recoveredRecords = new Counter({
  name: 'autograph_recovered_records_total',
  help: 'Records that the recovery loop dealt with, by service and outcome',
  labelNames: ['service', 'outcome'] as const,
  registers: [metrics],
});

/** What is decided and not yet carried out at another service, as the recovery loop last saw it. */
export const recoveryBacklog = new Gauge({
  name: 'autograph_recovery_backlog',
  help: 'Decisions that are not yet carried out at another service',
  labelNames: ['service'] as const,
  registers: [metrics],
});

/** How many documents have events to publish, by service; asked when the metrics are read. */
export const outboxes = new Map<string, () => Promise<number>>();

new Gauge({
  name: 'autograph_outbox_pending',
  help: 'Documents with events that are not published yet, by service',
  labelNames: ['service'] as const,
  registers: [metrics],
  async collect() {
    this.reset();
    for (const [service, count] of outboxes) {
      // A store that does not answer must not keep the other metrics from being read.
      const pending = await count().catch(() => null);
      if (pending !== null) this.set({ service }, pending);
    }
  },
});

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
