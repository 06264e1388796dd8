import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANA, BRANCH, CAR } from '../src/testing/builders.ts';
import { ana, type Graph, staffOf, startGraph } from '../src/testing/graph.ts';

const mechanics = [staffOf('WORKSHOP'), staffOf('WORKSHOP', BRANCH)];

let graph: Graph;
let here: string;
let there: string;
beforeAll(async () => {
  graph = await startGraph();
  here = await graph.buy(ana);
  there = await graph.buy(ana, {}, BRANCH);
});
afterAll(() => graph?.close());

const entities = async (caller: typeof ana, ...refs: readonly object[]) => {
  const query = `query ($refs: [_Any!]!) { _entities(representations: $refs) {
    ... on Sale { id status branch { id } }
    ... on Vehicle { id sales { totalCount nodes { id } } }
    ... on Customer { id sales { totalCount nodes { id } } }
  } }`;
  const { data, codes } = await graph.ask(query, caller, { refs });
  return { codes, entities: (data as { _entities: unknown[] } | null)?._entities };
};
describe('WORKSHOP', () => {
  it.each([
    'sale(id: "x") { id }',
    'sales { totalCount }',
    'salesSummary { count }',
    'financingQuote(vehicleId: "x", downPayment: { amount: "1.00" }, months: 12) { months }',
  ])('may not ask %s', async (field) => {
    for (const mechanic of mechanics) {
      expect((await graph.ask(`{ ${field} }`, mechanic)).codes).toEqual(['FORBIDDEN']);
    }
  });

  it.each([
    'purchaseVehicle(input: { vehicleId: $id, paymentMethod: PIX })',
    'updateSale(id: $id, input: { notes: "n" })',
    'approveSale(id: $id)',
    'rejectSale(id: $id, input: { reason: "r" })',
    'cancelSale(id: $id)',
    'returnSale(id: $id, input: { reason: "r" })',
  ])('may not ask for %s', async (field) => {
    for (const mechanic of mechanics) {
      const document = `mutation ($id: ID!) { ${field} { sale { id } } }`;
      expect((await graph.ask(document, mechanic, { id: here })).codes).toEqual(['FORBIDDEN']);
    }
  });

  it('finds no sale by reference, nor under a vehicle or a customer, their own customer record included', async () => {
    for (const mechanic of [
      ...mechanics,
      { ...ana, user: ana.user && { ...ana.user, role: 'WORKSHOP' as const } },
    ]) {
      for (const id of [here, there])
        expect(await entities(mechanic, { __typename: 'Sale', id })).toEqual({ codes: [], entities: [null] });
      expect(await entities(mechanic, { __typename: 'Vehicle', id: CAR })).toMatchObject({
        codes: ['FORBIDDEN'],
        entities: [{ id: CAR, sales: null }],
      });
      expect(await entities(mechanic, { __typename: 'Customer', id: ANA.customerId })).toMatchObject({
        codes: ['FORBIDDEN'],
        entities: [{ id: ANA.customerId, sales: null }],
      });
    }
  });
});
