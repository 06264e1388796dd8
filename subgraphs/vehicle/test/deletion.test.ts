import type { DomainEvent } from '@autograph/events';
import { inProcessBroker } from '@autograph/events/broker';
import { person, service } from '@autograph/kernel/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startVehicleGraph, type VehicleGraph } from './vehicle-graph.ts';

const SOON = { timeout: 15_000, interval: 10 };
const admin = person('ADMIN');
const sale = service('sale');
const published: DomainEvent[] = [];
let down = false;
const broker = {
  ...inProcessBroker(),
  publish: async (events: readonly DomainEvent[]) => {
    if (down) throw new Error('the broker is away');
    published.push(...events);
  },
};
let graph: VehicleGraph;
beforeAll(async () => {
  graph = await startVehicleGraph({ broker });
  graph.begin();
});
afterAll(() => graph?.close());
beforeEach(() => {
  down = false;
});

const remove = (id: string) => graph.mutate(admin, 'deleteVehicle', { id });
const hold = (vehicleId: string, saleId = 'sale-1') => ({ input: { vehicleId, saleId } });
const stored = (id: string) => graph.store?.collection<{ _id: string }>('vehicles').findOne({ _id: id });
const told = (id: string) => published.filter((event) => event.aggregate.id === id);
const read = async (id: string) =>
  (await graph.ask(admin, 'query ($id: ID!) { vehicle(id: $id) { id make status withdrawnAt } }', { id }))
    .data?.vehicle;
const listed = async (filter: object) => {
  const query = 'query ($filter: VehicleFilter) { vehicles(filter: $filter) { totalCount nodes { id } } }';
  const { data } = await graph.ask(admin, query, { filter });
  return data?.vehicles as { totalCount: number; nodes: { id: string }[] };
};

describe('a vehicle that no purchase was ever begun for', () => {
  it('is removed: found by no path, its plate free again, its event told', async () => {
    const id = await graph.make({ make: 'Gurgel', plate: 'GUR1234' });
    const { vehicle, userErrors } = await remove(id);
    expect(userErrors).toEqual([]);
    expect(vehicle).toMatchObject({ id, make: 'Gurgel', plate: 'GUR1234', withdrawnAt: expect.anything() });
    expect(await read(id)).toBeNull();
    expect(await listed({ make: 'gurgel' })).toEqual({ totalCount: 0, nodes: [] });
    expect(await listed({ search: 'gurgel' })).toEqual({ totalCount: 0, nodes: [] });
    await graph.make({ plate: 'GUR1234' });
    expect((await remove(id)).userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['id'] }]);
    expect(
      (await graph.mutate(admin, 'updateVehicle', { id, input: { year: 2020 } })).userErrors,
    ).toMatchObject([{ code: 'NOT_FOUND' }]);
    await expect.poll(() => stored(id), SOON).toBeNull();
    expect(told(id).map(({ type, data }) => [type, data])).toMatchObject([
      ['VehicleCreated', { make: 'Gurgel' }],
      ['VehicleWithdrawn', { removed: true }],
    ]);
  });

  it('leaves its events, and nothing else, until the broker has them', async () => {
    down = true;
    const id = await graph.make({ plate: 'WAI1234' });
    await remove(id);
    expect(await read(id)).toBeNull();
    const left = await stored(id);
    expect(Object.keys(left ?? {}).toSorted()).toEqual(['_id', 'outbox', 'removed', 'version']);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(told(id)).toEqual([]);
    down = false;
    await expect.poll(() => stored(id), SOON).toBeNull();
    expect(told(id).map(({ type }) => type)).toEqual(['VehicleCreated', 'VehicleWithdrawn']);
  });
});

describe('a vehicle with past sales', () => {
  it('is withdrawn: in no list and not for sale, but still readable; again, nothing changes', async () => {
    const id = await graph.make({ make: 'Puma', plate: 'PUM1234' });
    await graph.mutate(sale, 'reserveVehicle', hold(id));
    await graph.mutate(sale, 'releaseVehicle', hold(id));
    const { vehicle } = await remove(id);
    expect(vehicle).toMatchObject({ id, make: 'Puma', withdrawnAt: expect.anything() });
    expect(await read(id)).toMatchObject({ make: 'Puma', withdrawnAt: vehicle?.withdrawnAt });
    for (const filter of [{ make: 'puma' }, { search: 'puma' }, { plate: 'PUM1234' }]) {
      expect(await listed(filter)).toEqual({ totalCount: 0, nodes: [] });
    }
    expect((await listed({ status: ['AVAILABLE', 'RESERVED', 'SOLD'] })).nodes).not.toContainEqual({ id });
    const late = await graph.mutate(sale, 'reserveVehicle', hold(id, 'sale-2'));
    expect(late.userErrors).toMatchObject([{ code: 'VEHICLE_NOT_AVAILABLE' }]);
    expect(
      (await graph.mutate(admin, 'updateVehicle', { id, input: { year: 2020 } })).userErrors,
    ).toMatchObject([{ code: 'INVALID_STATE' }]);
    expect((await remove(id)).vehicle).toEqual(vehicle);
    await expect
      .poll(() => told(id).flatMap(({ type, data }) => (type === 'VehicleWithdrawn' ? [data] : [])), SOON)
      .toEqual([{ removed: false }]);
    expect(await stored(id)).toMatchObject({ make: 'Puma' });
  });
});

it('is refused while the vehicle is reserved, and once it is sold', async () => {
  const id = await graph.make();
  await graph.mutate(sale, 'reserveVehicle', hold(id));
  expect((await remove(id)).userErrors).toMatchObject([{ code: 'INVALID_STATE', field: ['id'] }]);
  await graph.mutate(sale, 'sellVehicle', hold(id));
  expect((await remove(id)).userErrors).toMatchObject([{ code: 'INVALID_STATE', field: ['id'] }]);
  expect(await read(id)).toMatchObject({ status: 'SOLD', withdrawnAt: null });
});

it('and a reservation at once: one of them wins, whichever', async () => {
  for (let round = 0; round < 10; round += 1) {
    const id = await graph.make();
    const [removed, reserved] = await Promise.all([
      remove(id),
      graph.mutate(sale, 'reserveVehicle', hold(id, `sale-${round}`)),
    ]);
    expect([removed.vehicle, reserved.vehicle].filter(Boolean)).toHaveLength(1);
  }
});

it('is not taken for done where a vehicle was written before vehicles could be withdrawn', async () => {
  const id = await graph.make({ make: 'Old' });
  await graph.store
    ?.collection<{ _id: string }>('vehicles')
    .updateOne({ _id: id }, { $unset: { withdrawnAt: 1 } });
  expect((await graph.mutate(admin, 'updateVehicle', { id, input: { mileage: 7 } })).userErrors).toEqual([]);
  expect(await read(id)).toMatchObject({ make: 'Old', withdrawnAt: null });
});
