import { person } from '@autograph/kernel/testing';
import { codesOf } from '@autograph/service/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vehicleInput } from '../src/testing/builders.ts';
import { FIELDS, MUTATIONS, startVehicleGraph, type VehicleGraph } from './vehicle-graph.ts';

const seller = person('SALES');
let graph: VehicleGraph;
beforeAll(async () => {
  graph = await startVehicleGraph();
});
afterAll(() => graph?.close());

const LIST = `query ($filter: VehicleFilter, $sortBy: VehicleSort, $first: Int, $after: String, $last: Int, $before: String) {
  vehicles(filter: $filter, sortBy: $sortBy, first: $first, after: $after, last: $last, before: $before) {
    totalCount nodes { id } edges { cursor node { id } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

interface Listed {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: Readonly<Record<string, unknown>>;
}

async function list(variables: Readonly<Record<string, unknown>>): Promise<Listed> {
  const { data, errors } = await graph.ask(seller, LIST, variables);
  expect(errors).toBeUndefined();
  return data?.vehicles as Listed;
}

const read = async (id: string) =>
  (await graph.ask(seller, `query ($id: ID!) { vehicle(id: $id) { ${FIELDS} } }`, { id })).data?.vehicle;

describe('a vehicle', () => {
  it('comes into the stock as it was given, exact to the centavo', async () => {
    const input = vehicleInput({
      price: { amount: '9007199254.93' },
      vin: '9bwzzz377vt004251',
      plate: 'abc-1d23',
      color: null,
    });
    const { vehicle, userErrors } = await graph.mutate(seller, 'createVehicle', { input });
    expect(userErrors).toEqual([]);
    expect(vehicle).toMatchObject({
      ...input,
      price: { amount: '9007199254.93', currency: 'BRL' },
      vin: '9BWZZZ377VT004251',
      plate: 'ABC1D23',
      status: 'AVAILABLE',
      version: 1,
    });
    expect(await read(vehicle?.id as string)).toEqual(vehicle);
  });

  it('has the usual fuel, mileage and type by default', async () => {
    const { fuelType, mileage, type, ...input } = vehicleInput();
    expect((await graph.mutate(seller, 'createVehicle', { input })).vehicle).toMatchObject({
      fuelType: 'FLEX',
      mileage: 0,
      type: 'CAR',
    });
  });

  it('that does not exist is null without an error', async () => {
    expect(await graph.ask(seller, '{ vehicle(id: "none") { id } }')).toEqual({ data: { vehicle: null } });
  });

  it('changes only in the given fields', async () => {
    const id = await graph.make({ color: 'Azul' });
    const update = (input: object) => graph.mutate(seller, 'updateVehicle', { id, input });
    expect((await update({ color: null, mileage: 5 })).vehicle).toMatchObject({
      color: null,
      mileage: 5,
      version: 2,
    });
    expect((await update({ expectedVersion: 1, mileage: 6 })).userErrors).toMatchObject([
      { code: 'STALE', field: ['expectedVersion'] },
    ]);
    expect((await update({ make: null, year: 1 })).userErrors).toMatchObject([
      { code: 'INVALID', field: ['make'] },
      { code: 'INVALID', field: ['year'] },
    ]);
    expect(await read(id)).toMatchObject({ mileage: 5, version: 2 });
  });

  it('whose VIN or plate another one has is refused', async () => {
    await graph.make({ plate: 'DUP1234', vin: '9BWZZZ377VT004299' });
    const create = (changes: object) =>
      graph.mutate(seller, 'createVehicle', { input: vehicleInput(changes as Record<string, unknown>) });
    expect((await create({ plate: 'dup1234' })).userErrors).toMatchObject([
      { code: 'CONFLICT', field: ['plate'] },
    ]);
    expect((await create({ vin: '9BWZZZ377VT004299' })).userErrors).toMatchObject([
      { code: 'CONFLICT', field: ['vin'] },
    ]);
  });
});

describe('the stock', () => {
  const ids: string[] = [];
  beforeAll(async () => {
    for (const [make, year, amount] of [
      ['Škoda', 2020, '10.00'],
      ['SKODA', 2021, '20.00'],
      ['skoda', 2022, '20.00'],
      ['Skoda', 2023, '30.00'],
      ['Skoda Auto', 2023, '30.00'],
    ] as const)
      ids.push(await graph.make({ make, year, price: { amount } }));
  });

  it('is read in pages, forward and backward', async () => {
    const filter = { make: ['skoda'] };
    const sortBy = { field: 'PRICE', direction: 'DESC' };
    const first = await list({ filter, sortBy, first: 3 });
    expect(first.totalCount).toBe(4);
    expect(first.nodes.map(({ id }) => id)).toEqual([ids[3], ids[2], ids[1]]);
    expect(first.edges.map(({ node }) => node)).toEqual(first.nodes);
    expect(first.pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: first.edges[0]?.cursor,
      endCursor: first.edges[2]?.cursor,
    });
    const rest = await list({ filter, sortBy, first: 3, after: first.pageInfo.endCursor });
    expect(rest.nodes.map(({ id }) => id)).toEqual([ids[0]]);
    expect(rest.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const back = await list({ filter, sortBy, last: 2, before: rest.pageInfo.startCursor });
    expect(back.nodes.map(({ id }) => id)).toEqual([ids[2], ids[1]]);
    expect(back.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
  });

  it('is filtered by ranges, bounds included, and sorted newest first', async () => {
    const filter = { make: ['skoda'], year: { min: 2021, max: 2022 }, price: { min: '20', max: '20.00' } };
    expect((await list({ filter })).nodes.map(({ id }) => id)).toEqual([ids[2], ids[1]]);
    expect((await list({ filter: { ...filter, year: null, price: {} } })).totalCount).toBe(4);
    expect((await list({ filter: { make: ['skoda'], price: { max: '999999999999999' } } })).totalCount).toBe(
      4,
    );
    expect((await list({ filter: { make: ['skoda'], price: { min: '-999999999999999' } } })).totalCount).toBe(
      4,
    );
    expect((await list({ filter: { make: ['skoda'], price: { min: '999999999999999' } } })).totalCount).toBe(
      0,
    );
  });

  it.each([
    { first: 101 },
    { first: -1 },
    { first: 1, last: 1 },
    { after: '' },
    { after: 'none' },
    { after: 'x'.repeat(100_000) },
    { filter: { price: { min: '0.001' } } },
    { filter: { price: { min: 10 } } },
    { filter: { price: { $gt: '' } } },
    { filter: { make: [{ $ne: null }] } },
    { filter: { status: ['LOST'] } },
    { filter: { year: { min: 2.5 } } },
    { sortBy: { field: '__proto__' } },
  ])('cannot be listed by a wrong argument (%#)', async (variables) => {
    const result = await graph.ask(seller, LIST, variables);
    expect(new Set(codesOf(result))).toEqual(new Set(['BAD_USER_INPUT']));
  });

  it('takes no cursor of another list, nor one that was altered', async () => {
    const sortBy = { field: 'YEAR', direction: 'ASC' };
    const { pageInfo } = await list({ sortBy, first: 1 });
    const cursor = pageInfo.endCursor as string;
    const [name] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [string];
    const forged = (...position: readonly unknown[]) =>
      Buffer.from(JSON.stringify([name, ...position])).toString('base64url');
    const outcome = async (variables: object) => codesOf(await graph.ask(seller, LIST, { ...variables }));
    expect(await outcome({ sortBy, after: cursor })).toEqual([]);
    for (const after of [
      forged('x', 'x'),
      forged({ $gt: '' }, 'x'),
      forged({ at: 1e300 }, 'x'),
      forged(2020, { $gt: '' }),
      forged(null, null),
      forged(),
    ])
      expect(await outcome({ sortBy, after })).toEqual(['BAD_USER_INPUT']);
    expect(await outcome({ after: cursor })).toEqual(['BAD_USER_INPUT']);
    expect(await outcome({ sortBy, filter: { year: { min: 1 } }, after: cursor })).toEqual([
      'BAD_USER_INPUT',
    ]);
  });
});

describe('bad input', () => {
  const refuses = async (value: string): Promise<void> => {
    const input = vehicleInput({ make: value, model: value, color: value, vin: value, plate: value });
    const { vehicle, userErrors } = await graph.mutate(seller, 'createVehicle', { input });
    expect(vehicle ?? null).toEqual(null);
    expect(new Set(userErrors?.map(({ code }) => code))).toEqual(new Set(['INVALID']));
    expect(await read(value)).toBeNull();
  };

  it.each(['\ud800', '{"$gt":""}', '\u0301', '\u0000'])('never breaks the service (%#)', async (value) => {
    await refuses(value);
    expect(await list({ filter: { make: [value], model: [value] } })).toMatchObject({ totalCount: 0 });
  });

  it('is refused by its length, in a filter by the name of the condition', async () => {
    await refuses('x'.repeat(500_000));
    for (const filter of [
      { make: ['x'.repeat(255)] },
      { plate: 'x'.repeat(255) },
      { search: 'x'.repeat(101) },
    ]) {
      const result = await graph.ask(seller, LIST, { filter });
      expect(codesOf(result)).toEqual(['BAD_USER_INPUT']);
      expect(result.errors?.[0]?.message).toMatch(`filter.${Object.keys(filter)[0]} must have at most`);
    }
    expect(codesOf(await graph.ask(seller, LIST, { filter: { make: Array(51).fill('Fiat') } }))).toEqual([
      'BAD_USER_INPUT',
    ]);
  });

  it.each<Record<string, unknown>>([
    { make: { $ne: null } },
    { year: '2020' },
    { year: 1e20 },
    { price: '10.00' },
    { price: { amount: 10 } },
    { price: { amount: '1e3' } },
    { price: { amount: '10.00', currency: 'USD' } },
    { status: 'SOLD' },
    { heldBy: 'sale-1' },
    { version: 2 },
    { fuelType: 'constructor' },
  ])('of the wrong type is refused: %j', async (changes) => {
    for (const [name, variables] of [
      ['createVehicle', { input: vehicleInput(changes) }],
      ['updateVehicle', { id: 'none', input: changes }],
    ] as const) {
      const result = await graph.ask(seller, MUTATIONS[name], variables);
      expect(new Set(codesOf(result))).toEqual(new Set(['BAD_USER_INPUT']));
      expect(result.data).toBeUndefined();
    }
  });
});

describe('an amount that is not a number', () => {
  it('is reported with its field where it came in a variable', async () => {
    const { errors } = await graph.ask(seller, MUTATIONS.createVehicle, {
      input: vehicleInput({ price: { amount: '1,5' } }),
    });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors?.[0]?.message).toMatch(/at "input\.price\.amount".*"84990\.00"/);
  });

  it('is reported with its value and place where it stands in the text', async () => {
    const query = '{ vehicles(filter: { price: { min: "1,5" } }) { totalCount } }';
    const { errors } = await graph.ask(seller, query);
    expect(errors).toMatchObject([
      { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' }, locations: [{ line: 1 }] },
    ]);
    expect(errors?.[0]?.message).toMatch(/found "1,5".*"84990\.00"/);
  });
});

it('a page of references is one search', async () => {
  const ids = await Promise.all(Array.from({ length: 30 }, () => graph.make()));
  const before = await graph.commands('find');
  const { data } = await graph.ask(
    seller,
    'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Vehicle { id } } }',
    { of: [...ids, 'none', ...ids].map((id) => ({ __typename: 'Vehicle', id })) },
  );
  const found = data?._entities as ({ id: string } | null)[];
  expect(found.map((vehicle) => vehicle?.id)).toEqual([...ids, undefined, ...ids]);
  expect((await graph.commands('find')) - before).toBe(1);
});
