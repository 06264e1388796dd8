import { describe, expect, it } from 'vitest';
import { ANA, ana, BOB, CAR, keepSale, purchaseInput, seller } from '../src/testing/builders.ts';
import { aWorld, type World } from '../src/testing/world.ts';
import { approveSale } from '../src/use-cases/approve-sale.ts';
import { cancelSale } from '../src/use-cases/cancel-sale.ts';
import { forgetCustomer } from '../src/use-cases/forget-customer.ts';
import { purchaseVehicle } from '../src/use-cases/purchase-vehicle.ts';

const forget = (world: World) => forgetCustomer(ANA.customerId, world);

describe('forgetting a customer', () => {
  it('takes away what was written about their sales, and answers which stay', async () => {
    const world = aWorld();
    const written = { notes: 'Ana from Rua A', idempotencyKey: 'ana@example.com' };
    const [sold, off] = [await keepSale(world.sales, written), await keepSale(world.sales, { notes: 'Ana' })];
    const foreign = await keepSale(world.sales, {
      customerId: BOB.customerId,
      notes: 'Bob',
      openedBy: BOB.userId,
    });
    world.vehicles.stock(CAR);
    const approved = await approveSale(sold.id, { notes: 'for Ana' }, seller, world);
    await cancelSale(off.id, { reason: 'Ana moves away' }, seller, world);

    expect(await forget(world)).toEqual({
      undecided: false,
      sales: [
        { id: sold.id, approvedAt: approved.ok ? approved.value.updatedAt : null },
        { id: off.id, approvedAt: null },
      ],
    });
    const after = await world.sales.findByIds([sold.id, off.id]);
    expect(after.map(({ status, notes }) => [status, notes])).toEqual([
      ['APPROVED', null],
      ['CANCELLED', null],
    ]);
    expect(
      JSON.stringify(after, (_key, value) => (typeof value === 'bigint' ? `${value}` : value)),
    ).not.toMatch(/Ana|ana@/);
    expect(await world.sales.findByKey(ANA.userId, 'ana@example.com')).toBeNull();
    expect(await world.sales.findById(foreign.id)).toEqual(foreign);
    expect((await forget(world)).sales).toHaveLength(2);
  });

  it('waits for what is undecided, and touches nothing until then', async () => {
    const world = aWorld();
    const [pending, decided] = [await keepSale(world.sales), await keepSale(world.sales, { notes: 'Ana' })];
    await cancelSale(decided.id, { reason: 'Ana' }, seller, world);
    expect(await forget(world)).toEqual({ undecided: true, sales: [] });
    expect(await world.sales.findById(decided.id)).toMatchObject({ notes: 'Ana' });
    await cancelSale(pending.id, {}, seller, world);
    expect(await forget(world)).toMatchObject({ undecided: false });
  });

  it('leaves nothing of someone who bought nothing', async () => {
    expect(await forget(aWorld())).toEqual({ undecided: false, sales: [] });
  });
});

describe('a purchase that begins while its customer is erased', () => {
  it('is refused once its attempt is written, before its vehicle is reserved, and keeps no remark', async () => {
    const world = aWorld();
    world.vehicles.stock(CAR);
    const erasing = { ...world.customers, mayBuy: async () => false };
    const input = purchaseInput({ notes: 'Ana', idempotencyKey: 'k' });
    const outcome = await purchaseVehicle(input, ana, { ...world, customers: erasing });
    expect(outcome).toMatchObject({ refusals: [{ code: 'NOT_FOUND', field: ['customerId'] }] });
    expect(world.vehicles.vehicles.get(CAR)).toMatchObject({ heldBy: null });
    expect(await forget(world)).toMatchObject({ undecided: false });
  });

  it('that was seen to be under way holds the erasure off', async () => {
    const world = aWorld();
    world.vehicles.stock(CAR);
    let seen: unknown;
    const mayBuy = async () => {
      seen = await forget(world);
      return true;
    };
    const outcome = await purchaseVehicle(purchaseInput(), ana, {
      ...world,
      customers: { ...world.customers, mayBuy },
    });
    expect(outcome.ok).toBe(true);
    expect(seen).toEqual({ undecided: true, sales: [] });
  });
});
