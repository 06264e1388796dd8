import { beforeAll, describe, expect, inject, it } from 'vitest';
import { ask, logIn } from '../../src/client.ts';
import { aBuyer, aVehicle } from '../../src/fixtures.ts';

const graph = inject('graph');

describe(`what a customer sees (${graph.topology})`, () => {
  let staff: string;
  let ana: Awaited<ReturnType<typeof aBuyer>>;
  let bruno: Awaited<ReturnType<typeof aBuyer>>;
  let sale: string;

  beforeAll(async () => {
    staff = await logIn(graph.url, 'vendas', 'vendas123');
    [ana, bruno] = await Promise.all([aBuyer(graph.url), aBuyer(graph.url)]);
    const { data } = await ask<{ purchaseVehicle: { sale: { id: string } } }>(
      graph.url,
      'mutation ($input: PurchaseVehicleInput!) { purchaseVehicle(input: $input) { sale { id } userErrors { code } } }',
      {
        variables: { input: { vehicleId: await aVehicle(graph.url, staff), paymentMethod: 'PIX' } },
        token: ana.token,
      },
    );
    sale = data.purchaseVehicle.sale.id;
  });

  it('is their own record by every path', async () => {
    const query =
      '{ me { id customer { id cpf user { id email } sales { nodes { id vehicle { make sales { totalCount } } customer { id user { username } } openedBy { id } } } } } }';
    const { data, errors } = await ask<{ me: { customer: { sales: { nodes: unknown[] } } } }>(
      graph.url,
      query,
      { token: ana.token },
    );
    expect(data).toMatchObject({
      me: {
        id: ana.userId,
        customer: {
          id: ana.customerId,
          user: { id: ana.userId },
          sales: { nodes: [{ id: sale, vehicle: { make: 'Fiat', sales: null } }] },
        },
      },
    });
    expect(errors.map(({ extensions, path }) => [extensions.code, path?.at(-1)])).toEqual([
      ['FORBIDDEN', 'sales'],
    ]);
  });

  it('of another customer is the same as of one that does not exist', async () => {
    const query =
      'query ($customer: ID!, $sale: ID!) { customer(id: $customer) { id } sale(id: $sale) { id } }';
    const read = (customer: string | null, id: string) =>
      ask(graph.url, query, { variables: { customer, sale: id }, token: bruno.token });
    const foreign = await read(ana.customerId, sale);
    expect(foreign).toEqual(
      await read('01990000-0000-7000-8000-000000000000', '01990000-0000-7000-8000-000000000000'),
    );
    expect(foreign.data).toEqual({ customer: null, sale: null });
  });

  it('in lists is their own alone', async () => {
    const query =
      'query ($ana: ID) { customers { nodes { id } totalCount } sales { totalCount } hers: sales(filter: { customerId: $ana }) { totalCount } }';
    const { data } = await ask(graph.url, query, { variables: { ana: ana.customerId }, token: bruno.token });
    expect(data).toEqual({
      customers: { nodes: [{ id: bruno.customerId }], totalCount: 1 },
      sales: { totalCount: 0 },
      hers: { totalCount: 0 },
    });
  });

  it('is nothing of which employee opened a sale for them', async () => {
    const { data } = await ask<{ purchaseVehicle: { sale: { id: string } } }>(
      graph.url,
      'mutation ($input: PurchaseVehicleInput!) { purchaseVehicle(input: $input) { sale { id } userErrors { code } } }',
      {
        variables: {
          input: {
            vehicleId: await aVehicle(graph.url, staff),
            customerId: bruno.customerId,
            paymentMethod: 'CASH',
          },
        },
        token: staff,
      },
    );
    const query = 'query ($id: ID!) { sale(id: $id) { id openedBy { id } } }';
    const seen = await ask(graph.url, query, {
      variables: { id: data.purchaseVehicle.sale.id },
      token: bruno.token,
    });
    expect(seen.data).toEqual({ sale: { id: data.purchaseVehicle.sale.id, openedBy: null } });
  });

  it.each([
    [
      'createVehicle',
      'mutation { createVehicle(input: { make: "A", model: "B", year: 2020, price: { amount: "1" } }) { vehicle { id } userErrors { code } } }',
    ],
    ['approveSale', 'mutation { approveSale(id: "x", input: {}) { userErrors { code } } }'],
    ['returnSale', 'mutation { returnSale(id: "x", input: { reason: "r" }) { userErrors { code } } }'],
    ['rejectSale', 'mutation { rejectSale(id: "x", input: { reason: "r" }) { userErrors { code } } }'],
    [
      'createUser',
      'mutation { createUser(input: { username: "abc", email: "a@example.com", password: "12345678", firstName: "A", lastName: "B", role: ADMIN }) { userErrors { code } } }',
    ],
  ])('does not include doing what is for staff: %s', async (field, query) => {
    const { data, errors } = await ask(graph.url, query, { token: ana.token });
    expect(data).toEqual({ [field]: null });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });

  it('does not include calling off what is another customer’s', async () => {
    const mutation =
      'mutation ($id: ID!) { cancelSale(id: $id, input: {}) { sale { id } userErrors { code } } }';
    const { data } = await ask(graph.url, mutation, { variables: { id: sale }, token: bruno.token });
    expect(data).toEqual({ cancelSale: { sale: null, userErrors: [{ code: 'NOT_FOUND' }] } });
  });
});

describe(`without a log-in (${graph.topology})`, () => {
  it.each([
    '{ me { id } }',
    ...(graph.publicStock ? [] : ['{ vehicles { totalCount } }', '{ vehicle(id: "x") { id } }']),
    '{ sales { totalCount } }',
    '{ customers { totalCount } }',
  ])('%s is UNAUTHENTICATED', async (query) => {
    const { status, data, errors } = await ask(graph.url, query);
    expect([status, Object.values(data), errors.map(({ extensions }) => extensions.code)]).toEqual([
      200,
      [null],
      ['UNAUTHENTICATED'],
    ]);
  });

  it('a token that is no good is HTTP 401', async () => {
    expect((await ask(graph.url, '{ me { id } }', { token: 'nonsense' })).status).toBe(401);
  });

  it('a token that was logged out is refused at once', async () => {
    const mutation =
      'mutation { login(input: { username: "cliente", password: "cliente123" }) { accessToken refreshToken } }';
    const { data } = await ask<{ login: { accessToken: string; refreshToken: string } }>(graph.url, mutation);
    const { accessToken: token, refreshToken } = data.login;
    expect((await ask(graph.url, '{ me { id } }', { token })).status).toBe(200);
    await ask(
      graph.url,
      'mutation ($input: LogoutInput!) { logout(input: $input) { userErrors { code } } }',
      {
        variables: { input: { refreshToken } },
        token,
      },
    );
    expect((await ask(graph.url, '{ me { id } }', { token })).status).toBe(401);
  });
});
