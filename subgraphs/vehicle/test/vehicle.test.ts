import { brl, type Outcome } from '@autograph/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { release, reserve, revise, sell, type Vehicle } from '../src/domain/vehicle.ts';
import { aVehicle } from '../src/testing/builders.ts';

const NOW = new Date('2026-02-01T09:00:00Z');
const available = aVehicle({ price: brl(5_000_000n) });
const reserved = aVehicle({ status: 'RESERVED', heldBy: 'sale-1', version: 2 });
const sold = aVehicle({ status: 'SOLD', heldBy: 'sale-1', version: 3 });

const codeOf = (outcome: Outcome<Vehicle>) => (outcome.ok ? 'done' : outcome.refusals[0]?.code);
const vehicleOf = (outcome: Outcome<Vehicle>): Vehicle => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return outcome.value;
};

describe('reserving', () => {
  it('takes an AVAILABLE vehicle off the market for one sale', () => {
    expect(vehicleOf(reserve(available, 'sale-1', null, NOW))).toEqual({
      ...available,
      status: 'RESERVED',
      heldBy: 'sale-1',
      version: 2,
      updatedAt: NOW,
    });
  });

  it('again for the same sale changes nothing, whatever the price is by now', () => {
    expect(vehicleOf(reserve(reserved, 'sale-1', brl(1n), NOW))).toBe(reserved);
    expect(vehicleOf(reserve(sold, 'sale-1', null, NOW))).toBe(sold);
  });

  it.each([
    ['reserved', reserved],
    ['sold', sold],
  ])('a vehicle that is %s is refused to another sale', (_state, vehicle) =>
    expect(codeOf(reserve(vehicle, 'sale-2', null, NOW))).toBe('VEHICLE_NOT_AVAILABLE'),
  );

  it('is refused when the price is not the expected one to the centavo', () => {
    expect(codeOf(reserve(available, 'sale-1', brl(5_000_000n), NOW))).toBe('done');
    expect(codeOf(reserve(available, 'sale-1', brl(4_999_999n), NOW))).toBe('PRICE_CHANGED');
  });

  it('is refused after the same sale released the vehicle', () => {
    const freed = release(vehicleOf(reserve(available, 'sale-1', null, NOW)), 'sale-1', NOW);
    expect(codeOf(reserve(freed, 'sale-1', null, NOW))).toBe('VEHICLE_NOT_AVAILABLE');
    const never = release(available, 'sale-1', NOW);
    expect(codeOf(reserve(never, 'sale-1', null, NOW))).toBe('VEHICLE_NOT_AVAILABLE');
    expect(codeOf(reserve(never, 'sale-2', null, NOW))).toBe('done');
  });
});

describe('releasing', () => {
  it('puts the vehicle back on the market', () => {
    expect(release(reserved, 'sale-1', NOW)).toEqual({
      ...reserved,
      status: 'AVAILABLE',
      heldBy: null,
      givenUpBy: ['sale-1'],
      version: 3,
      updatedAt: NOW,
    });
  });

  it('again changes nothing', () => {
    const freed = release(reserved, 'sale-1', NOW);
    expect(release(freed, 'sale-1', NOW)).toBe(freed);
  });

  it('never touches what another sale holds', () => {
    for (const vehicle of [reserved, sold]) {
      const { status, heldBy, updatedAt } = release(vehicle, 'sale-2', NOW);
      expect({ status, heldBy, updatedAt }).toEqual({
        status: vehicle.status,
        heldBy: 'sale-1',
        updatedAt: vehicle.updatedAt,
      });
    }
  });

  it('a vehicle that this sale has sold does nothing', () => {
    expect(release(sold, 'sale-1', NOW)).toBe(sold);
  });

  it('is remembered of the fifty sales that gave up last', () => {
    let vehicle = available;
    for (let sale = 1; sale <= 60; sale += 1) vehicle = release(vehicle, `sale-${sale}`, NOW);
    expect(vehicle.givenUpBy).toHaveLength(50);
    expect(codeOf(reserve(vehicle, 'sale-60', null, NOW))).toBe('VEHICLE_NOT_AVAILABLE');
    expect(codeOf(reserve(vehicle, 'sale-11', null, NOW))).toBe('VEHICLE_NOT_AVAILABLE');
  });
});

describe('selling', () => {
  it('is for the sale that holds the vehicle', () => {
    expect(vehicleOf(sell(reserved, 'sale-1', NOW))).toEqual({
      ...reserved,
      status: 'SOLD',
      version: 3,
      updatedAt: NOW,
    });
    expect(vehicleOf(sell(sold, 'sale-1', NOW))).toBe(sold);
  });

  it.each([
    ['available', available],
    ['reserved for another sale', reserved],
    ['sold by another sale', sold],
    ['given up by this one', release(aVehicle(), 'sale-2', NOW)],
  ])('a vehicle that is %s is refused', (_state, vehicle) =>
    expect(codeOf(sell(vehicle, 'sale-2', NOW))).toBe('INVALID_STATE'),
  );
});

describe('revising', () => {
  it('changes what is given, and nothing else', () => {
    expect(vehicleOf(revise(available, { color: 'Azul', mileage: 1 }, null, NOW))).toEqual({
      ...available,
      color: 'Azul',
      mileage: 1,
      version: 2,
      updatedAt: NOW,
    });
  });

  it('answers the vehicle itself when nothing is given', () => {
    expect(vehicleOf(revise(available, {}, null, NOW))).toBe(available);
    expect(codeOf(revise(available, {}, available.version + 1, NOW))).toBe('STALE');
  });

  it('is refused when somebody else has changed the vehicle meanwhile', () => {
    expect(codeOf(revise(reserved, { color: 'Azul' }, 1, NOW))).toBe('STALE');
    expect(codeOf(revise(reserved, { color: 'Azul' }, 2, NOW))).toBe('done');
  });

  it.each([
    ['RESERVED', reserved],
    ['SOLD', sold],
  ])('never changes the price of a vehicle that is %s', (_status, vehicle) => {
    expect(codeOf(revise(vehicle, { price: brl(1n) }, null, NOW))).toBe('INVALID_STATE');
    expect(codeOf(revise(vehicle, { price: vehicle.price, color: 'Azul' }, null, NOW))).toBe('done');
  });
});

it('whatever messages arrive, in whatever order, a vehicle is sold to one sale at most, and stays so', () => {
  const sale = fc.constantFrom('sale-1', 'sale-2', 'sale-3');
  const message = fc.tuple(fc.constantFrom('reserve', 'release', 'sell'), sale);
  fc.assert(
    fc.property(fc.array(message, { maxLength: 40 }), (messages) => {
      let vehicle = aVehicle();
      const owners = new Set<string | null>();
      const gaveUp = new Set<string>();
      for (const [action, saleId] of messages) {
        const before = vehicle;
        if (action === 'release') vehicle = release(vehicle, saleId, NOW);
        else {
          const outcome =
            action === 'reserve' ? reserve(vehicle, saleId, null, NOW) : sell(vehicle, saleId, NOW);
          if (outcome.ok) vehicle = outcome.value;
        }
        if (action === 'release' && vehicle.heldBy !== saleId) gaveUp.add(saleId);
        if (vehicle.status === 'SOLD') owners.add(vehicle.heldBy);
        expect(vehicle.heldBy === null).toBe(vehicle.status === 'AVAILABLE');
        expect(vehicle.heldBy !== null && gaveUp.has(vehicle.heldBy)).toBe(false);
        expect(vehicle.version - before.version).toBe(vehicle === before ? 0 : 1);
      }
      expect(owners.size).toBeLessThanOrEqual(1);
    }),
  );
});
