import type { DomainEvent } from '@autograph/events';
import { inProcessBroker } from '@autograph/events/broker';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ANA, BOB } from '../src/testing/builders.ts';
import { ana, type Graph, PURCHASE, sales, startGraph } from '../src/testing/graph.ts';

const published: DomainEvent[] = [];
let down = false;
const broker = {
  ...inProcessBroker(),
  publish: async (events: readonly DomainEvent[]) => {
    if (down) throw new Error('no broker');
    published.push(...events);
  },
};
let graph: Graph;
beforeAll(async () => {
  graph = await startGraph({ broker });
  graph.opened.begin();
});
afterAll(() => graph?.close());

const eventsOf = (saleId: string) => published.filter(({ aggregate }) => aggregate.id === saleId);
const typesOf = (saleId: string) => eventsOf(saleId).map(({ type }) => type);
const decide = (mutation: string, id: string, input: object) => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
  const query = `mutation ($id: ID!, $input: ${type}) { ${mutation}(id: $id, input: $input) { sale { id } } }`;
  return graph.ask(query, sales, { id, input });
};

it.each([
  ['approveSale', { notes: 'Ana paid' }, 'SaleApproved'],
  ['rejectSale', { reason: 'Ana has no credit' }, 'SaleRejected'],
  ['cancelSale', { reason: 'Ana changed her mind' }, 'SaleCancelled'],
])('%s is published after the opening', async (mutation, input, type) => {
  const id = await graph.buy(ana, { notes: 'for Ana' });
  await decide(mutation, id, input);
  await expect.poll(() => typesOf(id)).toEqual(['SaleOpened', type]);
  const events = eventsOf(id);
  expect(events.map(({ aggregate }) => aggregate)).toEqual([
    { type: 'sale', id, sequence: 1 },
    { type: 'sale', id, sequence: 2 },
  ]);
  expect(events[0]?.data).toMatchObject({
    customerId: ANA.customerId,
    openedBy: ANA.userId,
    soldBy: null,
    make: 'Fiat',
    totalAmount: { amount: '74990.00', currency: 'BRL' },
  });
});

it('a hundred purchases of one vehicle at once open one sale, and tell of one', async () => {
  graph.vehicles.stock('contested');
  const input = { vehicleId: 'contested', customerId: BOB.customerId, paymentMethod: 'PIX' };
  await Promise.all(Array.from({ length: 100 }, () => graph.ask(PURCHASE, sales, { input })));
  const last = await graph.buy(sales, { customerId: BOB.customerId });
  await expect.poll(() => typesOf(last)).toEqual(['SaleOpened']);
  const told = published.filter(({ data }) => 'vehicleId' in data && data.vehicleId === 'contested');
  expect(told.map(({ type }) => type)).toEqual(['SaleOpened']);
});

it('purchases go on while nobody takes events, which arrive afterwards', async () => {
  down = true;
  const ids = [await graph.buy(ana), await graph.buy(sales, { customerId: BOB.customerId })];
  for (const id of ids) await decide('approveSale', id, {});
  expect(ids.flatMap(typesOf)).toEqual([]);
  down = false;
  for (const id of ids) {
    await expect.poll(() => typesOf(id), { timeout: 20_000 }).toEqual(['SaleOpened', 'SaleApproved']);
  }
});
