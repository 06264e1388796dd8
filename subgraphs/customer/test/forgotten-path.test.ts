import { readFileSync } from 'node:fs';
import type { Caller } from '@autograph/kernel';
import { anonymous, memoryRefusalLedger, person } from '@autograph/kernel/testing';
import { createSubgraph, type Subgraph } from '@autograph/service/graphql';
import { createLog } from '@autograph/service/process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { requestContext } from '../src/adapters/graphql/context.ts';
import { permissions } from '../src/adapters/graphql/permissions.ts';
import { resolvers } from '../src/adapters/graphql/resolvers.ts';
import { aesGcmSeal } from '../src/adapters/seal/aes-gcm-seal.ts';
import { aCustomer, told, userId } from '../src/testing/builders.ts';
import { memoryCustomerRepository } from '../src/testing/memory-customer-repository.ts';
import { noLeads } from '../src/testing/no-leads.ts';

const customer = aCustomer({ userId: userId(1) });
const walkIn = aCustomer();
const FIELDS = [
  'id',
  'name',
  'email',
  'phone',
  'cpf',
  'cnpj',
  'address',
  'city',
  'state',
  'zipCode',
  'version',
];
let subgraph: Subgraph;

beforeAll(async () => {
  const customers = memoryCustomerRepository();
  await customers.insert(customer, told(customer));
  await customers.insert(walkIn, told(walkIn));
  const clock = () => new Date(0);
  const sales = { forget: async () => ({ undecided: true }) as const };
  const seal = aesGcmSeal(Buffer.alloc(32));
  const accounts = { exists: async () => true };
  const refusals = memoryRefusalLedger();
  const showroom = { branchOf: async () => null };
  const kept = { retentionDays: 1, leadRetentionDays: 1 };
  const others = { leads: noLeads, showroom, accounts, refusals, seal };
  const keepers = { haveOpen: async () => true, forget: async () => false };
  const ports = { customers, sales, keepers, ...others, ...kept, clock, newId: () => 'new' };
  subgraph = await createSubgraph({
    name: 'customer',
    typeDefs: readFileSync(new URL('../../../schema/subgraphs/customer.graphql', import.meta.url), 'utf8'),
    // A root field whose author forgot to ask whose record it is.
    resolvers: {
      ...resolvers,
      Query: {
        ...resolvers.Query,
        customer: (_parent: unknown, { id }: { id: string }) =>
          [customer, walkIn].find((one) => one.id === id),
      },
    },
    permissions,
    context: (caller) => requestContext(caller, ports),
    log: createLog('customer', 'silent'),
  });
});
afterAll(() => subgraph?.close());

const read = (caller: Caller, id: string, field: string) =>
  subgraph.execute({ query: `{ customer(id: "${id}") { ${field} } }` }, caller);

it.each([...FIELDS, 'createdAt', 'updatedAt', 'user { id }'])(
  'the field %s is closed to others even where a resolver forgot to ask',
  async (field) => {
    const [name] = field.split(' ') as [string];
    for (const caller of [person('CUSTOMER', userId(2)), person('CUSTOMER', '')]) {
      for (const id of [customer.id, walkIn.id]) {
        const { data, errors } = await read(caller, id, field);
        expect((data?.customer as Record<string, unknown> | null)?.[name] ?? null).toBeNull();
        expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);
      }
    }
    expect((await read(anonymous, customer.id, field)).data).toEqual({ customer: null });
    for (const caller of [person('CUSTOMER', userId(1)), person('SALES'), person('ADMIN')]) {
      const { data, errors } = await read(caller, customer.id, field);
      expect(errors).toBeUndefined();
      expect(data?.customer).toHaveProperty(name);
    }
  },
);
