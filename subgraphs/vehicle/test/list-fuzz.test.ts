import { person } from '@autograph/kernel/testing';
import { codesOf } from '@autograph/service/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startVehicleGraph, type VehicleGraph } from './vehicle-graph.ts';

const seller = person('SALES');
let graph: VehicleGraph;
beforeAll(async () => {
  graph = await startVehicleGraph();
});
afterAll(() => graph?.close());

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.constantFrom(
    '',
    ' ',
    'Fiat',
    '__proto__',
    'constructor',
    '$ne',
    '{"$ne":null}',
    'ABC1D23',
    '9BWZZZ377VT004251',
  ),
);
const anything = fc.oneof(
  text,
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.constant({ $ne: null }),
  fc.array(fc.string(), { maxLength: 3 }),
);
it('whatever is asked of vehicles is a list and its counts, or a bad request', async () => {
  const query = `query ($filter: VehicleFilter, $after: String) {
    vehicles(filter: $filter, after: $after) { totalCount }
    vehicleFacets(filter: $filter) { total make { value } price { min max buckets { min max count } } }
  }`;
  const filter = fc.dictionary(
    fc.constantFrom(
      'status',
      'branchId',
      'make',
      'color',
      'type',
      'trim',
      'transmission',
      'doors',
      'features',
      'manufactureYear',
      'year',
      'price',
      'mileage',
      'vin',
      'plate',
      'search',
    ),
    fc.oneof(anything, fc.record({ min: anything, max: anything }, { requiredKeys: [] })),
  );
  await fc.assert(
    fc.asyncProperty(filter, fc.option(text), async (sent, after) => {
      const answer = await graph.ask(seller, query, { filter: sent, after });
      for (const code of codesOf(answer)) expect(code).toBe('BAD_USER_INPUT');
      const { vehicles, vehicleFacets } = (answer.data ?? {}) as Record<
        string,
        Record<string, unknown> | null
      >;
      if (vehicles && vehicleFacets) expect(vehicleFacets.total).toBe(vehicles.totalCount);
    }),
    { numRuns: 150 },
  );
});
