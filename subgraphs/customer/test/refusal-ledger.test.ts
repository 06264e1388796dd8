import { person } from '@autograph/kernel/testing';
import { expect, it } from 'vitest';
import { cpf, customerInput, userId } from '../src/testing/builders.ts';
import { startCustomerGraph } from './customer-graph.ts';

it('the graph counts refused records by user and by address, also in several aliases', async () => {
  const graph = await startCustomerGraph();
  const known = cpf(700_001);
  await graph.make(person('SALES', userId(8)), { cpf: known });
  const ana = { ...person('CUSTOMER', userId(1)), clientAddress: '192.0.2.1' };
  const create = 'createCustomer(input: $input) { customer { id } userErrors { field code } }';
  const tries = Array.from({ length: 6 }, (_, n) => `t${n}: ${create}`).join(' ');
  const { data } = await graph.ask(ana, `mutation ($input: CreateCustomerInput!) { ${tries} }`, {
    input: customerInput({ cpf: known }),
  });
  const refused = { customer: null, userErrors: [{ field: null, code: 'CONFLICT' }] };
  expect(Object.values(data ?? {})).toEqual(Array(6).fill(refused));
  const free = await graph.ask(ana, `mutation ($input: CreateCustomerInput!) { ${create} }`, {
    input: customerInput(),
  });
  expect(free.data).toEqual({ createCustomer: refused });
  const { refusedRecords = [] } = await graph.dump();
  expect(refusedRecords.map(({ count }) => count)).toEqual([5, 5]);
  await graph.close();
});
