import { serviceSuite } from '@autograph/service/testing';
import service from '../src/service.ts';
import { ANA, BOB, CAR } from '../src/testing/builders.ts';
import { admin, ana, bob, MANY_SALES, neighbours, saleGraph, sales } from '../src/testing/graph.ts';
import { matrix } from './matrix.ts';

const { vehicles, clients } = await neighbours();
const RETURN =
  'mutation ($id: ID!, $input: ReturnSaleInput!) { returnSale(id: $id, input: $input) { sale { id } } }';
const UPDATE =
  'mutation ($id: ID!, $input: UpdateSaleInput!) { updateSale(id: $id, input: $input) { sale { id } } }';
const NOTES = 'Quitéria Fictícia paid by card';

serviceSuite(service, {
  open: { clients, settings: MANY_SALES },
  matrix,
  world: async (opened) => {
    const graph = saleGraph(opened, vehicles);
    await opened.ports.summary.setBuilt(true);
    vehicles.stock(CAR);
    return {
      records: { saleId: await graph.buy(ana), customerId: ANA.customerId, vehicleId: CAR },
      callers: { owner: ana, other: bob, SALES: sales },
    };
  },
  fuzz: {
    callerOf: async (name) => (name === 'returnSale' ? admin : sales),
    ids: async (opened) => {
      const graph = saleGraph(opened, vehicles);
      const bought = await Promise.all(Array.from({ length: 10 }, () => graph.buy(ana)));
      const cars = Array.from({ length: 5 }, (_, n) => `${CAR}-fuzz-${n}`);
      for (const car of cars) vehicles.stock(car);
      return [...bought, ...cars, ANA.customerId, BOB.customerId];
    },
    // A refused purchase keeps its answer under the idempotency key, and is no sale.
    tellsOfRefusal: (_, { status }) => status === 'REFUSED',
  },
  events: {
    personal: [NOTES, 'Quitéria'],
    happen: async (opened) => {
      const graph = saleGraph(opened, vehicles);
      for (const [decision, input] of [
        ['approveSale', { notes: NOTES }],
        ['rejectSale', { reason: NOTES }],
        ['cancelSale', { reason: NOTES }],
      ] as const) {
        const type = `${decision.charAt(0).toUpperCase()}${decision.slice(1)}Input!`;
        const query = `mutation ($id: ID!, $input: ${type}) { ${decision}(id: $id, input: $input) { sale { id } } }`;
        const id = await graph.buy(ana, { notes: NOTES });
        await graph.ask(query, sales, { id, input });
        if (decision !== 'approveSale') continue;
        await graph.ask(UPDATE, sales, { id, input: { notes: `${NOTES} again` } });
        await graph.ask(RETURN, admin, { id, input: { reason: NOTES } });
      }
    },
  },
});
