import { fuzzContract } from '@autograph/service/testing';
import { afterAll, beforeAll } from 'vitest';
import { ANA, BOB, CAR } from '../src/testing/builders.ts';
import { ana, type Graph, sales, startGraph } from '../src/testing/graph.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph?.close());

const ALL = `{ sales(first: 100) {
  totalCount nodes { id version status notes rejectionReason totalAmount { amount } updatedAt history { to reason } }
} }`;

fuzzContract(['purchaseVehicle', 'updateSale', 'approveSale', 'rejectSale', 'cancelSale'], async () => {
  const bought = await Promise.all(Array.from({ length: 10 }, () => graph.buy(ana)));
  const cars = Array.from({ length: 5 }, (_, n) => `${CAR}-fuzz-${n}`);
  for (const car of cars) graph.vehicles.stock(car);
  return {
    subgraph: graph.service.subgraph,
    caller: sales,
    ids: [...bought, ...cars, ANA.customerId, BOB.customerId],
    snapshot: async () => {
      const { data, codes } = await graph.ask(ALL, sales);
      if (codes.length > 0) throw new Error(`the sales cannot be read: ${codes}`);
      return data;
    },
  };
});
