import { person, service } from '@autograph/kernel/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startVehicleGraph, type VehicleGraph } from './vehicle-graph.ts';

const seller = person('SALES');
const VIN = '9BWZZZ377VT004251';
const OTHER_VIN = '9BWZZZ377VT004252';
let graph: VehicleGraph;
beforeAll(async () => {
  graph = await startVehicleGraph();
});
afterAll(() => graph?.close());

/** A vehicle that was sold, and its id. */
async function sold(changes: object): Promise<string> {
  const id = await graph.make({ ...changes });
  for (const step of ['reserveVehicle', 'sellVehicle'] as const) {
    await graph.mutate(service('sale'), step, { input: { vehicleId: id, saleId: `sale-of-${id}` } });
  }
  return id;
}

const previously = async (ids: readonly string[]) => {
  const query = `{ ${ids.map((id, at) => `v${at}: vehicle(id: "${id}") { previously { id status } }`).join(' ')} }`;
  const { data } = await graph.ask(seller, query);
  return ids.map(
    (_, at) => (data?.[`v${at}`] as { previously: { id: string } | null } | null)?.previously?.id ?? null,
  );
};

describe('the vehicle as which a car was sold before', () => {
  it('is the latest one with its plate', async () => {
    const first = await sold({ plate: 'PRE1A00' });
    const second = await sold({ plate: 'PRE1A00' });
    const third = await graph.make({ plate: 'PRE1A00' });
    expect(await previously([third, second, first])).toEqual([second, first, null]);
  });

  it('goes by the VIN where both have one: a plate that moved to another car leads nowhere', async () => {
    const first = await sold({ plate: 'PRE2A00', vin: VIN });
    const other = await sold({ plate: 'PRE2A00', vin: OTHER_VIN });
    const again = await graph.make({ plate: 'PRE2B00', vin: VIN });
    expect(await previously([again, other])).toEqual([first, null]);
  });

  it('is none for a vehicle without plate and VIN, and one whose earlier sale was returned', async () => {
    const bare = await graph.make();
    const first = await sold({ plate: 'PRE3A00' });
    const input = { vehicleId: first, saleId: `sale-of-${first}`, returnId: 'r' };
    await graph.mutate(service('sale'), 'takeBackVehicle', { input });
    expect(await previously([bare, first])).toEqual([null, null]);
  });

  it('is for staff alone', async () => {
    const id = await graph.make();
    const { data, errors } = await graph.ask(
      person('CUSTOMER'),
      `{ vehicle(id: "${id}") { previously { id } } }`,
    );
    expect(data?.vehicle).toEqual({ previously: null });
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});
