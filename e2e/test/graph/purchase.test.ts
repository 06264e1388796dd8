import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { ask, logIn, type UserErrors } from '../../src/client.ts';
import { aCustomer, aVehicle } from '../../src/fixtures.ts';

const graph = inject('graph');

interface Purchase {
  readonly purchaseVehicle: UserErrors & {
    readonly sale: { readonly id: string; readonly status: string } | null;
  };
}

const PURCHASE = /* GraphQL */ `
  mutation ($input: PurchaseVehicleInput!) {
    purchaseVehicle(input: $input) { sale { id status totalAmount { amount } vehicle { id status } } userErrors { field code message } }
  }
`;

describe(`a purchase (${graph.topology})`, () => {
  let sales: string;

  const buy = (input: object, token = sales) =>
    ask<Purchase>(graph.url, PURCHASE, { variables: { input }, token });
  const statusOf = async (id: string): Promise<string> => {
    const { data } = await ask<{ vehicle: { status: string } }>(
      graph.url,
      'query ($id: ID!) { vehicle(id: $id) { status } }',
      {
        variables: { id },
        token: sales,
      },
    );
    return data.vehicle.status;
  };
  const decide = (mutation: string, id: string, input: object, token = sales) => {
    const name = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
    return ask<Record<string, UserErrors & { sale: { status: string; vehicle: { status: string } } | null }>>(
      graph.url,
      `mutation ($id: ID!, $input: ${name}Input!) { ${mutation}(id: $id, input: $input) { sale { status vehicle { status } } userErrors { field code } } }`,
      { variables: { id, input }, token },
    );
  };
  const open = async (): Promise<{ vehicleId: string; saleId: string }> => {
    const vehicleId = await aVehicle(graph.url, sales);
    const { customerId } = await aCustomer(graph.url, sales);
    const { data } = await buy({ vehicleId, customerId, paymentMethod: 'PIX' });
    return { vehicleId, saleId: data.purchaseVehicle.sale?.id ?? 'none' };
  };

  beforeAll(async () => {
    sales = await logIn(graph.url, 'vendas', 'vendas123');
  });

  it('by a customer reserves the vehicle for their own sale', async () => {
    const vehicleId = await aVehicle(graph.url, sales, { price: { amount: '98765.43' } });
    const token = await logIn(graph.url, 'cliente', 'cliente123');
    const { data, errors } = await buy(
      { vehicleId, paymentMethod: 'PIX', expectedPrice: { amount: '98765.43' } },
      token,
    );
    expect(errors).toEqual([]);
    expect(data.purchaseVehicle).toMatchObject({
      sale: {
        status: 'PENDING',
        totalAmount: { amount: '98765.43' },
        vehicle: { id: vehicleId, status: 'RESERVED' },
      },
      userErrors: [],
    });
    const id = data.purchaseVehicle.sale?.id;
    const seen = await ask(
      graph.url,
      'query ($id: ID!) { sale(id: $id) { status customer { name user { username } } openedBy { username } } }',
      {
        variables: { id },
        token,
      },
    );
    expect(seen).toMatchObject({
      errors: [],
      data: {
        sale: {
          status: 'PENDING',
          customer: { user: { username: 'cliente' } },
          openedBy: { username: 'cliente' },
        },
      },
    });
  });

  it('of a vehicle that is taken is refused, and changes nothing', async () => {
    const { vehicleId, saleId } = await open();
    const { customerId } = await aCustomer(graph.url, sales);
    const { data } = await buy({ vehicleId, customerId, paymentMethod: 'CASH' });
    expect(data.purchaseVehicle.sale).toBeNull();
    expect(data.purchaseVehicle.userErrors.map(({ code }) => code)).toEqual(['VEHICLE_NOT_AVAILABLE']);
    const seen = await ask<{ vehicle: { sales: { nodes: { id: string }[]; totalCount: number } } }>(
      graph.url,
      'query ($id: ID!) { vehicle(id: $id) { sales { nodes { id } totalCount } } }',
      { variables: { id: vehicleId }, token: sales },
    );
    expect(seen.data.vehicle.sales).toEqual({ nodes: [{ id: saleId }], totalCount: 1 });
  });

  it('by a hundred buyers at once opens exactly one sale', async () => {
    const vehicleId = await aVehicle(graph.url, sales);
    const buyers = await Promise.all(Array.from({ length: 10 }, () => aCustomer(graph.url, sales)));
    const attempts = Array.from({ length: 100 }, (_, i) =>
      buy({ vehicleId, customerId: buyers[i % 10]?.customerId, paymentMethod: 'PIX' }),
    );
    const answers = (await Promise.all(attempts)).map(({ data }) => data.purchaseVehicle);
    expect(answers.filter(({ sale }) => sale)).toHaveLength(1);
    const refused = answers
      .filter(({ sale }) => !sale)
      .map(({ userErrors }) => userErrors.map(({ code }) => code).join());
    expect(new Set(refused)).toEqual(new Set(['VEHICLE_NOT_AVAILABLE']));
    expect(refused).toHaveLength(99);
    const { data } = await ask<{ sales: { totalCount: number } }>(
      graph.url,
      'query ($id: ID!) { sales(filter: { vehicleId: $id }) { totalCount } }',
      { variables: { id: vehicleId }, token: sales },
    );
    expect(data.sales.totalCount).toBe(1);
  });

  it('retried with the same key fifty times at once is one sale and fifty equal answers', async () => {
    const vehicleId = await aVehicle(graph.url, sales);
    const { customerId } = await aCustomer(graph.url, sales);
    const input = { vehicleId, customerId, paymentMethod: 'PIX', idempotencyKey: randomUUID() };
    const answers = await Promise.all(Array.from({ length: 50 }, () => buy(input)));
    const ids = answers.map(({ data }) => data.purchaseVehicle.sale?.id);
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).toBeTypeOf('string');
    const other = await buy({ ...input, notes: 'another input' });
    expect(other.data.purchaseVehicle.userErrors.map(({ code }) => code)).toEqual(['IDEMPOTENCY_MISMATCH']);
  });

  it('is refused when the price has moved', async () => {
    const vehicleId = await aVehicle(graph.url, sales, { price: { amount: '50000.00' } });
    const { customerId } = await aCustomer(graph.url, sales);
    const { data } = await buy({
      vehicleId,
      customerId,
      paymentMethod: 'PIX',
      expectedPrice: { amount: '49999.99' },
    });
    expect(data.purchaseVehicle.userErrors.map(({ code }) => code)).toEqual(['PRICE_CHANGED']);
    expect(await statusOf(vehicleId)).toBe('AVAILABLE');
  });

  it('with a down payment above the price is refused, and the vehicle free again', async () => {
    const vehicleId = await aVehicle(graph.url, sales, { price: { amount: '50000.00' } });
    const { customerId } = await aCustomer(graph.url, sales);
    const terms = { paymentMethod: 'FINANCING', financingMonths: 48, downPayment: { amount: '60000.00' } };
    const { data } = await buy({ vehicleId, customerId, ...terms });
    expect(data.purchaseVehicle.userErrors).toMatchObject([{ code: 'INVALID', field: ['downPayment'] }]);
    expect(await statusOf(vehicleId)).toBe('AVAILABLE');
  });

  it('approved shows the vehicle SOLD, and is final', async () => {
    const { vehicleId, saleId } = await open();
    const approved = await decide('approveSale', saleId, { notes: 'ok' });
    expect(approved.data.approveSale).toMatchObject({
      sale: { status: 'APPROVED', vehicle: { status: 'SOLD' } },
      userErrors: [],
    });
    for (const [mutation, input] of [
      ['approveSale', {}],
      ['rejectSale', { reason: 'late' }],
      ['cancelSale', {}],
    ] as const) {
      const { data } = await decide(mutation, saleId, input);
      expect(data[mutation]?.userErrors.map(({ code }) => code)).toEqual(['INVALID_STATE']);
    }
    expect(await statusOf(vehicleId)).toBe('SOLD');
  });

  it.each([
    ['rejectSale', { reason: 'no credit' }, 'REJECTED'],
    ['cancelSale', { reason: 'changed my mind' }, 'CANCELLED'],
  ])('%s frees the vehicle for the next buyer', async (mutation, input, status) => {
    const { vehicleId, saleId } = await open();
    const { data } = await decide(mutation, saleId, input);
    expect(data[mutation]).toMatchObject({
      sale: { status, vehicle: { status: 'AVAILABLE' } },
      userErrors: [],
    });
    const { customerId } = await aCustomer(graph.url, sales);
    const again = await buy({ vehicleId, customerId, paymentMethod: 'CASH' });
    expect(again.data.purchaseVehicle.sale?.status).toBe('PENDING');
  });
});
