import { person } from '@autograph/kernel/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { userId } from '../src/testing/builders.ts';
import { type CustomerGraph, startCustomerGraph } from './customer-graph.ts';

const seller = person('SALES', userId(8));
let graph: CustomerGraph;
beforeAll(async () => {
  graph = await startCustomerGraph({ broker: 'record' });
  graph.begin();
});
afterAll(() => graph?.close());

it('what happens to a customer is published once, in order', async () => {
  const id = await graph.make(seller, {});
  const update = (input: object) =>
    graph.ask(
      seller,
      'mutation ($id: ID!, $input: UpdateCustomerInput!) { updateCustomer(id: $id, input: $input) { userErrors { code } } }',
      { id, input },
    );
  await update({ city: 'Santos' });
  await update({ city: 'Santos' });
  await update({ userId: userId(1) });
  const told = () => graph.published.filter(({ aggregate }) => aggregate.id === id);
  await expect
    .poll(() => told().map(({ type, data, aggregate }) => [type, data, aggregate.sequence]))
    .toEqual([
      ['CustomerCreated', { userId: null }, 1],
      ['CustomerUpdated', { userId: null }, 2],
      ['CustomerUpdated', { userId: userId(1) }, 3],
    ]);
});
