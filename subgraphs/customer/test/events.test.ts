import { type DomainEvent, type EventPublisher, readEvent } from '@autograph/events';
import { person } from '@autograph/kernel/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { userId } from '../src/testing/builders.ts';
import { type CustomerGraph, startCustomerGraph } from './customer-graph.ts';

const published: DomainEvent[] = [];
const publisher: EventPublisher = { publish: async (events) => void published.push(...events) };
const seller = person('SALES', userId(8));
let graph: CustomerGraph;
beforeAll(async () => {
  graph = await startCustomerGraph(publisher);
});
afterAll(() => graph?.close());

it('what happens to a customer is told once, in order, by ids alone', async () => {
  const id = await graph.make(seller, { name: 'Quitéria Fictícia', email: 'quiteria@example.com' });
  const update = (input: object) =>
    graph.ask(
      seller,
      'mutation ($id: ID!, $input: UpdateCustomerInput!) { updateCustomer(id: $id, input: $input) { userErrors { code } } }',
      { id, input },
    );
  await update({ city: 'Santos' });
  await update({ city: 'Santos' });
  await update({ userId: userId(1) });
  const told = () => published.filter(({ aggregate }) => aggregate.id === id);
  await expect
    .poll(() => told().map(({ type, data, aggregate }) => [type, data, aggregate.sequence]))
    .toEqual([
      ['CustomerCreated', { userId: null }, 1],
      ['CustomerUpdated', { userId: null }, 2],
      ['CustomerUpdated', { userId: userId(1) }, 3],
    ]);
  for (const event of told()) expect(readEvent(JSON.stringify(event))).toEqual({ event });
  expect(JSON.stringify(published)).not.toMatch(/Quit|quit|Santos/);
});
