import { brl } from '@autograph/kernel';
import { person } from '@autograph/kernel/testing';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkPriceChange, type PriceChangeInput, priceBy } from '../src/domain/price-change.ts';
import type { Vehicle } from '../src/domain/vehicle.ts';
import type { Ports } from '../src/ports/index.ts';
import { fakeBranches } from '../src/testing/branches.ts';
import { aVehicle, changed, UNRECORDED } from '../src/testing/builders.ts';
import {
  type MemoryVehicleRepository,
  memoryVehicleRepository,
} from '../src/testing/memory-vehicle-repository.ts';
import { changePrices } from '../src/use-cases/change-prices.ts';

const NOW = new Date('2026-02-01T09:00:00Z');

describe('a price by percent', () => {
  const by = (centavos: bigint, byPercent: string): bigint => {
    const rule = checkPriceChange({ ids: ['a'], byPercent });
    if (!rule.ok) throw new Error(JSON.stringify(rule.refusals));
    return priceBy(rule.value, brl(centavos)).centavos;
  };

  it.each([
    [8_499_000n, '-5', 8_074_050n],
    [8_499_000n, '0.01', 8_499_850n],
    [10n, '5', 11n],
    [9n, '5', 9n],
    [10n, '-5', 10n],
    [3n, '50', 5n],
    [3n, '-50', 2n],
    [1n, '-90', 0n],
    [999_999_999_999n, '100', 1_999_999_999_998n],
    [333n, '-33.33', 222n],
  ])('of %i centavos by %s%% is %i, half a centavo up', (centavos, percent, expected) =>
    expect(by(centavos, percent)).toBe(expected),
  );

  it('is at most half a centavo from the exact one, for any price', () => {
    const hundredths = fc.bigInt({ min: -9_000n, max: 10_000n }).filter((value) => value !== 0n);
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 12n }), hundredths, (centavos, percent) => {
        const exact = centavos * (10_000n + percent);
        const error = priceBy({ byHundredths: percent }, brl(centavos)).centavos * 10_000n - exact;
        expect(error > -5_000n && error <= 5_000n).toBe(true);
      }),
    );
  });
});

describe('a change of prices is refused', () => {
  const [ids, byPercent, to] = [['a', 'b'], '-5', { amount: '10.00' }];
  const many = Array.from({ length: 201 }, (_, at) => `${at}`);
  it.each<[string, PriceChangeInput, string]>([
    ['without vehicles', { ids: [], byPercent }, 'ids'],
    ['with more than 200 vehicles', { ids: many, byPercent }, 'ids'],
    ['with a vehicle twice', { ids: ['a', 'b', 'a'], byPercent }, 'ids'],
    ['with fewer versions than vehicles', { ids, byPercent, expectedVersions: [1] }, 'expectedVersions'],
    ['without a rule', { ids }, 'null'],
    ['with nulls for a rule', { ids, byPercent: null, to: null }, 'null'],
    ['with two rules', { ids, byPercent, to }, 'null'],
    ['by 0%', { ids, byPercent: '0.00' }, 'byPercent'],
    ['by less than -90%', { ids, byPercent: '-90.01' }, 'byPercent'],
    ['by more than 100%', { ids, byPercent: '100.01' }, 'byPercent'],
    ['by three decimals', { ids, byPercent: '1.005' }, 'byPercent'],
    ['to nothing', { ids, to: { amount: '0' } }, 'to.amount'],
    ['to more than any price', { ids, to: { amount: '10000000000.01' } }, 'to.amount'],
  ])('%s', (_what, input, field) => {
    const checked = checkPriceChange(input);
    const refused = checked.ok
      ? []
      : checked.refusals.map((one) => `${one.code} ${one.field?.join('.') ?? null}`);
    expect(refused).toEqual([`INVALID ${field}`]);
  });

  it.each(['-90', '100', '-0.01', '0.010'])('by %s%% it is not', (percent) =>
    expect(checkPriceChange({ ids, byPercent: percent }).ok).toBe(true),
  );
});

describe('changePrices', () => {
  let vehicles: MemoryVehicleRepository;
  let ports: Ports;
  let car: Vehicle;
  let reserved: Vehicle;
  let sold: Vehicle;

  beforeEach(async () => {
    let made = 0;
    vehicles = memoryVehicleRepository();
    const newId = () => {
      made += 1;
      return `id-${made}`;
    };
    ports = {
      vehicles,
      clock: () => NOW,
      user: person('ADMIN', 'user-1').user,
      branches: fakeBranches(),
      newId,
    };
    car = aVehicle({ price: brl(5_000_000n) });
    reserved = aVehicle({ price: brl(5_000_000n), status: 'RESERVED', heldBy: 'sale-1' });
    sold = aVehicle({ price: brl(4_000_000n), status: 'SOLD', heldBy: 'sale-2' });
    for (const one of [car, reserved, sold]) await vehicles.insert(one, UNRECORDED);
  });

  const run = async (input: Partial<Parameters<typeof changePrices>[0]>) => {
    const outcome = await changePrices({ ids: [car.id], preview: false, ...input }, ports);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
    return outcome.value;
  };
  const inShort = async (input: Partial<Parameters<typeof changePrices>[0]>) =>
    (await run(input)).map(({ status, from, to, refusals }) =>
      [status, from?.centavos, to?.centavos, ...refusals.map(({ code }) => code)].join(' ').trim(),
    );

  it('changes the price by one guarded write, with its event and its place in the history', async () => {
    expect(await inShort({ byPercent: '-5' })).toEqual(['CHANGED 5000000 4750000']);
    const after = await vehicles.findById(car.id);
    expect(after).toEqual({ ...car, price: brl(4_750_000n), version: 2, updatedAt: NOW });
    expect(vehicles.events).toMatchObject([
      { type: 'VehiclePriceChanged', data: { from: { amount: '50000.00' }, to: { amount: '47500.00' } } },
    ]);
    const record = (await vehicles.recordsOf([car.id])).get(car.id);
    expect(record?.prices).toEqual([{ price: brl(4_750_000n), at: NOW, by: 'user-1' }]);
  });

  it('previews exactly what it then does, and writes nothing meanwhile', async () => {
    const ids = [car, reserved, sold].map(({ id }) => id).concat('none');
    const shown = await inShort({ ids, byPercent: '2.5', preview: true });
    expect(shown).toEqual([
      'CHANGED 5000000 5125000',
      'REFUSED 5000000  INVALID_STATE',
      'REFUSED 4000000  INVALID_STATE',
      'REFUSED   NOT_FOUND',
    ]);
    expect(await vehicles.findById(car.id)).toEqual(car);
    expect(vehicles.events).toEqual([]);
    expect(await inShort({ ids, byPercent: '2.5' })).toEqual(shown);
    expect(await vehicles.findById(reserved.id)).toEqual(reserved);
  });

  it('answers the vehicle as it is, with the version to expect', async () => {
    const [shown] = await run({ byPercent: '10', preview: true });
    expect(shown?.vehicle).toEqual(car);
    const [done] = await run({ byPercent: '10', expectedVersions: [shown?.vehicle?.version ?? 0] });
    expect(done?.vehicle).toMatchObject({ price: brl(5_500_000n), version: 2 });
  });

  it('refuses a vehicle that changed since the preview, and a repetition', async () => {
    await vehicles.update(changed(car, { mileage: 1 }), 1, UNRECORDED);
    expect(await inShort({ byPercent: '10', expectedVersions: [1] })).toEqual(['REFUSED 5000000  STALE']);
    expect(await inShort({ byPercent: '10', expectedVersions: [2] })).toEqual(['CHANGED 5000000 5500000']);
    expect(await inShort({ byPercent: '10', expectedVersions: [2] })).toEqual(['REFUSED 5500000  STALE']);
  });

  it('writes nothing where the price is the same', async () => {
    expect(await inShort({ to: { amount: '50000' } })).toEqual(['UNCHANGED 5000000 5000000']);
    expect(await inShort({ ids: [reserved.id], to: { amount: '50000.00' } })).toEqual([
      'UNCHANGED 5000000 5000000',
    ]);
    expect(await vehicles.findById(car.id)).toEqual(car);
  });

  it('refuses a price that would not be one, for that vehicle alone', async () => {
    const [cheap, dear] = [aVehicle({ price: brl(4n) }), aVehicle({ price: brl(600_000_000_000n) })];
    for (const one of [cheap, dear]) await vehicles.insert(one, UNRECORDED);
    expect(await inShort({ ids: [cheap.id, car.id], byPercent: '-90' })).toEqual([
      'REFUSED 4  INVALID',
      'CHANGED 5000000 500000',
    ]);
    expect(await inShort({ ids: [dear.id], byPercent: '100' })).toEqual(['REFUSED 600000000000  INVALID']);
    expect(await vehicles.findById(dear.id)).toEqual(dear);
  });

  it('refuses a vehicle that left the stock', async () => {
    const gone = aVehicle({ withdrawnAt: NOW });
    await vehicles.insert(gone, UNRECORDED);
    expect(await inShort({ ids: [gone.id], to: { amount: '1' } })).toEqual([
      `REFUSED ${gone.price.centavos}  INVALID_STATE`,
    ]);
  });

  it('decides on the newest state when another change is faster, and tells the price that it replaced', async () => {
    let isFirst = true;
    const update: Ports['vehicles']['update'] = async (...args) => {
      if (isFirst) {
        isFirst = false;
        await vehicles.update(changed(car, { price: brl(6_000_000n) }), 1, UNRECORDED);
      }
      return vehicles.update(...args);
    };
    ports = { ...ports, vehicles: { ...vehicles, update } };
    expect(await inShort({ byPercent: '10' })).toEqual(['CHANGED 6000000 6600000']);
  });

  it('reserved meanwhile is refused, not changed', async () => {
    const findByIds: Ports['vehicles']['findByIds'] = async (ids) => {
      const found = await vehicles.findByIds(ids);
      await vehicles.update(changed(car, { status: 'RESERVED', heldBy: 'sale-9' }), 1, UNRECORDED);
      return found;
    };
    ports = { ...ports, vehicles: { ...vehicles, findByIds } };
    expect(await inShort({ byPercent: '10' })).toEqual(['REFUSED 5000000  INVALID_STATE']);
  });

  it('of two hundred vehicles changes each once, ten at a time', async () => {
    const many = Array.from({ length: 200 }, () => aVehicle({ price: brl(1_000_000n) }));
    for (const one of many) await vehicles.insert(one, UNRECORDED);
    let [now, most] = [0, 0];
    const update: Ports['vehicles']['update'] = async (...args) => {
      now += 1;
      most = Math.max(most, now);
      await new Promise(setImmediate);
      now -= 1;
      return vehicles.update(...args);
    };
    ports = { ...ports, vehicles: { ...vehicles, update } };
    const changes = await run({ ids: many.map(({ id }) => id), byPercent: '1' });
    expect(changes.map(({ id }) => id)).toEqual(many.map(({ id }) => id));
    expect(new Set(changes.map(({ vehicle }) => vehicle?.version))).toEqual(new Set([2]));
    expect(most).toBe(10);
  });
});
