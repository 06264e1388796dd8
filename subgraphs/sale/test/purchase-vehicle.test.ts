import { brl, DEFAULT_BRANCH_ID } from '@autograph/kernel';
import { beforeEach, describe, expect, it } from 'vitest';
import { messages } from '../src/domain/messages.ts';
import type { Actor } from '../src/ports/actor.ts';
import {
  ANA,
  admin,
  ana,
  aUser,
  BOB,
  BRANCH,
  bob,
  CAR,
  EVE,
  purchaseInput,
  seller,
} from '../src/testing/builders.ts';
import { aWorld, type World } from '../src/testing/world.ts';
import { purchaseVehicle } from '../src/use-cases/purchase-vehicle.ts';

let world: World;
beforeEach(() => {
  world = aWorld();
  world.vehicles.stock(CAR);
});

const buy = (changes: Readonly<Record<string, unknown>> = {}, actor: Actor = ana) =>
  purchaseVehicle(purchaseInput(changes), actor, world);
const car = () => world.vehicles.vehicles.get(CAR);
const count = async () => {
  const page = { limit: 100, backward: false, cursor: null };
  const sort = { field: 'CREATED_AT', direction: 'DESC' } as const;
  return (await world.sales.list({ criteria: {}, sort, page })).total();
};
const refused = (code: string, field: readonly string[] | null) => ({
  ok: false,
  refusals: [{ code, field }],
});

describe('a purchase', () => {
  it('reserves the vehicle and opens a sale at its price, for any buyer', async () => {
    const own = await buy({ expectedPrice: { amount: '74990.00' } });
    expect(own).toMatchObject({
      value: { status: 'PENDING', customerId: ANA.customerId, openedBy: ANA.userId, vehicleId: CAR },
    });
    expect(own.ok && own.value.totalAmount).toEqual(brl(7_499_000n));
    expect(car()).toMatchObject({ status: 'RESERVED', heldBy: own.ok && own.value.id });
    world.vehicles.stock('other');
    const sold = await buy({ vehicleId: 'other', customerId: BOB.customerId }, seller);
    expect(sold).toMatchObject({ value: { customerId: BOB.customerId, openedBy: 'user-sales' } });
    expect(world.sales.leftOver()).toEqual([]);
  });

  it.each([
    ['staff name nobody', {}, seller, 'INVALID', ['customerId']],
    ['staff name one who does not exist', { customerId: 'nobody' }, seller, 'NOT_FOUND', ['customerId']],
    ['a customer names another', { customerId: BOB.customerId }, ana, 'NOT_FOUND', ['customerId']],
    ['a customer names one who does not exist', { customerId: 'nobody' }, ana, 'NOT_FOUND', ['customerId']],
  ])('is refused when %s, and leaves no trace', async (_when, changes, actor, code, field) => {
    expect(await buy({ ...changes, idempotencyKey: 'k' }, actor)).toMatchObject(refused(code, field));
    expect(world.vehicles.calls).toEqual([]);
    expect(await world.sales.findByKey(actor.user.id, 'k')).toBeNull();
  });

  it('tells a customer without a record how to get one, and nothing about those of others', async () => {
    const eve: Actor = { user: aUser('CUSTOMER', EVE), ownCustomerId: async () => null };
    const outcome = await buy({}, eve);
    expect(outcome).toMatchObject(refused('NOT_FOUND', null));
    expect(!outcome.ok && outcome.refusals[0]?.message).toEqual(messages.noCustomerRecord);
    expect(await buy({ customerId: BOB.customerId }, eve)).toEqual(await buy({ customerId: 'nobody' }, eve));
  });

  it.each([
    ['NOT_FOUND', ['vehicleId'], { vehicleId: 'no such car' }],
    ['PRICE_CHANGED', ['expectedPrice'], { expectedPrice: { amount: '74990.01' } }],
    ['INVALID', ['downPayment'], { downPayment: { amount: '74990.00' } }],
  ])('that is refused as %s is no sale, and its key keeps the refusal', async (code, field, changes) => {
    const input = { ...changes, idempotencyKey: 'k' };
    const first = await buy(input);
    expect(first).toMatchObject(refused(code, field));
    expect(await count()).toBe(0);
    expect(car()).toMatchObject({ status: 'AVAILABLE', heldBy: null });
    const calls = world.vehicles.calls.length;
    expect(await buy(input)).toEqual(first);
    expect(world.vehicles.calls).toHaveLength(calls);
    expect(world.sales.leftOver()).toEqual([]);
  });

  it('copies the branch of the vehicle into the sale, and a customer and an admin buy in any branch', async () => {
    const there = world.vehicles.stock('there');
    there.branchId = BRANCH;
    world.vehicles.stock('there too').branchId = BRANCH;
    expect(await buy()).toMatchObject({ value: { branchId: DEFAULT_BRANCH_ID } });
    expect(await buy({ vehicleId: 'there' })).toMatchObject({ value: { branchId: BRANCH } });
    const byAdmin = await buy({ vehicleId: 'there too', customerId: BOB.customerId }, admin);
    expect(byAdmin).toMatchObject({ value: { branchId: BRANCH } });
    const [, opening] = world.sales.events;
    expect(opening?.data).toMatchObject({ vehicleId: 'there', branchId: BRANCH });
  });

  it('of a vehicle of another branch is refused to SALES, and its key keeps that', async () => {
    world.vehicles.stock('there').branchId = BRANCH;
    const input = { vehicleId: 'there', customerId: BOB.customerId, idempotencyKey: 'k' };
    const first = await buy(input, seller);
    expect(first).toMatchObject(refused('OTHER_BRANCH', ['vehicleId']));
    expect(!first.ok && first.refusals[0]?.message).toEqual(messages.otherBranch);
    const calls = world.vehicles.calls.length;
    const { user } = seller;
    const moved = { ...seller, user: { ...user, memberships: [{ branchId: BRANCH, manages: false }] } };
    expect(await buy(input, moved)).toEqual(first);
    expect(world.vehicles.calls).toHaveLength(calls);
    expect(world.sales.leftOver()).toEqual([]);
    expect(world.vehicles.vehicles.get('there')).toMatchObject({ status: 'AVAILABLE', heldBy: null });
    expect(await buy({ ...input, idempotencyKey: 'l' }, moved)).toMatchObject({ ok: true });
  });

  it('keeps "not available" under its key even when the vehicle is free again', async () => {
    Object.assign(car() ?? {}, { status: 'RESERVED', heldBy: 'other' });
    const first = await buy({ idempotencyKey: 'k' });
    expect(first).toMatchObject(refused('VEHICLE_NOT_AVAILABLE', ['vehicleId']));
    Object.assign(car() ?? {}, { status: 'AVAILABLE', heldBy: null });
    expect(await buy({ idempotencyKey: 'k' })).toEqual(first);
    expect(await buy({ idempotencyKey: 'l' })).toMatchObject({ ok: true });
  });

  it('is opened for one of a hundred buyers at once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 100 }, (_, n) => buy({}, n % 2 ? ana : bob)));
    const won = outcomes.filter(({ ok }) => ok);
    expect(won).toHaveLength(1);
    for (const outcome of outcomes) {
      if (!outcome.ok) expect(outcome).toMatchObject(refused('VEHICLE_NOT_AVAILABLE', ['vehicleId']));
    }
    expect(await count()).toBe(1);
    expect(world.sales.leftOver()).toEqual([]);
  });
});

describe('an idempotency key', () => {
  it('gives a hundred purchases at once one sale and a hundred equal answers', async () => {
    const outcomes = await Promise.all(Array.from({ length: 100 }, () => buy({ idempotencyKey: 'k' })));
    expect(outcomes[0]).toMatchObject({ ok: true });
    for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0]);
    expect(await count()).toBe(1);
    expect(world.vehicles.calls).toHaveLength(1);
  });

  it('is refused for another purchase', async () => {
    await buy({ idempotencyKey: 'k' });
    const other = await buy({ idempotencyKey: 'k', paymentMethod: 'CASH' });
    expect(other).toMatchObject(refused('IDEMPOTENCY_MISMATCH', ['idempotencyKey']));
  });

  it('is its user’s own, and can be anything that fits', async () => {
    const key = '__proto__ 😀 {"$ne":null}';
    expect(await buy({ idempotencyKey: key })).toMatchObject({ ok: true });
    expect(await buy({ idempotencyKey: key }, bob)).toMatchObject(
      refused('VEHICLE_NOT_AVAILABLE', ['vehicleId']),
    );
  });

  it('is not used up by an input that broke a rule', async () => {
    expect(await buy({ idempotencyKey: 'k', financingMonths: 3 })).toMatchObject(
      refused('INVALID', ['financingMonths']),
    );
    expect(await buy({ idempotencyKey: 'k' })).toMatchObject({ ok: true });
  });

  it('waits for a first purchase under way no longer than ten seconds', async () => {
    let waited = 0;
    const pause = async (milliseconds: number) => {
      waited += milliseconds;
    };
    await world.sales.begin(await attemptOfAna('k'));
    await expect(
      purchaseVehicle(purchaseInput({ idempotencyKey: 'k' }), ana, { ...world, pause }),
    ).rejects.toThrow('no outcome');
    expect(waited).toBe(10_000);
    expect(world.vehicles.calls).toEqual([]);
  });
});

/** The attempt that Ana's purchase under this key would write, without carrying it out. */
async function attemptOfAna(idempotencyKey: string) {
  const probe = aWorld();
  let written: Parameters<World['sales']['begin']>[0] | undefined;
  const begin: World['sales']['begin'] = async (attempt) => {
    written = attempt;
    return probe.sales.begin(attempt);
  };
  await purchaseVehicle(purchaseInput({ idempotencyKey }), ana, {
    ...probe,
    sales: { ...probe.sales, begin },
  });
  if (!written) throw new Error('nothing was written');
  return written;
}
