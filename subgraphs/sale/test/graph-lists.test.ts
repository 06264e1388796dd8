import { afterAll, beforeAll, expect, it } from 'vitest';
import { ANA, BOB, CAR } from '../src/testing/builders.ts';
import { admin, ana, bob, eve, type Graph, PURCHASE, sales, startGraph } from '../src/testing/graph.ts';

let graph: Graph;
const bought: string[] = [];

beforeAll(async () => {
  graph = await startGraph();
  bought.push(await graph.buy(ana, { paymentMethod: 'CASH' }));
  bought.push(await graph.buy(sales, { customerId: ANA.customerId }));
  bought.push(await graph.buy(sales, { customerId: BOB.customerId }));
  graph.vehicles.stock('dear', 10_000_000n);
  const { data } = await graph.ask(PURCHASE, bob, { input: { vehicleId: 'dear', paymentMethod: 'CASH' } });
  bought.push((data as { purchaseVehicle: { sale: { id: string } } }).purchaseVehicle.sale.id);
});
afterAll(() => graph?.close());

const LIST = `query ($filter: SaleFilter, $sortBy: SaleSort) {
  sales(filter: $filter, sortBy: $sortBy) { totalCount nodes { id } }
}`;
/** Which of the four sales are listed, by number. */
const listed = async (filter: object, caller = sales, sortBy: object | null = null) => {
  const { data, codes } = await graph.ask(LIST, caller, { filter, sortBy });
  expect(codes).toEqual([]);
  const { nodes, totalCount } = (data as { sales: { nodes: { id: string }[]; totalCount: number } }).sales;
  expect(totalCount).toBe(nodes.length);
  return nodes.map(({ id }) => bought.indexOf(id));
};

it('a list is filtered by seller, payment and amount, bounds included, and sorted by each field', async () => {
  expect(await listed({ openedBy: ['user-sales'] })).toEqual([2, 1]);
  expect(await listed({ openedBy: [ANA.userId, BOB.userId] })).toEqual([3, 0]);
  expect(await listed({ paymentMethod: ['CASH'] })).toEqual([3, 0]);
  expect(await listed({ paymentMethod: ['CASH'], openedBy: [ANA.userId] })).toEqual([0]);
  expect(await listed({ totalAmount: { min: '74990.01' } })).toEqual([3]);
  expect(await listed({ totalAmount: { max: '74990' } })).toEqual([2, 1, 0]);
  expect(await listed({ totalAmount: { min: '-1', max: '100000.00' } })).toEqual([3, 2, 1, 0]);
  expect(await listed({ totalAmount: {}, createdAt: {}, status: null })).toEqual([3, 2, 1, 0]);
  expect(await listed({}, sales, { field: 'TOTAL_AMOUNT', direction: 'DESC' })).toEqual([3, 2, 1, 0]);
  expect(await listed({}, sales, { field: 'UPDATED_AT' })).toEqual([0, 1, 2, 3]);
});

it('a CUSTOMER finds by any filter only their own sales, and not who sold them', async () => {
  expect(await listed({}, ana)).toEqual([1, 0]);
  expect(await listed({ openedBy: [ANA.userId] }, ana)).toEqual([0]);
  expect(await listed({ openedBy: ['user-sales'] }, ana)).toEqual([]);
  expect(await listed({ openedBy: [ANA.userId, 'user-sales'] }, ana)).toEqual([]);
  expect(await listed({ customerId: BOB.customerId }, ana)).toEqual([]);
  expect(await listed({ paymentMethod: ['CASH'] }, ana)).toEqual([0]);
  expect(await listed({ openedBy: [] }, eve)).toEqual([]);
});

const NESTED = `query ($refs: [_Any!]!, $filter: SaleFilter, $sortBy: SaleSort, $first: Int) {
  _entities(representations: $refs) {
    ... on Vehicle { sales(filter: $filter, sortBy: $sortBy, first: $first) { totalCount nodes { id } } }
    ... on Customer { sales(filter: $filter, sortBy: $sortBy, first: $first) { totalCount nodes { id } } }
  }
}`;
const customers = [ANA, BOB].map(({ customerId }) => ({ __typename: 'Customer', id: customerId }));
const vehicles = [1, 2, 3].map((n) => ({ __typename: 'Vehicle', id: `${CAR}-${n}` }));
const nested = async (refs: readonly object[], args: object, caller = admin) => {
  const { data, codes } = await graph.ask(NESTED, caller, { refs, ...args });
  expect(codes).toEqual([]);
  const entities = (data as { _entities: ({ sales: { nodes: { id: string }[] } | null } | null)[] })
    ._entities;
  return entities.map((entity) => entity?.sales?.nodes.map(({ id }) => bought.indexOf(id)) ?? null);
};

it('the lists under vehicles and customers take the same arguments, and ask the store once', async () => {
  const before = await graph.opened.commands('find');
  expect(await nested(customers, {})).toEqual([
    [1, 0],
    [3, 2],
  ]);
  expect(await graph.opened.commands('find')).toBe(before + 1);
  expect(await nested(customers, { sortBy: { field: 'TOTAL_AMOUNT', direction: 'DESC' }, first: 1 })).toEqual(
    [[1], [3]],
  );
  expect(await nested(customers, { filter: { paymentMethod: ['CASH'] } })).toEqual([[0], [3]]);
  expect(await nested(customers, { filter: { customerId: ANA.customerId } })).toEqual([[1, 0], []]);
  expect(await nested(customers, { filter: { totalAmount: { min: '80000' } } }, ana)).toEqual([[], null]);
  expect(await nested(customers, { filter: { openedBy: ['user-sales'] } }, ana)).toEqual([[], null]);
  expect(await nested(vehicles, { filter: { openedBy: ['user-sales'] } })).toEqual([[], [1], [2]]);
  expect(await nested(vehicles, { filter: { vehicleId: `${CAR}-1` } })).toEqual([[0], [], []]);
});
