import { afterAll, beforeAll, expect, it } from 'vitest';
import { admin, ana, bob, type Graph, sales, startGraph } from '../src/testing/graph.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph?.close());

const APPROVE = 'mutation ($id: ID!) { approveSale(id: $id) { sale { vehicle { id } } } }';
const RETURN = `mutation ($id: ID!, $input: ReturnSaleInput!) {
  returnSale(id: $id, input: $input) { sale { status refund { amount } nextStatuses } userErrors { code field message } }
}`;
const SALE = `query ($id: ID!) {
  sale(id: $id) { status refund { amount } decidedAt history { to reason by { id } } }
}`;
const input = { reason: 'Engine noise.', refund: { amount: '70000.00' } };

async function approved(): Promise<string> {
  const id = await graph.buy(ana);
  await graph.ask(APPROVE, sales, { id });
  return id;
}

it('an ADMIN returns a sale; staff read why, and the buyer what they got back', async () => {
  const id = await approved();
  expect((await graph.ask(RETURN, admin, { id, input })).data).toEqual({
    returnSale: {
      sale: { status: 'RETURNED', refund: { amount: '70000.00' }, nextStatuses: [] },
      userErrors: [],
    },
  });
  const history = expect.arrayContaining([
    { to: 'RETURNED', reason: 'Engine noise.', by: { id: 'user-admin' } },
  ]);
  expect((await graph.ask(SALE, sales, { id })).data?.sale).toMatchObject({ status: 'RETURNED', history });
  const buyers = await graph.ask('query ($id: ID!) { sale(id: $id) { status refund { amount } } }', ana, {
    id,
  });
  expect(buyers.data?.sale).toEqual({ status: 'RETURNED', refund: { amount: '70000.00' } });
});

it('nobody else may, and a foreign buyer learns nothing', async () => {
  const id = await approved();
  for (const caller of [sales, ana, bob]) {
    expect(await graph.ask(RETURN, caller, { id, input })).toMatchObject({ codes: ['FORBIDDEN'] });
  }
  expect((await graph.ask(SALE, bob, { id })).data?.sale).toBeNull();
});

it('a vehicle that was bought back is a user error on the plate', async () => {
  const id = await approved();
  for (const vehicle of graph.vehicles.vehicles.values()) vehicle.boughtBack = vehicle.heldBy === id;
  expect((await graph.ask(RETURN, admin, { id, input })).data?.returnSale).toMatchObject({
    sale: null,
    userErrors: [{ code: 'CONFLICT', field: ['plate'], message: /bought back/ }],
  });
});

it('sales are found by the day on which they were decided, and by a search of staff alone', async () => {
  const id = await approved();
  const list = (filter: string) => `{ sales(filter: { ${filter} }, first: 100) { nodes { id } } }`;
  const today = new Date().toLocaleDateString('sv', { timeZone: 'America/Sao_Paulo' });
  const decided = await graph.ask(list(`decidedAt: { from: "${today}", to: "${today}" }`), sales);
  expect(decided.data?.sales).toMatchObject({ nodes: expect.arrayContaining([{ id }]) });
  expect(await graph.ask(list('decidedAt: { to: "2020-01-01" }'), sales)).toMatchObject({
    data: { sales: { nodes: [] } },
  });
  const reversed = await graph.ask(list('decidedAt: { from: "2026-01-02", to: "2026-01-01" }'), sales);
  expect(reversed).toMatchObject({ codes: ['BAD_USER_INPUT'], messages: [/decidedAt/] });
  expect(await graph.ask(list('search: "silva"'), ana)).toMatchObject({ codes: ['FORBIDDEN'] });
  const own = `{ sales { nodes { customer { sales(filter: { search: "1234" }) { totalCount } } } } }`;
  expect((await graph.ask(own, ana)).codes).toContain('FORBIDDEN');
});
