import { startTestMongo, type TestMongo } from '@autograph/embedded-mongo/testing';
import mongoose, { type Connection } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mongoSaleRepository } from '../src/adapters/mongo/mongo-sale-repository.ts';
import { mongoSaleWorklist } from '../src/adapters/mongo/mongo-sale-worklist.ts';
import { saleModel } from '../src/adapters/mongo/sale-model.ts';
import { decide } from '../src/domain/sale.ts';
import type { SaleListRequest } from '../src/ports/sale-repository.ts';
import { anAttempt, anId, aSale, keepSale, told } from '../src/testing/builders.ts';
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

const empty = async () => {
  const model = saleModel(connection);
  await model.deleteMany({});
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
  saleWorklistContract(async () => ({
    sales: await empty(),
    worklist: mongoSaleWorklist(saleModel(connection)),
  }));

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
    expect(await sales.annotate({ ...approved.value, notes: 'two keys', version: 3 }, 2)).toBe(true);
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
      const { id, totalAmount, downPayment, ...sale } = aSale({ customerId: n % 100 ? 'fleet' : 'other' });
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
