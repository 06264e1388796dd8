import { anonymous } from '@autograph/kernel/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { admin, ana, type Graph, sales, startGraph } from '../src/testing/graph.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph?.close());

const UPDATE = `mutation ($id: ID!, $input: UpdateSaleInput!) {
  updateSale(id: $id, input: $input) { sale { id status notes version } userErrors { code field } }
}`;
const APPROVE = 'mutation ($id: ID!) { approveSale(id: $id) { sale { version } } }';
interface Payload {
  readonly sale: { readonly notes: string | null; readonly version: number } | null;
  readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] }[];
}
const update = async (id: string, input: object, caller = sales) => {
  const { data, codes } = await graph.ask(UPDATE, caller, { id, input });
  expect(codes).toEqual([]);
  return (data as { updateSale: Payload }).updateSale;
};

it('remarks change as given: left out they stay, null or blank takes them away, equal ones are no change', async () => {
  const id = await graph.buy(ana, { notes: 'two keys' });
  const said = async (input: object) => (await update(id, input)).sale;
  expect(await said({ notes: ' one \u200b key ' })).toMatchObject({ notes: 'one key', version: 2 });
  expect(await said({})).toMatchObject({ notes: 'one key', version: 2 });
  expect(await said({ notes: 'one key' })).toMatchObject({ version: 2 });
  expect(await said({ notes: null })).toMatchObject({ notes: null, version: 3 });
  expect(await said({ notes: 'x'.repeat(2_000) })).toMatchObject({ version: 4 });
  expect(await said({ notes: '  ' })).toMatchObject({ notes: null, version: 5 });
});

it('remarks of a decided sale change too, and nothing else of it does', async () => {
  const id = await graph.buy(ana);
  await graph.ask(APPROVE, admin, { id });
  const all = `{ sale(id: "${id}") { status totalAmount { amount } rejectionReason history { to at } nextStatuses } }`;
  const before = (await graph.ask(all, admin)).data;
  expect(await update(id, { notes: 'handed over' })).toMatchObject({
    sale: { status: 'APPROVED', version: 3 },
  });
  expect((await graph.ask(all, admin)).data).toEqual(before);
});

it('refuses one of two concurrent updates with STALE', async () => {
  const id = await graph.buy(ana);
  const both = await Promise.all(['mine', 'yours'].map((notes) => update(id, { notes, expectedVersion: 1 })));
  const [won] = both.flatMap(({ sale }) => sale ?? []);
  expect(both.flatMap(({ userErrors }) => userErrors)).toEqual([
    { code: 'STALE', field: ['expectedVersion'] },
  ]);
  expect(await update(id, { expectedVersion: 2 })).toMatchObject({ sale: won, userErrors: [] });
  expect(await update(id, { expectedVersion: 1 })).toMatchObject({
    sale: null,
    userErrors: [{ code: 'STALE' }],
  });
});

it('remarks and a decision for the same version at once: one is refused with STALE, in twenty rounds', async () => {
  const approve = `mutation ($id: ID!) {
    approveSale(id: $id, input: { expectedVersion: 1 }) { sale { version } userErrors { code field } }
  }`;
  for (let round = 0; round < 20; round += 1) {
    const id = await graph.buy(ana);
    const [updated, { data }] = await Promise.all([
      update(id, { notes: 'meanwhile', expectedVersion: 1 }),
      graph.ask(approve, sales, { id }),
    ]);
    const { approveSale } = data as { approveSale: Payload };
    expect([updated, approveSale].flatMap(({ userErrors }) => userErrors)).toEqual([
      { code: 'STALE', field: ['expectedVersion'] },
    ]);
    expect([updated, approveSale].flatMap(({ sale }) => sale ?? [])).toMatchObject([{ version: 2 }]);
  }
});

it('remarks and a decision at once both stand', async () => {
  for (let round = 0; round < 20; round += 1) {
    const id = await graph.buy(ana);
    await Promise.all([update(id, { notes: 'meanwhile' }), graph.ask(APPROVE, sales, { id })]);
    const { data } = await graph.ask(`{ sale(id: "${id}") { status notes version } }`, admin);
    expect(data).toEqual({ sale: { status: 'APPROVED', notes: 'meanwhile', version: 3 } });
  }
});

it('refuses remarks that are too long or not a text, an unknown sale, and a buyer', async () => {
  const id = await graph.buy(ana);
  const refused = async (input: object, of = id) => (await update(of, input)).userErrors;
  expect(await refused({ notes: 'x'.repeat(2_001) })).toEqual([{ code: 'INVALID', field: ['notes'] }]);
  expect(await refused({ notes: 'n' }, 'nobody')).toEqual([{ code: 'NOT_FOUND', field: ['id'] }]);
  const codes = async (caller: typeof sales, input: object) =>
    (await graph.ask(UPDATE, caller, { id, input })).codes;
  expect(await codes(sales, { notes: { $ne: null } })).toEqual(['BAD_USER_INPUT']);
  expect(await codes(sales, { status: 'APPROVED' })).toEqual(['BAD_USER_INPUT']);
  expect(await codes(ana, { notes: 'n' })).toEqual(['FORBIDDEN']);
  expect(await codes(anonymous, { notes: 'n' })).toEqual(['UNAUTHENTICATED']);
  const { data } = await graph.ask(`{ sale(id: "${id}") { notes version } }`, admin);
  expect(data).toEqual({ sale: { notes: null, version: 1 } });
});
