import { anonymous, service as otherService, person, visitor } from '@autograph/kernel/testing';
import { codesOf } from '@autograph/service/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startVehicleGraph, type VehicleGraph } from './vehicle-graph.ts';

const admin = person('ADMIN');
const sale = otherService('sale');
const PLATE = 'QRS1T23';
const VIN = '9BWZZZ377VT004999';

let graph: VehicleGraph;
let [available, reserved, sold, withdrawn] = ['', '', '', ''];

const hold = async (vehicleId: string, saleId: string): Promise<void> => {
  await graph.mutate(sale, 'reserveVehicle', { input: { vehicleId, saleId } });
};

beforeAll(async () => {
  graph = await startVehicleGraph();
  available = await graph.make({ make: 'Fiat', model: 'Argo', year: 2021, plate: PLATE, vin: VIN });
  reserved = await graph.make({ make: 'Fiat', model: 'Toro', year: 2022 });
  await hold(reserved, 'sale-1');
  sold = await graph.make({ make: 'Fiat', model: 'Mobi', year: 2023 });
  await hold(sold, 'sale-2');
  await graph.mutate(sale, 'sellVehicle', { input: { vehicleId: sold, saleId: 'sale-2' } });
  withdrawn = await graph.make({ make: 'Fiat', model: 'Uno', year: 1990 });
  await hold(withdrawn, 'sale-3');
  await graph.mutate(sale, 'releaseVehicle', { input: { vehicleId: withdrawn, saleId: 'sale-3' } });
  await graph.mutate(admin, 'deleteVehicle', { id: withdrawn });
});
afterAll(() => graph?.close());

const LIST = 'query ($filter: VehicleFilter) { vehicles(filter: $filter) { totalCount nodes { id } } }';
const listed = async (filter: object = {}, caller = visitor) => {
  const answer = await graph.ask(caller, LIST, { filter });
  const page = answer.data?.vehicles as { totalCount: number; nodes: { id: string }[] } | null | undefined;
  return { codes: codesOf(answer), total: page?.totalCount, ids: page?.nodes.map(({ id }) => id).toSorted() };
};

describe('the public stock', () => {
  it('lists what is AVAILABLE or RESERVED, whatever is asked for', async () => {
    const both = [available, reserved].toSorted();
    expect(await listed()).toEqual({ codes: [], total: 2, ids: both });
    expect(await listed({ status: ['SOLD'] })).toEqual({ codes: [], total: 0, ids: [] });
    expect(await listed({ status: ['SOLD', 'RESERVED'] })).toEqual({ codes: [], total: 1, ids: [reserved] });
    expect(await listed({ status: [] })).toEqual({ codes: [], total: 0, ids: [] });
  });

  it('is closed to people who are not logged in unless the gateway says otherwise', async () => {
    expect((await listed({}, anonymous)).codes).toEqual(['UNAUTHENTICATED']);
  });

  it('tells by id of a vehicle that was sold, but not of one that was withdrawn', async () => {
    const read = 'query ($id: ID!) { vehicle(id: $id) { status } }';
    const statusOf = async (id: string) => (await graph.ask(visitor, read, { id })).data?.vehicle;
    expect(await statusOf(sold)).toEqual({ status: 'SOLD' });
    expect(await statusOf(withdrawn)).toBeNull();
  });

  it.each([
    ['plate', PLATE],
    ['plate', ''],
    ['vin', VIN],
  ])('cannot be filtered by %s %j', async (field, value) => {
    expect((await listed({ [field]: value })).codes).toEqual(['FORBIDDEN']);
  });

  it.each(['plate', 'vin'])('does not show the %s of a vehicle', async (field) => {
    const answer = await graph.ask(visitor, `query ($id: ID!) { vehicle(id: $id) { id ${field} } }`, {
      id: available,
    });
    expect(codesOf(answer)).toEqual(['UNAUTHENTICATED']);
    expect(answer.data?.vehicle).toEqual({ id: available, [field]: null });
  });

  it.each([PLATE, 'qrs', '1T23', VIN, '9bwz', `fiat ${PLATE}`])(
    'finds nothing by %s, of a plate or VIN',
    async (search) => {
      expect(await listed({ search })).toMatchObject({ total: 0 });
      expect(await listed({ search }, admin)).toMatchObject({ total: 1 });
    },
  );

  it.each(['argo', 'FIAT arg', '2021 fiat', '202 argo'])('finds a vehicle by %s', async (search) => {
    expect(await listed({ search })).toMatchObject({ ids: [available] });
  });
});
