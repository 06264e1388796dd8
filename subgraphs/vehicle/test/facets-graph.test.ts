import { DEFAULT_BRANCH_ID } from '@autograph/kernel';
import { anonymous, service as otherService, person } from '@autograph/kernel/testing';
import { codesOf } from '@autograph/service/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startVehicleGraph, type VehicleGraph } from './vehicle-graph.ts';

const [admin, customer, sale] = [person('ADMIN'), person('CUSTOMER'), otherService('sale')];
/** Two processes of the service, on one store. */
let here: VehicleGraph;
let there: VehicleGraph;
beforeAll(async () => {
  here = await startVehicleGraph();
  there = await startVehicleGraph({ mongoUri: here.mongoUri });
});
afterAll(async () => {
  await there?.close();
  await here?.close();
});

const FACETS = `query ($filter: VehicleFilter) {
  vehicles(filter: $filter) { totalCount }
  vehicleFacets(filter: $filter) {
    total
    make { value count } model { value count } year { value count } fuelType { value count } type { value count }
    transmission { value count } branch { value branch { id } count }
    price { min max buckets { min max count } }
    mileage { min max buckets { min max count } }
  }
}`;
const facets = async (graph: VehicleGraph, filter: object = {}) => {
  const { data, errors } = await graph.ask(customer, FACETS, { filter });
  expect(errors).toBeUndefined();
  const { vehicles, vehicleFacets } = data as { vehicles: object; vehicleFacets: Record<string, unknown> };
  expect(vehicles).toEqual({ totalCount: vehicleFacets.total });
  return vehicleFacets;
};
const total = async (graph: VehicleGraph, filter: object) => (await facets(graph, filter)).total;

it('shows counts in the forms that filters take', async () => {
  expect(await facets(here, { make: ['Gurgel'] })).toMatchObject({
    total: 0,
    price: { min: null, max: null, buckets: [] },
  });
  await here.make({
    make: 'Gurgel',
    model: 'BR-800',
    year: 1990,
    price: { amount: '12500.50' },
    mileage: 98_765,
  });
  await here.make({ make: 'GURGEL', model: 'X-12', year: 1988, price: { amount: '13000' }, mileage: 99_000 });
  expect(await facets(here, { model: ['br-800', 'x-12'] })).toEqual({
    total: 2,
    make: [{ value: 'GURGEL', count: 2 }],
    model: [
      { value: 'BR-800', count: 1 },
      { value: 'X-12', count: 1 },
    ],
    year: [
      { value: 1990, count: 1 },
      { value: 1988, count: 1 },
    ],
    fuelType: [{ value: 'FLEX', count: 2 }],
    type: [{ value: 'CAR', count: 2 }],
    transmission: [],
    branch: [{ value: DEFAULT_BRANCH_ID, branch: { id: DEFAULT_BRANCH_ID }, count: 2 }],
    price: {
      min: '12500.50',
      max: '13000.00',
      buckets: [
        { min: '12000.00', max: '12999.99', count: 1 },
        { min: '13000.00', max: '13999.99', count: 1 },
      ],
    },
    mileage: {
      min: 98_765,
      max: 99_000,
      buckets: [
        { min: 98_000, max: 98_999, count: 1 },
        { min: 99_000, max: 99_999, count: 1 },
      ],
    },
  });
});

it('counts at one process what another has just answered', async () => {
  const filter = { make: ['Puma'], status: ['AVAILABLE'] };
  expect([await total(here, filter), await total(there, filter)]).toEqual([0, 0]);
  const hold = (vehicleId: string, saleId: string) => ({ input: { vehicleId, saleId } });
  for (const [one, other] of [
    [here, there],
    [there, here],
    [here, there],
  ] as const) {
    const id = await one.make({ make: 'Puma' });
    expect(await total(other, filter)).toBe(1);
    await other.mutate(sale, 'reserveVehicle', hold(id, 'sale-1'));
    expect(await total(one, filter)).toBe(0);
    await one.mutate(sale, 'releaseVehicle', hold(id, 'sale-1'));
    expect(await total(other, filter)).toBe(1);
    await other.mutate(admin, 'updateVehicle', { id, input: { make: 'Lada' } });
    expect(await total(one, filter)).toBe(0);
    await one.mutate(admin, 'updateVehicle', { id, input: { make: 'Puma' } });
    expect((await one.mutate(admin, 'deleteVehicle', { id })).userErrors).toEqual([]);
    expect(await total(other, filter)).toBe(0);
    const neverHeld = await one.make({ make: 'Puma' });
    expect(await total(other, filter)).toBe(1);
    expect((await one.mutate(admin, 'deleteVehicle', { id: neverHeld })).userErrors).toEqual([]);
    expect(await total(other, filter)).toBe(0);
  }
});

it('refuses a filter that lists refuse, and people who are not logged in', async () => {
  for (const filter of [
    { price: { min: '0.001' } },
    { make: Array<string>(51).fill('x') },
    { search: 'x'.repeat(101) },
  ]) {
    const answer = await here.ask(customer, FACETS, { filter });
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT']);
  }
  expect(codesOf(await here.ask(anonymous, '{ vehicleFacets { total } }'))).toEqual(['UNAUTHENTICATED']);
});
