import { DEFAULT_BRANCH_ID } from '@autograph/kernel';
import { person } from '@autograph/kernel/testing';
import { codesOf, openTestService, type TestService } from '@autograph/service/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyStock } from '../src/domain/part-stock.ts';
import type { Ports } from '../src/ports/index.ts';
import service from '../src/service.ts';
import { branchesOnly, NORTH, NOW } from '../src/testing/builders.ts';

const admin = person('ADMIN');
const worker = (branchId: string, manages: boolean) => {
  const caller = person('WORKSHOP', `user-${branchId}-${manages}`);
  return { ...caller, user: caller.user && { ...caller.user, memberships: [{ branchId, manages }] } };
};
const mechanic = worker(NORTH, false);
const manager = worker(NORTH, true);
const elsewhere = worker(DEFAULT_BRANCH_ID, true);

type Answer = Readonly<Record<string, never>>;
let graph: TestService;
beforeAll(async () => {
  graph = await openTestService(service, { clients: { user: branchesOnly } });
});
afterAll(() => graph?.close());

const CREATE = `mutation ($input: CreatePartInput!) {
  it: createPart(input: $input) { part { id sku price { amount } version } userErrors { code field message } }
}`;
const UPDATE = `mutation ($id: ID!, $input: UpdatePartInput!) {
  it: updatePart(id: $id, input: $input) { part { name price { amount } version } userErrors { code field } }
}`;
const STOCK =
  'stock { onHand reserved available isLow version branch { id } } userErrors { code field message }';
const RECEIVE = `mutation ($input: ReceivePartsInput!) { it: receiveParts(input: $input) { ${STOCK} } }`;
const COUNT = `mutation ($input: CountPartsInput!) { it: countParts(input: $input) { ${STOCK} } }`;

const run = async (document: string, variables: object, caller = admin) => {
  const { data, errors } = await graph.ask(caller, document, variables);
  expect(errors).toBeUndefined();
  return data?.it as unknown as Readonly<Record<string, Answer>>;
};
let number = 0;
const aPart = async (changes: object = {}): Promise<string> => {
  number += 1;
  const input = { sku: `FLT-${number}`, name: `Filtro ${number}`, price: { amount: '39.90' }, ...changes };
  return ((await run(CREATE, { input })).part as unknown as { id: string }).id;
};
const refusal = (code: string, field: string) => expect.objectContaining({ code, field: [field] });

describe('a part', () => {
  it('is created with its SKU in capitals, which no other part has', async () => {
    const input = { sku: 'hx-100 a', name: 'Correia', price: { amount: '100.00' } };
    expect(await run(CREATE, { input }, mechanic)).toMatchObject({
      part: { sku: 'HX-100A', price: { amount: '100.00' }, version: 1 },
      userErrors: [],
    });
    expect(await run(CREATE, { input: { ...input, sku: 'HX100A' } })).toMatchObject({
      part: null,
      userErrors: [refusal('CONFLICT', 'sku')],
    });
  });

  it.each([
    [{ sku: '--' }, 'sku'],
    [{ sku: 'É1' }, 'sku'],
    [{ name: ' ' }, 'name'],
    [{ price: { amount: '0' } }, 'price'],
    [{ minimum: -1 }, 'minimum'],
    [{ unit: '' }, 'unit'],
  ])('with %o is refused on %s', async (changes, field) => {
    const input = { sku: 'OK-1', name: 'Nome', price: { amount: '1.00' }, ...changes };
    const { part, userErrors } = await run(CREATE, { input });
    expect(part).toBeNull();
    expect(userErrors).toMatchObject([{ code: 'INVALID' }]);
    expect((userErrors as unknown as { field: string[] }[])[0]?.field[0]).toBe(field);
  });

  it('is changed in what is given, at the expected version', async () => {
    const id = await aPart();
    const input = { price: { amount: '41.00' }, expectedVersion: 1 };
    expect(await run(UPDATE, { id, input })).toMatchObject({
      part: { price: { amount: '41.00' }, version: 2 },
    });
    expect(await run(UPDATE, { id, input })).toMatchObject({
      userErrors: [refusal('STALE', 'expectedVersion')],
    });
    expect(await run(UPDATE, { id: 'nobody', input: {} })).toMatchObject({
      userErrors: [refusal('NOT_FOUND', 'id')],
    });
  });

  it('is found by SKU and by words, and sorted', async () => {
    await run(CREATE, { input: { sku: 'zz-1', name: 'Óleo Sintético 5W30', price: { amount: '60.00' } } });
    await run(CREATE, { input: { sku: 'zz-2', name: 'Óleo Mineral', price: { amount: '40.00' } } });
    const LIST = `query ($filter: PartFilter, $sortBy: PartSort) { it: parts(filter: $filter, sortBy: $sortBy) { totalCount nodes { sku } } }`;
    const listed = async (filter: object, sortBy: object | null = null) =>
      ((await run(LIST, { filter, sortBy })).nodes as unknown as { sku: string }[]).map(({ sku }) => sku);
    expect(await listed({ search: 'oleo sint' })).toEqual(['ZZ-1']);
    expect(await listed({ sku: 'Zz 2' })).toEqual(['ZZ-2']);
    expect(await listed({ sku: 'none' })).toEqual([]);
    expect(await listed({ search: 'oleo' }, { field: 'NAME' })).toEqual(['ZZ-2', 'ZZ-1']);
    expect(await listed({ search: 'oleo' }, { field: 'SKU', direction: 'DESC' })).toEqual(['ZZ-2', 'ZZ-1']);
  });
});

describe('the stock of a part in a branch', () => {
  it('grows with receipts and is what was counted', async () => {
    const partId = await aPart({ minimum: 3 });
    const received = await run(RECEIVE, { input: { partId, quantity: 5, idempotencyKey: 'k' } }, mechanic);
    expect(received).toMatchObject({
      stock: { onHand: 5, reserved: 0, available: 5, isLow: false, branch: { id: NORTH } },
    });
    expect(await run(RECEIVE, { input: { partId, quantity: 5, idempotencyKey: 'k' } }, mechanic)).toEqual(
      received,
    );
    expect(await run(COUNT, { input: { partId, quantity: 2 } }, mechanic)).toMatchObject({
      stock: { onHand: 2, isLow: true },
    });
  });

  it('is changed by staff of its branch alone', async () => {
    const partId = await aPart();
    const input = { partId, quantity: 1, branchId: NORTH };
    for (const document of [RECEIVE, COUNT])
      expect(await run(document, { input }, elsewhere)).toMatchObject({
        stock: null,
        userErrors: [refusal('INVALID', 'branchId')],
      });
  });

  it.each(['closed', 'nowhere'])('of a branch that is %s is refused', async (branchId) => {
    const input = { partId: await aPart(), quantity: 1, branchId };
    expect(await run(RECEIVE, { input })).toMatchObject({ userErrors: [refusal('INVALID', 'branchId')] });
  });

  it('of a part that does not exist is refused', async () => {
    const input = { partId: 'nobody', quantity: 1 };
    for (const document of [RECEIVE, COUNT])
      expect(await run(document, { input })).toMatchObject({ userErrors: [refusal('NOT_FOUND', 'partId')] });
  });

  it('shows its cost to those who manage the branch, and to nobody else', async () => {
    const partId = await aPart({ sku: 'COST-1' });
    const input = { partId, quantity: 1, branchId: NORTH, unitCost: { amount: '12.34' } };
    await run(RECEIVE, { input });
    const COSTS = '{ parts(filter: { sku: "COST-1" }) { nodes { stock { onHand unitCost { amount } } } } }';
    for (const caller of [admin, manager])
      expect(JSON.stringify(await graph.ask(caller, COSTS))).toContain('12.34');
    for (const caller of [mechanic, elsewhere]) {
      const answer = await graph.ask(caller, COSTS);
      expect(codesOf(answer)).toEqual(['FORBIDDEN']);
      expect(JSON.stringify(answer)).not.toContain('12.34');
    }
  });

  it('is read for a page of parts with one query', async () => {
    const reads = await graph.commands('find');
    const { errors } = await graph.ask(admin, '{ parts { nodes { stock { onHand } } } }');
    expect(errors).toBeUndefined();
    expect((await graph.commands('find')) - reads).toBe(2);
  });

  it('has one id for a part and a branch, and is kept once', async () => {
    const other = await openTestService(service, { clients: { user: branchesOnly } });
    const { stocks } = graph.ports as Ports;
    const id = stocks.idOf('part-1', NORTH);
    expect((other.ports as Ports).stocks.idOf('part-1', NORTH)).toBe(id);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(stocks.idOf(NORTH, 'part-1')).not.toBe(id);
    const first = emptyStock({ id, partId: 'part-1', branchId: NORTH, minimum: 0 }, NOW);
    const inserted = await Promise.all([1, 2].map(() => stocks.insert(first, null)));
    expect(inserted.toSorted()).toEqual([false, true]);
    await other.close();
  });

  it('counts all of a hundred receipts at once', async () => {
    const partId = await aPart();
    await Promise.all(
      Array.from({ length: 100 }, () => run(RECEIVE, { input: { partId, quantity: 2 } }, mechanic)),
    );
    const { stock } = await run(RECEIVE, { input: { partId, quantity: 1 } }, mechanic);
    expect(stock).toMatchObject({ onHand: 201, version: 101 });
  });
});
