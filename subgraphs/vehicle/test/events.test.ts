import { person, service } from '@autograph/kernel/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startVehicleGraph, type VehicleGraph } from './vehicle-graph.ts';

let graph: VehicleGraph;
beforeAll(async () => {
  graph = await startVehicleGraph({ broker: 'record' });
  graph.begin();
});
afterAll(() => graph?.close());

it('every change that matters to others is published once, in order', async () => {
  const id = await graph.make({ price: { amount: '50000.00' } });
  const hold = (saleId: string) => ({ input: { vehicleId: id, saleId } });
  const update = (input: object) => graph.mutate(person('SALES'), 'updateVehicle', { id, input });
  await update({ color: 'Azul' });
  await update({ price: { amount: '49000.00' } });
  await update({ price: { amount: '49000.00' }, mileage: 5 });
  for (const saleId of ['sale-1', 'sale-2'])
    await graph.mutate(service('sale'), 'reserveVehicle', hold(saleId));
  await graph.mutate(service('sale'), 'releaseVehicle', hold('sale-2'));
  await graph.mutate(service('sale'), 'releaseVehicle', hold('sale-1'));
  await graph.mutate(service('sale'), 'reserveVehicle', hold('sale-3'));
  for (let n = 0; n < 2; n += 1) await graph.mutate(service('sale'), 'sellVehicle', hold('sale-3'));

  const told = () => graph.published.filter(({ aggregate }) => aggregate.id === id);
  await expect
    .poll(() => told().map(({ type }) => type))
    .toEqual([
      'VehicleCreated',
      'VehicleUpdated',
      'VehiclePriceChanged',
      // It remembers a sale that gave it up.
      'VehicleUpdated',
      'VehicleReserved',
      'VehicleUpdated',
      'VehicleReleased',
      'VehicleReserved',
      'VehicleSold',
    ]);
  const telling = told().filter(({ type }) => type !== 'VehicleUpdated');
  expect(telling.map(({ data }) => data)).toMatchObject([
    { make: 'Volkswagen', price: { amount: '50000.00', currency: 'BRL' } },
    { from: { amount: '50000.00' }, to: { amount: '49000.00' } },
    { saleId: 'sale-1' },
    { saleId: 'sale-1' },
    { saleId: 'sale-3' },
    { saleId: 'sale-3' },
  ]);
});
