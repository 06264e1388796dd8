import { beforeEach, describe, expect, it } from 'vitest';
import { ana, bob, CAR, purchaseInput } from '../src/testing/builders.ts';
import { aWorld, type World } from '../src/testing/world.ts';
import { purchaseVehicle } from '../src/use-cases/purchase-vehicle.ts';

let world: World;
beforeEach(() => {
  world = aWorld();
  world.vehicles.stock(CAR);
});

const buy = (changes: Readonly<Record<string, unknown>> = {}, actor = ana) =>
  purchaseVehicle(purchaseInput(changes), actor, world);
const asked = () => world.vehicles.calls.filter((call) => call.startsWith('reserve')).length;
const codes = (outcomes: readonly Awaited<ReturnType<typeof buy>>[]) =>
  Map.groupBy(outcomes, (outcome) => (outcome.ok ? 'sold' : (outcome.refusals[0]?.code ?? '')));
const hundred = <T>(make: (n: number) => T): T[] => Array.from({ length: 100 }, (_, n) => make(n));

describe('a hundred purchases of one vehicle at once', () => {
  it.each([
    ['without keys', () => ({})],
    ['each with its own key', (n: number) => ({ idempotencyKey: `k${n}` })],
  ])('%s: one sale, the others refused, and the vehicle asked for once', async (_how, keyOf) => {
    const outcomes = codes(await Promise.all(hundred((n) => buy(keyOf(n), n % 2 === 0 ? ana : bob))));
    expect(outcomes.get('sold')).toHaveLength(1);
    expect(outcomes.get('VEHICLE_NOT_AVAILABLE')).toHaveLength(99);
    expect(asked()).toBe(1);
    expect(world.sales.leftOver()).toEqual([]);
  });

  it('under one key are one sale, answered to all', async () => {
    const outcomes = await Promise.all(hundred(() => buy({ idempotencyKey: 'k' })));
    expect(new Set(outcomes.map((outcome) => outcome.ok && outcome.value.id)).size).toBe(1);
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
  });

  it('keep a refusal under its key, and answer it again when the vehicle is free', async () => {
    await Promise.all([buy(), buy({ idempotencyKey: 'late' }, bob), buy({ idempotencyKey: 'later' }, bob)]);
    world.vehicles.stock(CAR);
    expect(codes([await buy({ idempotencyKey: 'later' }, bob)]).has('VEHICLE_NOT_AVAILABLE')).toBe(true);
  });

  it('are not decided by the first, when that one says nothing of the vehicle', async () => {
    const outcomes = codes(
      await Promise.all(
        hundred((n) => (n === 0 ? buy({ downPayment: { amount: '80000.00' } }) : buy({}, bob))),
      ),
    );
    expect(outcomes.get('INVALID')).toHaveLength(1);
    expect(outcomes.get('sold')).toHaveLength(1);
    expect(world.vehicles.vehicles.get(CAR)?.status).toBe('RESERVED');
  });

  it('are not decided by the first, when that one fails', async () => {
    world.vehicles.faults.set('reserve', 'lost call');
    const first = buy().catch(() => null);
    const others = [buy({}, bob), buy({}, bob)];
    world.vehicles.faults.clear();
    await Promise.allSettled([first, ...others]);
    expect(world.vehicles.vehicles.get(CAR)?.status).toBe('RESERVED');
  });

  it('do not wait for a first that never ends', async () => {
    const open: World['sales']['open'] = () => new Promise(() => undefined);
    void purchaseVehicle(purchaseInput(), ana, { ...world, sales: { ...world.sales, open } });
    expect(codes([await buy({}, bob)]).has('VEHICLE_NOT_AVAILABLE')).toBe(true);
    expect(asked()).toBe(2);
  });
});
