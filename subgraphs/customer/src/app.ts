import { randomUUIDv7 } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { EventPublisher } from '@autograph/events';
import type { Clock, NewId } from '@autograph/kernel';
import type { Service } from '@autograph/service';
import type { ServiceClient } from '@autograph/service/calls';
import { createSubgraph } from '@autograph/service/graphql';
import {
  buildIndexes,
  connectStore,
  isStoreUnavailable,
  lease,
  type Store,
  startRelay,
} from '@autograph/service/mongo';
import {
  type FaultPoint,
  type Logger,
  leasedWorker,
  type Worker,
  withFaultPoints,
} from '@autograph/service/process';
import { requestContext } from './adapters/graphql/context.ts';
import { permissions } from './adapters/graphql/permissions.ts';
import { resolvers } from './adapters/graphql/resolvers.ts';
import { customerModel } from './adapters/mongo/customer-model.ts';
import { mongoCustomerRepository } from './adapters/mongo/mongo-customer-repository.ts';
import { saleServiceDesk } from './adapters/sale-service/sale-service-desk.ts';
import { aesGcmSeal } from './adapters/seal/aes-gcm-seal.ts';
import type { Ports } from './ports/index.ts';
import { recoverErasures } from './use-cases/recover-erasures.ts';

/** What the customer service is made of. */
export interface CustomerServiceOptions {
  readonly mongoUri: string;
  readonly log: Logger;
  readonly clock?: Clock;
  readonly newId?: NewId;
  /** Where events go; without one they wait in the outbox. */
  readonly publisher: EventPublisher | null;
  /** How often the outbox is looked through for what no write of this process raised, in milliseconds. */
  readonly outboxInterval?: number;
  readonly faultPoint?: FaultPoint | undefined;
  /** The sale service, as this one reaches it. */
  readonly sale: ServiceClient;
  /** What the identity of erased buyers is locked away by: 32 bytes. */
  readonly buyerRecordKey: Buffer;
  /** For how many days after an approval it must be known who bought. */
  readonly buyerRecordRetention: number;
  /** How often erasures that were left behind are looked for, in milliseconds; `null` leaves it out, for tests. */
  readonly recoveryInterval: number | null;
  /** How long the sale service may take to answer, in milliseconds; 5,000 unless given. */
  readonly serviceTimeout?: number;
}

/** How much longer than a call of the sale service an erasure may take in all. */
const CALLS_OF_AN_ERASURE = 4;

/** How many rounds may be missed before another process takes over. */
const ROUNDS_OF_A_LEASE = 3;

/** Joins the parts of the customer service: connects its store, builds its indexes, starts its graph. */
export async function createCustomerService(options: CustomerServiceOptions): Promise<Service> {
  const {
    mongoUri,
    log,
    faultPoint,
    outboxInterval = 1_000,
    clock = () => new Date(),
    newId = () => randomUUIDv7(),
  } = options;
  const store = await connectStore({ service: 'customer', uri: mongoUri, database: 'customer', log });
  const model = customerModel(store.connection);
  await buildIndexes(model);
  const relay =
    options.publisher &&
    startRelay({
      service: 'customer',
      connection: store.connection,
      collections: ['customers'],
      interval: outboxInterval,
      publisher: withFaultPoints('events', options.publisher, faultPoint, ['publish']),
      log,
    });
  const repository = mongoCustomerRepository(model, () => relay?.wake());
  const customers = withFaultPoints('customers', repository, faultPoint, ['insert', 'update', 'erase']);
  const ports: Ports = {
    customers,
    sales: withFaultPoints('sales', saleServiceDesk(options.sale), faultPoint, ['forget']),
    seal: aesGcmSeal(options.buyerRecordKey),
    retentionDays: options.buyerRecordRetention,
    clock,
    newId,
  };

  const subgraph = await createSubgraph({
    name: 'customer',
    typeDefs: readFileSync(new URL('../../../schema/subgraphs/customer.graphql', import.meta.url), 'utf8'),
    resolvers,
    permissions,
    context: (caller) => requestContext(caller, ports),
    log,
    isUnavailable: isStoreUnavailable,
  });
  const recovery = startRecovery(store, ports, options);
  return {
    subgraph,
    readiness: async () => ({ store: await store.isReady() }),
    close: async () => {
      await recovery?.close();
      await relay?.close();
      await subgraph.close();
      await store.close();
    },
  };
}

function startRecovery(
  { connection }: Store,
  ports: Ports,
  { log, recoveryInterval, serviceTimeout = 5_000 }: CustomerServiceOptions,
): Worker | null {
  if (recoveryInterval === null) return null;
  return leasedWorker({
    lease: lease(connection, 'recovery', { ttl: ROUNDS_OF_A_LEASE * recoveryInterval }),
    interval: recoveryInterval,
    longestPause: recoveryInterval,
    work: (held) =>
      recoverErasures(ports, CALLS_OF_AN_ERASURE * serviceTimeout, held, (customer, outcome) =>
        log.info({ customer, outcome }, 'recovery'),
      ),
    failed: (error) => log.warn({ err: error }, 'a round of recovery failed'),
  });
}
