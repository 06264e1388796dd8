import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { startTestMongo } from '@autograph/embedded-mongo/testing';
import type { EventPublisher } from '@autograph/events';
import type { Caller } from '@autograph/kernel';
import type { ServiceClient, ServiceResult } from '@autograph/service/calls';
import type { Subgraph } from '@autograph/service/graphql';
import { createLog, storeCommands } from '@autograph/service/process';
import { createCustomerService } from '../src/app.ts';
import { customerInput } from '../src/testing/builders.ts';

type Variables = Readonly<Record<string, unknown>>;

/** The customer service as it runs, on a store of its own. */
export interface CustomerGraph {
  readonly subgraph: Subgraph;
  ask(caller: Caller, query: string, variables?: Variables): Promise<ServiceResult>;
  /** The entity that a gateway would read by its key. */
  entity(caller: Caller, representation: unknown, fields: string): Promise<ServiceResult>;
  /** Makes a customer and answers its id. */
  make(caller: Caller, changes?: Variables): Promise<string>;
  /** How many searches the service has sent to its store. */
  searches(): Promise<number>;
  close(): Promise<void>;
}

const CREATE = `mutation ($input: CreateCustomerInput!) {
  createCustomer(input: $input) { customer { id } userErrors { code field message } }
}`;

const withoutSales: ServiceClient = {
  execute: async () => ({ data: { forgetCustomer: { undecided: false, sales: [] } } }),
};

/** Starts the customer service on an empty store. */
export async function startCustomerGraph(
  publisher: EventPublisher | null = null,
  sale: ServiceClient = withoutSales,
): Promise<CustomerGraph> {
  const mongo = await startTestMongo();
  const service = await createCustomerService({
    mongoUri: mongo.uri,
    log: createLog('customer', 'silent'),
    publisher,
    sale,
    buyerRecordKey: randomBytes(32),
    buyerRecordRetention: 1_826,
    recoveryInterval: null,
  });
  const ask: CustomerGraph['ask'] = (caller, query, variables) =>
    service.subgraph.execute({ query, variables }, caller);
  return {
    subgraph: service.subgraph,
    ask,
    entity: (caller, representation, fields) =>
      ask(caller, `query ($of: [_Any!]!) { _entities(representations: $of) { ${fields} } }`, {
        of: [representation],
      }),
    make: async (caller, changes) => {
      const result = await ask(caller, CREATE, { input: customerInput(changes) });
      const made = result.data?.createCustomer as { customer: { id: string } | null } | null | undefined;
      if (!made?.customer) throw new Error(`no customer was made: ${JSON.stringify(result)}`);
      return made.customer.id;
    },
    searches: async () => {
      const { values } = await storeCommands.get();
      const ours = values.filter(({ labels }) =>
        isDeepStrictEqual(labels, { service: 'customer', command: 'find' }),
      );
      return ours.reduce((sum, { value }) => sum + value, 0);
    },
    close: async () => {
      await service.close();
      await mongo.close();
    },
  };
}

/** The codes of the top-level errors. */
export function codes({ errors }: ServiceResult): unknown[] {
  return (errors ?? []).map((error) => error.extensions?.code);
}
