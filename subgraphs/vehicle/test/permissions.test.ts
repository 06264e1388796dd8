import { person, service } from '@autograph/kernel/testing';
import { codesOf } from '@autograph/service/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FIELDS, startVehicleGraph, type VehicleGraph } from './vehicle-graph.ts';

let graph: VehicleGraph;
let id: string;
beforeAll(async () => {
  graph = await startVehicleGraph();
  id = await graph.make();
});
afterAll(() => graph?.close());

const forCustomer = { ...person('CUSTOMER'), service: 'sale' };

it('a service reads vehicles on behalf of a user, and by reference on nobody’s', async () => {
  const read = `query ($id: ID!) { vehicle(id: $id) { ${FIELDS} } }`;
  expect((await graph.ask(forCustomer, read, { id })).data?.vehicle).toMatchObject({ id });
  expect(codesOf(await graph.ask(service('sale'), read, { id }))).toEqual(['UNAUTHENTICATED']);
  for (const caller of [forCustomer, service('sale'), service('customer')]) {
    const { data } = await graph.entity(
      caller,
      { __typename: 'Vehicle', id },
      `... on Vehicle { ${FIELDS} }`,
    );
    expect(data?._entities).toEqual([expect.objectContaining({ id, make: 'Volkswagen' })]);
  }
});

it('the sale service holds vehicles on behalf of a user', async () => {
  const input = { vehicleId: id, saleId: 'sale-1' };
  expect(await graph.mutate(forCustomer, 'reserveVehicle', { input })).toMatchObject({ userErrors: [] });
});

it('a reference that claims more than its key is read by its key', async () => {
  const claim = { __typename: 'Vehicle', id: 'x', make: 'Ferrari', status: 'AVAILABLE' };
  expect(await graph.entity(person('ADMIN'), claim, '__typename')).toEqual({ data: { _entities: [null] } });
});
