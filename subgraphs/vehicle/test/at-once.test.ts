import { person } from '@autograph/kernel/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startVehicleGraph, type VehicleGraph } from './vehicle-graph.ts';

const seller = person('SALES');
let graph: VehicleGraph;
beforeAll(async () => {
  graph = await startVehicleGraph();
});
afterAll(() => graph?.close());

it('of many editors who read the same version one is in time, the others are refused', async () => {
  const id = await graph.make();
  const edits = Array.from({ length: 20 }, (_, at) =>
    graph.mutate(seller, 'updateVehicle', { id, input: { expectedVersion: 1, mileage: at } }),
  );
  const answers = await Promise.all(edits);
  expect(answers.filter(({ vehicle }) => vehicle)).toHaveLength(1);
  const errors = answers.flatMap(({ userErrors = [] }) => userErrors);
  expect(errors).toHaveLength(19);
  for (const error of errors) expect(error).toMatchObject({ code: 'STALE', field: ['expectedVersion'] });
});

it('a plate given to fifty vehicles at once is one vehicle’s', async () => {
  const input = { make: 'Fiat', model: 'Uno', year: 2010, price: { amount: '1' }, plate: 'RAC1E50' };
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => graph.mutate(seller, 'createVehicle', { input })),
  );
  expect(answers.filter(({ vehicle }) => vehicle)).toHaveLength(1);
  const errors = answers.flatMap(({ userErrors = [] }) => userErrors);
  for (const error of errors) expect(error).toMatchObject({ code: 'CONFLICT', field: ['plate'] });
  expect(errors).toHaveLength(49);
});
