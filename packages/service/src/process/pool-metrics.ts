import { Gauge } from '@prometheus-io/client';
import { metrics } from './metrics.ts';

/** The connections of a pool to a store now. */
export interface PoolUse {
  /** Connections that a command uses. */
  readonly inUse: number;
  /** Open connections that no command uses. */
  readonly available: number;
  /** Commands that wait for a connection. */
  readonly waiting: number;
}

/** The pool of each store that this process is connected to, by service; asked when the metrics are read. */
export const storePools = new Map<string, () => PoolUse>();

new Gauge({
  name: 'autograph_store_pool_connections',
  help: 'Connections in use, available connections and commands that wait for one, by service',
  labelNames: ['service', 'state'] as const,
  registers: [metrics],
  collect() {
    this.reset();
    for (const [service, read] of storePools) {
      const { inUse, available, waiting } = read();
      this.set({ service, state: 'in_use' }, inUse);
      this.set({ service, state: 'available' }, available);
      this.set({ service, state: 'waiting' }, waiting);
    }
  },
});

/** The calls of a service now. */
export interface CallsNow {
  readonly inProgress: number;
  readonly waiting: number;
}

/** The calls of each service over HTTP, by its name; asked when the metrics are read. */
export const callsNow = new Map<string, () => CallsNow>();

/** A gauge of the calls of each service, as they are when the metrics are read. */
function callsGauge(name: string, help: string, read: (calls: CallsNow) => number): void {
  new Gauge({
    name,
    help,
    labelNames: ['service'] as const,
    registers: [metrics],
    collect() {
      this.reset();
      for (const [service, now] of callsNow) this.set({ service }, read(now()));
    },
  });
}

callsGauge(
  'autograph_service_calls_in_progress',
  'Calls of other services that are under way, by the service called',
  ({ inProgress }) => inProgress,
);

callsGauge(
  'autograph_service_calls_waiting',
  'Calls of other services that wait for their turn, by the service called',
  ({ waiting }) => waiting,
);
