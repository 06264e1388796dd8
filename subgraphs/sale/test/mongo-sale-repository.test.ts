import { startTestMongo, type TestMongo } from '@autograph/embedded-mongo/testing';
import { DEFAULT_BRANCH_ID } from '@autograph/kernel';
import { migrationsOf } from '@autograph/service/mongo';
import mongoose, { type Connection } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mongoSaleRepository } from '../src/adapters/mongo/mongo-sale-repository.ts';
import { mongoSaleWorklist } from '../src/adapters/mongo/mongo-sale-worklist.ts';
import { migrations } from '../src/adapters/mongo/sale-migrations.ts';
import { saleModel } from '../src/adapters/mongo/sale-model.ts';
import { decide } from '../src/domain/sale.ts';
import type { SaleListRequest } from '../src/ports/sale-repository.ts';
import { anAttempt, anId, aSale, BRANCH, keepSale, noted, told } from '../src/testing/builders.ts';
import { saleListsContract } from '../src/testing/sale-lists.contract.ts';
import { saleRepositoryContract } from '../src/testing/sale-repository.contract.ts';
import { saleWorklistContract } from '../src/testing/sale-worklist.contract.ts';

let mongo: TestMongo;
let connection: Connection;

beforeAll(async () => {
  mongo = await startTestMongo();
  connection = await mongoose
    .createConnection(mongo.uri, { autoIndex: false, monitorCommands: true })
    .asPromise();
  await saleModel(connection).createIndexes();
});

afterAll(async () => {
  await connection?.close();
  await mongo?.close();
});

const ALL = { limit: 100, backward: false, cursor: null };
const NEWEST = { field: 'CREATED_AT', direction: 'DESC' } as const;

/** Migrates the sales, and returns how many documents each migration changed. */
async function migrated(): Promise<object> {
  const collections = { sales: 'sales' };
  const runner = migrationsOf({
    service: 'sale',
    connection,
    collections,
    // `sharded.test.ts` has the one of claims.
    migrations: migrations.filter(({ once }) => !once),
    release: 'test',
  });
  return Object.fromEntries((await runner.run()).map(({ migration, changed }) => [migration.name, changed]));
}

const empty = async () => {
  const model = saleModel(connection);
  await model.deleteMany({});
  await connection.collection('claims').deleteMany({});
  return mongoSaleRepository(model);
};

/** Names of the commands that reach the store meanwhile. */
async function commandsOf(act: () => Promise<unknown>): Promise<string[]> {
  const names: string[] = [];
  const listen = ({ commandName }: { readonly commandName: string }) => void names.push(commandName);
  connection.getClient().on('commandStarted', listen);
  await act();
  connection.getClient().off('commandStarted', listen);
  return names;
}

describe('sales in MongoDB', () => {
  saleRepositoryContract(empty);
  saleListsContract(empty);
  saleWorklistContract(async () => ({
    sales: await empty(),
    worklist: mongoSaleWorklist(saleModel(connection)),
  }));

  it('notes when a sale was decided that an earlier release has decided, once', async () => {
    const sales = await empty();
    const sale = await keepSale(sales);
    await keepSale(sales);
    const outcome = decide(sale, { to: 'REJECTED', by: 'user-sales', reason: 'no' }, new Date('2026-03-02'));
    if (!outcome.ok) throw new Error('not decided');
    await sales.decide(outcome.value, told(outcome.value), 1);
    const unset = {
      decidedAt: 1,
      refundCentavos: 1,
      returnId: 1,
      returnBy: 1,
      returnReason: 1,
      returnNotes: 1,
    };
    await saleModel(connection).collection.updateMany({}, { $unset: unset });
    expect(await sales.findById(sale.id)).toEqual(outcome.value);
    const listed = () => sales.list({ criteria: { decidedAt: {} }, sort: NEWEST, page: ALL });
    expect((await listed()).edges).toEqual([]);
    expect(await migrated()).toEqual({ 'decision-times': 1 });
    expect((await listed()).edges.map(({ node }) => node)).toEqual([outcome.value]);
    expect(await migrated()).toEqual({});
    await saleModel(connection).collection.updateMany({}, { $unset: unset, $set: { status: 'RETURNED' } });
    // One of them has a history without a decision: its last change counts.
    expect(await migrated()).toEqual({ 'decision-times': 2 });
  });

  it('finds a sale of an earlier release in the default branch alone, before and after that is noted', async () => {
    const sales = await empty();
    const { collection } = saleModel(connection);
    const [one, two, three] = [await keepSale(sales), await keepSale(sales), await keepSale(sales)];
    const there = await keepSale(sales, {}, 100n, BRANCH);
    const attempt = anAttempt();
    await sales.begin(attempt);
    const old = [one.id, two.id];
    const forget = () => collection.updateMany({ _id: { $in: old } } as object, { $unset: { branchId: 1 } });
    await forget();
    const list = async (branchId: readonly string[], after: string | null = null) => {
      const page = await sales.list({
        criteria: { branchId },
        sort: NEWEST,
        page: { limit: after === null ? 1 : 100, backward: false, cursor: after },
      });
      return { ids: page.edges.map(({ node }) => node.id), total: await page.total(), page };
    };
    const nested = async (branchId: readonly string[]) => {
      const request = { criteria: { branchId }, sort: NEWEST, page: ALL };
      const [page] = await sales.pagesOf('vehicleId', [one.vehicleId], request);
      return page?.edges.map(({ node }) => node.id);
    };
    const ours = [three.id, two.id, one.id];
    const first = await list([DEFAULT_BRANCH_ID]);
    expect(first).toMatchObject({ ids: [three.id], total: 3 });
    const cursor = first.page.edges[0]?.cursor ?? '';
    const everywhere = async () => {
      expect((await sales.findById(one.id))?.branchId).toBe(DEFAULT_BRANCH_ID);
      expect(await list([DEFAULT_BRANCH_ID], cursor)).toMatchObject({ ids: [two.id, one.id], total: 3 });
      expect(await list([BRANCH])).toMatchObject({ ids: [there.id], total: 1 });
      expect((await list([BRANCH, DEFAULT_BRANCH_ID])).total).toBe(4);
      expect(await nested([DEFAULT_BRANCH_ID])).toEqual(ours);
      expect(await nested([BRANCH])).toEqual([there.id]);
    };
    await everywhere();
    await collection.updateOne({ _id: one.id } as object, { $set: { branchId: DEFAULT_BRANCH_ID } });
    await everywhere();
    expect(await migrated()).toEqual({ branches: 1 });
    expect(await migrated()).toEqual({});
    await everywhere();
    expect((await collection.findOne({ _id: attempt.id } as object))?.branchId).toBeNull();
    // One that an earlier release opens even now is found once it is migrated, which each round of the worker does.
    await forget();
    expect(await migrated()).toEqual({ branches: 2 });
    await everywhere();
  });

  it('looks for sales without a branch only until there is none', async () => {
    const sales = await empty();
    const kept = await keepSale(sales);
    await saleModel(connection).collection.updateMany({}, { $unset: { branchId: 1 } });
    const read = (branchId: readonly string[]) =>
      commandsOf(() => sales.list({ criteria: { branchId }, sort: NEWEST, page: ALL }));
    expect(await read([BRANCH])).toEqual(['find']);
    expect(await read([DEFAULT_BRANCH_ID])).toEqual(['find', 'find']);
    await migrated();
    expect(await read([DEFAULT_BRANCH_ID])).toEqual(['find', 'find']);
    expect(await read([DEFAULT_BRANCH_ID])).toEqual(['find']);
    expect((await sales.findById(kept.id))?.branchId).toBe(DEFAULT_BRANCH_ID);
  });

  it('writes what the schema has, all of it, and nothing else', async () => {
    const sales = await empty();
    const model = saleModel(connection);
    const attempt = anAttempt();
    await sales.begin(attempt);
    const { id } = await keepSale(sales);
    for (const _id of [attempt.id, id]) {
      const stored = await model.collection.findOne({ _id } as object);
      // Throws on a path that the schema has not; its defaults would fill in one that is missing.
      const known = new model(stored);
      await known.validate();
      expect(Object.keys(known.toObject()).toSorted()).toEqual(Object.keys(stored ?? {}).toSorted());
    }
  });

  it('keeps a field that this release does not know, through a purchase and its decision', async () => {
    const sales = await empty();
    const { collection } = saleModel(connection);
    const attempt = anAttempt();
    await sales.begin(attempt);
    const stored = { _id: attempt.id } as object;
    await collection.updateOne(stored, { $set: { warranty: 12 } });
    const sale = aSale(attempt, 7_499_000n);
    expect(await sales.open(sale, told(sale), null)).toBe('opened');
    const found = await sales.findById(sale.id);
    const approved = found && decide(found, { to: 'APPROVED', by: 'user-sales', reason: null }, new Date());
    if (!approved?.ok) throw new Error('not approved');
    expect(await sales.decide(approved.value, told(approved.value), sale.version)).toBe(true);
    const annotated = { ...approved.value, notes: 'two keys', version: 3 };
    expect(await sales.annotate(annotated, noted(annotated), 2)).toBe(true);
    expect(await collection.findOne(stored)).toMatchObject({
      warranty: 12,
      status: 'APPROVED',
      notes: 'two keys',
    });
  });

  it('keeps amounts as 64-bit integers', async () => {
    const sales = await empty();
    const { id } = await keepSale(sales, {}, 1_000_000_000_000n);
    const raw = await connection
      .collection<{ _id: string; totalAmountCentavos: unknown }>('sales')
      .findOne({ _id: id }, { promoteLongs: false });
    expect(raw?.totalAmountCentavos).toMatchObject({ _bsontype: 'Long' });
  });

  it('has the indexes that its model asks for, and no other', async () => {
    expect(await saleModel(connection).diffIndexes()).toEqual({ toCreate: [], toDrop: [] });
  });

  const list: SaleListRequest = {
    criteria: {},
    sort: { field: 'CREATED_AT', direction: 'DESC' },
    page: { limit: 20, backward: false, cursor: null },
  };

  it('reads the first pages of twenty parents, totals included, with one query', async () => {
    const sales = await empty();
    const ids = Array.from({ length: 20 }, () => anId());
    for (const vehicleId of ids) await keepSale(sales, { vehicleId });
    const commands = await commandsOf(async () => {
      const pages = await sales.pagesOf('vehicleId', ids, list);
      expect(await Promise.all(pages.map(({ total }) => total()))).toEqual(ids.map(() => 1));
    });
    expect(commands).toEqual(['find']);
  });

  it('reads each page by itself where the parents have too many sales, with the same answer', async () => {
    const sales = await empty();
    const documents = Array.from({ length: 1_001 }, (_, n) => {
      const { id, totalAmount, downPayment, refund, returning, ...sale } = aSale({
        customerId: n % 100 ? 'fleet' : 'other',
      });
      const rest = {
        fingerprint: 'f',
        attemptedAt: sale.createdAt,
        totalAmountCentavos: totalAmount.centavos,
      };
      return { ...sale, ...rest, _id: id };
    });
    await saleModel(connection).insertMany(documents);
    const [fleet, none, other] = await sales.pagesOf('customerId', ['fleet', 'none', 'other'], list);
    expect([await fleet?.total(), await none?.total(), await other?.total()]).toEqual([990, 0, 11]);
    expect(fleet?.edges).toHaveLength(20);
    expect([fleet?.hasNextPage, none?.hasNextPage, other?.hasNextPage]).toEqual([true, false, false]);
    const newest = documents.filter(({ customerId }) => customerId === 'fleet').at(-1);
    expect(fleet?.edges[0]?.node.id).toBe(newest?._id);
  });
});
