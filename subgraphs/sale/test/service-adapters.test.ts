import { brl, DEFAULT_BRANCH_ID } from '@autograph/kernel';
import type { ServiceClient, ServiceRequest, ServiceResult } from '@autograph/service/calls';
import { describe, expect, it } from 'vitest';
import { customerServiceDirectory } from '../src/adapters/customer-service/customer-service-directory.ts';
import { vehicleServiceInventory } from '../src/adapters/vehicle-service/vehicle-service-inventory.ts';
import { messages } from '../src/domain/messages.ts';
import { ANA, aUser, BOB, BRANCH } from '../src/testing/builders.ts';

const user = aUser('CUSTOMER', ANA.userId);
const answering = (data: unknown, sent: ServiceRequest[] = []): ServiceClient => ({
  execute: async (request) => {
    sent.push(request);
    return { data } as ServiceResult;
  },
});
const wanted = { vehicleId: 'v', saleId: 's', expectedPrice: brl(1_050n) };
const reserved = (payload: unknown) => vehicleServiceInventory(answering(payload)).reserve(wanted, user);

describe('the vehicle service as a stock', () => {
  it('is asked with an exact price, or none', async () => {
    const sent: ServiceRequest[] = [];
    const price = { amount: '10.50', currency: 'BRL' };
    const stock = vehicleServiceInventory(
      answering({ reserveVehicle: { vehicle: { price, make: 'Fiat' }, userErrors: [] } }, sent),
    );
    expect(await stock.reserve(wanted, user)).toEqual({
      ok: true,
      value: { price: brl(1_050n), make: 'Fiat', branchId: DEFAULT_BRANCH_ID },
    });
    await stock.reserve({ ...wanted, expectedPrice: null }, null);
    expect(sent.map(({ variables }) => variables)).toEqual([
      { input: { vehicleId: 'v', saleId: 's', expectedPrice: price } },
      { input: { vehicleId: 'v', saleId: 's', expectedPrice: null } },
    ]);
  });

  it('refuses in the words of the sale service, not of the vehicle service', async () => {
    const error = { field: ['vehicleId'], message: 'Gone.', code: 'VEHICLE_NOT_AVAILABLE' };
    expect(await reserved({ reserveVehicle: { vehicle: null, userErrors: [error] } })).toEqual({
      ok: false,
      refusals: [{ ...error, message: messages.vehicleNotAvailable }],
    });
  });

  it('tells in which branch the vehicle is', async () => {
    const inBranch = { price: { amount: '1.00', currency: 'BRL' }, make: 'Fiat', branchId: BRANCH };
    expect(await reserved({ reserveVehicle: { vehicle: inBranch, userErrors: [] } })).toEqual({
      ok: true,
      value: { price: brl(100n), make: 'Fiat', branchId: BRANCH },
    });
    const error = { field: ['vehicleId'], code: 'OTHER_BRANCH' };
    expect(await reserved({ reserveVehicle: { vehicle: null, userErrors: [error] } })).toEqual({
      ok: false,
      refusals: [{ ...error, message: messages.otherBranch }],
    });
  });

  const vehicle = { price: { amount: '1.00', currency: 'BRL' }, make: 'Fiat' };
  const { make } = vehicle;
  it.each([
    ['nothing', null],
    ['no payload', { reserveVehicle: null }],
    ['neither a vehicle nor an error', { reserveVehicle: { vehicle: null, userErrors: [] } }],
    ['no list of errors', { reserveVehicle: { vehicle } }],
    [
      'a price that is none',
      { reserveVehicle: { vehicle: { make, price: { amount: 'x', currency: 'BRL' } }, userErrors: [] } },
    ],
    [
      'another currency',
      { reserveVehicle: { vehicle: { make, price: { amount: '1', currency: 'USD' } }, userErrors: [] } },
    ],
    [
      'a code of its own',
      { reserveVehicle: { vehicle, userErrors: [{ field: null, message: '', code: 'ODD' }] } },
    ],
  ])('that answers %s has not answered', async (_what, payload) => {
    await expect(reserved(payload)).rejects.toThrow();
  });

  it('returns whether the vehicle was released or sold, and throws for any other answer', async () => {
    const stock = vehicleServiceInventory(
      answering({ releaseVehicle: { released: true }, sellVehicle: { sold: false } }),
    );
    expect(await stock.release(wanted, null)).toBe(true);
    expect(await stock.sell(wanted, null)).toBe(false);
    const mute = vehicleServiceInventory(answering({ releaseVehicle: null, sellVehicle: { sold: 1 } }));
    await expect(mute.release(wanted, null)).rejects.toThrow();
    await expect(mute.sell(wanted, null)).rejects.toThrow();
  });
});

describe('the customer service as a directory', () => {
  const directory = (buyer: object | null | undefined, mayBuy = true) =>
    customerServiceDirectory(answering({ buyer: buyer && { mayBuy, ...buyer } }));

  it('finds a record by its id, and the record of a user', async () => {
    expect(await directory(BOB).findById(BOB.customerId, user)).toBe(BOB.customerId);
    expect(await directory({ customerId: 'walk-in', userId: null }).findById('walk-in', user)).toBe(
      'walk-in',
    );
    expect(await directory(ANA).findByUser(user)).toBe(ANA.customerId);
    expect(await directory(null).findByUser(user)).toBeNull();
    expect(await directory(null).findById('nobody', user)).toBeNull();
  });

  it('finds the user of a record, if there is one', async () => {
    expect(await directory(ANA).userOf(ANA.customerId)).toBe(ANA.userId);
    expect(await directory({ customerId: 'walk-in', userId: null }).userOf('walk-in')).toBeNull();
    expect(await directory(null).userOf('nobody')).toBeNull();
  });

  it('says whether someone may buy: not who is being erased, nor who is not there', async () => {
    expect(await directory(BOB).mayBuy(BOB.customerId, user)).toBe(true);
    expect(await directory(BOB, false).mayBuy(BOB.customerId, user)).toBe(false);
    expect(await directory(null).mayBuy(BOB.customerId, user)).toBe(false);
  });

  it('never takes the record of another for one’s own', async () => {
    expect(await directory(BOB).findByUser(user)).toBeNull();
    expect(await directory({ customerId: 'walk-in', userId: null }).findByUser(user)).toBeNull();
  });

  it('that answers rubbish has not answered', async () => {
    await expect(directory(undefined).findByUser(user)).rejects.toThrow();
    await expect(directory({ customerId: 7 }).findById('x', user)).rejects.toThrow();
  });
});
