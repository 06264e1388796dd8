import { randomUUIDv7 } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { EventPublisher } from '@autograph/events';
import type { Clock, NewId } from '@autograph/kernel';
import type { Service } from '@autograph/service';
import { createSubgraph } from '@autograph/service/graphql';
import { buildIndexes, connectStore, isStoreUnavailable, startRelay } from '@autograph/service/mongo';
import { type FaultPoint, type Logger, withFaultPoints } from '@autograph/service/process';
import { requestContext } from './adapters/graphql/context.ts';
import { permissions } from './adapters/graphql/permissions.ts';
import { resolvers } from './adapters/graphql/resolvers.ts';
import { mongoVehicleRepository } from './adapters/mongo/mongo-vehicle-repository.ts';
import { vehicleModel } from './adapters/mongo/vehicle-model.ts';

/** What the vehicle service is made of. */
export interface VehicleServiceOptions {
  readonly mongoUri: string;
  readonly log: Logger;
  readonly clock?: Clock;
  readonly newId?: NewId;
  /** Where events go; without one they wait in the outbox. */
  readonly publisher: EventPublisher | null;
  /** How often the outbox is looked through for what no write of this process raised, in milliseconds. */
  readonly outboxInterval?: number;
  readonly faultPoint?: FaultPoint | undefined;
}

/** Joins the parts of the vehicle service: connects its store, builds its indexes, starts its graph. */
export async function createVehicleService(options: VehicleServiceOptions): Promise<Service> {
  const {
    mongoUri,
    log,
    faultPoint,
    outboxInterval = 1_000,
    clock = () => new Date(),
    newId = () => randomUUIDv7(),
  } = options;
  const store = await connectStore({ service: 'vehicle', uri: mongoUri, database: 'vehicle', log });
  const model = vehicleModel(store.connection);
  await buildIndexes(model);
  const relay =
    options.publisher &&
    startRelay({
      service: 'vehicle',
      connection: store.connection,
      collections: ['vehicles'],
      interval: outboxInterval,
      publisher: withFaultPoints('events', options.publisher, faultPoint, ['publish']),
      log,
    });
  const repository = mongoVehicleRepository(model, () => relay?.wake());
  const vehicles = withFaultPoints('stock', repository, faultPoint, ['insert', 'update', 'remove']);
  const ports = { vehicles, clock, newId };

  const subgraph = await createSubgraph({
    name: 'vehicle',
    typeDefs: readFileSync(new URL('../../../schema/subgraphs/vehicle.graphql', import.meta.url), 'utf8'),
    resolvers,
    permissions,
    context: (caller) => requestContext(caller, ports),
    log,
    isUnavailable: isStoreUnavailable,
  });
  return {
    subgraph,
    readiness: async () => ({ store: await store.isReady() }),
    close: async () => {
      await relay?.close();
      await subgraph.close();
      await store.close();
    },
  };
}
