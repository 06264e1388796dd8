import { beforeEach, describe, expect, it } from 'vitest';
import { ana, bob, CAR, purchaseInput } from '../src/testing/builders.ts';
import { aWorld, type World } from '../src/testing/world.ts';
import { purchaseVehicle } from '../src/use-cases/purchase-vehicle.ts';
import { settle } from '../src/use-cases/settle.ts';

let world: World;
beforeEach(() => {
  world = aWorld();
  world.vehicles.stock(CAR);
});

const buy = (changes: Readonly<Record<string, unknown>> = {}, ports: World = world) =>
  purchaseVehicle(purchaseInput({ idempotencyKey: 'k', ...changes }), ana, ports);
const car = () => world.vehicles.vehicles.get(CAR);
/** The world with a store that dies at this step, before it is written. */
const dyingAt = (step: keyof World['sales']): World => ({
  ...world,
  sales: {
    ...world.sales,
    [step]: async () => {
      throw new Error(`died at ${step}`);
    },
  },
});
const later = (seconds: number) => {
  world.time.now = new Date(world.time.now.getTime() + seconds * 1_000);
};

describe.each(['lost call', 'lost answer'] as const)('a reservation with a %s', (fault) => {
  it('is undone: the vehicle is free, nothing is left over, and the key is as new', async () => {
    world.vehicles.faults.set('reserve', fault);
    await expect(buy()).rejects.toThrow('no answer');
    expect(car()).toMatchObject({ status: 'AVAILABLE', heldBy: null });
    expect(world.sales.leftOver()).toEqual([]);
    world.vehicles.faults.clear();
    expect(await buy()).toMatchObject({ ok: true });
    expect(world.vehicles.calls.filter((call) => call.startsWith('reserve'))).toHaveLength(2);
  });

  it('that cannot be undone leaves what the recovery loop needs, and the next purchase with the key undoes it', async () => {
    world.vehicles.faults.set('reserve', fault).set('release', 'lost call');
    await expect(buy()).rejects.toThrow('no answer');
    expect(world.sales.leftOver()).toMatchObject([{ state: 'ABANDONED', owes: 'RELEASE' }]);
    expect(world.reports).toEqual(['could not RELEASE']);
    await expect(buy()).rejects.toThrow('no outcome');
    expect(world.sales.leftOver()).toHaveLength(1);
    world.vehicles.faults.clear();
    expect(await buy()).toMatchObject({ ok: true });
    expect(world.sales.leftOver()).toEqual([]);
  });

  it('can never reserve late for the sale that gave up', async () => {
    world.vehicles.faults.set('reserve', fault);
    await expect(buy()).rejects.toThrow('no answer');
    world.vehicles.faults.clear();
    const [, saleId = ''] = world.vehicles.calls[0]?.split(' ') ?? [];
    const late = await world.vehicles.reserve({ vehicleId: CAR, saleId, expectedPrice: null }, null);
    expect(late).toMatchObject({ ok: false });
    expect(car()).toMatchObject({ status: 'AVAILABLE' });
  });
});

describe('a purchase whose process dies', () => {
  it('before anything was written leaves nothing', async () => {
    await expect(buy({}, dyingAt('begin'))).rejects.toThrow('died');
    expect(world.vehicles.calls).toEqual([]);
    expect(world.sales.leftOver()).toEqual([]);
  });

  it.each([
    ['after the reservation', 'open', {}],
    ['with a refusal in hand', 'refuse', { expectedPrice: { amount: '1.00' } }],
    ['with terms that do not fit', 'refuse', { downPayment: { amount: '74990.00' } }],
  ] as const)('%s leaves an attempt that is OPENING, and no sale', async (_when, step, changes) => {
    await expect(buy(changes, dyingAt(step))).rejects.toThrow('died');
    expect(world.sales.leftOver()).toMatchObject([{ state: 'OPENING' }]);
    const [left] = world.sales.leftOver();
    expect(await world.sales.findById(left?.id ?? '')).toBeNull();
  });

  it('before it could give up leaves an attempt that is OPENING', async () => {
    world.vehicles.faults.set('reserve', 'lost answer');
    await expect(buy({}, dyingAt('abandon'))).rejects.toThrow('no answer');
    expect(world.sales.leftOver()).toMatchObject([{ state: 'OPENING' }]);
    expect(world.reports).toEqual(['could not give up an attempt']);
  });

  it('does not block its key: after twenty seconds the next purchase takes over', async () => {
    await expect(buy({}, dyingAt('open'))).rejects.toThrow('died');
    later(20);
    await expect(buy()).rejects.toThrow('no outcome');
    later(1);
    const second = await buy();
    expect(second).toMatchObject({ ok: true });
    expect(car()?.heldBy).toBe(second.ok && second.value.id);
    expect(world.sales.leftOver()).toEqual([]);
  });

  it('is taken over by one of many at once', async () => {
    await expect(buy({}, dyingAt('open'))).rejects.toThrow('died');
    later(21);
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => buy()));
    const sales = outcomes.flatMap((outcome) =>
      outcome.status === 'fulfilled' && outcome.value.ok ? outcome.value.value.id : [],
    );
    expect(sales.length).toBeGreaterThan(0);
    expect(new Set(sales).size).toBe(1);
    expect(car()?.heldBy).toBe(sales[0]);
  });

  it('opens no sale when it resumes after another purchase took over', async () => {
    const reserved = Promise.withResolvers<void>();
    const awake = Promise.withResolvers<void>();
    const open: World['sales']['open'] = async (...args) => {
      reserved.resolve();
      await awake.promise;
      return world.sales.open(...args);
    };
    const first = buy({}, { ...world, sales: { ...world.sales, open } });
    await reserved.promise;
    later(21);
    const second = await buy();
    awake.resolve();
    await expect(first).rejects.toThrow('given up');
    expect(car()).toMatchObject({ status: 'RESERVED', heldBy: second.ok && second.value.id });
    expect(world.sales.leftOver()).toEqual([]);
  });
});

describe('a purchase that is refused after the reservation', () => {
  it('answers the refusal even when the vehicle cannot be released, and leaves that to do', async () => {
    world.vehicles.faults.set('release', 'lost call');
    const terms = { downPayment: { amount: '80000.00' } };
    expect(await buy(terms)).toMatchObject({ ok: false, refusals: [{ code: 'INVALID' }] });
    const [left] = world.sales.leftOver();
    expect(left).toMatchObject({ state: 'REFUSED', owes: 'RELEASE' });
    world.vehicles.faults.clear();
    expect(await settle({ id: left?.id ?? '', vehicleId: CAR }, 'RELEASE', null, world)).toBe('done');
    expect(car()).toMatchObject({ status: 'AVAILABLE' });
    expect(world.sales.leftOver()).toEqual([]);
    expect(await buy(terms)).toMatchObject({ ok: false, refusals: [{ code: 'INVALID' }] });
  });
});

it('a release that comes late never touches the reservation of another sale', async () => {
  world.vehicles.faults.set('reserve', 'lost answer').set('release', 'lost call');
  await expect(buy()).rejects.toThrow('no answer');
  const [left] = world.sales.leftOver();
  world.vehicles.faults.clear();
  await world.vehicles.release({ vehicleId: CAR, saleId: left?.id ?? '' }, null);
  const other = await purchaseVehicle(purchaseInput(), bob, world);
  expect(await settle({ id: left?.id ?? '', vehicleId: CAR }, 'RELEASE', null, world)).toBe('done');
  expect(car()).toMatchObject({ status: 'RESERVED', heldBy: other.ok && other.value.id });
});
