import type { Caller } from '@autograph/kernel';
import { person } from '@autograph/kernel/testing';
import { codesOf } from '@autograph/service/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { vehicleInput } from '../src/testing/builders.ts';
import { worker } from '../src/testing/people.ts';
import { branchesOnly, startVehicleGraph, type VehicleGraph } from './vehicle-graph.ts';

const NORTH = '01990000-0000-7000-8000-00000000000a';
const admin = person('ADMIN');
const north = worker([NORTH]);
const EQUIPMENT = 'manufactureYear trim doors transmission description features fipeCode';
const given = {
  manufactureYear: 2023,
  trim: 'Highline 1.0 TSI',
  doors: 4,
  transmission: 'AUTOMATIC',
  description: 'Único dono.\n\nRevisões em dia.',
  features: ['Teto solar', 'Câmera de ré'],
  fipeCode: '005340-6',
};
const unknown = {
  ...Object.fromEntries(Object.keys(given).map((name) => [name, null])),
  features: [],
};

let graph: VehicleGraph;
beforeAll(async () => {
  graph = await startVehicleGraph({ clients: { user: branchesOnly({ id: NORTH, active: true }) } });
});
afterAll(() => graph?.close());

const read = async (id: string, fields = EQUIPMENT, caller: Caller = admin) => {
  const answer = await graph.ask(caller, `query ($id: ID!) { vehicle(id: $id) { ${fields} } }`, { id });
  return { vehicle: answer.data?.vehicle, codes: codesOf(answer) };
};
const update = (id: string, input: object) => graph.mutate(admin, 'updateVehicle', { id, input });

it('the equipment of a vehicle is kept, changed, and taken away', async () => {
  const id = await graph.make({ ...given, renavam: '639884962' });
  expect(await read(id)).toEqual({ vehicle: given, codes: [] });
  await update(id, { trim: 'Comfortline', features: ['ABS'] });
  expect((await read(id)).vehicle).toEqual({ ...given, trim: 'Comfortline', features: ['ABS'] });
  expect((await update(id, { ...unknown, features: null, renavam: null })).userErrors).toEqual([]);
  expect((await read(id, `${EQUIPMENT} renavam`)).vehicle).toEqual({ ...unknown, renavam: null });
});

it('a change of one year is held against the other one as it is stored', async () => {
  const id = await graph.make({ year: 2024, manufactureYear: 2023 });
  expect((await update(id, { year: 2025 })).userErrors).toMatchObject([{ code: 'INVALID', field: ['year'] }]);
  expect((await update(id, { year: 2025, manufactureYear: 2025 })).userErrors).toEqual([]);
});

it('a record from before these fields reads as one that has none of them', async () => {
  const id = await graph.make();
  const fields = [...Object.keys(given), 'trimKey', 'featureKeys', 'renavam'];
  await graph.store
    ?.collection<{ _id: string }>('vehicles')
    .updateOne({ _id: id }, { $unset: Object.fromEntries(fields.map((field) => [field, ''])) });
  expect(await read(id)).toEqual({ vehicle: unknown, codes: [] });
  expect((await update(id, { doors: 2 })).userErrors).toEqual([]);
  expect((await read(id)).vehicle).toEqual({ ...unknown, doors: 2 });
});

it('a RENAVAM is read by ADMIN and by SALES of the branch alone, and found by nobody', async () => {
  const { vehicle } = await graph.mutate(north, 'createVehicle', {
    input: vehicleInput({ renavam: '12345678900' }),
  });
  const id = vehicle?.id as string;
  for (const caller of [admin, north])
    expect(await read(id, 'renavam', caller)).toEqual({ vehicle: { renavam: '12345678900' }, codes: [] });
  for (const caller of [person('SALES'), person('CUSTOMER'), person('WORKSHOP')])
    expect(await read(id, 'renavam', caller)).toEqual({ vehicle: { renavam: null }, codes: ['FORBIDDEN'] });
  const { data } = await graph.ask(admin, '{ vehicles(filter: { search: "12345678900" }) { totalCount } }');
  expect(data).toEqual({ vehicles: { totalCount: 0 } });
});

it('an import takes the equipment, and tells what is wrong with it on its row', async () => {
  const rows = [
    vehicleInput({ ...given, plate: 'EQP1A00' }),
    vehicleInput({ renavam: '1', features: ['a', 'A'] }),
  ];
  const { results = [] } = await graph.mutate(admin, 'importVehicles', { input: { rows } });
  expect(results.map(({ status }) => status)).toEqual(['CREATED', 'REJECTED']);
  expect((await read(results[0]?.vehicle?.id as string)).vehicle).toEqual(given);
  expect(results[1]?.userErrors.map(({ field }) => field?.join('.'))).toEqual([
    'rows.1.features.1',
    'rows.1.renavam',
  ]);
});

it('lists are filtered and sorted by the equipment', async () => {
  const make = 'Gurgel';
  for (const [year, trim, features] of [
    [1990, 'Édition', ['Rádio', 'ABS']],
    [null, 'edition', ['RADIO']],
    [1989, null, []],
  ] as const)
    await graph.make({ make, year: 1990, manufactureYear: year, trim, features });
  const years = async (filter: object, direction = 'ASC') => {
    const query = `query ($filter: VehicleFilter, $direction: SortDirection!) {
      vehicles(filter: $filter, sortBy: { field: MANUFACTURE_YEAR, direction: $direction }) { nodes { manufactureYear } } }`;
    const { data } = await graph.ask(admin, query, { filter: { make: [make], ...filter }, direction });
    const found = data?.vehicles as {
      readonly nodes: readonly { readonly manufactureYear: number | null }[];
    };
    return found.nodes.map(({ manufactureYear }) => manufactureYear);
  };
  expect(await years({})).toEqual([null, 1989, 1990]);
  expect(await years({}, 'DESC')).toEqual([1990, 1989, null]);
  expect(await years({ trim: ['EDITION'] })).toEqual([null, 1990]);
  expect(await years({ features: ['radio'] })).toEqual([null, 1990]);
  expect(await years({ features: ['radio', 'abs'] })).toEqual([1990]);
  expect(await years({ manufactureYear: { max: 1989 } })).toEqual([1989]);
  expect(await years({ search: 'gurg edit' })).toEqual([null, 1990]);
});
