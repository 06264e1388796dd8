import { person } from '@autograph/kernel/testing';
import { codesOf } from '@autograph/service/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vehicleInput } from '../src/testing/builders.ts';
import { MUTATIONS, startVehicleGraph, type VehicleGraph } from './vehicle-graph.ts';

const seller = person('SALES');
let graph: VehicleGraph;
beforeAll(async () => {
  graph = await startVehicleGraph();
});
afterAll(() => graph?.close());

describe('importVehicles', () => {
  const run = (rows: readonly unknown[]) => graph.mutate(seller, 'importVehicles', { input: { rows } });

  it('answers each row in order, with counts that add up', async () => {
    const rows = [
      vehicleInput({ plate: 'IMP1A00' }),
      { make: 'Fiat', year: 1, price: { amount: '1' }, plate: 'x' },
      vehicleInput({ plate: 'imp-1a00' }),
      { make: 'Fiat', model: 'Uno', year: 2010, price: { amount: '1' }, fuelType: null, plate: null },
    ];
    const first = await run(rows);
    expect(first).toMatchObject({ created: 2, alreadyThere: 0, rejected: 2, userErrors: [] });
    expect(first.results).toMatchObject([
      { row: 0, status: 'CREATED', vehicle: { plate: 'IMP1A00', version: 1 }, userErrors: [] },
      { row: 1, status: 'REJECTED', vehicle: null },
      { row: 2, status: 'REJECTED', vehicle: null },
      { row: 3, status: 'CREATED', vehicle: { fuelType: 'FLEX', mileage: 0, type: 'CAR' } },
    ]);
    expect(first.results?.flatMap(({ userErrors }) => userErrors)).toMatchObject([
      { code: 'INVALID', field: ['rows', '1', 'model'] },
      { code: 'INVALID', field: ['rows', '1', 'year'] },
      { code: 'INVALID', field: ['rows', '1', 'plate'] },
      { code: 'CONFLICT', field: ['rows', '2', 'plate'] },
    ]);
    const again = await run(rows.slice(0, 1));
    expect(again).toMatchObject({ created: 0, alreadyThere: 1, rejected: 0 });
    expect(again.results?.[0]?.vehicle).toEqual(first.results?.[0]?.vehicle);
  });

  it('takes two hundred rows, also twice at once, and no more', async () => {
    const rows = Array.from({ length: 200 }, (_, at) => vehicleInput({ plate: `IMP${1000 + at}` }));
    const [one, other] = await Promise.all([run(rows), run(rows)]);
    const statuses = [one, other].flatMap(({ results = [] }) => results.map(({ status }) => status));
    expect(statuses.filter((status) => status === 'CREATED')).toHaveLength(200);
    expect(statuses.filter((status) => status === 'ALREADY_THERE')).toHaveLength(200);
    for (const wrong of [[], [...rows, vehicleInput()]]) {
      const refused = { results: [], created: 0, alreadyThere: 0, rejected: 0 };
      expect(await run(wrong)).toMatchObject({
        ...refused,
        userErrors: [{ code: 'INVALID', field: ['rows'] }],
      });
    }
  });

  it.each<Record<string, unknown>>([
    { year: '2020' },
    { price: { amount: '1,5' } },
    { fuelType: 'WATER' },
    { status: 'SOLD' },
  ])('refuses the whole request for a value of another type: %j', async (changes) => {
    const input = { rows: [vehicleInput(), vehicleInput(changes)] };
    expect(codesOf(await graph.ask(seller, MUTATIONS.importVehicles, { input }))).toEqual(['BAD_USER_INPUT']);
  });
});

describe('changePrices', () => {
  const run = (input: object) => graph.mutate(seller, 'changePrices', { input });

  it('is a preview unless it says otherwise, and does what the preview showed', async () => {
    const [first, second] = [await graph.make(), await graph.make()];
    const ids = [first, 'none', second];
    const shown = await run({ ids, byPercent: '-10' });
    expect(shown).toMatchObject({
      preview: true,
      changed: 2,
      unchanged: 0,
      refused: 1,
      userErrors: [],
      results: [
        { id: first, status: 'CHANGED', from: { amount: '129990.00' }, to: { amount: '116991.00' } },
        { id: 'none', status: 'REFUSED', from: null, to: null, vehicle: null },
        { id: second, vehicle: { version: 1, price: { amount: '129990.00' } } },
      ],
    });
    expect(shown.results?.[1]?.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['ids', '1'] }]);
    const given = { ids: [second, first], byPercent: '-10', preview: false, expectedVersions: [1, 1] };
    const done = { vehicle: { version: 2, price: { amount: '116991.00' } } };
    expect(await run(given)).toMatchObject({ preview: false, changed: 2, results: [done, done] });
    const late = await run(given);
    expect(late).toMatchObject({ changed: 0, refused: 2 });
    expect(late.results?.[1]?.userErrors).toMatchObject([
      { code: 'STALE', field: ['expectedVersions', '1'] },
    ]);
  });

  it('refuses a call that is wrong as a whole', async () => {
    expect(await run({ ids: ['a', 'a'], byPercent: '5' })).toMatchObject({
      results: [],
      userErrors: [{ code: 'INVALID', field: ['ids'] }],
    });
    expect(await run({ ids: ['a'] })).toMatchObject({ userErrors: [{ code: 'INVALID', field: null }] });
  });

  it('lets the prices of a preview be changed by one of two at once', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, () => graph.make()));
    const input = { ids, byPercent: '10', preview: false, expectedVersions: ids.map(() => 1) };
    const [one, other] = await Promise.all([run(input), run(input)]);
    const results = [one, other].flatMap(({ results: all = [] }) => all);
    expect(results.filter(({ status }) => status === 'CHANGED')).toHaveLength(20);
    expect(results.filter(({ status }) => status === 'REFUSED')).toHaveLength(20);
    for (const { vehicle } of results) expect(vehicle).toMatchObject({ version: 2 });
  });
});
