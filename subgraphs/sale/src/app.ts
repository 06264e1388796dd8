import { createHash, randomUUIDv7 } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Clock, NewId } from '@autograph/kernel';
import { createSubgraph, type Logger, type Service, type ServiceClient } from '@autograph/service';
import { connectStore, isStoreUnavailable } from '@autograph/service/mongo';
import { customerServiceDirectory } from './adapters/customer-service/customer-service-directory.ts';
import { requestContext } from './adapters/graphql/context.ts';
import { permissions } from './adapters/graphql/permissions.ts';
import { resolvers } from './adapters/graphql/resolvers.ts';
import { mongoSaleRepository } from './adapters/mongo/mongo-sale-repository.ts';
import { saleModel } from './adapters/mongo/sale-model.ts';
import { vehicleServiceInventory } from './adapters/vehicle-service/vehicle-service-inventory.ts';
import type { Ports } from './ports/index.ts';
import { UnavailableError } from './ports/unavailable.ts';

/** What the sale service is made of. */
export interface SaleServiceOptions {
  readonly mongoUri: string;
  readonly log: Logger;
  /** The vehicle and the customer service, as this one reaches them. */
  readonly vehicle: ServiceClient;
  readonly customer: ServiceClient;
  readonly clock?: Clock;
  readonly newId?: NewId;
}

/** Joins the parts of the sale service: connects its store, builds its indexes, starts its graph. */
export async function createSaleService(options: SaleServiceOptions): Promise<Service> {
  const {
    mongoUri,
    log,
    vehicle,
    customer,
    clock = () => new Date(),
    newId = () => randomUUIDv7(),
  } = options;
  const store = await connectStore({ service: 'sale', uri: mongoUri, database: 'sale', log });
  const model = saleModel(store.connection);
  await model.createIndexes();
  const ports: Ports = {
    sales: mongoSaleRepository(model),
    vehicles: vehicleServiceInventory(vehicle),
    customers: customerServiceDirectory(customer),
    clock,
    newId,
    digest: (text) => createHash('sha256').update(text).digest('base64url'),
    pause,
    report: (problem, sale, error) => log.warn({ sale, err: error }, problem),
  };

  const subgraph = await createSubgraph({
    name: 'sale',
    typeDefs: readFileSync(new URL('../../../schema/subgraphs/sale.graphql', import.meta.url), 'utf8'),
    resolvers,
    permissions,
    context: (caller) => requestContext(caller, ports),
    log,
    isUnavailable: (error) => error instanceof UnavailableError || isStoreUnavailable(error),
  });
  return {
    subgraph,
    readiness: async () => ({ store: await store.isReady() }),
    close: async () => {
      await subgraph.close();
      await store.close();
    },
  };
}
