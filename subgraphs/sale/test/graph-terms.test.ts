import { anonymous, person, service } from '@autograph/kernel/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BOB } from '../src/testing/builders.ts';
import { admin, ana, bob, eve, type Graph, PURCHASE, sales, startGraph } from '../src/testing/graph.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph({ settings: { PENDING_SALES_LIMIT: 3 } });
});
afterAll(() => graph?.close());

const stock = (id: string) => {
  graph.vehicles.stock(id);
  return id;
};

describe('the bound on undecided purchases', () => {
  interface Payload {
    readonly sale: { readonly id: string } | null;
    readonly userErrors: readonly { readonly code: string; readonly field: string[] | null }[];
  }
  const buy = async (vehicleId: string, caller = ana, changes = {}): Promise<Payload> => {
    const input = { vehicleId, paymentMethod: 'PIX', ...changes };
    const { data } = await graph.ask(PURCHASE, caller, { input });
    return data?.purchaseVehicle as Payload;
  };
  const codeOf = ({ userErrors }: Payload) => userErrors[0]?.code;

  it('gives a customer three of thirty vehicles that they buy at once, and frees the others', async () => {
    const cars = Array.from({ length: 30 }, (_, n) => stock(`many-${n}`));
    const bought = await Promise.all(cars.map((car) => buy(car)));
    const won = bought.filter(({ sale }) => sale);
    expect(won).toHaveLength(3);
    expect(new Set(bought.filter(({ sale }) => !sale).map(codeOf))).toEqual(new Set(['LIMIT_REACHED']));
    const statuses = cars.map((car) => graph.vehicles.vehicles.get(car)?.status);
    expect(statuses.filter((status) => status === 'RESERVED')).toHaveLength(3);
    expect(statuses.filter((status) => status === 'AVAILABLE')).toHaveLength(27);
    const { data } = await graph.ask('{ sales(filter: { status: [PENDING] }) { totalCount } }', ana);
    expect(data).toEqual({ sales: { totalCount: 3 } });

    const reserved = graph.vehicles.calls.length;
    const next = stock('next');
    const refused = await buy(next, ana, { idempotencyKey: 'fourth' });
    expect(refused.userErrors).toMatchObject([{ code: 'LIMIT_REACHED', field: null }]);
    expect(graph.vehicles.calls).toHaveLength(reserved);
    const cancel = 'mutation ($id: ID!) { cancelSale(id: $id) { sale { status } } }';
    await graph.ask(cancel, ana, { id: won[0]?.sale?.id });
    expect(codeOf(await buy(next, ana, { idempotencyKey: 'fourth' }))).toBe('LIMIT_REACHED');
    expect((await buy(next)).sale).not.toBeNull();
    expect(codeOf(await buy(stock('one more')))).toBe('LIMIT_REACHED');
  });

  it('is one customer’s own, and not for staff', async () => {
    for (let n = 0; n < 5; n += 1) {
      const { sale } = await buy(stock(`staff-${n}`), sales, { customerId: BOB.customerId });
      expect(sale).not.toBeNull();
    }
    for (let n = 0; n < 3; n += 1) expect((await buy(stock(`bob-${n}`), bob)).sale).not.toBeNull();
    expect(codeOf(await buy(stock('bob-4'), bob))).toBe('LIMIT_REACHED');
  });
});

describe('Query.financingQuote', () => {
  const QUOTE = `query ($vehicleId: ID!, $downPayment: MoneyInput!, $months: Int!) {
    financingQuote(vehicleId: $vehicleId, downPayment: $downPayment, months: $months) {
      vehicle { id } price { amount currency } downPayment { amount } principal { amount } months monthlyRate
      instalment { amount } lastInstalment { amount } total { amount } effectiveAnnualRate
    }
  }`;
  const asked = (changes = {}) => ({
    vehicleId: stock('quoted'),
    downPayment: { amount: '14990.00' },
    months: 48,
    ...changes,
  });

  it('tells any role what financing costs, exactly', async () => {
    for (const caller of [admin, sales, ana, bob, eve]) {
      const { codes, data } = await graph.ask(QUOTE, caller, asked());
      expect(codes).toEqual([]);
      expect(data?.financingQuote).toEqual({
        vehicle: { id: 'quoted' },
        price: { amount: '74990.00', currency: 'BRL' },
        downPayment: { amount: '14990.00' },
        principal: { amount: '60000.00' },
        months: 48,
        monthlyRate: '0.0169',
        instalment: { amount: '1834.78' },
        lastInstalment: { amount: '1835.10' },
        total: { amount: '88069.76' },
        effectiveAnnualRate: '0.222754',
      });
    }
  });

  it('is for nobody without a token', async () => {
    for (const caller of [anonymous, service('gateway')]) {
      expect(await graph.ask(QUOTE, caller, asked())).toMatchObject({
        codes: ['UNAUTHENTICATED'],
        data: { financingQuote: null },
      });
    }
  });

  it('of a vehicle that does not exist is null', async () => {
    for (const vehicleId of ['nothing', '__proto__', '{"$ne":null}']) {
      expect(await graph.ask(QUOTE, ana, asked({ vehicleId }))).toMatchObject({
        codes: [],
        data: { financingQuote: null },
      });
    }
  });

  it.each([
    ['nothing down', { downPayment: { amount: '0.00' } }],
    ['all of it down', { downPayment: { amount: '74990.00' } }],
    ['a negative amount', { downPayment: { amount: '-1.00' } }],
    ['half centavos', { downPayment: { amount: '1.005' } }],
    ['no months', { months: 0 }],
    ['too many months', { months: 85 }],
    ['months beyond an Int', { months: 2 ** 31 }],
    ['operators', { vehicleId: { $ne: null } }],
    ['a huge id', { vehicleId: 'v'.repeat(100_000) }],
  ])('with %s is reported as wrong input', async (_what, changes) => {
    const { codes, data } = await graph.ask(QUOTE, ana, asked(changes));
    expect(new Set(codes)).toEqual(new Set(['BAD_USER_INPUT']));
    expect(data?.financingQuote ?? null).toBeNull();
  });
});

describe('Vehicle.financing', () => {
  const FINANCING = `query ($of: [_Any!]!, $downPayment: MoneyInput, $months: Int) {
    _entities(representations: $of) { ... on Vehicle { id financing(downPayment: $downPayment, months: $months) {
      price { amount } downPayment { amount } months instalment { amount } total { amount }
    } } } }`;
  const vehicle = (id: string, amount = '74990.00') => ({ __typename: 'Vehicle', id, price: { amount } });

  it('is the quote of the price that comes with the vehicle, and asks no other service', async () => {
    const calls = graph.vehicles.calls.length;
    const of = Array.from({ length: 100 }, (_, at) => vehicle(`v-${at}`, `${50_000 + at}.00`));
    const terms = { downPayment: { amount: '14990.00' }, months: 48 };
    for (const caller of [admin, sales, ana]) {
      const { codes, data } = await graph.ask(FINANCING, caller, { of: [vehicle('v'), ...of], ...terms });
      expect(codes).toEqual([]);
      const found = data?._entities as readonly unknown[] | undefined;
      expect(found).toHaveLength(101);
      expect(found?.[0]).toEqual({
        id: 'v',
        financing: {
          price: { amount: '74990.00' },
          downPayment: { amount: '14990.00' },
          months: 48,
          instalment: { amount: '1834.78' },
          total: { amount: '88069.76' },
        },
      });
    }
    expect(graph.vehicles.calls).toHaveLength(calls);
  });

  it('takes a fifth of the price down and 48 months where nothing is said', async () => {
    const of = [vehicle('v', '100000.03'), vehicle('w', '0.01')];
    for (const omitted of [{}, { downPayment: null, months: null }]) {
      const { data } = await graph.ask(FINANCING, ana, { of, ...omitted });
      expect(data?._entities).toMatchObject([
        { financing: { downPayment: { amount: '20000.01' }, months: 48 } },
        { financing: { downPayment: { amount: '0.00' }, total: { amount: '0.01' } } },
      ]);
    }
  });

  it('with wrong terms is reported, and leaves the vehicle', async () => {
    for (const terms of [
      { months: 0 },
      { months: 85 },
      { downPayment: { amount: '0.00' } },
      { downPayment: { amount: '74990.00' } },
    ]) {
      const { codes, data } = await graph.ask(FINANCING, ana, { of: [vehicle('v')], ...terms });
      expect(codes).toEqual(['BAD_USER_INPUT']);
      expect(data?._entities).toEqual([{ id: 'v', financing: null }]);
    }
  });

  it('is for buyers and sellers, as the quote is', async () => {
    const of = [vehicle('v')];
    for (const [caller, code] of [
      [person('WORKSHOP'), 'FORBIDDEN'],
      [anonymous, 'UNAUTHENTICATED'],
    ] as const)
      expect(new Set((await graph.ask(FINANCING, caller, { of })).codes)).toEqual(new Set([code]));
  });

  it('of a vehicle without a price that can be read is null', async () => {
    const prices = [undefined, null, 1, { amount: 1 }, { amount: 'x' }, { amount: { $gt: '' } }];
    const of = prices.map((price) => ({ __typename: 'Vehicle', id: 'v', price }));
    const { codes, data } = await graph.ask(FINANCING, ana, { of });
    expect(codes).toEqual([]);
    expect(data?._entities).toEqual(prices.map(() => ({ id: 'v', financing: null })));
  });
});
