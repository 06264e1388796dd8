import type { ServiceRequest, ServiceResult } from '@autograph/service/calls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gatewayOver } from './gateway-over.ts';

let opened: Awaited<ReturnType<typeof gatewayOver>>;

const answer = (service: string, request: ServiceRequest): ServiceResult => {
  const joined = { data: { _entities: [{ sales: { totalCount: 3 }, name: 'Ana' }] } };
  if (request.query.includes('_entities')) return joined;
  if (service === 'sale')
    return { data: { sale: { id: 's1', customer: { __typename: 'Customer', id: 'c1' } } } };
  return {
    data: { vehicle: { __typename: 'Vehicle', id: 'v1', make: 'Fiat', status: 'Fiat', brand: 'Fiat' } },
  };
};

beforeAll(async () => {
  opened = await gatewayOver({ answer, env: { RATE_LIMIT_GENERAL: '0', RATE_LIMIT_LISTING: '0' } });
});
afterAll(() => opened?.gateway.close());

describe('a variable', () => {
  it.each([
    'query ($representations: [VehicleStatus!]) { vehicles(filter: { status: $representations }) { totalCount } }',
    'query ($representations: SaleFilter) { vehicles { nodes { sales(filter: $representations) { totalCount } } } }',
  ])('may not have the name that the planner gives to its own: %s', async (query) => {
    opened.asked.splice(0);
    const { status, code, body } = await opened.post(query, { token: 'SALES-ana' });
    expect([status, code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
    expect(body.errors?.[0]?.message).toContain('"$representations" is reserved');
    expect(opened.asked).toEqual([]);
  });
});

describe('an alias', () => {
  it.each([
    ['id', '{ vehicle(id: "1") { id: make sales(first: 1) { totalCount } } }'],
    ['id', '{ vehicle(id: "1") { id: make } }'],
    ['id', '{ vehicle(id: "1") { ... on Vehicle { id: make } } }'],
    ['id', '{ vehicle(id: "1") { ...F } } fragment F on Vehicle { ...G } fragment G on Vehicle { id: make }'],
    ['id', '{ sales(first: 1) { nodes { vehicle { id: color } } } }'],
    ['id', '{ sale(id: "1") { id: customer { name } } }'],
    ['id', 'mutation { createVehicle(input: {}) { vehicle { id: make } } }'],
    ['__typename', '{ vehicle(id: "1") { __typename: make } }'],
    ['__typename', '{ __typename: vehicle(id: "1") { id } }'],
    ['__typename', '{ vehicles { pageInfo { __typename: endCursor } } }'],
    ['vehicleIds', '{ exportMyData { vehicleIds: vehicles } }'],
    ['sessionStatus', '{ sessionStatus: me { id } }'],
    [
      'reserveVehicle',
      'mutation { reserveVehicle: logout(input: { refreshToken: "a" }) { userErrors { code } } }',
    ],
  ])('may not be %s, the name of a field that the graph reads itself: %s', async (alias, query) => {
    opened.asked.splice(0);
    for (let n = 0; n < 2; n += 1) {
      const { status, code, body } = await opened.post(query, { token: 'SALES-ana' });
      expect([status, code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
      expect(body.errors?.map(({ message }) => message)).toContainEqual(
        expect.stringContaining(`The alias "${alias}" of `),
      );
    }
    expect(opened.asked).toEqual([]);
  });

  it.each([
    [
      '{ vehicle(id: "1") { brand: make sales(first: 1) { totalCount } } }',
      { brand: 'Fiat', sales: { totalCount: 3 } },
    ],
    ['{ vehicle(id: "1") { id: id make: make } }', { id: 'v1', make: 'Fiat' }],
    ['{ vehicle(id: "1") { status: make } }', { status: 'Fiat' }],
  ])('may be any other name: %s', async (query, vehicle) => {
    for (let n = 0; n < 2; n += 1)
      expect((await opened.post(query, { token: 'SALES-ana' })).body).toEqual({ data: { vehicle } });
  });
});
