import { startTestMongo, type TestMongo } from '@autograph/embedded-mongo/testing';
import { openShardedStore, type ShardedStore, scattersOf } from '@autograph/service/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mongoPartStockRepository } from '../src/adapters/mongo/mongo-part-stock-repository.ts';
import { mongoWorkOrderRepository } from '../src/adapters/mongo/mongo-work-order-repository.ts';
import { partStockModel } from '../src/adapters/mongo/part-stock-model.ts';
import { workOrderModel } from '../src/adapters/mongo/work-order-model.ts';
import { emptyStock } from '../src/domain/part-stock.ts';
import type { PartStockRepository } from '../src/ports/part-stock-repository.ts';
import { NORTH, NOW } from '../src/testing/builders.ts';
import { aWorld, mechanic, resultOf } from '../src/testing/world.ts';
import { createQuoteLink } from '../src/use-cases/create-quote-link.ts';
import { decideLinkedQuote, readLinkedQuote } from '../src/use-cases/linked-quote.ts';

let mongo: TestMongo;
let store: ShardedStore;
let stocks: PartStockRepository;
beforeAll(async () => {
  mongo = await startTestMongo();
  store = await openShardedStore(mongo.uri, [partStockModel, workOrderModel]);
  stocks = mongoPartStockRepository(partStockModel(store.connection), () => undefined);
});
afterAll(async () => {
  await store?.close();
  await mongo?.close();
});

const aNewStock = (partId: string) =>
  emptyStock({ id: stocks.idOf(partId, NORTH), partId, branchId: NORTH, minimum: 0 }, NOW);

describe('stocks of parts sharded by _id', () => {
  it('keep one of 200 first stocks of a part in a branch', async () => {
    const written = await Promise.all(
      Array.from({ length: 200 }, () => stocks.insert(aNewStock('part-1'), null)),
    );
    expect(written.filter(Boolean)).toHaveLength(1);
    expect(await stocks.findByParts(['part-1'])).toHaveLength(1);
  });

  it('are read and written by id when their units change', async () => {
    const scatters = await scattersOf(store.connection, async () => {
      const stock = aNewStock('part-2');
      await stocks.insert(stock, null);
      expect(await stocks.find('part-2', NORTH)).toEqual(stock);
      expect(await stocks.update({ ...stock, onHand: 1, version: 1 }, null, stock.version)).toBe(true);
    });
    expect(scatters).toEqual([]);
  });
});

describe('work orders sharded by _id', () => {
  it('are read and written by id when a quote is read and decided by its link', async () => {
    const model = workOrderModel(store.connection);
    const world = aWorld({ orders: mongoWorkOrderRepository(model, () => undefined) });
    const services = [{ serviceId: await world.service(), quantity: 1 }];
    const sent = await world.sent((await world.order()).id, { services });
    const scatters = await scattersOf(store.connection, async () => {
      const link = resultOf(await createQuoteLink(sent.id, { revision: 1 }, mechanic, world.ports));
      const token = link.url.split('#')[1] ?? '';
      expect(await readLinkedQuote(token, world.ports)).toMatchObject({ mayDecide: true });
      const { channel: _, ...decision } = world.decisionOf(sent);
      resultOf(await decideLinkedQuote({ ...decision, token }, world.ports));
    });
    expect(scatters).toEqual([]);
  });
});
