import { beforeEach, describe, expect, it } from 'vitest';
import { anAttempt, ana, bob, CAR, keepSale, purchaseInput, seller } from '../src/testing/builders.ts';
import { aWorld, type World } from '../src/testing/world.ts';
import { approveSale } from '../src/use-cases/approve-sale.ts';
import { purchaseVehicle } from '../src/use-cases/purchase-vehicle.ts';
import { type RecoveryOutcome, recover } from '../src/use-cases/recover.ts';

let world: World;
beforeEach(() => {
  world = aWorld();
  world.vehicles.stock(CAR);
});

const buy = async () => purchaseVehicle(purchaseInput(), ana, world);
const opened = async (): Promise<string> => {
  const outcome = await buy();
  if (!outcome.ok) throw new Error('no sale');
  return outcome.value.id;
};
const car = () => world.vehicles.vehicles.get(CAR);
const later = (seconds: number) => {
  world.time.now = new Date(world.time.now.getTime() + seconds * 1_000);
};
const round = async (held = async () => true): Promise<readonly [RecoveryOutcome, string][]> => {
  const done: [RecoveryOutcome, string][] = [];
  await recover(world, held, (outcome, id) => void done.push([outcome, id]));
  return done;
};
/** The world with a store that dies at this step, before or after it is written. */
const dyingAt = (step: 'open' | 'refuse' | 'abandon' | 'settled', written: boolean): World => ({
  ...world,
  sales: {
    ...world.sales,
    [step]: async (...args: unknown[]) => {
      if (written) await (world.sales[step] as (...all: unknown[]) => Promise<unknown>)(...args);
      throw new Error('died');
    },
  },
});

describe('an attempt whose process died', () => {
  it.each([
    ['before its vehicle was asked for', false],
    ['with its vehicle reserved', true],
  ])('%s is given up when nobody can work on it any more', async (_when, reserved) => {
    const attempt = anAttempt();
    await world.sales.begin(attempt);
    const hold = { vehicleId: CAR, saleId: attempt.id, expectedPrice: null };
    if (reserved) await world.vehicles.reserve(hold, null);
    later(19);
    expect(await round()).toEqual([]);
    later(1);
    expect(await round()).toEqual([
      ['abandoned', attempt.id],
      ['released', attempt.id],
    ]);
    expect(car()).toMatchObject({ status: 'AVAILABLE', heldBy: null });
    expect(world.sales.leftOver()).toEqual([]);
    expect(await world.vehicles.reserve(hold, null)).toMatchObject({ ok: false });
    expect(await round()).toEqual([]);
  });

  it.each([
    ['open', false, {}, 'AVAILABLE'],
    ['open', true, {}, 'RESERVED'],
    ['refuse', false, { downPayment: { amount: '74990.00' } }, 'AVAILABLE'],
    ['refuse', true, { downPayment: { amount: '74990.00' } }, 'AVAILABLE'],
    ['settled', false, { downPayment: { amount: '74990.00' } }, 'AVAILABLE'],
    ['settled', true, { downPayment: { amount: '74990.00' } }, 'AVAILABLE'],
  ] as const)('at %s (written: %s) leaves nothing half done', async (step, written, terms, status) => {
    await purchaseVehicle(purchaseInput(terms), ana, dyingAt(step, written)).catch(() => undefined);
    later(20);
    await round();
    expect(car()?.status).toBe(status);
    expect(world.sales.leftOver()).toEqual([]);
  });

  it('and wakes up after it was given up opens nothing, even if another sale has the vehicle by then', async () => {
    const reserved = Promise.withResolvers<void>();
    const awake = Promise.withResolvers<void>();
    const open: World['sales']['open'] = async (...args) => {
      reserved.resolve();
      await awake.promise;
      return world.sales.open(...args);
    };
    const first = purchaseVehicle(purchaseInput(), ana, { ...world, sales: { ...world.sales, open } });
    await reserved.promise;
    later(20);
    await round();
    const second = await purchaseVehicle(purchaseInput(), bob, world);
    awake.resolve();
    await expect(first).rejects.toThrow('given up');
    expect(car()).toMatchObject({ status: 'RESERVED', heldBy: second.ok && second.value.id });
  });
});

describe('a decision that was not carried out', () => {
  it('is, once the vehicle service answers, after waits that double and stay within the bound', async () => {
    const id = await opened();
    world.vehicles.faults.set('sell', 'lost call');
    await approveSale(id, null, seller, world);
    const waits: number[] = [];
    let waited = 0;
    for (let second = 0; second < 100; second += 1) {
      if ((await round()).length > 0) {
        waits.push(waited);
        waited = 0;
      }
      later(1);
      waited += 1;
    }
    expect(waits).toEqual([0, 1, 2, 4, 8, 15, 15, 15, 15, 15]);
    expect(Math.max(...waits)).toBeLessThan(30);
    world.vehicles.faults.clear();
    later(15);
    expect(await round()).toEqual([['sold', id]]);
    expect(car()).toMatchObject({ status: 'SOLD', heldBy: id });
    expect(world.sales.leftOver()).toEqual([]);
  });

  it('and that the vehicle service refuses is reported each time, and tried ever more rarely', async () => {
    const id = await opened();
    Object.assign(car() ?? {}, { heldBy: 'another sale' });
    await approveSale(id, null, seller, world);
    const told: number[] = [];
    for (let minute = 0; minute < 24 * 60; minute += 1) {
      for (const [outcome] of await round()) {
        expect(outcome).toBe('refused');
        told.push(minute);
      }
      later(60);
    }
    expect(told.length).toBeLessThan(32);
    expect(told.length).toBeGreaterThan(24);
    expect(car()).toMatchObject({ status: 'RESERVED', heldBy: 'another sale' });
  });

  it('does not keep others waiting, but a service that is down is not asked for all of them', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 35; n += 1) {
      world.vehicles.stock(`car-${n}`);
      const sale = await keepSale(world.sales, { vehicleId: `car-${n}` });
      await world.vehicles.reserve({ vehicleId: `car-${n}`, saleId: sale.id, expectedPrice: null }, null);
      ids.push(sale.id);
    }
    world.vehicles.faults.set('sell', 'lost call');
    for (const id of ids) await approveSale(id, null, seller, world);
    world.vehicles.calls.length = 0;
    await round();
    expect(world.vehicles.calls.length).toBeLessThan(ids.length);
    world.vehicles.faults.clear();
    later(15);
    await round();
    expect(world.sales.leftOver()).toEqual([]);
  });

  it('is carried out by nobody who has lost the lease', async () => {
    const id = await opened();
    world.vehicles.faults.set('sell', 'lost call');
    await approveSale(id, null, seller, world);
    world.vehicles.faults.clear();
    expect(await round(async () => false)).toEqual([]);
    expect(car()).toMatchObject({ status: 'RESERVED' });
  });
});

describe('a sale that nobody decides in time', () => {
  const EXPIRY = 172_800;

  it('is called off by the graph, and its vehicle freed', async () => {
    const id = await opened();
    later(EXPIRY - 1);
    expect(await round()).toEqual([]);
    later(1);
    expect(await round()).toEqual([
      ['expired', id],
      ['released', id],
    ]);
    const sale = await world.sales.findById(id);
    expect(sale).toMatchObject({ status: 'CANCELLED', rejectionReason: null, settlement: null });
    expect(sale?.history.at(-1)).toMatchObject({ from: 'PENDING', to: 'CANCELLED', by: null });
    expect(sale?.history.at(-1)?.reason).toMatch(/expired/);
    expect(car()).toMatchObject({ status: 'AVAILABLE' });
    expect(await approveSale(id, null, seller, world)).toMatchObject({ ok: false });
  });

  it('after it was decided stays as it is', async () => {
    const id = await opened();
    await approveSale(id, null, seller, world);
    later(EXPIRY * 2);
    expect(await round()).toEqual([]);
    expect(await world.sales.findById(id)).toMatchObject({ status: 'APPROVED' });
  });
});
