import { beforeAll, describe, expect, inject, it } from 'vitest';
import { ask, logIn, type UserErrors } from '../../src/client.ts';
import { aBuyer, aCustomer, aPlate, aVehicle } from '../../src/fixtures.ts';

const graph = inject('graph');
const RACES = graph.topology === 'single' ? 200 : 25;

/** Most milliseconds between the buy-backs of a race. */
const MOST_STEP = 80;
/** Races at once. */
const AT_ONCE = 5;

interface Payload extends UserErrors {
  readonly sale?: { readonly id: string; readonly status: string } | null;
  readonly vehicle?: { readonly id: string } | null;
}

const PURCHASE =
  'mutation ($input: PurchaseVehicleInput!) { it: purchaseVehicle(input: $input) { sale { id status } userErrors { code field } } }';
const APPROVE =
  'mutation ($id: ID!) { it: approveSale(id: $id) { sale { id status } userErrors { code field } } }';
const RETURN =
  'mutation ($id: ID!, $input: ReturnSaleInput!) { it: returnSale(id: $id, input: $input) { sale { id status } userErrors { code field } } }';
const BUY_BACK =
  'mutation ($input: CreateVehicleInput!) { it: createVehicle(input: $input) { vehicle { id } userErrors { code field } } }';
const READ = `query ($id: ID!) { vehicle(id: $id) {
  id status plate previously { id status sales { nodes { status } } } history { from to sale { id } }
  sales { nodes { id status refund { amount } } }
} }`;

interface ReadVehicle {
  readonly status: string;
  readonly history: readonly { readonly from: string | null; readonly to: string }[];
  readonly previously: { readonly id: string; readonly status: string } | null;
  readonly sales: { readonly nodes: readonly { readonly id: string; readonly status: string }[] };
}

describe(`a sale that was approved (${graph.topology})`, () => {
  let admin: string;
  let sales: string;
  beforeAll(async () => {
    admin = await logIn(graph.url, 'admin', 'admin123');
    sales = await logIn(graph.url, 'vendas', 'vendas123');
  });

  const mutate = async (
    query: string,
    variables: Record<string, unknown>,
    token = sales,
  ): Promise<Payload> => {
    const { data, errors } = await ask<{ it: Payload }>(graph.url, query, { variables, token });
    if (!data?.it) throw new Error(JSON.stringify(errors));
    return data.it;
  };
  const read = async (id: string): Promise<ReadVehicle> =>
    (await ask<{ vehicle: ReadVehicle }>(graph.url, READ, { variables: { id }, token: sales })).data.vehicle;
  const sell = async (vehicleId: string, customerId: string): Promise<string> => {
    const { sale } = await mutate(PURCHASE, { input: { vehicleId, customerId, paymentMethod: 'PIX' } });
    if (!sale) throw new Error('no sale');
    expect((await mutate(APPROVE, { id: sale.id })).sale?.status).toBe('APPROVED');
    return sale.id;
  };
  const giveBack = (id: string) => mutate(RETURN, { id, input: { reason: 'Engine noise.' } }, admin);
  const buyBack = (plate: string) => {
    const input = { make: 'Fiat', model: 'Pulse', year: 2025, price: { amount: '89990.00' }, plate };
    return mutate(BUY_BACK, { input });
  };

  it('is returned and refunded, and its vehicle is sold again and bought back under its plate', async () => {
    const plate = aPlate();
    const id = await aVehicle(graph.url, sales, { plate });
    const { customerId } = await aCustomer(graph.url, sales);
    const first = await sell(id, customerId);
    expect(await giveBack(first)).toMatchObject({ sale: { status: 'RETURNED' }, userErrors: [] });
    expect((await giveBack(first)).userErrors).toMatchObject([{ code: 'INVALID_STATE', field: ['id'] }]);
    expect((await buyBack(plate)).userErrors).toMatchObject([{ code: 'CONFLICT', field: ['plate'] }]);
    const second = await sell(id, customerId);
    const { vehicle } = await buyBack(plate);
    expect(await read(vehicle?.id ?? '')).toMatchObject({
      status: 'AVAILABLE',
      previously: { id, status: 'SOLD' },
    });
    expect((await giveBack(second)).userErrors).toMatchObject([{ code: 'CONFLICT', field: ['plate'] }]);
    const car = await read(id);
    expect(car.status).toBe('SOLD');
    expect(car.history.map(({ from, to }) => `${from}>${to}`)).toEqual([
      'null>AVAILABLE',
      'AVAILABLE>RESERVED',
      'RESERVED>SOLD',
      'SOLD>AVAILABLE',
      'AVAILABLE>RESERVED',
      'RESERVED>SOLD',
    ]);
    expect(car.sales.nodes).toMatchObject([
      { id: second, status: 'APPROVED' },
      { id: first, status: 'RETURNED', refund: { amount: '99990.00' } },
    ]);
  });

  it('cannot be returned once the car was bought back and sold again, while that later sale can', async () => {
    const plate = aPlate();
    const id = await aVehicle(graph.url, sales, { plate });
    const { customerId } = await aCustomer(graph.url, sales);
    const first = await sell(id, customerId);
    const { vehicle } = await buyBack(plate);
    const second = await sell(vehicle?.id ?? '', customerId);
    expect((await giveBack(first)).userErrors).toMatchObject([{ code: 'CONFLICT', field: ['plate'] }]);
    expect(await giveBack(second)).toMatchObject({ sale: { status: 'RETURNED' } });
    expect((await read(id)).status).toBe('SOLD');
  });

  it('counts as RETURNED in the summary of sales, and the buyer finds it in their data', async () => {
    const count = async (): Promise<number> => {
      const { data } = await ask<{
        salesSummary: { groups: readonly { status: string; count: number }[] } | null;
      }>(graph.url, '{ salesSummary(groupBy: [STATUS]) { groups { status count } } }', { token: sales });
      return data.salesSummary?.groups.find(({ status }) => status === 'RETURNED')?.count ?? 0;
    };
    const before = await count();
    const { token, customerId } = await aBuyer(graph.url);
    const sale = await sell(await aVehicle(graph.url, sales), customerId ?? '');
    await giveBack(sale);
    await expect.poll(count, { timeout: 10_000 }).toBe(before + 1);
    const { data } = await ask<{ exportMyData: { sales: readonly object[] } }>(
      graph.url,
      '{ exportMyData { sales } }',
      { token },
    );
    expect(data.exportMyData.sales).toMatchObject([
      {
        id: sale,
        status: 'RETURNED',
        refund: { amount: '99990.00', currency: 'BRL' },
        history: [{ to: 'PENDING' }, { to: 'APPROVED' }, { to: 'RETURNED', reason: 'Engine noise.' }],
      },
    ]);
  });

  it(`has one vehicle in stock after each of ${RACES} races of its return with the buy-back`, async () => {
    const { customerId } = await aCustomer(graph.url, sales);
    const winners = { returned: 0, boughtBack: 0 };
    // How much later each buy-back starts than the one before it: as much as lets both win, however busy the machine is.
    let step = 10;
    const race = async (turn: number): Promise<void> => {
      const plate = aPlate();
      const id = await aVehicle(graph.url, sales, { plate });
      const sale = await sell(id, customerId);
      const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
      const [returned, again, bought] = await Promise.all([
        pause(turn % 4).then(() => giveBack(sale)),
        pause(turn % 3).then(() => giveBack(sale)),
        pause(step * (turn % 16)).then(() => buyBack(plate)),
      ]);
      const isReturned = [returned, again].some((payload) => payload.sale != null);
      expect([isReturned, bought.vehicle != null]).toContain(true);
      expect(isReturned && bought.vehicle != null).toBe(false);
      const car = await read(id);
      expect(car.status).toBe(isReturned ? 'AVAILABLE' : 'SOLD');
      expect(car.sales.nodes).toMatchObject([{ status: isReturned ? 'RETURNED' : 'APPROVED' }]);
      winners[isReturned ? 'returned' : 'boughtBack'] += 1;
    };
    for (let turn = 0; turn < RACES; turn += AT_ONCE) {
      const before = { ...winners };
      await Promise.all(Array.from({ length: AT_ONCE }, (_, at) => race(turn + at)));
      if (winners.returned === before.returned) step = Math.min(2 * step, MOST_STEP);
      else if (winners.boughtBack === before.boughtBack) step = Math.max(step / 2, 1);
    }
    expect(Math.min(winners.returned, winners.boughtBack), JSON.stringify(winners)).toBeGreaterThan(0);
  }, 180_000);
});
