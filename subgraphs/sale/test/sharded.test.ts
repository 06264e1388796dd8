import { startTestMongo, type TestMongo } from '@autograph/embedded-mongo/testing';
import { openShardedStore, type ShardedStore, scattersOf } from '@autograph/service/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mongoSaleRepository } from '../src/adapters/mongo/mongo-sale-repository.ts';
import { mongoSaleWorklist } from '../src/adapters/mongo/mongo-sale-worklist.ts';
import { claimsTaken, saleClaims } from '../src/adapters/mongo/sale-claims.ts';
import { saleModel } from '../src/adapters/mongo/sale-model.ts';
import { ANA, anAttempt, aSale, told } from '../src/testing/builders.ts';
import { ana, type Graph, PURCHASE, sales as seller, startGraph } from '../src/testing/graph.ts';
import { saleRepositoryContract } from '../src/testing/sale-repository.contract.ts';
import { saleWorklistContract } from '../src/testing/sale-worklist.contract.ts';

let mongo: TestMongo;
let store: ShardedStore;
let graph: Graph;

beforeAll(async () => {
  mongo = await startTestMongo();
  store = await openShardedStore(mongo.uri, [saleModel]);
  graph = await startGraph({ sharded: true, settings: { PENDING_SALES_LIMIT: 3 } });
});
afterAll(async () => {
  await graph?.close();
  await store?.close();
  await mongo?.close();
});

const empty = async () => {
  await store.clear();
  const model = saleModel(store.connection);
  return mongoSaleRepository(model, undefined, saleClaims(model, store.claims));
};

/** The id of the sale in an answer; `undefined` where there is none. */
const boughtIn = (data: unknown): string | undefined =>
  (data as { purchaseVehicle?: { sale?: { id: string } } } | null)?.purchaseVehicle?.sale?.id;

describe('sales sharded by _id', () => {
  saleRepositoryContract(empty);
  saleWorklistContract(async () => ({
    sales: await empty(),
    worklist: mongoSaleWorklist(saleModel(store.connection)),
  }));

  it('begin one of 200 attempts that have one key, and keep no other', async () => {
    const sales = await empty();
    const all = Array.from({ length: 200 }, () => anAttempt({ idempotencyKey: 'k' }));
    const results = await Promise.all(all.map((attempt) => sales.begin(attempt)));
    expect(results.filter((result) => result === 'begun')).toHaveLength(1);
    expect(await saleModel(store.connection).countDocuments({})).toBe(1);
  });

  it('of an earlier release get their claims by a migration', async () => {
    const sales = await empty();
    const open = async (idempotencyKey: string) => {
      const attempt = anAttempt({ idempotencyKey });
      const begun = await sales.begin(attempt);
      return begun === 'begun' ? sales.open(aSale(attempt), told(aSale(attempt)), 1) : begun;
    };
    expect(await open('k')).toBe('opened');
    await store.claimAgain(claimsTaken, 'sales');
    expect(await open('k')).toBe('key-used');
    expect(await sales.findByKey(ANA.userId, 'k')).toMatchObject({ state: 'OPENED' });
    expect(await open('another')).toBe('limit-reached');
  });

  it('make one sale of a hundred purchases with one key at once', async () => {
    graph.vehicles.stock('car-1');
    const input = { vehicleId: 'car-1', paymentMethod: 'PIX', idempotencyKey: 'k' };
    const answers = await Promise.all(Array.from({ length: 100 }, () => graph.ask(PURCHASE, ana, { input })));
    const ids = answers.map(({ data }) => boughtIn(data));
    expect(new Set(ids)).toEqual(new Set([expect.any(String)]));
  });

  it('are bought, decided and read by id, or by a claim', async () => {
    graph.vehicles.stock('car-2');
    const input = { vehicleId: 'car-2', paymentMethod: 'PIX', idempotencyKey: 'k2' };
    const scatters = await scattersOf(graph.opened.store as never, async () => {
      const { data } = await graph.ask(PURCHASE, ana, { input });
      const id = boughtIn(data);
      await graph.ask(PURCHASE, ana, { input });
      await graph.ask('query ($id: ID!) { sale(id: $id) { id } }', ana, { id });
      const approve = 'mutation ($id: ID!) { approveSale(id: $id, input: {}) { userErrors { code } } }';
      expect((await graph.ask(approve, seller, { id })).data).toEqual({ approveSale: { userErrors: [] } });
    });
    expect(scatters).toEqual([]);
  });
});
