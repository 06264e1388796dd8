import { type Caller, DEFAULT_BRANCH_ID } from '@autograph/kernel';
import { anonymous, person, service } from '@autograph/kernel/testing';
import { codesOf } from '@autograph/service/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vehicleInput } from '../src/testing/builders.ts';
import { worker } from '../src/testing/people.ts';
import { branchesOnly, startVehicleGraph, type VehicleGraph } from './vehicle-graph.ts';

const NORTH = '01990000-0000-7000-8000-00000000000a';
const SOUTH = '01990000-0000-7000-8000-00000000000b';
const CLOSED = '01990000-0000-7000-8000-00000000000c';
const admin = person('ADMIN');
const north = worker([NORTH]);
const south = worker([SOUTH]);
const usual = person('SALES');
const users = branchesOnly(
  { id: NORTH, active: true },
  { id: SOUTH, active: true },
  { id: CLOSED, active: false },
);
let graph: VehicleGraph;
beforeAll(async () => {
  graph = await startVehicleGraph({ clients: { user: users } });
});
afterAll(() => graph?.close());

const CREATE =
  'mutation ($input: CreateVehicleInput!) { createVehicle(input: $input) { vehicle { id branch { id } } userErrors { code field message } } }';
const create = async (caller: Caller, branchId?: string | null, changes = {}) => {
  const input = vehicleInput({ ...changes, ...(branchId !== undefined && { branchId }) });
  const { data, errors } = await graph.ask(caller, CREATE, { input });
  expect(errors).toBeUndefined();
  return (
    data as {
      createVehicle: {
        vehicle: { id: string; branch: { id: string } } | null;
        userErrors: { code: string; field: string[]; message: string }[];
      };
    }
  ).createVehicle;
};
const made = async (branchId: string, changes = {}): Promise<string> => {
  const { vehicle } = await create(admin, branchId, changes);
  if (!vehicle) throw new Error('No vehicle was created.');
  return vehicle.id;
};
const stored = (id: string) => graph.store?.collection<{ _id: string }>('vehicles').findOne({ _id: id });

describe('a new vehicle', () => {
  it.each<[string, Caller, string | null | undefined, string]>([
    ['the default branch for ADMIN who names none', admin, undefined, DEFAULT_BRANCH_ID],
    ['the default branch for SALES without a membership', usual, null, DEFAULT_BRANCH_ID],
    ['the only branch of SALES', north, undefined, NORTH],
    ['the named branch of SALES who work there', worker([NORTH, SOUTH]), SOUTH, SOUTH],
    ['the default branch for SALES of several', worker([NORTH, DEFAULT_BRANCH_ID]), null, DEFAULT_BRANCH_ID],
    ['the branch that ADMIN names', admin, SOUTH, SOUTH],
    ['the default branch where it is named', admin, DEFAULT_BRANCH_ID, DEFAULT_BRANCH_ID],
  ])('belongs to %s', async (_what, caller, named, branch) => {
    const { vehicle, userErrors } = await create(caller, named);
    expect(userErrors).toEqual([]);
    expect(vehicle?.branch).toEqual({ id: branch });
  });

  it.each<[string, Caller, string | undefined]>([
    ['SALES name a branch that they do not work in', north, SOUTH],
    ['SALES of another branch name the default branch', north, DEFAULT_BRANCH_ID],
    [
      'SALES of several branches name none, and do not work in the default one',
      worker([NORTH, SOUTH]),
      undefined,
    ],
    ['ADMIN names a branch that does not exist', admin, 'nowhere'],
    ['ADMIN names a branch that is closed', admin, CLOSED],
    ['SALES of a closed branch name it', worker([CLOSED]), CLOSED],
  ])('is refused on branchId where %s', async (_what, caller, named) => {
    const { vehicle, userErrors } = await create(caller, named);
    expect(vehicle).toBeNull();
    expect(userErrors).toMatchObject([{ code: 'INVALID', field: ['branchId'] }]);
  });

  it('is refused for its details and its branch together', async () => {
    const { userErrors } = await create(north, SOUTH, { year: 1 });
    expect(userErrors.map(({ field }) => field)).toEqual([['year'], ['branchId']]);
  });

  it('of a list belongs to the branch of its row; a wrong branch rejects its row alone, and is asked for once', async () => {
    const row = (branchId: string | null) => vehicleInput({ branchId });
    const before = users.calls;
    const rows = [row(NORTH), row(SOUTH), row(NORTH), row(null), row('nowhere'), row('nowhere')];
    const query =
      'mutation ($input: ImportVehiclesInput!) { importVehicles(input: $input) { results { status vehicle { branch { id } } userErrors { code field } } } }';
    const ask = async (caller: Caller) =>
      (
        (await graph.ask(caller, query, { input: { rows } })).data as {
          importVehicles: { results: object[] };
        }
      ).importVehicles.results;
    const wrong = (at: number) => ({
      status: 'REJECTED',
      userErrors: [{ code: 'INVALID', field: ['rows', `${at}`, 'branchId'] }],
    });
    const right = (id: string) => ({ status: 'CREATED', vehicle: { branch: { id } }, userErrors: [] });
    expect(await ask(admin)).toMatchObject([
      right(NORTH),
      right(SOUTH),
      right(NORTH),
      right(DEFAULT_BRANCH_ID),
      wrong(4),
      wrong(5),
    ]);
    expect(users.calls - before).toBe(3);
    expect(await ask(north)).toMatchObject([
      right(NORTH),
      wrong(1),
      right(NORTH),
      right(NORTH),
      wrong(4),
      wrong(5),
    ]);
  });
});

describe('a vehicle of another branch', () => {
  it('is read by everyone, alone and in lists', async () => {
    const id = await made(SOUTH);
    for (const caller of [north, south, usual, admin, person('CUSTOMER')]) {
      const query = `{ vehicle(id: "${id}") { make branch { id } } vehicles(first: 1) { nodes { id branch { id } } } }`;
      const { data, errors } = await graph.ask(caller, query);
      expect(errors).toBeUndefined();
      expect(data).toMatchObject({ vehicle: { branch: { id: SOUTH } }, vehicles: { nodes: [{ id }] } });
    }
  });

  it('is not changed by SALES: the refusal names its id', async () => {
    const id = await made(SOUTH);
    const before = await stored(id);
    const refusal = { code: 'OTHER_BRANCH', field: ['id'] };
    for (const caller of [north, usual, worker([NORTH, CLOSED])]) {
      const updated = await graph.mutate(caller, 'updateVehicle', {
        id,
        input: { color: 'Azul', expectedVersion: 7 },
      });
      expect(updated).toMatchObject({ vehicle: null, userErrors: [refusal] });
      for (const preview of [true, false]) {
        const input = { ids: [id], byPercent: '-5', preview };
        const { results } = await graph.mutate(caller, 'changePrices', { input });
        expect(results).toMatchObject([
          { status: 'REFUSED', to: null, userErrors: [{ code: 'OTHER_BRANCH', field: ['ids', '0'] }] },
        ]);
      }
    }
    expect(await stored(id)).toEqual(before);
    const message = (language: 'en' | 'pt-BR') =>
      graph.mutate({ ...north, language }, 'updateVehicle', { id, input: { color: 'Azul' } });
    expect((await message('en')).userErrors?.[0]?.message).toMatch(/another branch.*request a transfer/);
    expect((await message('pt-BR')).userErrors?.[0]?.message).toMatch(/outra filial.*transferência/);
  });

  it('is changed by its own SALES and by ADMIN, and stays in its branch', async () => {
    const id = await made(SOUTH);
    for (const caller of [south, worker([NORTH, SOUTH]), admin]) {
      const { userErrors } = await graph.mutate(caller, 'updateVehicle', { id, input: { color: 'Azul' } });
      expect(userErrors).toEqual([]);
    }
    const { results } = await graph.mutate(south, 'changePrices', {
      input: { ids: [id], to: { amount: '1.00' }, preview: false },
    });
    expect(results).toMatchObject([{ status: 'CHANGED' }]);
    expect(await stored(id)).toMatchObject({ branchId: SOUTH });
    expect((await graph.mutate(admin, 'deleteVehicle', { id })).userErrors).toEqual([]);
  });

  it.each(['history { to }', 'priceHistory { at }', 'previously { id }'])(
    'keeps its %s for its own staff, by every path',
    async (field) => {
      const id = await made(SOUTH, { make: 'Staff' });
      const ask = (caller: Caller) =>
        Promise.all([
          graph.ask(caller, `{ vehicle(id: "${id}") { ${field} } }`),
          graph.ask(
            caller,
            `{ vehicles(filter: { branchId: ["${SOUTH}"] }, first: 1) { nodes { ${field} } } }`,
          ),
          graph.ask(caller, `{ vehicles(first: 1) { edges { node { ${field} } } } }`),
          graph.entity(caller, { __typename: 'Vehicle', id }, `... on Vehicle { ${field} }`),
          // Two aliases of one request: the verdict on one must not be that on the other.
          graph.ask(caller, `{ a: vehicle(id: "${id}") { ${field} } b: vehicle(id: "${id}") { ${field} } }`),
        ]);
      const [name = ''] = field.split(' ');
      for (const answer of await ask(north)) {
        expect(new Set(codesOf(answer))).toEqual(new Set(['FORBIDDEN']));
        expect(JSON.stringify(answer.data)).toContain(`"${name}":null`);
        expect(JSON.stringify(answer.data)).not.toMatch(/AVAILABLE|20\d\d-/);
      }
      for (const caller of [south, admin])
        for (const answer of await ask(caller)) expect(codesOf(answer)).toEqual([]);
      for (const answer of await ask(anonymous))
        expect(new Set(codesOf(answer))).toEqual(new Set(['UNAUTHENTICATED']));
    },
  );

  it('may be the one as which a car was sold before: it is shown, and its staff fields are not', async () => {
    const plate = 'OTH1A00';
    const first = await made(SOUTH, { plate });
    const hold = { input: { vehicleId: first, saleId: 'sale-of-first' } };
    for (const step of ['reserveVehicle', 'sellVehicle'] as const)
      await graph.mutate(service('sale'), step, hold);
    const again = await made(NORTH, { plate });
    const query = `{ vehicle(id: "${again}") { previously { id make branch { id } history { to } } } }`;
    const answer = await graph.ask(north, query);
    expect(answer.data?.vehicle).toMatchObject({
      previously: { id: first, branch: { id: SOUTH }, history: null },
    });
    expect(codesOf(answer)).toEqual(['FORBIDDEN']);
  });
});

describe('a reservation', () => {
  const reserve = (caller: Caller, vehicleId: string) =>
    graph.ask(
      { ...caller, service: 'sale' },
      'mutation ($input: ReserveVehicleInput!) { reserveVehicle(input: $input) { vehicle { id branchId } userErrors { code field } } }',
      { input: { vehicleId, saleId: `sale-${vehicleId}` } },
    );

  it('by SALES of another branch is refused on vehicleId', async () => {
    const id = await made(SOUTH);
    for (const caller of [north, usual]) {
      const { data } = await reserve(caller, id);
      expect(data?.reserveVehicle).toEqual({
        vehicle: null,
        userErrors: [{ code: 'OTHER_BRANCH', field: ['vehicleId'] }],
      });
    }
    expect(await stored(id)).toMatchObject({ status: 'AVAILABLE', version: 1 });
  });

  it.each<[string, Caller]>([
    ['its own SALES', south],
    ['ADMIN', admin],
    ['a CUSTOMER', person('CUSTOMER')],
    ['nobody, but the sale service', service('sale')],
  ])('on behalf of %s succeeds, and names the branch', async (_who, caller) => {
    const id = await made(SOUTH);
    expect((await reserve(caller, id)).data?.reserveVehicle).toEqual({
      vehicle: { id, branchId: SOUTH },
      userErrors: [],
    });
  });

  it('of a vehicle without a branch names the default one', async () => {
    const id = await made(DEFAULT_BRANCH_ID);
    await graph.store
      ?.collection<{ _id: string }>('vehicles')
      .updateOne({ _id: id }, { $unset: { branchId: 1 } });
    expect((await reserve(usual, id)).data?.reserveVehicle).toMatchObject({
      vehicle: { branchId: DEFAULT_BRANCH_ID },
    });
  });
});

it('the user service is not asked about the default branch; while it is down, other branches cannot be named', async () => {
  const alone = await startVehicleGraph();
  const input = vehicleInput({ branchId: DEFAULT_BRANCH_ID });
  expect(codesOf(await alone.ask(admin, CREATE, { input }))).toEqual([]);
  expect(codesOf(await alone.ask(admin, CREATE, { input: vehicleInput({ branchId: NORTH }) }))).toEqual([
    'UNAVAILABLE',
  ]);
  await alone.close();
});
