import { beforeEach, describe, expect, it } from 'vitest';
import type { Sale } from '../src/domain/sale.ts';
import { ANA, ana, aUser, bob, CAR, EVE, purchaseInput, seller } from '../src/testing/builders.ts';
import { aWorld, type World } from '../src/testing/world.ts';
import { approveSale } from '../src/use-cases/approve-sale.ts';
import { cancelSale } from '../src/use-cases/cancel-sale.ts';
import { purchaseVehicle } from '../src/use-cases/purchase-vehicle.ts';
import { rejectSale } from '../src/use-cases/reject-sale.ts';
import { settle } from '../src/use-cases/settle.ts';
import { updateSale } from '../src/use-cases/update-sale.ts';

let world: World;
beforeEach(() => {
  world = aWorld();
});

const car = () => world.vehicles.vehicles.get(CAR);
const buy = async (): Promise<Sale> => {
  world.vehicles.stock(CAR);
  const outcome = await purchaseVehicle(purchaseInput({ notes: 'two keys' }), ana, world);
  if (!outcome.ok) throw new Error('no sale');
  return outcome.value;
};

describe('a decision', () => {
  it('for a sale sells its vehicle', async () => {
    const { id } = await buy();
    const approved = await approveSale(id, { notes: ' one key ' }, seller, world);
    expect(approved).toMatchObject({
      value: { status: 'APPROVED', notes: 'one key', rejectionReason: null, settlement: null, version: 2 },
    });
    expect(approved.ok && approved.value.history[1]).toMatchObject({ by: 'user-sales', reason: null });
    expect(await world.sales.findById(id)).toEqual(approved.ok && approved.value);
    expect(car()).toMatchObject({ status: 'SOLD', heldBy: id });
  });

  it('against a sale frees its vehicle, for a reason that stays', async () => {
    const { id } = await buy();
    const rejected = await rejectSale(id, { reason: ' credit  refused ' }, seller, world);
    expect(rejected).toMatchObject({
      value: { status: 'REJECTED', rejectionReason: 'credit refused', notes: 'two keys' },
    });
    expect(rejected.ok && rejected.value.history[1]?.reason).toBe('credit refused');
    expect(car()).toMatchObject({ status: 'AVAILABLE', heldBy: null });
  });

  it('to cancel is for the buyer and staff; to anyone else the sale does not exist', async () => {
    const eve = { user: aUser('CUSTOMER', EVE), ownCustomerId: async () => null };
    for (const actor of [ana, seller]) {
      const { id } = await buy();
      for (const stranger of [bob, eve]) {
        expect(await cancelSale(id, null, stranger, world)).toEqual(
          await cancelSale('no such sale', null, stranger, world),
        );
      }
      const cancelled = await cancelSale(id, { reason: 'changed my mind' }, actor, world);
      expect(cancelled).toMatchObject({ value: { status: 'CANCELLED', rejectionReason: null } });
      expect(cancelled.ok && cancelled.value.history[1]?.reason).toBe('changed my mind');
      expect(car()).toMatchObject({ status: 'AVAILABLE' });
    }
  });

  it('is another person’s: a buyer who has become staff decides neither for nor against their own purchase', async () => {
    const { id } = await buy();
    const promoted = { ...ana, user: { ...ana.user, role: 'SALES' as const } };
    const own = { ok: false, refusals: [{ code: 'INVALID_STATE', field: ['id'] }] };
    expect(await approveSale(id, null, promoted, world)).toMatchObject(own);
    expect(await rejectSale(id, { reason: 'mine' }, promoted, world)).toMatchObject(own);
    // Nor where a colleague sold it to the record that is theirs.
    const customers = { ...world.customers, findByUser: async () => ANA.customerId };
    expect(await approveSale(id, null, seller, { ...world, customers })).toMatchObject(own);
    expect(await world.sales.findById(id)).toMatchObject({ status: 'PENDING' });
  });

  it('is final', async () => {
    const { id } = await buy();
    await approveSale(id, null, seller, world);
    for (const again of [
      approveSale(id, null, seller, world),
      rejectSale(id, { reason: 'no' }, seller, world),
      cancelSale(id, null, ana, world),
    ]) {
      expect(await again).toMatchObject({ ok: false, refusals: [{ code: 'INVALID_STATE', field: ['id'] }] });
    }
    expect(car()).toMatchObject({ status: 'SOLD' });
  });

  it('is refused when what is said breaks a rule', async () => {
    const { id } = await buy();
    const long = 'x'.repeat(2_001);
    const invalid = (field: string) => ({ ok: false, refusals: [{ code: 'INVALID', field: [field] }] });
    expect(await rejectSale(id, { reason: ' \n ' }, seller, world)).toMatchObject(invalid('reason'));
    expect(await rejectSale(id, { reason: long }, seller, world)).toMatchObject(invalid('reason'));
    expect(await approveSale(id, { notes: long }, seller, world)).toMatchObject(invalid('notes'));
    expect(await cancelSale(id, { reason: long }, ana, world)).toMatchObject(invalid('reason'));
    expect(await world.sales.findById(id)).toMatchObject({ status: 'PENDING', version: 1 });
  });

  it('for a version is refused with STALE once the sale has another one, decided or not', async () => {
    const decisions = (id: string, expectedVersion: number) => [
      () => approveSale(id, { expectedVersion }, seller, world),
      () => rejectSale(id, { reason: 'no', expectedVersion }, seller, world),
      () => cancelSale(id, { expectedVersion }, seller, world),
      () => cancelSale(id, { expectedVersion }, ana, world),
    ];
    const stale = { ok: false, refusals: [{ code: 'STALE', field: ['expectedVersion'] }] };
    for (const nth of [0, 1, 2, 3]) {
      const { id } = await buy();
      await updateSale(id, { notes: 'three keys' }, seller, world);
      for (const decide of decisions(id, 1)) expect(await decide()).toMatchObject(stale);
      expect(await world.sales.findById(id)).toMatchObject({ status: 'PENDING', version: 2 });
      expect(await decisions(id, 2)[nth]?.()).toMatchObject({ ok: true, value: { version: 3 } });
      expect(await decisions(id, 2)[nth]?.()).toMatchObject(stale);
      expect(await decisions(id, 3)[nth]?.()).toMatchObject({ refusals: [{ code: 'INVALID_STATE' }] });
    }
  });

  it('for a version does not tell strangers that the sale exists', async () => {
    const { id } = await buy();
    const missing = { ok: false, refusals: [{ code: 'NOT_FOUND', field: ['id'] }] };
    expect(await cancelSale(id, { expectedVersion: 7 }, bob, world)).toMatchObject(missing);
    expect(await approveSale('nothing', { expectedVersion: 1 }, seller, world)).toMatchObject(missing);
  });

  it('for a version and remarks for it at once: one of them is written, in fifty rounds', async () => {
    for (let round = 0; round < 50; round += 1) {
      const { id } = await buy();
      const race = [
        () => updateSale(id, { notes: 'three keys', expectedVersion: 1 }, seller, world),
        () => approveSale(id, { expectedVersion: 1 }, seller, world),
      ];
      const outcomes = await Promise.all((round % 2 ? race : race.toReversed()).map((go) => go()));
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      expect(outcomes.flatMap((one) => (one.ok ? [] : one.refusals))).toMatchObject([{ code: 'STALE' }]);
      expect(await world.sales.findById(id)).toMatchObject({ version: 2 });
      // Where the remarks were first: a buyer has few open purchases at once.
      await cancelSale(id, null, ana, world);
    }
  });

  it('about a sale that does not exist is refused', async () => {
    const missing = { ok: false, refusals: [{ code: 'NOT_FOUND', field: ['id'] }] };
    expect(await approveSale('nothing', null, seller, world)).toMatchObject(missing);
    expect(await cancelSale('nothing', null, seller, world)).toMatchObject(missing);
  });

  it.each(['lost call', 'lost answer'] as const)(
    'stands when the vehicle service has a %s, and is carried out later',
    async (fault) => {
      const { id } = await buy();
      world.vehicles.faults.set('sell', fault);
      const approved = await approveSale(id, null, seller, world);
      expect(approved).toMatchObject({ value: { status: 'APPROVED' } });
      expect(world.sales.leftOver()).toMatchObject([{ id, owes: 'SELL' }]);
      expect(world.reports).toEqual(['could not SELL']);
      world.vehicles.faults.clear();
      expect(await settle({ id, vehicleId: CAR }, 'SELL', null, world)).toBe('done');
      expect(car()).toMatchObject({ status: 'SOLD' });
      expect(world.sales.leftOver()).toEqual([]);
    },
  );

  it('that the vehicle service would not carry out stays on the worklist', async () => {
    const { id } = await buy();
    Object.assign(car() ?? {}, { heldBy: 'another sale' });
    expect(await approveSale(id, null, seller, world)).toMatchObject({ value: { settlement: 'SELL' } });
    expect(world.sales.leftOver()).toMatchObject([{ id, owes: 'SELL' }]);
  });

  it('succeeds once when approval, rejection and cancellation are concurrent, in fifty rounds', async () => {
    for (let round = 0; round < 50; round += 1) {
      const { id } = await buy();
      const race = [
        () => approveSale(id, null, seller, world),
        () => rejectSale(id, { reason: 'no' }, seller, world),
        () => cancelSale(id, null, ana, world),
      ];
      const start = round % 3;
      const outcomes = await Promise.all([...race.slice(start), ...race.slice(0, start)].map((go) => go()));
      const [winner, ...others] = outcomes.flatMap((outcome) => (outcome.ok ? outcome.value : []));
      expect(others).toEqual([]);
      const stored = await world.sales.findById(id);
      expect(stored).toEqual(winner);
      expect(stored?.history).toHaveLength(2);
      expect(car()?.status).toBe(stored?.status === 'APPROVED' ? 'SOLD' : 'AVAILABLE');
    }
  });
});
