import { purchases } from '@autograph/service/process';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ANA, BOB } from '../src/testing/builders.ts';
import { ana, bob, eve, type Graph, PURCHASE, sales, startGraph } from '../src/testing/graph.ts';

let graph: Graph;
let serial = 0;

beforeAll(async () => {
  graph = await startGraph();
});
afterEach(() => {
  graph.vehicles.faults.clear();
  graph.customers.down = false;
});
afterAll(() => graph?.close());

const newCar = () => {
  serial += 1;
  graph.vehicles.stock(`car-${serial}`);
  return `car-${serial}`;
};
interface Payload {
  readonly sale: { readonly id: string; readonly status: string } | null;
  readonly userErrors: readonly { readonly code: string; readonly field: string[] | null }[];
}
const buy = async (input: object, caller = ana) => {
  const answer = await graph.ask(PURCHASE, caller, { input: { paymentMethod: 'PIX', ...input } });
  return { ...answer, payload: (answer.data?.purchaseVehicle ?? null) as Payload | null };
};
const count = async (filter: object) => {
  const query = 'query ($filter: SaleFilter) { sales(filter: $filter) { totalCount } }';
  const { data } = await graph.ask(query, sales, { filter });
  return (data as { sales: { totalCount: number } }).sales.totalCount;
};

describe('purchaseVehicle', () => {
  it('answers the whole sale to the customer who bought, and takes their identity along', async () => {
    const vehicleId = newCar();
    graph.users.length = 0;
    const { codes, payload } = await buy({
      vehicleId,
      paymentMethod: 'FINANCING',
      downPayment: { amount: '10000.5' },
      financingMonths: 48,
      expectedPrice: { amount: '74990', currency: 'BRL' },
      notes: '  com   tapetes ',
    });
    expect(codes).toEqual([]);
    expect(payload).toMatchObject({
      sale: {
        status: 'PENDING',
        vehicle: { id: vehicleId },
        customer: { id: ANA.customerId },
        openedBy: { id: ANA.userId },
        totalAmount: { amount: '74990.00', currency: 'BRL' },
        paymentMethod: 'FINANCING',
        downPayment: { amount: '10000.50' },
        financingMonths: 48,
        notes: 'com tapetes',
        rejectionReason: null,
        nextStatuses: ['APPROVED', 'REJECTED', 'CANCELLED'],
        version: 1,
      },
      userErrors: [],
    });
    expect(graph.users.map((user) => user?.id)).toEqual([ANA.userId, ANA.userId, ANA.userId]);
  });

  it('of one car by a hundred buyers at once is one sale', async () => {
    const vehicleId = newCar();
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, n) => buy({ vehicleId }, n % 2 ? ana : bob)),
    );
    expect(answers.filter(({ payload }) => payload?.sale)).toHaveLength(1);
    const refusals = answers.flatMap(({ payload }) => payload?.userErrors ?? []);
    expect(refusals.map(({ code }) => code)).toEqual(Array(99).fill('VEHICLE_NOT_AVAILABLE'));
    expect(await count({ vehicleId })).toBe(1);
  });

  it('a hundred times at once with one key is one sale and a hundred equal answers', async () => {
    const vehicleId = newCar();
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => buy({ vehicleId, idempotencyKey: 'hundred' })),
    );
    expect(answers[0]?.payload?.sale?.status).toBe('PENDING');
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await count({ vehicleId })).toBe(1);
  });

  it('with the key of another purchase is refused; with its own it tells how the sale stands now', async () => {
    const vehicleId = newCar();
    const key = { idempotencyKey: 'once 😀' };
    const first = await buy({ vehicleId, ...key });
    expect((await buy({ vehicleId: newCar(), ...key })).payload).toMatchObject({
      sale: null,
      userErrors: [{ code: 'IDEMPOTENCY_MISMATCH', field: ['idempotencyKey'] }],
    });
    await graph.ask(`mutation { cancelSale(id: "${first.payload?.sale?.id}") { sale { id } } }`, ana);
    expect((await buy({ vehicleId, ...key })).payload?.sale).toMatchObject({
      id: first.payload?.sale?.id,
      status: 'CANCELLED',
    });
  });

  it('without an answer of the vehicle service is UNAVAILABLE, names no inside, and leaves the key usable', async () => {
    const vehicleId = newCar();
    graph.vehicles.faults.set('reserve', 'lost answer');
    const failed = await buy({ vehicleId, idempotencyKey: 'down' });
    expect(failed).toMatchObject({ codes: ['UNAVAILABLE'], payload: null });
    expect(failed.messages.join()).not.toMatch(/no answer|http|mongo/i);
    graph.vehicles.faults.set('release', 'lost call');
    expect((await buy({ vehicleId: newCar(), idempotencyKey: 'dead' })).codes).toEqual(['UNAVAILABLE']);
    expect((await buy({ vehicleId: `car-${serial}`, idempotencyKey: 'dead' })).codes).toEqual([
      'UNAVAILABLE',
    ]);
    graph.vehicles.faults.clear();
    expect((await buy({ vehicleId, idempotencyKey: 'down' })).payload?.sale?.status).toBe('PENDING');
    expect((await buy({ vehicleId: `car-${serial}`, idempotencyKey: 'dead' })).payload?.sale?.status).toBe(
      'PENDING',
    );
    expect(await count({ vehicleId })).toBe(1);
  });

  it('by a customer is UNAVAILABLE while the customer service is down, and so is what depends on whose it is', async () => {
    graph.customers.down = true;
    expect((await buy({ vehicleId: newCar() })).codes).toEqual(['UNAVAILABLE']);
    const list = '{ sales { totalCount } }';
    expect(await graph.ask(list, ana)).toMatchObject({ codes: ['UNAVAILABLE'], data: { sales: null } });
    expect((await graph.ask(list, sales)).codes).toEqual([]);
  });

  it('tells a customer with no record, or who names another, only what they may know', async () => {
    const vehicleId = newCar();
    const none = await buy({ vehicleId }, eve);
    expect(none.payload?.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: null }]);
    const foreign = await buy({ vehicleId, customerId: BOB.customerId });
    expect(foreign).toEqual(await buy({ vehicleId, customerId: 'nobody' }));
    expect(foreign.payload?.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['customerId'] }]);
    expect(foreign.payload?.userErrors).toEqual(
      (await buy({ vehicleId, customerId: 'nobody' }, sales)).payload?.userErrors,
    );
  });
});

describe('bad input', () => {
  it.each([
    ['operators for the vehicle', { vehicleId: { $ne: null } }],
    ['a method that is none', { vehicleId: 'v', paymentMethod: 'BARTER' }],
    ['a field that is none', { vehicleId: 'v', status: 'APPROVED' }],
    ['a float of money', { vehicleId: 'v', downPayment: { amount: 10.5 } }],
    ['money in words', { vehicleId: 'v', downPayment: { amount: 'ten' } }],
    ['operators for money', { vehicleId: 'v', expectedPrice: { $gt: '' } }],
    ['months beyond an Int', { vehicleId: 'v', financingMonths: 2 ** 31 }],
    ['operators for a key', { vehicleId: 'v', idempotencyKey: { $exists: true } }],
  ])('%s is reported as such', async (_what, input) => {
    const { codes, payload } = await buy(input);
    expect([new Set(codes), payload]).toEqual([new Set(['BAD_USER_INPUT']), null]);
  });

  it.each([
    ['an empty vehicle', { vehicleId: '' }, 'INVALID'],
    ['a prototype name', { vehicleId: '__proto__' }, 'NOT_FOUND'],
    ['half a character', { vehicleId: '\ud800' }, 'NOT_FOUND'],
    ['a NUL', { vehicleId: 'v\u0000', idempotencyKey: 'k\u0000', notes: '\u0000' }, 'NOT_FOUND'],
    ['a huge id', { vehicleId: 'v'.repeat(100_000) }, 'INVALID'],
    ['huge remarks', { vehicleId: 'v', notes: '😀'.repeat(10_000) }, 'INVALID'],
  ])('%s is a refusal', async (_what, input, code) => {
    const { codes, payload } = await buy(input);
    expect([codes, payload?.userErrors.map((error) => error.code)]).toEqual([[], [code]]);
  });

  const list = `query ($filter: SaleFilter, $sortBy: SaleSort, $first: Int, $after: String) {
    sales(filter: $filter, sortBy: $sortBy, first: $first, after: $after) { totalCount nodes { id } }
  }`;
  it.each([
    ['operators for a status', { filter: { status: { $ne: null } } }],
    ['operators for a customer', { filter: { customerId: { $ne: null } } }],
    ['a day that is none', { filter: { createdAt: { from: '2026-02-30' } } }],
    ['an instant for a day', { filter: { createdAt: { from: '2026-02-01T00:00:00Z' } } }],
    ['a page too large', { first: 101 }],
    ['a page below nothing', { first: -1 }],
    ['a cursor of nowhere', { after: 'bm93aGVyZQ' }],
    ['days the wrong way round', { filter: { createdAt: { from: '2030-01-02', to: '2030-01-01' } } }],
    ['amounts the wrong way round', { filter: { totalAmount: { min: '2', max: '1.99' } } }],
    ['a part of a centavo', { filter: { totalAmount: { min: '1.001' } } }],
    ['a sort that is none', { sortBy: { field: 'NOTES' } }],
  ])('%s in a list is reported as such', async (_what, variables) => {
    expect((await graph.ask(list, sales, variables)).codes).toEqual(['BAD_USER_INPUT']);
  });

  it.each([
    ['no state at all', { filter: { status: [] } }],
    ['a vehicle that is none', { filter: { vehicleId: '{"$ne":null}' } }],
    ['more than any vehicle costs', { filter: { totalAmount: { min: '999999999999999' } } }],
    ['the first of all days', { filter: { createdAt: { to: '0001-01-01' } } }],
    ['the last of all days', { filter: { createdAt: { from: '9999-12-31' } } }],
  ])('%s in a list finds nothing', async (_what, variables) => {
    expect(await graph.ask(list, sales, variables)).toMatchObject({
      codes: [],
      data: { sales: { totalCount: 0, nodes: [] } },
    });
  });
});

describe('the purchases of the metrics', () => {
  const counted = async (): Promise<Record<string, number>> =>
    Object.fromEntries((await purchases.get()).values.map(({ labels, value }) => [labels.outcome, value]));

  it('are counted by what came of them: reserved, refused or failed', async () => {
    const vehicleId = newCar();
    const before = await counted();
    await buy({ vehicleId });
    await buy({ vehicleId }, bob);
    graph.customers.down = true;
    await buy({ vehicleId: newCar() });
    const { reserved = 0, refused = 0, failed = 0 } = before;
    expect(await counted()).toEqual({ reserved: reserved + 1, refused: refused + 1, failed: failed + 1 });
  });
});
