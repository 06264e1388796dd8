import { brl } from '@autograph/kernel';
import { beforeEach, describe, expect, it } from 'vitest';
import { ANA, admin, ana, bob, CAR, purchaseInput, seller } from '../src/testing/builders.ts';
import { aWorld, type World } from '../src/testing/world.ts';
import { approveSale } from '../src/use-cases/approve-sale.ts';
import { forgetCustomer } from '../src/use-cases/forget-customer.ts';
import { purchaseVehicle } from '../src/use-cases/purchase-vehicle.ts';
import { recover } from '../src/use-cases/recover.ts';
import { returnSale } from '../src/use-cases/return-sale.ts';
import { updateSale } from '../src/use-cases/update-sale.ts';

let world: World;
let id: string;
beforeEach(async () => {
  world = aWorld();
  world.vehicles.stock(CAR);
  id = await sold();
});

async function sold(actor = ana): Promise<string> {
  const bought = await purchaseVehicle(purchaseInput({ notes: 'two keys' }), actor, world);
  if (!bought.ok) throw new Error('no sale');
  await approveSale(bought.value.id, null, seller, world);
  return bought.value.id;
}

const car = () => world.vehicles.vehicles.get(CAR);
const kept = async () => world.sales.findById(id);
const REASON = { reason: 'Engine noise.' };
const giveBack = (input: object = REASON, ports: World = world, actor = admin) =>
  returnSale(id, { ...input }, actor, ports);
const recovered = async () => {
  const done: string[] = [];
  await recover(
    world,
    async () => true,
    (outcome) => void done.push(outcome),
  );
  return done;
};
/** The world with one method of a port that dies, before or after it has worked. */
function dyingAt(port: 'sales' | 'vehicles', method: string, when: 'before' | 'after', calls = 1): World {
  const real = (world[port] as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>)[method];
  let left = calls;
  const dying = async (...args: unknown[]) => {
    left -= 1;
    if (left > 0) return real?.(...args);
    if (when === 'after') await real?.(...args);
    throw new Error('died');
  };
  return { ...world, [port]: { ...world[port], [method]: dying } };
}

describe('a return', () => {
  it('puts the vehicle back on the market and keeps reason, refund and remarks', async () => {
    const input = { reason: ' Engine  noise. ', refund: { amount: '70000.00' }, notes: 'one key' };
    expect(await giveBack(input)).toMatchObject({
      ok: true,
      value: { status: 'RETURNED', refund: brl(7_000_000n), notes: 'one key', settlement: null },
    });
    expect((await kept())?.history.at(-1)).toMatchObject({
      to: 'RETURNED',
      by: 'user-admin',
      reason: 'Engine noise.',
    });
    expect(car()).toMatchObject({ status: 'AVAILABLE', heldBy: null });
    expect(world.sales.events.map(({ type }) => type)).toEqual([
      'SaleOpened',
      'SaleApproved',
      'SaleReturned',
    ]);
  });

  it('is followed by another sale of the vehicle', async () => {
    await giveBack();
    const next = await purchaseVehicle(purchaseInput(), bob, world);
    expect(next).toMatchObject({ ok: true });
    if (next.ok) await approveSale(next.value.id, null, seller, world);
    expect(car()).toMatchObject({ status: 'SOLD', heldBy: next.ok && next.value.id });
    expect(await giveBack()).toMatchObject({ ok: false, refusals: [{ code: 'INVALID_STATE' }] });
    expect(car()).toMatchObject({ status: 'SOLD' });
  });

  it.each([
    ['no reason', {}, 'reason'],
    ['a blank reason', { reason: ' ' }, 'reason'],
    ['a refund of nothing', { ...REASON, refund: { amount: '0.00' } }, 'refund'],
    ['a refund above the amount', { ...REASON, refund: { amount: '74990.01' } }, 'refund'],
  ])('with %s is refused and changes nothing', async (_what, input, field) => {
    const before = await kept();
    const outcome = await giveBack(input);
    expect(outcome).toMatchObject({ ok: false, refusals: [{ code: 'INVALID' }] });
    expect(!outcome.ok && outcome.refusals[0]?.field?.[0]).toBe(field);
    expect(await kept()).toEqual(before);
  });

  it('after the period is refused', async () => {
    world.time.now = new Date(world.time.now.getTime() + 8 * 86_400_000);
    expect(await giveBack()).toMatchObject({
      ok: false,
      refusals: [{ code: 'INVALID_STATE', field: ['id'] }],
    });
  });

  it('of one’s own purchase is refused', async () => {
    const promoted = { ...ana, user: { ...ana.user, role: 'ADMIN' as const } };
    expect(await giveBack(REASON, world, promoted)).toMatchObject({
      ok: false,
      refusals: [{ code: 'INVALID_STATE', field: ['id'] }],
    });
    expect(await kept()).toMatchObject({ status: 'APPROVED', returning: null });
  });

  it('of a sale that does not exist is refused', async () => {
    expect(await returnSale('none', REASON, admin, world)).toMatchObject({
      refusals: [{ code: 'NOT_FOUND' }],
    });
  });

  it('of a vehicle that was bought back is a CONFLICT on its plate, and the sale stays as it is', async () => {
    Object.assign(car() ?? {}, { boughtBack: true });
    expect(await giveBack()).toMatchObject({ ok: false, refusals: [{ code: 'CONFLICT', field: ['plate'] }] });
    expect(await kept()).toMatchObject({
      status: 'APPROVED',
      returning: null,
      settlement: null,
      refund: null,
    });
    expect(car()).toMatchObject({ status: 'SOLD', heldBy: id });
    Object.assign(car() ?? {}, { boughtBack: false });
    expect(await giveBack()).toMatchObject({ ok: true });
  });

  it('asked for fifty times at once happens once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => giveBack()));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const codes = outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.refusals.map(({ code }) => code)));
    expect(new Set(codes)).toEqual(new Set(['INVALID_STATE']));
    expect(world.sales.events.filter(({ type }) => type === 'SaleReturned')).toHaveLength(1);
    expect((await kept())?.history).toHaveLength(3);
  });

  it('before the vehicle is marked as sold frees it all the same', async () => {
    await giveBack();
    world.vehicles.faults.set('sell', 'lost call');
    id = await sold(bob);
    expect(await kept()).toMatchObject({ status: 'APPROVED', settlement: 'SELL' });
    world.vehicles.faults.clear();
    expect(await giveBack()).toMatchObject({ ok: true, value: { status: 'RETURNED' } });
    expect(await recovered()).toEqual([]);
    expect(car()).toMatchObject({ status: 'AVAILABLE', heldBy: null });
  });

  it('bears a change of the remarks meanwhile', async () => {
    const takeBack: World['vehicles']['takeBack'] = async (...args) => {
      await updateSale(id, { notes: 'three keys' }, seller, world);
      return world.vehicles.takeBack(...args);
    };
    expect(await giveBack(REASON, { ...world, vehicles: { ...world.vehicles, takeBack } })).toMatchObject({
      ok: true,
      value: { status: 'RETURNED', notes: 'three keys' },
    });
  });

  it('keeps no words about a customer who was erased before', async () => {
    const erased = { ...world, customers: { ...world.customers, findById: async () => null } };
    const input = { ...REASON, notes: 'Engine of Ana' };
    expect(await giveBack(input, erased)).toMatchObject({ ok: true, value: { status: 'RETURNED' } });
    expect(
      JSON.stringify(await kept(), (_key, value) => (typeof value === 'bigint' ? `${value}` : value)),
    ).not.toContain('Engine');
  });

  it('forgets its reason when the customer is erased meanwhile', async () => {
    await giveBack(REASON, dyingAt('vehicles', 'takeBack', 'before')).catch(() => undefined);
    expect(await forgetCustomer(ANA.customerId, world)).toMatchObject({ undecided: false });
    await recovered();
    const sale = await kept();
    expect(sale?.status).toBe('RETURNED');
    expect(JSON.stringify(sale?.history)).not.toContain('Engine');
  });
});

describe.each(['carried out', 'refused'] as const)(
  'a process that dies during a return that is %s',
  (how) => {
    it.each([
      ['sales', 'writeReturn', 'before', 1],
      ['sales', 'writeReturn', 'after', 1],
      ['vehicles', 'takeBack', 'before', 1],
      ['vehicles', 'takeBack', 'after', 1],
      ['sales', 'writeReturn', 'before', 2],
      ['sales', 'writeReturn', 'after', 2],
    ] as const)('at %s.%s (%s, call %i) leaves nothing half done', async (port, method, when, calls) => {
      Object.assign(car() ?? {}, { boughtBack: how === 'refused' });
      await expect(giveBack(REASON, dyingAt(port, method, when, calls))).rejects.toThrow('died');
      await recovered();
      expect(world.sales.leftOver()).toEqual([]);
      const isBegun = !(when === 'before' && method === 'writeReturn' && calls === 1);
      const isReturned = isBegun && how === 'carried out';
      expect(await kept()).toMatchObject({
        status: isReturned ? 'RETURNED' : 'APPROVED',
        returning: null,
        settlement: null,
      });
      expect(car()).toMatchObject(
        isReturned ? { status: 'AVAILABLE', heldBy: null } : { status: 'SOLD', heldBy: id },
      );
      const again = await giveBack();
      expect(again.ok).toBe(!isReturned && how === 'carried out');
    });

    it('is finished by the next call too', async () => {
      Object.assign(car() ?? {}, { boughtBack: how === 'refused' });
      await giveBack(REASON, dyingAt('vehicles', 'takeBack', 'after')).catch(() => undefined);
      const code = how === 'refused' ? 'CONFLICT' : 'INVALID_STATE';
      expect(await giveBack()).toMatchObject({ ok: false, refusals: [{ code }] });
      expect(await kept()).toMatchObject({
        status: how === 'refused' ? 'APPROVED' : 'RETURNED',
        returning: null,
      });
    });
  },
);

it('waits for a vehicle service that does not answer, and is carried out once it does', async () => {
  world.vehicles.faults.set('takeBack', 'lost call');
  await expect(giveBack()).rejects.toThrow('no answer');
  expect(await recovered()).toEqual(['unanswered']);
  expect(await kept()).toMatchObject({ status: 'APPROVED', settlement: 'TAKE_BACK' });
  world.vehicles.faults.clear();
  world.time.now = new Date(world.time.now.getTime() + 2_000);
  expect(await recovered()).toEqual(['returned']);
  expect(await kept()).toMatchObject({ status: 'RETURNED' });
});
