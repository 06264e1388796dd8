import { startTestMongo, type TestMongo } from '@autograph/embedded-mongo/testing';
import mongoose, { type Connection } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mongoSaleRepository } from '../src/adapters/mongo/mongo-sale-repository.ts';
import { mongoSaleWorklist } from '../src/adapters/mongo/mongo-sale-worklist.ts';
import { saleModel } from '../src/adapters/mongo/sale-model.ts';
import type { Ports } from '../src/ports/index.ts';
import { ana, CAR, purchaseInput, seller } from '../src/testing/builders.ts';
import { aWorld } from '../src/testing/world.ts';
import { approveSale } from '../src/use-cases/approve-sale.ts';
import { cancelSale } from '../src/use-cases/cancel-sale.ts';
import { expireSale } from '../src/use-cases/expire-sale.ts';
import { purchaseVehicle } from '../src/use-cases/purchase-vehicle.ts';
import { recover } from '../src/use-cases/recover.ts';
import { rejectSale } from '../src/use-cases/reject-sale.ts';

let mongo: TestMongo;
let connection: Connection;
beforeAll(async () => {
  mongo = await startTestMongo();
  connection = await mongoose.createConnection(mongo.uri, { autoIndex: false }).asPromise();
  await saleModel(connection).createIndexes();
});
afterAll(async () => {
  await connection?.close();
  await mongo?.close();
});

const ROUNDS = 200;
const EXPIRY = 172_800_000;

const stored = (): Pick<Ports, 'sales' | 'worklist'> => {
  const model = saleModel(connection);
  return { sales: mongoSaleRepository(model), worklist: mongoSaleWorklist(model) };
};

describe.each([
  ['in memory', () => ({})],
  ['in MongoDB', stored],
])('approval, rejection, cancellation and expiry at once, sales %s', (_where, keepers) => {
  it('have one winner each of two hundred times, and a history that says so', async () => {
    const world = aWorld();
    const ports = { ...world, ...keepers() };
    const winners = new Set<string>();
    for (let turn = 0; turn < ROUNDS; turn += 1) {
      const car = world.vehicles.stock(CAR);
      const bought = await purchaseVehicle(purchaseInput(), ana, ports);
      if (!bought.ok) throw new Error('no sale');
      const { id } = bought.value;
      world.time.now = new Date(world.time.now.getTime() + EXPIRY);
      const race = [
        () => approveSale(id, null, seller, ports),
        () => rejectSale(id, { reason: 'no' }, seller, ports),
        () => cancelSale(id, null, ana, ports),
        async () => ({ ok: await expireSale(id, ports) }),
      ];
      // Each time another one sets out first, and in other distances.
      const outcomes = await Promise.all(
        race.map(async (decide, at) => {
          for (let wait = ((at + turn) % 4) * (turn % 3); wait > 0; wait -= 1) await Promise.resolve();
          return decide();
        }),
      );
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      await recover(
        ports,
        async () => true,
        () => undefined,
      );
      const sale = await ports.sales.findById(id);
      expect(sale).toMatchObject({ version: 2, settlement: null });
      expect(sale?.history.map(({ from, to }) => [from, to])).toEqual([
        [null, 'PENDING'],
        ['PENDING', sale?.status],
      ]);
      expect(car.status).toBe(sale?.status === 'APPROVED' ? 'SOLD' : 'AVAILABLE');
      winners.add(outcomes[3]?.ok ? 'EXPIRED' : String(sale?.status));
    }
    expect(winners).toEqual(new Set(['APPROVED', 'REJECTED', 'CANCELLED', 'EXPIRED']));
  }, 120_000);
});
