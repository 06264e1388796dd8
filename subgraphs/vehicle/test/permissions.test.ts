import type { Caller } from '@autograph/kernel';
import { anonymous, person, service } from '@autograph/kernel/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vehicleInput } from '../src/testing/builders.ts';
import { codes, FIELDS, MUTATIONS, startVehicleGraph, type VehicleGraph } from './vehicle-graph.ts';

let graph: VehicleGraph;
let id: string;
beforeAll(async () => {
  graph = await startVehicleGraph();
  id = await graph.make();
});
afterAll(() => graph?.close());

const CALLERS: Record<string, Caller> = {
  anonymous,
  CUSTOMER: person('CUSTOMER'),
  SALES: person('SALES'),
  ADMIN: person('ADMIN'),
  'the sale service': service('sale'),
  'the sale service for a CUSTOMER': { ...person('CUSTOMER'), service: 'sale' },
  'the customer service': service('customer'),
};

const OPERATIONS: Record<string, string> = {
  vehicle: `query ($id: ID!) { vehicle(id: $id) { ${FIELDS} } }`,
  vehicles: `{ vehicles { totalCount nodes { ${FIELDS} } } }`,
  ...MUTATIONS,
};

const READERS = ['CUSTOMER', 'SALES', 'ADMIN', 'the sale service for a CUSTOMER'];
const STAFF = ['SALES', 'ADMIN'];
const SALE = ['the sale service', 'the sale service for a CUSTOMER'];
const ALLOWED: Record<string, readonly string[]> = {
  vehicle: READERS,
  vehicles: READERS,
  createVehicle: STAFF,
  updateVehicle: STAFF,
  deleteVehicle: ['ADMIN'],
  reserveVehicle: SALE,
  releaseVehicle: SALE,
  sellVehicle: SALE,
};

describe.each(Object.keys(OPERATIONS))('%s', (field) => {
  it.each(Object.keys(CALLERS))('called by %s', async (who) => {
    const hold = { vehicleId: id, saleId: 'sale-1' };
    const input = { createVehicle: vehicleInput(), updateVehicle: { color: 'Azul' } }[field] ?? hold;
    const caller = CALLERS[who] as Caller;
    const about = field === 'deleteVehicle' ? await graph.make() : id;
    const before = await state();
    const result = await graph.ask(caller, OPERATIONS[field] ?? '', { id: about, input });
    if (ALLOWED[field]?.includes(who)) {
      expect(codes(result)).toEqual([]);
      expect(result.data?.[field]).toBeTruthy();
      return;
    }
    const needsUser = !SALE.some((name) => ALLOWED[field]?.includes(name)) || ALLOWED[field] === READERS;
    expect(codes(result)).toEqual([caller.user || !needsUser ? 'FORBIDDEN' : 'UNAUTHENTICATED']);
    expect(result.data).toEqual({ [field]: null });
    expect(await state()).toEqual(before);
  });
});

const state = async () => (await graph.ask(person('ADMIN'), OPERATIONS.vehicles ?? '')).data;

describe('a reference', () => {
  const refer = (caller: Caller, representation: unknown) =>
    graph.ask(
      caller,
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Vehicle { ${FIELDS} } } }`,
      {
        of: [representation],
      },
    );

  it('is resolved for anyone who may read vehicles, and for services', async () => {
    for (const who of [...READERS, ...SALE, 'the customer service']) {
      const { data } = await refer(CALLERS[who] as Caller, { __typename: 'Vehicle', id });
      expect(data?._entities).toEqual([expect.objectContaining({ id, make: 'Volkswagen' })]);
    }
  });

  it('shows nothing to anyone without a token', async () => {
    const result = await refer(anonymous, { __typename: 'Vehicle', id });
    expect(new Set(codes(result))).toEqual(new Set(['UNAUTHENTICATED']));
    expect(JSON.stringify(result)).not.toContain('Volkswagen');
  });

  it.each<[string, unknown]>([
    ['no id', {}],
    ['a number', { id: 7 }],
    ['operators', { id: { $ne: null } }],
    ['a list', { id: ['x'] }],
    ['a long text', { id: 'x'.repeat(100_000) }],
    ['a vehicle of their own making', { id: 'x', make: 'Ferrari', status: 'AVAILABLE' }],
  ])('with %s refers to nothing', async (_what, key) => {
    for (const caller of Object.values(CALLERS)) {
      expect(await refer(caller, { __typename: 'Vehicle', ...(key as object) })).toEqual({
        data: { _entities: [null] },
      });
    }
  });
});
