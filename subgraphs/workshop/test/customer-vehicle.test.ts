import { readFileSync } from 'node:fs';
import type { DomainEvent } from '@autograph/events';
import { memoryInbox } from '@autograph/events/broker';
import { consumerContract } from '@autograph/events/testing';
import { openTestService } from '@autograph/service/testing';
import { describe, expect, it } from 'vitest';
import { ownerHistory, ownerOf } from '../src/domain/customer-vehicle.ts';
import { saleEvents } from '../src/domain/sale-event.ts';
import type { Ports } from '../src/ports/index.ts';
import service from '../src/service.ts';
import { neighbours } from '../src/testing/neighbours.ts';
import { asCustomer, asStaff, aWorld, resultOf, type World } from '../src/testing/world.ts';
import { adoptSoldVehicles } from '../src/use-cases/adopt-sold-vehicles.ts';
import { forgetOwner } from '../src/use-cases/forget-owner.ts';
import { registerVehicle } from '../src/use-cases/register-vehicle.ts';

const CAR = { plate: 'ABC1234', make: 'Fiat', model: 'Pulse', year: 2024 };
const register = (world: World, changes: object, actor = asStaff) =>
  registerVehicle({ ...CAR, ...changes }, actor, world.ports);
const refused = (code: string, field: string | null) => ({
  ok: false,
  refusals: [expect.objectContaining({ code, field: field === null ? null : [field] })],
});
const saleEvent = (type: 'SaleApproved' | 'SaleReturned', saleId: string, day: number, data: object) =>
  saleEvents.eventOf(type, {
    id: `01990000-0000-7000-8000-${`${day}`.padStart(12, '0')}`,
    aggregateId: saleId,
    sequence: type === 'SaleApproved' ? 2 : 3,
    occurredAt: new Date(Date.UTC(2026, 1, day)),
    data: { vehicleId: 'car-1', customerId: 'ana', ...data },
  });

describe('registering a vehicle', () => {
  it('stores its plate as one in both of its forms', async () => {
    const world = aWorld();
    resultOf(await register(world, { customerId: 'ana' }));
    expect(await register(world, { plate: 'abc-1c34', customerId: 'ana' })).toMatchObject(
      refused('CONFLICT', 'plate'),
    );
    const moved = resultOf(await register(world, { plate: 'abc-1c34', customerId: 'bob' }));
    expect(moved).toMatchObject({ plate: 'ABC1C34', version: 2 });
    expect(ownerOf(moved)).toBe('bob');
    expect(ownerHistory(moved).map(({ customerId, until }) => [customerId, until !== null])).toEqual([
      ['ana', true],
      ['bob', false],
    ]);
    expect(world.events().map(({ type }) => type)).toEqual([
      'CustomerVehicleRegistered',
      'CustomerVehicleOwnerChanged',
    ]);
  });

  it('is for themself of a CUSTOMER, and only for a plate that nobody has', async () => {
    const world = aWorld();
    expect(ownerOf(resultOf(await register(world, {}, asCustomer('ana'))))).toBe('ana');
    for (const customer of ['ana', 'bob'])
      expect(await register(world, { plate: 'ABC1C34' }, asCustomer(customer))).toMatchObject(
        refused('CONFLICT', 'plate'),
      );
    expect(await register(world, { plate: 'XYZ1A23', customerId: 'bob' }, asCustomer('ana'))).toMatchObject(
      refused('NOT_FOUND', 'customerId'),
    );
    const nobody = { ...asCustomer('x'), ownCustomerId: async () => null };
    expect(await register(world, { plate: 'XYZ1A23' }, nobody)).toMatchObject(
      refused('INVALID', 'customerId'),
    );
  });

  it('ends for a CUSTOMER at twenty', async () => {
    const world = aWorld();
    for (let n = 10; n < 30; n += 1)
      resultOf(await register(world, { plate: `ABC1D${n}` }, asCustomer('ana')));
    expect(await register(world, { plate: 'ABC1D99' }, asCustomer('ana'))).toMatchObject(
      refused('LIMIT_REACHED', null),
    );
  });

  it('ends for a CUSTOMER at twenty, for those at once too', async () => {
    const world = aWorld();
    for (let n = 10; n < 29; n += 1)
      resultOf(await register(world, { plate: `ABC1D${n}` }, asCustomer('ana')));
    const plates = Array.from({ length: 5 }, (_, n) => `ABC2D${n}0`);
    const outcomes = await Promise.all(plates.map((plate) => register(world, { plate }, asCustomer('ana'))));
    const accepted = outcomes.filter(({ ok }) => ok).length;
    expect(accepted).toBeLessThanOrEqual(1);
    expect(await world.ports.customerVehicles.findByOwners(['ana'], 100)).toHaveLength(19 + accepted);
  });

  it.each([
    [{ plate: 'AB1' }, 'plate'],
    [{ year: 1800 }, 'year'],
    [{ mileage: -1 }, 'mileage'],
    [{ make: '' }, 'make'],
    [{ customerId: undefined }, 'customerId'],
  ])('with %o is refused', async (changes, field) => {
    const outcome = await register(aWorld(), { customerId: 'ana', ...changes });
    expect(outcome).toMatchObject(refused('INVALID', field));
  });

  it('of a customer who is erased meanwhile leaves nothing of them', async () => {
    const world = aWorld();
    const asked = world.ports.customers.mayBuy;
    let times = 0;
    const erasing: Ports = {
      ...world.ports,
      customers: {
        ...world.ports.customers,
        mayBuy: async (...args) => (times++ === 0 ? asked(...args) : false),
      },
    };
    const outcome = await registerVehicle({ ...CAR, customerId: 'ana' }, asStaff, erasing);
    expect(outcome).toMatchObject(refused('NOT_FOUND', 'customerId'));
    expect(await world.ports.customerVehicles.findOfPerson('ana')).toEqual([]);
  });

  it('of a customer whose erasure begins meanwhile leaves them their other vehicles', async () => {
    const world = aWorld();
    const first = resultOf(await register(world, { plate: 'XYZ1A23', customerId: 'ana' }));
    let times = 0;
    const customers = { ...world.ports.customers, mayBuy: async () => times++ === 0 };
    await registerVehicle({ ...CAR, customerId: 'ana' }, asStaff, { ...world.ports, customers });
    expect(await world.ports.customerVehicles.findOfPerson('ana')).toEqual([first]);
  });

  it('of one plate by fifty customers at once gives it to one of them', async () => {
    const graph = await openTestService(service, { clients: neighbours() });
    const customers = Array.from({ length: 50 }, (_, n) => asCustomer(`customer-${n}`));
    const outcomes = await Promise.all(customers.map((actor) => registerVehicle(CAR, actor, graph.ports)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    await graph.close();
  });
});

it('who owned a vehicle before a person that is erased does not own it again', async () => {
  const world = aWorld();
  for (const customerId of ['ana', 'bob']) resultOf(await register(world, { customerId }));
  await forgetOwner('bob', world.ports);
  const [vehicle] = await world.ports.customerVehicles.findOfPerson('ana');
  expect(vehicle && ownerOf(vehicle)).toBeNull();
});

describe('a vehicle that was sold here', () => {
  const withCar = (plate: string | null) => {
    const world = aWorld();
    world.cars.set('car-1', { ...CAR, plate, mileage: 10, branchId: 'b' });
    return world;
  };

  it.each(['ABC1C34', null])(
    'with the plate %o becomes the buyer’s, and nobody’s when it is returned',
    async (plate) => {
      const world = withCar(plate);
      await adoptSoldVehicles([saleEvent('SaleApproved', 'sale-1', 1, {})], world.ports);
      const owned = async () => (await world.ports.customerVehicles.findOfPerson('ana'))[0];
      expect(await owned()).toMatchObject({ plate, vehicleId: 'car-1', make: 'Fiat', mileage: 10 });
      await adoptSoldVehicles([saleEvent('SaleReturned', 'sale-1', 3, {})], world.ports);
      const returned = await owned();
      expect(returned && ownerOf(returned)).toBeNull();
    },
  );

  it('is the one that was registered before with its plate', async () => {
    const world = withCar('ABC1C34');
    const { id } = resultOf(await register(world, { customerId: 'bob' }));
    await adoptSoldVehicles([saleEvent('SaleApproved', 'sale-1', 5, {})], {
      ...world.ports,
    });
    const [vehicle] = await world.ports.customerVehicles.findOfPerson('ana');
    expect(vehicle?.id).toBe(id);
  });

  it('is nobody’s where the buyer was erased, or the vehicle is gone', async () => {
    const world = withCar('ABC1C34');
    world.gone.add('ana');
    const events = [
      saleEvent('SaleApproved', 'sale-1', 1, {}),
      saleEvent('SaleApproved', 'sale-2', 2, { vehicleId: 'gone', customerId: 'bob' }),
    ];
    await adoptSoldVehicles(events, world.ports);
    expect(world.events()).toEqual([]);
  });

  it('is not what a later owner bought', async () => {
    const world = withCar('ABC1C34');
    await adoptSoldVehicles([saleEvent('SaleApproved', 'sale-1', 1, {})], world.ports);
    expect(resultOf(await register(world, { customerId: 'bob' }))).toMatchObject({ vehicleId: null });
  });

  it('of a buyer who is about to be erased comes again, and is theirs once that is called off', async () => {
    const world = withCar('ABC1C34');
    const adopt = (ports = world.ports) =>
      adoptSoldVehicles([saleEvent('SaleApproved', 'sale-1', 1, {})], ports);
    const owned = () => world.ports.customerVehicles.findOfPerson('ana');
    world.erasing.add('ana');
    await expect(adopt()).rejects.toThrow('about to be erased');
    world.erasing.clear();
    const first = resultOf(await register(world, { plate: 'XYZ1A23', customerId: 'ana' }));
    let times = 0;
    const standingOf = async (): Promise<'present' | 'erasing'> => (times++ === 0 ? 'present' : 'erasing');
    const customers = { ...world.ports.customers, standingOf };
    await expect(adopt({ ...world.ports, customers })).rejects.toThrow('about to be erased');
    expect(await owned()).toEqual([first]);
    await adopt();
    expect(await owned()).toHaveLength(2);
  });

  const history: readonly DomainEvent[] = [
    saleEvent('SaleApproved', 'sale-1', 1, {}),
    saleEvent('SaleReturned', 'sale-1', 3, {}),
    saleEvent('SaleApproved', 'sale-2', 5, { vehicleId: 'car-2', customerId: 'bob' }),
    saleEvent('SaleApproved', 'sale-3', 7, { vehicleId: 'car-3', customerId: 'eve' }),
  ];
  consumerContract(
    'customers’ vehicles of sales',
    async () => {
      const world = aWorld();
      const cars = [
        ['car-1', 'ABC1234'],
        ['car-2', 'ABC1C34'],
        ['car-3', null],
      ] as const;
      for (const [id, plate] of cars) world.cars.set(id, { ...CAR, plate, mileage: 10, branchId: 'b' });
      return {
        mount: (broker) =>
          broker.subscribe({
            group: 'workshop.vehicles',
            events: [saleEvents],
            inbox: memoryInbox(),
            handler: (event) => adoptSoldVehicles([event as never], world.ports),
            handlerOfMany: (events) => adoptSoldVehicles(events as never, world.ports),
          }),
        state: async () => {
          const found = await Promise.all(
            ['ana', 'bob', 'eve'].map((id) => world.ports.customerVehicles.findOfPerson(id)),
          );
          return found.flat().map((vehicle) => [vehicle.plate, vehicle.vehicleId, ownerHistory(vehicle)]);
        },
        close: async () => undefined,
      };
    },
    history,
  );

  it('is read from events as the sale service publishes them', () => {
    const path = new URL('../../../schema/events/sale.json', import.meta.url);
    const { events } = JSON.parse(readFileSync(path, 'utf8')) as {
      events: Record<string, { version: number; data: { properties: object } }>;
    };
    for (const [type, { version, data }] of Object.entries(saleEvents.definitions)) {
      expect(events[type]?.version).toBe(version);
      expect(Object.keys(events[type]?.data.properties ?? {})).toEqual(
        expect.arrayContaining(Object.keys(data.shape)),
      );
    }
  });
});
