import { person, service } from '@autograph/kernel/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vehicleInput } from '../src/testing/builders.ts';
import { FIELDS, startVehicleGraph, type VehicleGraph } from './vehicle-graph.ts';

const seller = person('SALES');
const sale = service('sale');
let graph: VehicleGraph;
beforeAll(async () => {
  graph = await startVehicleGraph();
});
afterAll(() => graph?.close());

const read = async (id: string) =>
  (await graph.ask(seller, `query ($id: ID!) { vehicle(id: $id) { ${FIELDS} } }`, { id })).data?.vehicle;

describe('at once', () => {
  it('two hundred sales reserve one vehicle: exactly one wins', async () => {
    const id = await graph.make();
    const payloads = await Promise.all(
      Array.from({ length: 200 }, (_, at) =>
        graph.mutate(sale, 'reserveVehicle', { input: { vehicleId: id, saleId: `sale-${at}` } }),
      ),
    );
    expect(payloads.filter(({ vehicle }) => vehicle)).toHaveLength(1);
    const refusals = payloads.flatMap(({ userErrors }) => userErrors ?? []);
    expect(refusals.map(({ code }) => code)).toEqual(
      Array.from({ length: 199 }, () => 'VEHICLE_NOT_AVAILABLE'),
    );
    const winner = payloads.findIndex(({ vehicle }) => vehicle);
    const sold = await Promise.all(
      payloads.map((_, at) =>
        graph.mutate(sale, 'sellVehicle', { input: { vehicleId: id, saleId: `sale-${at}` } }),
      ),
    );
    expect(sold.flatMap(({ sold }, at) => (sold ? [at] : []))).toEqual([winner]);
    expect(await read(id)).toMatchObject({ status: 'SOLD', version: 3 });
  });

  it('late calls of a failed purchase do not change the reservation of the next buyer', async () => {
    const id = await graph.make();
    const hold = (saleId: string) => ({ input: { vehicleId: id, saleId } });
    await graph.mutate(sale, 'reserveVehicle', hold('failed'));
    await graph.mutate(sale, 'releaseVehicle', hold('failed'));
    await graph.mutate(sale, 'reserveVehicle', hold('next'));
    const late = await Promise.all(
      Array.from({ length: 20 }, () =>
        (['reserveVehicle', 'releaseVehicle', 'sellVehicle'] as const).map((what) =>
          graph.mutate(sale, what, hold('failed')),
        ),
      ).flat(),
    );
    expect(late.filter(({ vehicle, sold }) => vehicle || sold)).toEqual([]);
    expect(await read(id)).toMatchObject({ status: 'RESERVED', version: 4 });
    expect((await graph.mutate(sale, 'sellVehicle', hold('next'))).sold).toBe(true);
    expect(await read(id)).toMatchObject({ status: 'SOLD' });
  });

  it('fifty vehicles with one plate are one', async () => {
    const input = vehicleInput({ plate: 'RAC3R00' });
    const payloads = await Promise.all(
      Array.from({ length: 50 }, () => graph.mutate(seller, 'createVehicle', { input })),
    );
    expect(payloads.filter(({ vehicle }) => vehicle)).toHaveLength(1);
  });

  it('fifty that expect the same version change the vehicle once', async () => {
    const id = await graph.make();
    const payloads = await Promise.all(
      Array.from({ length: 50 }, (_, mileage) =>
        graph.mutate(seller, 'updateVehicle', { id, input: { expectedVersion: 1, mileage } }),
      ),
    );
    expect(payloads.filter(({ vehicle }) => vehicle)).toHaveLength(1);
    expect(new Set(payloads.flatMap(({ userErrors }) => userErrors?.map(({ code }) => code)))).toEqual(
      new Set(['STALE']),
    );
    expect(await read(id)).toMatchObject({ version: 2 });
  });
});
