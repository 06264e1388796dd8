import { startTestMongo, type TestMongo } from '@autograph/embedded-mongo/testing';
import { brl, DEFAULT_BRANCH_ID, type PageRequest } from '@autograph/kernel';
import { watchSearches } from '@autograph/service/testing';
import mongoose, { type Connection } from 'mongoose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mongoStockFacets } from '../src/adapters/mongo/mongo-stock-facets.ts';
import { mongoVehicleRepository } from '../src/adapters/mongo/mongo-vehicle-repository.ts';
import { migrations } from '../src/adapters/mongo/vehicle-migrations.ts';
import { vehicleModel } from '../src/adapters/mongo/vehicle-model.ts';
import type {
  VehicleCriteria,
  VehicleRepository,
  VehicleSortField,
} from '../src/ports/vehicle-repository.ts';
import { aVehicle, changed, UNRECORDED } from '../src/testing/builders.ts';

let mongo: TestMongo;
let connection: Connection;
let vehicles: VehicleRepository;
let plansOf: ReturnType<typeof watchSearches>['plansOf'];

beforeAll(async () => {
  mongo = await startTestMongo();
  connection = await mongoose.createConnection(mongo.uri, { autoIndex: false }).asPromise();
  const model = vehicleModel(connection);
  await model.createIndexes();
  vehicles = mongoVehicleRepository(model);
  const all = Array.from({ length: 200 }, (_, at) =>
    aVehicle({
      make: `Make ${at % 10}`,
      model: `Model ${at % 20}`,
      mileage: 100 * (at % 40),
      plate: `ABC${1000 + at}`,
      vin: `9BWZZZ377VT00${4000 + at}`,
      branchId: at % 4 === 0 ? 'north' : null,
      manufactureYear: at % 5 === 0 ? null : 2000 + (at % 20),
      color: at === 77 ? 'Azul Petróleo' : 'Branco',
      year: 2000 + (at % 20),
      price: brl(BigInt(1_000_000 + 10_000 * (at % 50))),
      ...(at % 3 === 0 && { status: 'SOLD', heldBy: `sale-${at}` }),
    }),
  );
  await Promise.all(all.map((vehicle) => vehicles.insert(vehicle, UNRECORDED)));
  ({ plansOf } = watchSearches(connection));
});
afterAll(async () => {
  await connection?.close();
  await mongo?.close();
});

const SORTS: readonly VehicleSortField[] = [
  'PRICE',
  'YEAR',
  'MANUFACTURE_YEAR',
  'MAKE',
  'MODEL',
  'MILEAGE',
  'CREATED_AT',
];
const PAGE: PageRequest = { limit: 5, backward: false, cursor: null };

it.each<[VehicleCriteria, VehicleSortField]>([
  [{}, 'CREATED_AT'],
  [{}, 'PRICE'],
  [{}, 'YEAR'],
  [{}, 'MANUFACTURE_YEAR'],
  [{}, 'MAKE'],
  [{}, 'MODEL'],
  [{}, 'MILEAGE'],
  [{ status: ['AVAILABLE'] }, 'CREATED_AT'],
  [{ status: ['AVAILABLE'] }, 'PRICE'],
  [{ status: ['AVAILABLE'] }, 'YEAR'],
  [{ status: ['AVAILABLE'] }, 'MANUFACTURE_YEAR'],
  [{ status: ['AVAILABLE'] }, 'MAKE'],
  [{ status: ['AVAILABLE'] }, 'MODEL'],
  [{ status: ['AVAILABLE'] }, 'MILEAGE'],
  [{ status: ['AVAILABLE'], price: { min: 1_200_000n, max: 1_400_000n } }, 'PRICE'],
  [{ year: { min: 2005, max: 2010 } }, 'YEAR'],
  [{ make: ['make 7'] }, 'CREATED_AT'],
  [{ make: ['make 7'], model: ['model 7'] }, 'CREATED_AT'],
  ...SORTS.flatMap((field): [VehicleCriteria, VehicleSortField][] => [
    [{ branchId: ['north'] }, field],
    [{ branchId: [DEFAULT_BRANCH_ID] }, field],
  ]),
])('a page of %o by %s reads little more than it shows, and sorts nothing', async (criteria, field) => {
  for (const direction of ['ASC', 'DESC'] as const) {
    const first = await vehicles.list(criteria, { field, direction }, PAGE);
    expect(first.edges).toHaveLength(PAGE.limit);
    for (const page of [PAGE, { ...PAGE, cursor: first.edges.at(-1)?.cursor ?? null }]) {
      const { stages, read } = await plansOf(() => vehicles.list(criteria, { field, direction }, page));
      expect(stages).toContain('IXSCAN');
      expect(stages).not.toMatch(/COLLSCAN|"SORT"/);
      expect(read).toBeLessThanOrEqual(PAGE.limit + 1);
    }
  }
});

// A status in these indexes would be written with each purchase, six times.
it.each(
  SORTS.flatMap((field): [VehicleCriteria, VehicleSortField][] => [
    [{ branchId: ['north'], status: ['AVAILABLE'] }, field],
    [{ branchId: [DEFAULT_BRANCH_ID], status: ['SOLD'] }, field],
  ]),
)('a page of %o by %s walks an index in its order', async (criteria, field) => {
  for (const direction of ['ASC', 'DESC'] as const) {
    const { stages, read } = await plansOf(() => vehicles.list(criteria, { field, direction }, PAGE));
    expect(stages).toContain('IXSCAN');
    expect(stages).not.toMatch(/COLLSCAN|"SORT"/);
    expect(read).toBeLessThanOrEqual(4 * PAGE.limit);
  }
});

it.each<[VehicleCriteria, number]>([
  [{ plate: 'ABC1077' }, 1],
  [{ vin: '9BWZZZ377VT004077' }, 1],
  [{ search: 'petroleo' }, 1],
  [{ search: 'PETRÓ' }, 1],
  [{ search: 'branco abc1078' }, 1],
  [{ search: 'abc 1079', status: ['SOLD', 'AVAILABLE'] }, 1],
  [{ search: 'abc109 azul' }, 10],
])('%o is found by an index, of %i records read', async (criteria, most) => {
  const { stages, read } = await plansOf(() =>
    vehicles.list(criteria, { field: 'PRICE', direction: 'ASC' }, PAGE),
  );
  expect(stages).toContain('IXSCAN');
  expect(stages).not.toContain('COLLSCAN');
  expect(read).toBeLessThanOrEqual(most);
});

it.each<VehicleCriteria>([{ plate: 'ABC1076' }, { vin: '9BWZZZ377VT004076' }])(
  'the vehicle in stock of %o is found by its index, also newest first',
  async (criteria) => {
    const inStock = { ...criteria, status: ['AVAILABLE', 'RESERVED'] as const };
    const newest = { field: 'CREATED_AT', direction: 'DESC' } as const;
    const { stages, read } = await plansOf(() => vehicles.list(inStock, newest, PAGE));
    expect(stages).not.toContain('COLLSCAN');
    expect(read).toBe(1);
  },
);

it.each(SORTS)('the last page by %s costs what the first does, in keys and in records', async (field) => {
  const sort = { field, direction: 'ASC' } as const;
  const first = await plansOf(() => vehicles.list({}, sort, PAGE));
  let cursor: string | null = null;
  for (let page = 1; page < 200 / PAGE.limit; page += 1) {
    const { edges } = await vehicles.list({}, sort, { ...PAGE, cursor });
    cursor = edges.at(-1)?.cursor ?? null;
  }
  const last = await plansOf(() => vehicles.list({}, sort, { ...PAGE, cursor }));
  expect(first.read).toBe(PAGE.limit + 1);
  expect(last.read).toBeLessThanOrEqual(first.read);
  expect(last.keys).toBeLessThanOrEqual(first.keys);
});

it('a look for changes reads what has changed, by an index', async () => {
  const model = vehicleModel(connection);
  const facets = mongoStockFacets(model);
  await model.collection.updateMany({}, { $set: { writtenAt: new Date(0) } });
  await facets.facetsOf({});
  const [one] = (await vehicles.list({}, { field: 'YEAR', direction: 'ASC' }, PAGE)).edges;
  if (!one) throw new Error('an empty list');
  expect(await vehicles.update(changed(one.node, { mileage: 7 }), one.node.version, UNRECORDED)).toBe(
    'updated',
  );
  const { stages, read } = await plansOf(() => facets.facetsOf({}));
  expect(stages).toContain('IXSCAN');
  // Once for its version, once as a whole.
  expect(read).toBeLessThanOrEqual(2);
});

// One that goes through all documents once is done by its record.
it.each(migrations.filter(({ once }) => !once))(
  '$name: what is to be migrated is looked for without reading others',
  async ({ pending }) => {
    const { collection } = connection.model('Vehicle');
    const { stages, read } = await plansOf(() => collection.find(pending).toArray());
    expect(stages).not.toContain('COLLSCAN');
    expect(read).toBe(0);
  },
);
