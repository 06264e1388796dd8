import { brl, DEFAULT_BRANCH_ID, type Outcome } from '@autograph/kernel';
import { person } from '@autograph/kernel/testing';
import { describe, expect, it } from 'vitest';
import type { TransferStatus, VehicleTransfer } from '../src/domain/transfer.ts';
import { reserve, revise, type Vehicle, withdraw } from '../src/domain/vehicle.ts';
import { recordOfChange } from '../src/domain/vehicle-history.ts';
import {
  cancelTransfer,
  receiveTransfer,
  requestTransfer,
  sendTransfer,
  transfersSeenBy,
} from '../src/domain/vehicle-transfer.ts';
import { aVehicle } from '../src/testing/builders.ts';
import { worker } from '../src/testing/people.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const [NORTH, SOUTH, WEST] = ['north', 'south', 'west'] as const;
const admin = person('ADMIN').user;
const customer = person('CUSTOMER').user;
const manager = (branch: string) => worker([branch], { manages: [branch], id: `manager-${branch}` }).user;
const seller = (branch: string) => worker([branch], { id: `seller-${branch}` }).user;
type User = typeof admin;

const STEPS = {
  request: (vehicle: Vehicle, user: User, toBranchId: string = SOUTH) =>
    requestTransfer(vehicle, { toBranchId, notes: 'Por favor' }, { user, now: NOW }),
  send: (vehicle: Vehicle, user: User) => sendTransfer(vehicle, { user, now: NOW }),
  receive: (vehicle: Vehicle, user: User) => receiveTransfer(vehicle, { user, now: NOW }),
  cancel: (vehicle: Vehicle, user: User) => cancelTransfer(vehicle, 'Vendido', { user, now: NOW }),
};
type Step = keyof typeof STEPS;

const stays = aVehicle({ branchId: NORTH });
const taken = (outcome: Outcome<Vehicle>): Vehicle => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return outcome.value;
};
/** The vehicle after these steps, taken by ADMIN. */
const after = (...steps: readonly Step[]): Vehicle =>
  steps.reduce<Vehicle>((vehicle, step) => taken(STEPS[step](vehicle, admin)), stays);
const requested = after('request');
const inTransit = after('request', 'send');
const received = after('request', 'send', 'receive');
const cancelled = after('request', 'cancel');
const codeOf = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.refusals[0]?.code);

describe('a transfer', () => {
  it('goes from a request over the way to the other branch, and says who did what when', () => {
    expect(requested).toMatchObject({ status: 'AVAILABLE', branchId: NORTH, version: 2 });
    const [asked, sent, got] = [seller(SOUTH), manager(NORTH), manager(SOUTH)];
    const steps: [Step, User][] = [
      ['request', asked],
      ['send', sent],
      ['receive', got],
    ];
    const vehicle = steps.reduce<Vehicle>((before, [step, user]) => taken(STEPS[step](before, user)), stays);
    expect(vehicle).toMatchObject({ branchId: SOUTH, version: 4, updatedAt: NOW });
    expect(vehicle.transfer).toEqual({
      status: 'RECEIVED',
      fromBranchId: NORTH,
      toBranchId: SOUTH,
      requestedBy: asked.id,
      requestedAt: NOW,
      sentBy: sent.id,
      sentAt: NOW,
      finishedBy: got.id,
      finishedAt: NOW,
      notes: 'Por favor',
      reason: null,
    });
  });

  it('that is cancelled leaves the vehicle in its branch, also from its way', () => {
    for (const vehicle of [cancelled, after('request', 'send', 'cancel')]) {
      expect(vehicle).toMatchObject({
        branchId: NORTH,
        transfer: { status: 'CANCELLED', reason: 'Vendido' },
      });
      expect(codeOf(STEPS.request(vehicle, admin, WEST))).toBe('ok');
    }
  });

  it('into the default branch leaves the vehicle without a branch of its own, as it is stored', () => {
    const back = taken(STEPS.request(received, admin, DEFAULT_BRANCH_ID));
    const home = taken(STEPS.receive(taken(STEPS.send(back, admin)), admin));
    expect(home).toMatchObject({ branchId: null });
  });

  it.each<[Step, readonly TransferStatus[], readonly TransferStatus[]]>([
    // The step, the states in which it does something, those in which it is repeated.
    ['request', ['RECEIVED', 'CANCELLED'], ['REQUESTED']],
    ['send', ['REQUESTED'], ['IN_TRANSIT']],
    ['receive', ['IN_TRANSIT'], ['RECEIVED']],
    ['cancel', ['REQUESTED', 'IN_TRANSIT'], ['CANCELLED']],
  ])('takes the step %s in %j alone, and again without effect in %j', (step, acting, repeated) => {
    const states = { REQUESTED: requested, IN_TRANSIT: inTransit, RECEIVED: received, CANCELLED: cancelled };
    for (const [status, vehicle] of Object.entries(states) as [TransferStatus, Vehicle][]) {
      // A vehicle that was received is in the south: it can be asked for from elsewhere.
      const to = step === 'request' && status === 'RECEIVED' ? WEST : SOUTH;
      const outcome = step === 'request' ? STEPS.request(vehicle, admin, to) : STEPS[step](vehicle, admin);
      if (repeated.includes(status)) expect(outcome.ok && outcome.value).toBe(vehicle);
      else if (acting.includes(status))
        expect(outcome).toMatchObject({ ok: true, value: { version: vehicle.version + 1 } });
      else expect({ status, code: codeOf(outcome) }).toEqual({ status, code: 'INVALID_STATE' });
    }
    if (step !== 'request') expect(codeOf(STEPS[step](stays, admin))).toBe('INVALID_STATE');
  });

  it('is not requested twice to two branches, nor to the branch where the vehicle is', () => {
    expect(codeOf(STEPS.request(requested, admin, WEST))).toBe('INVALID_STATE');
    expect(STEPS.request(stays, admin, NORTH)).toMatchObject({
      refusals: [{ code: 'INVALID', field: ['toBranchId'] }],
    });
    expect(codeOf(STEPS.request(aVehicle(), admin, DEFAULT_BRANCH_ID))).toBe('INVALID');
  });

  it.each<[string, Partial<Vehicle>]>([
    ['reserved', { status: 'RESERVED', heldBy: 'sale-1' }],
    ['sold', { status: 'SOLD', heldBy: 'sale-1' }],
    ['withdrawn', { withdrawnAt: NOW }],
  ])('is not requested of a vehicle that is %s', (_what, changes) => {
    expect(codeOf(STEPS.request({ ...stays, ...changes }, admin))).toBe('INVALID_STATE');
  });

  it('keeps the vehicle from being reserved and deleted until it is finished', () => {
    for (const vehicle of [requested, inTransit]) {
      expect(codeOf(reserve(vehicle, 'sale-1', null, NOW))).toBe('VEHICLE_NOT_AVAILABLE');
      expect(codeOf(withdraw(vehicle, NOW))).toBe('INVALID_STATE');
      expect(codeOf(revise(vehicle, { price: brl(1n) }, null, NOW))).toBe('ok');
    }
    for (const vehicle of [received, cancelled]) {
      expect(codeOf(reserve(vehicle, 'sale-1', null, NOW))).toBe('ok');
      expect(codeOf(withdraw(vehicle, NOW))).toBe('ok');
    }
  });
});

describe('the steps of a transfer', () => {
  const everyone: Record<string, User> = {
    admin,
    'manager of from': manager(NORTH),
    'seller of from': seller(NORTH),
    'manager of to': manager(SOUTH),
    'seller of to': seller(SOUTH),
    'manager elsewhere': manager(WEST),
    // Someone who manages another branch than the one that they only work in here.
    'manager elsewhere, seller of both': worker([NORTH, SOUTH, WEST], { manages: [WEST] }).user,
    'staff without a membership': person('SALES').user,
    customer,
  };
  const OF_FROM = ['admin', 'manager of from'];
  it.each<[Step, Vehicle, readonly string[]]>([
    [
      'request',
      stays,
      [...OF_FROM, 'seller of from', 'manager of to', 'seller of to', 'manager elsewhere, seller of both'],
    ],
    ['send', requested, OF_FROM],
    ['receive', inTransit, ['admin', 'manager of to']],
    ['cancel', requested, OF_FROM],
    ['cancel', inTransit, OF_FROM],
  ])('%s of %o are those of %j', (step, vehicle, may) => {
    for (const [who, user] of Object.entries(everyone)) {
      const expected = may.includes(who) ? 'ok' : 'OTHER_BRANCH';
      expect({ who, code: codeOf(STEPS[step](vehicle, user)) }).toEqual({ who, code: expected });
    }
  });

  it('that come late are answered by the state to both managers, and to nobody else', () => {
    expect(codeOf(STEPS.send(received, manager(NORTH)))).toBe('INVALID_STATE');
    expect(codeOf(STEPS.send(received, manager(SOUTH)))).toBe('INVALID_STATE');
    expect(codeOf(STEPS.receive(cancelled, manager(SOUTH)))).toBe('INVALID_STATE');
    expect(codeOf(STEPS.receive(cancelled, manager(WEST)))).toBe('OTHER_BRANCH');
    expect(codeOf(STEPS.cancel(received, seller(NORTH)))).toBe('OTHER_BRANCH');
  });
});

it('finished transfers are seen by the staff of the vehicle, others see those of their branches', () => {
  const transfer = (fromBranchId: string, toBranchId: string) =>
    ({ ...received.transfer, fromBranchId, toBranchId }) as VehicleTransfer;
  const all = [transfer(NORTH, WEST), transfer(WEST, SOUTH)];
  for (const user of [admin, seller(SOUTH), seller(WEST)])
    expect(transfersSeenBy(user, received, all)).toEqual(all);
  expect(transfersSeenBy(seller(NORTH), received, all)).toEqual([all[0]]);
  expect(transfersSeenBy(person('SALES').user, received, all)).toEqual([]);
});

it.each<[string, Vehicle, Vehicle, boolean]>([
  ['Requested', stays, requested, false],
  ['Sent', requested, inTransit, false],
  ['Received', inTransit, received, true],
  ['Cancelled', inTransit, after('request', 'send', 'cancel'), true],
])(
  '%s is an event with the branches alone, and what is finished is kept',
  (name, before, now, isFinished) => {
    const record = recordOfChange(before, now, { by: 'user-1', eventId: 'event-1' });
    expect(record.event).toMatchObject({ type: `VehicleTransfer${name}`, aggregate: { id: stays.id } });
    expect(record.event?.data).toEqual({ fromBranchId: NORTH, toBranchId: SOUTH });
    expect(record).toMatchObject({ transition: null, price: null });
    expect(record.transfer).toBe(isFinished ? now.transfer : null);
    const later = { ...now, mileage: 1, version: now.version + 1 };
    expect(recordOfChange(now, later, { by: null, eventId: 'event-2' })).toMatchObject({
      event: { type: 'VehicleUpdated', data: {} },
      transfer: null,
    });
  },
);
