import { inProcessBroker } from '@autograph/events/broker';
import { anonymous } from '@autograph/kernel/testing';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { BOB, CAR } from '../src/testing/builders.ts';
import { admin, ana, bob, type Graph, PURCHASE, sales, startGraph } from '../src/testing/graph.ts';

const broker = inProcessBroker();
let graph: Graph;
beforeAll(async () => {
  graph = await startGraph({ broker });
  graph.opened.begin();
  // Made in the background where there is none yet.
  await vi.waitFor(async () => expect((await graph.ask(SUMMARY, admin)).codes).toEqual([]));
});
afterAll(async () => {
  await graph?.close();
  await broker.close();
});

const SUMMARY = `query ($period: DateRange, $groupBy: [SalesGrouping!]) {
  salesSummary(period: $period, groupBy: $groupBy) {
    count total { amount currency } groups { month status seller { id } make count total { amount } }
  }
}`;
const summary = async (variables: object = {}, caller = admin) => {
  const { data, codes } = await graph.ask(SUMMARY, caller, { ...variables });
  expect(codes).toEqual([]);
  return (data as { salesSummary: { count: number; total: object; groups: object[] } }).salesSummary;
};
const buy = async (caller: typeof ana, vehicleId: string, make: string, more: object = {}) => {
  graph.vehicles.stock(vehicleId, 10_000_001n, make);
  const input = { vehicleId, paymentMethod: 'PIX', ...more };
  const { data } = await graph.ask(PURCHASE, caller, { input });
  return (data as { purchaseVehicle: { sale: { id: string } } }).purchaseVehicle.sale.id;
};

it('sales are summed up exactly, by state, seller, make and month, moments after they are opened or decided', async () => {
  expect(await summary()).toEqual({ count: 0, total: { amount: '0.00', currency: 'BRL' }, groups: [] });
  const first = await buy(ana, `${CAR}-a`, 'Fiat');
  await buy(bob, `${CAR}-b`, 'FIAT');
  await buy(sales, `${CAR}-c`, 'Citroën', { customerId: BOB.customerId });
  await graph.ask('mutation ($id: ID!) { approveSale(id: $id) { sale { id } } }', sales, { id: first });
  await expect
    .poll(async () => (await summary({ groupBy: 'STATUS' })).groups)
    .toMatchObject([
      { status: 'PENDING', count: 2, total: { amount: '200000.02' }, seller: null, make: null, month: null },
      { status: 'APPROVED', count: 1, total: { amount: '100000.01' } },
    ]);
  expect(await summary({ groupBy: ['MAKE'] })).toMatchObject({
    count: 3,
    total: { amount: '300000.03' },
    groups: [
      { make: 'Citroën', count: 1 },
      { make: expect.stringMatching(/fiat/i), count: 2 },
    ],
  });
  expect((await summary({ groupBy: ['SELLER'] })).groups).toMatchObject([
    { seller: { id: 'user-sales' }, count: 1 },
    { seller: null, count: 2 },
  ]);
  const month = new Date().toLocaleDateString('sv', { timeZone: 'America/Sao_Paulo' }).slice(0, 7);
  expect((await summary({ groupBy: ['MONTH', 'MAKE'] })).groups).toMatchObject([{ month }, { month }]);
});

it('a summary is of a period, which the wrong way round is reported as such', async () => {
  expect(await summary({ period: { to: '2020-12-31' } })).toMatchObject({ count: 0 });
  expect(await summary({ period: { from: '2020-12-31' } })).toMatchObject({ count: 3 });
  expect(await summary({ period: {} })).toMatchObject({ count: 3 });
  const wrong = { period: { from: '2026-01-02', to: '2026-01-01' } };
  expect((await graph.ask(SUMMARY, admin, wrong)).codes).toEqual(['BAD_USER_INPUT']);
});

it('a summary is for staff', async () => {
  expect(await summary({}, sales)).toMatchObject({ count: 3 });
  expect((await graph.ask(SUMMARY, ana)).codes).toEqual(['FORBIDDEN']);
  expect((await graph.ask(SUMMARY, anonymous)).codes).toEqual(['UNAUTHENTICATED']);
});
