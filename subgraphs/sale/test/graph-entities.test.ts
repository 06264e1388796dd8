import { readFileSync } from 'node:fs';
import { anonymous, service } from '@autograph/kernel/testing';
import { createSubgraph } from '@autograph/service/graphql';
import { createLog } from '@autograph/service/process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Context, requestContext } from '../src/adapters/graphql/context.ts';
import { permissions } from '../src/adapters/graphql/permissions.ts';
import { resolvers } from '../src/adapters/graphql/resolvers.ts';
import { ANA, aSale, BOB, BRANCH } from '../src/testing/builders.ts';
import { admin, ana, eve, type Graph, sales, staffOf, startGraph } from '../src/testing/graph.ts';
import { aWorld } from '../src/testing/world.ts';

let graph: Graph;
let anas: string;
let bobs: string;

beforeAll(async () => {
  graph = await startGraph();
  anas = await graph.buy(ana);
  bobs = await graph.buy(sales, { customerId: BOB.customerId });
});
afterAll(() => graph?.close());

const QUERY = `query ($refs: [_Any!]!) {
  _entities(representations: $refs) {
    ... on Sale { id status totalAmount { amount } customer { id } openedBy { id } }
    ... on Vehicle { id }
    ... on Customer { id sales { totalCount nodes { id notes } } }
  }
}`;
const entities = (caller: typeof ana, ...refs: unknown[]) => graph.ask(QUERY, caller, { refs });

describe('_entities', () => {
  it('answers sales as Query.sale does', async () => {
    const both = [anas, bobs].map((id) => ({ __typename: 'Sale', id }));
    expect(await entities(admin, ...both)).toMatchObject({
      codes: [],
      data: { _entities: [{ id: anas }, { id: bobs }] },
    });
    expect(await entities(ana, ...both)).toMatchObject({
      codes: [],
      data: { _entities: [{ id: anas }, null] },
    });
    for (const nobody of [eve, anonymous, service('vehicle')]) {
      expect((await entities(nobody, ...both)).data).toEqual({ _entities: [null, null] });
    }
  });

  it('answers null to a reference that is not shaped like one', async () => {
    const ids = [undefined, null, 7, ['x'], { $ne: null }, 'x'.repeat(65), 'nothing', '__proto__', ''];
    const refs = ids.flatMap((id) => [{ __typename: 'Sale', id }]);
    const { data } = await entities(admin, ...refs);
    expect(data).toEqual({ _entities: refs.map(() => null) });
    const others = ids.slice(0, 6).flatMap((id) => [
      { __typename: 'Vehicle', id },
      { __typename: 'Customer', id },
    ]);
    expect((await entities(admin, ...others)).data).toEqual({ _entities: others.map(() => null) });
  });

  it.each([7, null, undefined, ['Sale'], 'Nothing', '__proto__', 'Query', { $ne: null }])(
    'rejects a reference to the type %j with BAD_USER_INPUT',
    async (__typename) => {
      const { data, codes } = await entities(admin, { __typename, id: anas });
      expect([data, codes]).toEqual([null, ['BAD_USER_INPUT']]);
    },
  );

  it('ignores the fields of a reference other than its key', async () => {
    const fake = { __typename: 'Sale', id: anas, status: 'APPROVED', customerId: BOB.customerId };
    expect((await entities(ana, fake)).data).toMatchObject({
      _entities: [{ status: 'PENDING', customer: { id: ANA.customerId } }],
    });
  });
});

describe('Customer.sales', () => {
  const refs = [ANA, BOB].map(({ customerId: id }) => ({ __typename: 'Customer', id }));

  it('is a customer’s own list, or null; staff see everyone’s', async () => {
    const own = { id: ANA.customerId, sales: { totalCount: 1, nodes: [{ id: anas }] } };
    const other = { id: BOB.customerId, sales: { totalCount: 1, nodes: [{ id: bobs }] } };
    expect(await entities(sales, ...refs)).toMatchObject({ codes: [], data: { _entities: [own, other] } });
    expect(await entities(ana, ...refs)).toMatchObject({
      codes: [],
      data: { _entities: [own, { id: BOB.customerId, sales: null }] },
    });
    expect((await entities(eve, ...refs)).data).toMatchObject({
      _entities: [{ sales: null }, { sales: null }],
    });
    expect((await entities(anonymous, ...refs)).codes).toContain('UNAUTHENTICATED');
  });

  it('can be read by a customer through their own sale', async () => {
    const query = 'query ($id: ID!) { sale(id: $id) { customer { id sales { nodes { id } } } } }';
    expect((await graph.ask(query, ana, { id: anas })).data).toMatchObject({
      sale: { customer: { sales: { nodes: [{ id: anas }] } } },
    });
  });
});

describe('Vehicle.sales', () => {
  const query = `query ($refs: [_Any!]!, $first: Int, $after: String) {
    _entities(representations: $refs) {
      ... on Vehicle { id sales(first: $first, after: $after) { totalCount nodes { id vehicle { id } } pageInfo { endCursor hasNextPage } } }
    }
  }`;

  it('is for staff', async () => {
    const { data } = await graph.ask('query ($id: ID!) { sale(id: $id) { vehicle { id } } }', admin, {
      id: anas,
    });
    const { id } = (data as { sale: { vehicle: { id: string } } }).sale.vehicle;
    const refs = [{ __typename: 'Vehicle', id }];
    for (const caller of [admin, sales]) {
      expect((await graph.ask(query, caller, { refs })).data).toMatchObject({
        _entities: [{ sales: { totalCount: 1, nodes: [{ id: anas }] } }],
      });
    }
    expect(await graph.ask(query, ana, { refs })).toMatchObject({
      codes: ['FORBIDDEN'],
      data: { _entities: [{ id, sales: null }] },
    });
    expect(await graph.ask(query, anonymous, { refs })).toMatchObject({ data: { _entities: [null] } });
    const nested = 'query ($id: ID!) { sale(id: $id) { vehicle { sales { totalCount } } } }';
    expect(await graph.ask(nested, ana, { id: anas })).toMatchObject({ codes: ['FORBIDDEN'] });
  });

  it('of twenty vehicles costs one query of the store', async () => {
    const ids = Array.from({ length: 20 }, (_, n) => `v${n}`);
    for (const id of ids) {
      graph.vehicles.stock(id);
      await graph.buy(ana, { vehicleId: id });
    }
    const refs = ids.map((id) => ({ __typename: 'Vehicle', id }));
    const [finds, aggregations] = [
      await graph.opened.commands('find'),
      await graph.opened.commands('aggregate'),
    ];
    const { data } = await graph.ask(query, sales, { refs });
    expect(data).toMatchObject({
      _entities: ids.map((id) => ({ id, sales: { totalCount: 1, nodes: [{ vehicle: { id } }] } })),
    });
    expect((await graph.opened.commands('find')) - finds).toBe(1);
    expect((await graph.opened.commands('aggregate')) - aggregations).toBe(0);
  });

  it('goes on by its cursor', async () => {
    const seen: string[] = [];
    graph.vehicles.stock('again');
    for (let n = 0; n < 3; n += 1) {
      const id = await graph.buy(ana, { vehicleId: 'again' });
      seen.unshift(id);
      await graph.ask(`mutation { cancelSale(id: "${id}") { sale { id } } }`, ana);
    }
    const refs = [{ __typename: 'Vehicle', id: 'again' }];
    interface Found {
      readonly sales: { nodes: { id: string }[]; pageInfo: { endCursor: string } };
    }
    const page = async (after: string | null) => {
      const { data } = await graph.ask(query, sales, { refs, first: 2, after });
      return (data as { _entities: [Found] })._entities[0].sales;
    };
    const first = await page(null);
    const second = await page(first.pageInfo.endCursor);
    expect([...first.nodes, ...second.nodes].map(({ id }) => id)).toEqual(seen);
  });
});

it('a sale is denied when its resolver has not looked up the customer record or the branches of the caller', async () => {
  const typeDefs = readFileSync(new URL('../../../schema/subgraphs/sale.graphql', import.meta.url), 'utf8');
  const careless = await createSubgraph<Context>({
    name: 'careless',
    typeDefs,
    resolvers: { ...resolvers, Query: { sale: () => aSale(), sales: () => null } },
    permissions,
    context: (caller) => requestContext(caller, aWorld()),
    log: createLog('careless', 'silent'),
  });
  const query = '{ sale(id: "x") { status totalAmount { amount } } }';
  const denied = await careless.execute({ query }, ana);
  expect(denied.data).toEqual({ sale: null });
  expect(denied.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  expect((await careless.execute({ query }, admin)).data).toMatchObject({ sale: { status: 'PENDING' } });
  const ofDefaultBranch = await careless.execute({ query }, staffOf('SALES'));
  expect(ofDefaultBranch.data).toMatchObject({ sale: { status: 'PENDING' } });
  for (const stranger of [staffOf('SALES', BRANCH), staffOf('WORKSHOP')]) {
    const { data, errors } = await careless.execute({ query }, stranger);
    expect([data, errors?.[0]?.extensions?.code]).toEqual([{ sale: null }, 'FORBIDDEN']);
  }
  const history = await careless.execute(
    { query: '{ sale(id: "x") { __typename history { to } } }' },
    staffOf('SALES', BRANCH),
  );
  expect(history.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
});
