import { randomUUID } from 'node:crypto';
import { startTestMongo, type TestMongo } from '@autograph/embedded-mongo/testing';
import { brl } from '@autograph/kernel';
import { openShardedStore, type ShardedStore, scattersOf } from '@autograph/service/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { customerVehicleClaims } from '../src/adapters/mongo/customer-vehicle-claims.ts';
import { customerVehicleModel, toVehicleDocument } from '../src/adapters/mongo/customer-vehicle-model.ts';
import { mongoCustomerVehicleRepository } from '../src/adapters/mongo/mongo-customer-vehicle-repository.ts';
import { mongoPartRepository } from '../src/adapters/mongo/mongo-part-repository.ts';
import { mongoPartStockRepository } from '../src/adapters/mongo/mongo-part-stock-repository.ts';
import { mongoWorkOrderRepository } from '../src/adapters/mongo/mongo-work-order-repository.ts';
import { partModel } from '../src/adapters/mongo/part-model.ts';
import { partStockModel } from '../src/adapters/mongo/part-stock-model.ts';
import { workOrderModel } from '../src/adapters/mongo/work-order-model.ts';
import {
  mongoWorkshopServiceRepository,
  workshopServiceModel,
} from '../src/adapters/mongo/workshop-service-model.ts';
import { type CustomerVehicle, newVehicle, registered } from '../src/domain/customer-vehicle.ts';
import { newPartOf } from '../src/domain/part.ts';
import { emptyStock } from '../src/domain/part-stock.ts';
import { newWorkshopService } from '../src/domain/workshop-service.ts';
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
  store = await openShardedStore(mongo.uri, [
    partStockModel,
    partModel,
    workshopServiceModel,
    customerVehicleModel,
    workOrderModel,
  ]);
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

describe('parts and services sharded by _id', () => {
  it('let one of 200 have a SKU, whatever separates its characters', async () => {
    const parts = mongoPartRepository(partModel(store.connection));
    const details = { name: 'Filtro', unit: 'un', price: brl(1_000n), minimum: 0 };
    const results = await Promise.all(
      Array.from({ length: 200 }, (_, at) => {
        const sku = at % 2 === 0 ? 'FO-10' : 'FO10';
        return parts.insert(newPartOf({ ...details, sku }, parts.idOf(sku), NOW));
      }),
    );
    expect(results.filter((result) => result === 'inserted')).toHaveLength(1);
    expect(results.filter((result) => result === 'sku-taken')).toHaveLength(199);
  });

  it('let one of 200 have a name, without regard to case and accents', async () => {
    const services = mongoWorkshopServiceRepository(workshopServiceModel(store.connection));
    const results = await Promise.all(
      Array.from({ length: 200 }, (_, at) => {
        const name = at % 2 === 0 ? 'Revisão' : 'REVISAO';
        const details = { name, price: brl(10_000n), standardMinutes: 60 };
        return services.insert(newWorkshopService(details, services.idOf(name), NOW));
      }),
    );
    expect(results.filter((result) => result === 'inserted')).toHaveLength(1);
    expect(results.filter((result) => result === 'name-taken')).toHaveLength(199);
  });
});

describe("customers' vehicles sharded by _id", () => {
  const model = () => customerVehicleModel(store.connection);
  const claims = () => customerVehicleClaims(model(), store.claims);
  const repository = () => mongoCustomerVehicleRepository(model(), () => undefined, claims());
  const aVehicle = (plate: string): CustomerVehicle => {
    const details = { plate, make: 'Fiat', model: 'Uno', year: 2012, mileage: null };
    return registered(
      newVehicle(details, randomUUID(), NOW),
      { ...details, plate, customerId: 'customer-1' },
      NOW,
    );
  };

  it('let one of 200 have a plate, in its old form or that of Mercosul', async () => {
    const vehicles = repository();
    const results = await Promise.all(
      Array.from({ length: 200 }, (_, at) =>
        vehicles.insert(aVehicle(at % 2 === 0 ? 'ABC1234' : 'ABC1C34'), null),
      ),
    );
    expect(results.filter(Boolean)).toHaveLength(1);
    expect(await vehicles.findByPlateKey('ABC1C34')).not.toBeNull();
  });

  it('take another plate where nobody has it, and leave the one before to others', async () => {
    const vehicles = repository();
    const [one, other] = [aVehicle('DEF1A23'), aVehicle('GHI1A23')];
    expect([await vehicles.insert(one, null), await vehicles.insert(other, null)]).toEqual([true, true]);
    const moved = { ...one, plate: 'GHI1A23', version: one.version + 1 };
    expect(await vehicles.update(moved, null, one.version)).toBe(false);
    expect(await vehicles.update({ ...moved, plate: 'JKL1A23' }, null, one.version)).toBe(true);
    expect(await vehicles.insert(aVehicle('DEF1A23'), null)).toBe(true);
    expect((await vehicles.findByPlateKey('JKL1A23'))?.id).toBe(one.id);
  });

  it('are read and written by id when they are registered, found by their plate, and changed', async () => {
    const vehicles = repository();
    const vehicle = aVehicle('MNO1A23');
    const scatters = await scattersOf(store.connection, async () => {
      await vehicles.insert(vehicle, null);
      expect(await vehicles.findByPlateKey('MNO1A23')).toEqual(vehicle);
      const driven = { ...vehicle, mileage: 10, version: vehicle.version + 1 };
      expect(await vehicles.update(driven, null, vehicle.version)).toBe(true);
    });
    expect(scatters).toEqual([]);
  });

  it('that a crash left between claim and record are in no list, and their plate is free', async () => {
    await store.clear();
    const vehicles = repository();
    const [lost, next] = [aVehicle('PQR1A23'), aVehicle('PQR1A23')];
    const early = customerVehicleClaims(model(), {
      ...store.claims,
      insert: (all) => store.claims.insert(all.map((claim) => ({ ...claim, at: new Date(0) }))),
    });
    const values = [{ kind: 'customer-vehicle-plate', value: 'PQR1A23' }];
    expect(await early.take(lost, values)).toBeNull();
    expect(await vehicles.insert(next, null)).toBe(true);
    const page = { limit: 10, cursor: null, backward: false };
    const { edges, total } = await vehicles.list({}, { field: 'CREATED_AT', direction: 'ASC' }, page);
    expect(edges.map(({ node }) => node.id)).toEqual([next.id]);
    expect(await total()).toBe(1);
    expect(await vehicles.findByIds([lost.id])).toEqual([]);
    // The process that was only slow cannot write it any more.
    const late = { ...toVehicleDocument(lost), outbox: [] };
    await expect(model().collection.insertOne(late as never)).rejects.toThrow('E11000');
    expect(await vehicles.insert(lost, null)).toBe(false);
  });

  it('that a crash left between claim and record are written later by the same id, with a plate or without', async () => {
    const vehicles = repository();
    for (const plate of ['STU1A23', null]) {
      const sold = aVehicle('STU1A23');
      await model().collection.insertOne({ _id: sold.id, version: 1, owners: [], outbox: [] } as never);
      expect(await vehicles.insert({ ...sold, plate }, null)).toBe(true);
      expect(await vehicles.findByIds([sold.id])).toEqual([{ ...sold, plate, version: 2 }]);
      expect(await vehicles.insert({ ...sold, plate }, null)).toBe(false);
      await store.clear();
    }
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
