import { Counter, collectDefaultMetrics, Histogram, Registry } from '@prometheus-io/client';

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
