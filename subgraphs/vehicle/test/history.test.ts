import type { Caller } from '@autograph/kernel';
import { anonymous, person, service } from '@autograph/kernel/testing';
import { codesOf } from '@autograph/service/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startVehicleGraph, type VehicleGraph } from './vehicle-graph.ts';

let graph: VehicleGraph;
beforeAll(async () => {
  graph = await startVehicleGraph();
});
afterAll(() => graph?.close());

const HISTORY = 'query ($id: ID!) { vehicle(id: $id) { history { from to at by { id } sale { id } } } }';
const NESTED = '{ vehicles(first: 5) { nodes { id history { to } priceHistory { price { amount } } } } }';
const PRICES = 'query ($id: ID!) { vehicle(id: $id) { priceHistory { price { amount } at by { id } } } }';
const salesFor = (user: string): Caller => ({ ...person('CUSTOMER', user), service: 'sale' });

it('tells every change of status once: who, when, from, to and for which sale', async () => {
  const id = await graph.make();
  const hold = (saleId: string) => ({ input: { vehicleId: id, saleId } });
  await graph.mutate(salesFor('ana'), 'reserveVehicle', hold('sale-1'));
  await graph.mutate(salesFor('ana'), 'reserveVehicle', hold('sale-1'));
  await graph.mutate(person('SALES'), 'updateVehicle', { id, input: { color: 'Azul' } });
  await graph.mutate(service('sale'), 'releaseVehicle', hold('sale-1'));
  await graph.mutate(salesFor('bob'), 'reserveVehicle', hold('sale-1'));
  await graph.mutate(salesFor('bob'), 'reserveVehicle', hold('sale-2'));
  await graph.mutate(salesFor('eve'), 'releaseVehicle', hold('sale-1'));
  await graph.mutate(salesFor('zoe'), 'sellVehicle', hold('sale-2'));
  const { data } = await graph.ask(person('SALES'), HISTORY, { id });
  const { history } = (data as { vehicle: { history: { at: Date }[] } }).vehicle;
  const maker = person('ADMIN').user?.id;
  expect(history).toMatchObject([
    { from: null, to: 'AVAILABLE', by: { id: maker }, sale: null },
    { from: 'AVAILABLE', to: 'RESERVED', by: { id: 'ana' }, sale: { id: 'sale-1' } },
    { from: 'RESERVED', to: 'AVAILABLE', by: null, sale: { id: 'sale-1' } },
    { from: 'AVAILABLE', to: 'RESERVED', by: { id: 'bob' }, sale: { id: 'sale-2' } },
    { from: 'RESERVED', to: 'SOLD', by: { id: 'zoe' }, sale: { id: 'sale-2' } },
  ]);
  const times = history.map(({ at }) => new Date(at).getTime());
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  for (const at of times) expect(at).toBeGreaterThan(0);
});

it('tells every price that there was, exact, with who set it and since when', async () => {
  const id = await graph.make({ price: { amount: '9007199254.93' } });
  const update = (input: object) => graph.mutate(person('SALES', 'ana'), 'updateVehicle', { id, input });
  await update({ price: { amount: '50000' } });
  await update({ price: { amount: '50000.00' }, mileage: 5 });
  await update({ price: { amount: '-1' } });
  await update({ price: { amount: '49999.99' } });
  const { data } = await graph.ask(person('SALES'), PRICES, { id });
  const { priceHistory } = (data as { vehicle: { priceHistory: { at: Date }[] } }).vehicle;
  expect(priceHistory).toMatchObject([
    { price: { amount: '9007199254.93' }, by: { id: person('ADMIN').user?.id } },
    { price: { amount: '50000.00' }, by: { id: 'ana' } },
    { price: { amount: '49999.99' }, by: { id: 'ana' } },
  ]);
  const times = priceHistory.map(({ at }) => new Date(at).getTime());
  expect(times).toEqual(times.toSorted((a, b) => a - b));
});

it.each<[string, Caller, unknown]>([
  ['a CUSTOMER', person('CUSTOMER'), 'FORBIDDEN'],
  ['nobody', anonymous, 'UNAUTHENTICATED'],
  ['a service for a CUSTOMER', salesFor('ana'), 'FORBIDDEN'],
])('is not for %s, by any path', async (_who, caller, code) => {
  const id = await graph.make();
  const entity =
    'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Vehicle { history { to } priceHistory { at } } } }';
  const of = [{ __typename: 'Vehicle', id }];
  for (const answer of [
    await graph.ask(caller, HISTORY, { id }),
    await graph.ask(caller, PRICES, { id }),
    await graph.ask(caller, NESTED),
    await graph.ask(caller, entity, { of }),
  ]) {
    expect(new Set(codesOf(answer))).toEqual(new Set([code]));
    expect(JSON.stringify(answer.data)).not.toMatch(/AVAILABLE|amount/);
  }
});

it('of a page of vehicles, prices included, is read with one search', async () => {
  for (let n = 0; n < 5; n += 1) await graph.make();
  const before = await graph.commands('find');
  expect(codesOf(await graph.ask(person('ADMIN'), NESTED))).toEqual([]);
  expect((await graph.commands('find')) - before).toBe(2);
});
