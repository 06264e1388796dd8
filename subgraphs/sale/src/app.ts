import { createHash, randomUUIDv7 } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { type EventPublisher, topicOf } from '@autograph/events';
import type { EventBroker } from '@autograph/events/broker';
import type { Clock, NewId } from '@autograph/kernel';
import type { Service } from '@autograph/service';
import type { ServiceClient } from '@autograph/service/calls';
import { createSubgraph } from '@autograph/service/graphql';
import {
  buildIndexes,
  type ConsumerOptions,
  connectStore,
  isStoreUnavailable,
  lease,
  type Store,
  startConsumer,
  startRelay,
} from '@autograph/service/mongo';
import {
  type FaultPoint,
  type Logger,
  leasedWorker,
  type Worker,
  withFaultPoints,
} from '@autograph/service/process';
import { customerServiceDirectory } from './adapters/customer-service/customer-service-directory.ts';
import { requestContext } from './adapters/graphql/context.ts';
import { permissions } from './adapters/graphql/permissions.ts';
import { resolvers } from './adapters/graphql/resolvers.ts';
import { inProcessContests } from './adapters/in-process-contests.ts';
import { recoveryMetrics } from './adapters/metrics/recovery-metrics.ts';
import { mongoSaleRepository } from './adapters/mongo/mongo-sale-repository.ts';
import { mongoSaleWorklist } from './adapters/mongo/mongo-sale-worklist.ts';
import { mongoSalesSummaryStore } from './adapters/mongo/mongo-sales-summary-store.ts';
import { saleModel } from './adapters/mongo/sale-model.ts';
import { summaryModels } from './adapters/mongo/summary-models.ts';
import { vehicleServiceInventory } from './adapters/vehicle-service/vehicle-service-inventory.ts';
import type { SalePolicy } from './domain/policy.ts';
import type { Ports } from './ports/index.ts';
import type { SalesSummaryStore } from './ports/sales-summary-store.ts';
import { UnavailableError } from './ports/unavailable.ts';
import { countSales } from './use-cases/count-sales.ts';
import { rebuildSummary } from './use-cases/rebuild-summary.ts';
import { recover } from './use-cases/recover.ts';

/** What the sale service is made of. */
export interface SaleServiceOptions {
  readonly mongoUri: string;
  readonly log: Logger;
  /** The vehicle and the customer service, as this one reaches them. */
  readonly vehicle: ServiceClient;
  readonly customer: ServiceClient;
  readonly policy: SalePolicy;
  /** How often the recovery loop runs, in milliseconds; `null` leaves it out, for tests. */
  readonly recoveryInterval: number | null;
  /** Where events go; without one they wait in the outbox. */
  readonly publisher: EventPublisher | null;
  /** Where this service hears of its own events; without it the summary of sales stands still. */
  readonly broker?: Pick<EventBroker, 'subscribe'> | null;
  /** How often the outbox is looked through for what no write of this process raised, in milliseconds. */
  readonly outboxInterval?: number;
  readonly clock?: Clock;
  readonly newId?: NewId;
  readonly faultPoint?: FaultPoint | undefined;
}

/** Joins the parts of the sale service: connects its store, builds its indexes, starts its graph and its recovery loop. */
export async function createSaleService(options: SaleServiceOptions): Promise<Service> {
  const { mongoUri, log } = options;
  const store = await connectStore({ service: 'sale', uri: mongoUri, database: 'sale', log });
  const summary = await openSummary(store.connection);
  // Heard before anything is published: a broker in this process hands an event to those who listen then.
  const following =
    options.broker && (await followSales(summary, { connection: store.connection, broker: options.broker }));
  const relay = openRelay(store, options);
  const ports = { ...(await joinPorts(store, options, () => relay?.wake())), summary };
  const subgraph = await createSubgraph({
    name: 'sale',
    typeDefs: readFileSync(new URL('../../../schema/subgraphs/sale.graphql', import.meta.url), 'utf8'),
    resolvers,
    permissions,
    context: (caller) => requestContext(caller, ports),
    log,
    isUnavailable: (error) => error instanceof UnavailableError || isStoreUnavailable(error),
  });
  const recovery = startRecovery(store, ports, options);
  buildSummary(ports).catch((error: unknown) =>
    log.warn({ err: error }, 'the summary of sales was not made'),
  );
  return {
    subgraph,
    readiness: async () => ({ store: await store.isReady() }),
    close: async () => {
      await recovery?.close();
      await relay?.close();
      await following?.close();
      await subgraph.close();
      await store.close();
    },
  };
}

async function openSummary(connection: Store['connection']): Promise<SalesSummaryStore> {
  const models = summaryModels(connection);
  await buildIndexes(models.facts);
  return mongoSalesSummaryStore(models);
}

/** Keeps the summary of sales by their own events. */
export function followSales(
  summary: SalesSummaryStore,
  at: Pick<ConsumerOptions, 'connection' | 'broker'>,
): Promise<{ close(): Promise<void> }> {
  return startConsumer({
    ...at,
    service: 'sale',
    group: 'sale.summary',
    topics: [topicOf('sale')],
    handler: (event) => countSales([event], summary),
    handlerOfMany: (events) => countSales(events, summary),
  });
}

/** Makes the summary of sales where there is none yet, or one that was cut off. */
async function buildSummary(ports: Pick<Ports, 'sales' | 'summary'>): Promise<void> {
  if (!(await ports.summary.isBuilt())) await rebuildSummary(ports);
}

function openRelay({ connection }: Store, options: SaleServiceOptions): Worker | null {
  const { publisher, faultPoint, log, outboxInterval = 1_000 } = options;
  if (!publisher) return null;
  return startRelay({
    service: 'sale',
    connection,
    collections: ['sales'],
    interval: outboxInterval,
    publisher: withFaultPoints('events', publisher, faultPoint, ['publish']),
    log,
  });
}

async function joinPorts(
  store: Store,
  options: SaleServiceOptions,
  onRaised: () => void,
): Promise<Omit<Ports, 'summary'>> {
  const { log, vehicle, customer, policy, faultPoint } = options;
  const { clock = () => new Date(), newId = () => randomUUIDv7() } = options;
  const model = saleModel(store.connection);
  await buildIndexes(model);
  const repository = mongoSaleRepository(model, onRaised);
  const inventory = vehicleServiceInventory(vehicle);
  const worklist = mongoSaleWorklist(model);
  return {
    sales: withFaultPoints('sales', repository, faultPoint, WRITES),
    vehicles: withFaultPoints('vehicles', inventory, faultPoint, ['reserve', 'release', 'sell']),
    worklist: withFaultPoints('worklist', worklist, faultPoint, ['postpone']),
    customers: withFaultPoints('customers', customerServiceDirectory(customer), faultPoint, ['findById']),
    contests: inProcessContests(),
    policy,
    clock,
    newId,
    digest: (text) => createHash('sha256').update(text).digest('base64url'),
    pause,
    report: (problem, sale, error) => log.warn({ sale, err: error }, problem),
  };
}

const WRITES = [
  'begin',
  'open',
  'refuse',
  'abandon',
  'decide',
  'annotate',
  'settled',
  'forgetTexts',
] as const;

/** How many rounds may be missed before another process takes over. */
const ROUNDS_OF_A_LEASE = 3;

function startRecovery(
  { connection }: Store,
  ports: Ports,
  { log, recoveryInterval, faultPoint }: SaleServiceOptions,
): Worker | null {
  if (recoveryInterval === null) return null;
  const metrics = recoveryMetrics();
  const held = lease(connection, 'recovery', { ttl: ROUNDS_OF_A_LEASE * recoveryInterval });
  return leasedWorker({
    lease: withFaultPoints('lease', held, faultPoint, ['hold']),
    interval: recoveryInterval,
    longestPause: recoveryInterval,
    work: async (held) => {
      await recover(ports, held, (outcome, sale) => {
        metrics.did(outcome);
        log[outcome === 'refused' ? 'error' : 'info']({ sale, outcome }, 'recovery');
      });
      metrics.open(await ports.worklist.countOwed());
    },
    failed: (error) => log.warn({ err: error }, 'a round of recovery failed'),
  });
}
