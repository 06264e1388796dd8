import { person } from '@autograph/kernel/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cpf, customerInput, userId } from '../src/testing/builders.ts';
import { type CustomerGraph, startCustomerGraph } from './customer-graph.ts';

const seller = person('SALES', userId(8));
const FIELDS = 'id name email cpf cnpj phone address city state zipCode version user { id }';
let graph: CustomerGraph;
beforeAll(async () => {
  graph = await startCustomerGraph();
});
afterAll(() => graph?.close());

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '__proto__',
    'constructor',
    '{"$ne":null}',
    '\ud800',
    'x'.repeat(20_000),
  ),
  fc.constantFrom(
    'SP',
    'sp',
    '01310-100',
    '(11) 98765-4321',
    'ana@example.com',
    cpf(1),
    userId(1),
    userId(2),
  ),
  fc.integer({ min: 1, max: 40 }).map(cpf),
);
const orNull = fc.option(anything);
const optional = {
  phone: orNull,
  address: orNull,
  city: orNull,
  state: orNull,
  zipCode: orNull,
  userId: orNull,
};
const created = fc.record(
  { name: anything, email: anything, cpf: anything, ...optional },
  { requiredKeys: ['name', 'email', 'cpf'] },
);
const changed = fc.record(
  {
    name: orNull,
    email: orNull,
    cpf: orNull,
    ...optional,
    expectedVersion: fc.option(fc.integer({ min: -2, max: 9 })),
  },
  { requiredKeys: [] },
);

interface Payload {
  readonly customer: Readonly<Record<string, unknown>> | null;
  readonly userErrors: readonly { readonly code: string }[];
}

async function mutate(name: string, document: string, variables: object): Promise<Payload> {
  const { data, errors } = await graph.ask(seller, document, { ...variables });
  expect(errors).toBeUndefined();
  const payload = data?.[name] as Payload;
  expect(payload.customer === null).toBe(payload.userErrors.length > 0);
  return payload;
}

const create = (input: object) =>
  mutate(
    'createCustomer',
    `mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { ${FIELDS} } userErrors { code } } }`,
    { input },
  );
const update = (id: unknown, input: object) =>
  mutate(
    'updateCustomer',
    `mutation ($id: ID!, $input: UpdateCustomerInput!) { updateCustomer(id: $id, input: $input) { customer { ${FIELDS} } userErrors { code } } }`,
    { id, input },
  );
const everyone = async () =>
  (
    await graph.ask(
      seller,
      `{ customers(first: 100, sortBy: { field: CREATED_AT }) { nodes { ${FIELDS} } totalCount } }`,
    )
  ).data?.customers as { readonly nodes: readonly { readonly id: string }[]; readonly totalCount: number };

it('whatever is created is a record as it was answered, or a user error and no record', async () => {
  await fc.assert(
    fc.asyncProperty(created, async (input) => {
      const before = await everyone();
      const { customer } = await create(input);
      const after = await everyone();
      expect(after.totalCount).toBe(before.totalCount + (customer ? 1 : 0));
      if (customer) expect(after.nodes.at(-1)).toEqual(customer);
    }),
    { numRuns: 60 },
  );
});

it('whatever is changed is the record as it was answered, or a user error and the record as it was', async () => {
  const { customer: other } = await create(customerInput({ userId: userId(2) }));
  const { customer: subject } = await create(customerInput());
  await fc.assert(
    fc.asyncProperty(changed, async (input) => {
      const before = await everyone();
      const { customer } = await update(subject?.id, input);
      const expected = before.nodes.map((node) => (customer && node.id === subject?.id ? customer : node));
      expect((await everyone()).nodes).toEqual(expected);
    }),
    { numRuns: 150 },
  );
  expect(other).not.toBeNull();
});
