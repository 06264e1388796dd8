import { inProcessBroker } from '@autograph/events/broker';
import { DEFAULT_BRANCH_ID } from '@autograph/kernel';
import { service } from '@autograph/kernel/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ANA, BOB, BRANCH } from '../src/testing/builders.ts';
import { admin, ana, bob, type Graph, PURCHASE, sales, staffOf, startGraph } from '../src/testing/graph.ts';

/** Someone who works in the other branch alone, and someone who works in both. */
const there = staffOf('SALES', BRANCH);
const both = staffOf('SALES', DEFAULT_BRANCH_ID, BRANCH);

const broker = inProcessBroker();
let graph: Graph;
/** Sales of the default branch, to Ana; of the other, to Ana and to Bob. */
let here: string;
let anas: string;
let bobs: string;

const opened = new Map<string, string>();
beforeAll(async () => {
  graph = await startGraph({ broker });
  graph.opened.begin();
  here = await graph.buy(ana);
  anas = await graph.buy(ana, {}, BRANCH);
  bobs = await graph.buy(there, { customerId: BOB.customerId }, BRANCH);
  const read = 'query ($id: ID!) { sale(id: $id) { vehicle { id } } }';
  for (const id of [here, anas, bobs]) {
    const { data } = await graph.ask(read, admin, { id });
    opened.set(id, (data as { sale: { vehicle: { id: string } } }).sale.vehicle.id);
  }
});
afterAll(async () => {
  await graph?.close();
  await broker.close();
});

const SALE = 'query ($id: ID!) { sale(id: $id) { id branch { id } status history { to } openedBy { id } } }';
const idsOf = async (caller: typeof ana, filter: object = {}) => {
  const query = `query ($filter: SaleFilter) {
    sales(filter: $filter, sortBy: { field: CREATED_AT }) { totalCount nodes { id branch { id } } edges { node { id } } }
  }`;
  const { data, codes } = await graph.ask(query, caller, { filter });
  expect(codes).toEqual([]);
  const { totalCount, nodes } = (data as { sales: { totalCount: number; nodes: { id: string }[] } }).sales;
  expect(totalCount).toBe(nodes.length);
  return nodes.map(({ id }) => id);
};
const entities = async (caller: typeof ana, ...refs: readonly object[]) => {
  const query = `query ($refs: [_Any!]!) { _entities(representations: $refs) {
    ... on Sale { id status branch { id } }
    ... on Vehicle { id sales { totalCount nodes { id } } }
    ... on Customer { id sales { totalCount nodes { id } } }
  } }`;
  const { data, codes } = await graph.ask(query, caller, { refs });
  return { codes, entities: (data as { _entities: unknown[] } | null)?._entities };
};
const page = (...ids: readonly string[]) => ({ totalCount: ids.length, nodes: ids.map((id) => ({ id })) });

describe('a sale of another branch', () => {
  it('does not exist for SALES by its id; each branch sees its own, ADMIN all, the buyer theirs wherever', async () => {
    for (const [caller, id] of [
      [sales, anas],
      [sales, bobs],
      [there, here],
    ] as const) {
      const foreign = await graph.ask(SALE, caller, { id });
      expect(foreign).toEqual(await graph.ask(SALE, caller, { id: 'nothing' }));
      expect(foreign).toMatchObject({ codes: [], data: { sale: null } });
      expect(await entities(caller, { __typename: 'Sale', id })).toEqual({ codes: [], entities: [null] });
    }
    for (const [caller, id, branch] of [
      [sales, here, DEFAULT_BRANCH_ID],
      [there, anas, BRANCH],
      [both, here, DEFAULT_BRANCH_ID],
      [both, bobs, BRANCH],
      [admin, bobs, BRANCH],
    ] as const) {
      expect(await graph.ask(SALE, caller, { id })).toMatchObject({
        codes: [],
        data: { sale: { id, branch: { id: branch }, history: [{ to: 'PENDING' }] } },
      });
      const known = await entities(caller, { __typename: 'Sale', id });
      expect(known).toMatchObject({ codes: [], entities: [{ id, branch: { id: branch } }] });
    }
    const own = 'query ($id: ID!) { sale(id: $id) { id branch { id } } }';
    expect(await graph.ask(own, ana, { id: anas })).toMatchObject({
      codes: [],
      data: { sale: { id: anas, branch: { id: BRANCH } } },
    });
    expect((await entities(service('vehicle'), { __typename: 'Sale', id: anas })).entities).toEqual([null]);
  });

  it('is in no list of SALES, nor in its total', async () => {
    expect(await idsOf(sales)).toEqual([here]);
    expect(await idsOf(there)).toEqual([anas, bobs]);
    expect(await idsOf(both)).toEqual([here, anas, bobs]);
    expect(await idsOf(admin)).toEqual([here, anas, bobs]);
    expect(await idsOf(ana)).toEqual([here, anas]);
  });

  it('is found by no filter of SALES that names it', async () => {
    const foreign = [
      { customerId: BOB.customerId },
      { vehicleId: opened.get(bobs) },
      { openedBy: [there.user?.id] },
      { branchId: [BRANCH] },
      { branchId: ['no such branch'] },
      { branchId: [] },
    ];
    for (const filter of foreign) expect(await idsOf(sales, filter)).toEqual([]);
    expect(await idsOf(sales, { branchId: [BRANCH, DEFAULT_BRANCH_ID] })).toEqual([here]);
    expect(await idsOf(sales, { customerId: ANA.customerId })).toEqual([here]);
    expect(await idsOf(there, { branchId: [DEFAULT_BRANCH_ID] })).toEqual([]);
    expect(await idsOf(both, { branchId: [BRANCH] })).toEqual([anas, bobs]);
    expect(await idsOf(admin, { branchId: [BRANCH] })).toEqual([anas, bobs]);
    expect(await idsOf(admin, { branchId: [DEFAULT_BRANCH_ID] })).toEqual([here]);
    expect(await idsOf(ana, { branchId: [BRANCH] })).toEqual([anas]);
    expect(await idsOf(bob, { branchId: [DEFAULT_BRANCH_ID] })).toEqual([]);
    const cursor = await graph.ask('{ sales(first: 1) { edges { cursor } } }', admin);
    const [{ cursor: after }] = (cursor.data as { sales: { edges: [{ cursor: string }] } }).sales.edges;
    const stolen = 'query ($after: String) { sales(after: $after) { nodes { id } } }';
    expect((await graph.ask(stolen, sales, { after })).codes).toEqual(['BAD_USER_INPUT']);
  });

  it('is found by no search of SALES', async () => {
    const { customers, vehicles } = graph.opened.ports;
    const search = vi.spyOn(customers, 'search').mockResolvedValue([ANA.customerId, BOB.customerId]);
    const plates = vi.spyOn(vehicles, 'searchPlates').mockResolvedValue([opened.get(bobs) ?? '']);
    for (const text of ['Ana', '1D23']) {
      expect(await idsOf(sales, { search: text })).toEqual([here]);
      expect(await idsOf(there, { search: text })).toEqual([anas, bobs]);
      expect(await idsOf(admin, { search: text })).toEqual([here, anas, bobs]);
      expect(await idsOf(sales, { search: text, branchId: [BRANCH] })).toEqual([]);
    }
    search.mockRestore();
    plates.mockRestore();
  });

  it('is in no list under its customer or its vehicle: SALES get a page of what their branches sold', async () => {
    const refs = [
      { __typename: 'Customer', id: ANA.customerId },
      { __typename: 'Customer', id: BOB.customerId },
      { __typename: 'Vehicle', id: opened.get(here) },
      { __typename: 'Vehicle', id: opened.get(bobs) },
    ];
    const pages = async (caller: typeof ana) => {
      const { codes, entities: found } = await entities(caller, ...refs);
      expect(codes).toEqual([]);
      return (found as { sales: unknown }[]).map((entity) => entity.sales);
    };
    expect(await pages(sales)).toEqual([page(here), page(), page(here), page()]);
    expect(await pages(there)).toEqual([page(anas), page(bobs), page(), page(bobs)]);
    expect(await pages(both)).toEqual([page(anas, here), page(bobs), page(here), page(bobs)]);
    expect(await pages(admin)).toEqual([page(anas, here), page(bobs), page(here), page(bobs)]);
  });

  it.each([
    ['approveSale', ''],
    ['rejectSale', ', input: { reason: "no" }'],
    ['cancelSale', ''],
    ['updateSale', ', input: { notes: "mine" }'],
  ])('%s by SALES answers as for one that does not exist, and changes nothing', async (name, input) => {
    const act = `mutation ($id: ID!) { it: ${name}(id: $id${input}) { sale { id } userErrors { code field message } } }`;
    const refusedTo = async (caller: typeof ana, id: string) => {
      const answer = await graph.ask(act, caller, { id });
      expect(answer).toEqual(await graph.ask(act, caller, { id: 'nothing' }));
      expect(answer).toMatchObject({
        codes: [],
        data: { it: { sale: null, userErrors: [{ code: 'NOT_FOUND', field: ['id'] }] } },
      });
    };
    const mine = await graph.buy(ana);
    const theirs = await graph.buy(ana, {}, BRANCH);
    await refusedTo(sales, theirs);
    await refusedTo(there, mine);
    for (const id of [mine, theirs]) {
      const read = '{ status notes version }';
      expect((await graph.ask(`{ sale(id: "${id}") ${read} }`, admin)).data).toEqual({
        sale: { status: 'PENDING', notes: null, version: 1 },
      });
    }
    expect((await graph.ask(act, sales, { id: mine })).data).toMatchObject({ it: { sale: { id: mine } } });
    expect((await graph.ask(act, both, { id: theirs })).data).toMatchObject({ it: { sale: { id: theirs } } });
  });

  it('returnSale is for ADMIN, in any branch', async () => {
    const act =
      'mutation ($id: ID!) { returnSale(id: $id, input: { reason: "r" }) { sale { id status branch { id } } } }';
    const id = await graph.buy(ana, {}, BRANCH);
    await graph.ask(`mutation { approveSale(id: "${id}") { sale { id } } }`, there);
    for (const caller of [there, sales])
      expect((await graph.ask(act, caller, { id })).codes).toEqual(['FORBIDDEN']);
    expect((await graph.ask(act, admin, { id })).data).toMatchObject({
      returnSale: { sale: { id, status: 'RETURNED', branch: { id: BRANCH } } },
    });
  });
});

it('SALES cannot sell a vehicle of another branch, and learn so in their language', async () => {
  graph.vehicles.stock('there').branchId = BRANCH;
  const input = {
    vehicleId: 'there',
    customerId: BOB.customerId,
    paymentMethod: 'PIX',
    idempotencyKey: 'other-branch',
  };
  const refusal = { code: 'OTHER_BRANCH', field: ['vehicleId'] };
  const first = await graph.ask(PURCHASE, sales, { input });
  expect(first).toMatchObject({
    codes: [],
    data: {
      purchaseVehicle: {
        sale: null,
        userErrors: [{ ...refusal, message: expect.stringContaining('another branch') }],
      },
    },
  });
  const again = await graph.ask(PURCHASE, { ...sales, language: 'pt-BR' }, { input });
  expect(again.data).toMatchObject({
    purchaseVehicle: {
      sale: null,
      userErrors: [{ ...refusal, message: expect.stringContaining('outra filial') }],
    },
  });
});

it('the first result of a key is not shown to SALES who left the branch meanwhile', async () => {
  graph.vehicles.stock('kept').branchId = BRANCH;
  const input = {
    vehicleId: 'kept',
    customerId: BOB.customerId,
    paymentMethod: 'PIX',
    idempotencyKey: 'left',
  };
  expect((await graph.ask(PURCHASE, there, { input })).codes).toEqual([]);
  const moved = { ...there, user: there.user && { ...there.user, memberships: undefined } };
  const answer = await graph.ask(PURCHASE, moved, { input });
  expect(answer).toMatchObject({ data: { purchaseVehicle: { sale: null } } });
  expect(new Set(answer.codes)).toEqual(new Set(['FORBIDDEN']));
});

describe('the summary', () => {
  const SUMMARY = `query ($branchId: [ID!], $groupBy: [SalesGrouping!]) {
    salesSummary(branchId: $branchId, groupBy: $groupBy) { count groups { branch { id } seller { id } count } }
  }`;
  interface Told {
    readonly count: number;
    readonly groups: readonly { readonly branch: { readonly id: string } | null; readonly count: number }[];
  }
  const summary = async (caller: typeof ana, branchId?: readonly string[]) => {
    const { data, codes } = await graph.ask(SUMMARY, caller, { branchId, groupBy: ['BRANCH'] });
    expect(codes).toEqual([]);
    const { count, groups } = (data as { salesSummary: Told }).salesSummary;
    return { count, branches: groups.map(({ branch }) => branch?.id) };
  };

  it('tells SALES of their branches alone, ADMIN of each', async () => {
    const all = (await idsOf(admin)).length;
    await vi.waitFor(async () => expect((await summary(admin)).count).toBe(all), { timeout: 20_000 });
    const [own, others] = [(await idsOf(sales)).length, (await idsOf(there)).length];
    expect([own > 0, others > 0, own + others]).toEqual([true, true, all]);
    const everywhere = { count: all, branches: [DEFAULT_BRANCH_ID, BRANCH] };
    expect(await summary(admin)).toEqual(everywhere);
    expect(await summary(both)).toEqual(everywhere);
    expect(await summary(sales)).toEqual({ count: own, branches: [DEFAULT_BRANCH_ID] });
    expect(await summary(there)).toEqual({ count: others, branches: [BRANCH] });
    expect(await summary(admin, [BRANCH])).toEqual({ count: others, branches: [BRANCH] });
    expect(await summary(both, [DEFAULT_BRANCH_ID])).toEqual({ count: own, branches: [DEFAULT_BRANCH_ID] });
    for (const branchId of [[BRANCH], ['none'], []])
      expect(await summary(sales, branchId)).toEqual({ count: 0, branches: [] });
    expect(await summary(sales, [BRANCH, DEFAULT_BRANCH_ID])).toMatchObject({ count: own });
    const ungrouped = await graph.ask('{ salesSummary { count groups { branch { id } } } }', sales);
    expect(ungrouped.data).toMatchObject({ salesSummary: { count: own, groups: [{ branch: null }] } });
    const many = Array.from({ length: 1_001 }, (_, n) => `${n}`);
    expect((await graph.ask(SUMMARY, admin, { branchId: many })).codes).toEqual(['BAD_USER_INPUT']);
  });
});
