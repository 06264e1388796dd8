import { randomUUIDv7 } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Clock, NewId } from '@autograph/kernel';
import { createSubgraph, type Logger, type Service } from '@autograph/service';
import { buildIndexes, connectStore, isStoreUnavailable } from '@autograph/service/mongo';
import { requestContext } from './adapters/graphql/context.ts';
import { permissions } from './adapters/graphql/permissions.ts';
import { resolvers } from './adapters/graphql/resolvers.ts';
import { customerModel } from './adapters/mongo/customer-model.ts';
import { mongoCustomerRepository } from './adapters/mongo/mongo-customer-repository.ts';

/** What the customer service is made of. */
export interface CustomerServiceOptions {
  readonly mongoUri: string;
  readonly log: Logger;
  readonly clock?: Clock;
  readonly newId?: NewId;
}

/** Joins the parts of the customer service: connects its store, builds its indexes, starts its graph. */
export async function createCustomerService(options: CustomerServiceOptions): Promise<Service> {
  const { mongoUri, log, clock = () => new Date(), newId = () => randomUUIDv7() } = options;
  const store = await connectStore({ service: 'customer', uri: mongoUri, database: 'customer', log });
  const model = customerModel(store.connection);
  await buildIndexes(model);
  const ports = { customers: mongoCustomerRepository(model), clock, newId };

  const subgraph = await createSubgraph({
    name: 'customer',
    typeDefs: readFileSync(new URL('../../../schema/subgraphs/customer.graphql', import.meta.url), 'utf8'),
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
      await subgraph.close();
      await store.close();
    },
  };
}
