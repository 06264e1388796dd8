import { randomUUID } from 'node:crypto';
import { generateCpf } from '@brazilian-utils/brazilian-utils/generate-cpf';
import { ask, logIn } from './client.ts';
import type { CallerName, Records } from './matrix.ts';

/** Adds a vehicle to the stock as staff, and returns its id. */
export async function aVehicle(url: string, token: string, changes: object = {}): Promise<string> {
  const input = {
    make: 'Fiat',
    model: 'Pulse',
    year: 2025,
    price: { amount: '99990.00' },
    mileage: 10,
    ...changes,
  };
  const { data } = await ask<{ createVehicle: { vehicle: { id: string } | null } }>(
    url,
    'mutation ($input: CreateVehicleInput!) { createVehicle(input: $input) { vehicle { id } userErrors { field code } } }',
    { variables: { input }, token },
  );
  if (!data?.createVehicle.vehicle) throw new Error(`no vehicle: ${JSON.stringify(data)}`);
  return data.createVehicle.vehicle.id;
}

/** Makes a walk-in customer as staff, and returns their id. */
export async function aCustomer(url: string, token: string): Promise<{ readonly customerId: string }> {
  const input = { name: 'Pessoa Fictícia', email: `${randomUUID()}@example.com`, cpf: generateCpf() };
  const { data } = await ask<{ createCustomer: { customer: { id: string } | null } }>(
    url,
    'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } userErrors { field code } } }',
    { variables: { input }, token },
  );
  if (!data?.createCustomer.customer) throw new Error(`no customer: ${JSON.stringify(data)}`);
  return { customerId: data.createCustomer.customer.id };
}

/** Registers a fresh user (CUSTOMER), by default with a customer record of their own, and logs them in. */
export async function aBuyer(
  url: string,
  record = true,
): Promise<{ readonly token: string; readonly userId: string; readonly customerId: string | null }> {
  const username = `u${randomUUID().slice(0, 18)}`;
  const account = {
    username,
    email: `${username}@example.com`,
    password: randomUUID(),
    firstName: 'Pessoa',
    lastName: 'Fictícia',
  };
  const { data } = await ask<{ register: { user: { id: string } }; login: { accessToken: string } }>(
    url,
    'mutation ($account: RegisterInput!, $who: LoginInput!) { register(input: $account) { user { id } } login(input: $who) { accessToken } }',
    { variables: { account, who: { username, password: account.password } } },
  );
  const token = data.login.accessToken;
  const customerId = record ? (await aCustomer(url, token)).customerId : null;
  return { token, userId: data.register.user.id, customerId };
}

/** One of each caller of the permission matrix, logged in, and the records that it speaks of. */
export async function aWorld(
  url: string,
): Promise<{ readonly records: Records; readonly tokens: Record<CallerName, string | undefined> }> {
  const [ADMIN, SALES] = await Promise.all([
    logIn(url, 'admin', 'admin123'),
    logIn(url, 'vendas', 'vendas123'),
  ]);
  const [owner, other, blocked] = await Promise.all([aBuyer(url), aBuyer(url), aBuyer(url, false)]);
  const vehicleId = await aVehicle(url, SALES);
  const bought = await ask<{ purchaseVehicle: { sale: { id: string } } }>(
    url,
    'mutation ($input: PurchaseVehicleInput!) { purchaseVehicle(input: $input) { sale { id } userErrors { code } } }',
    { variables: { input: { vehicleId, paymentMethod: 'PIX' } }, token: owner.token },
  );
  await ask(
    url,
    'mutation ($id: ID!, $input: UpdateUserInput!) { updateUser(id: $id, input: $input) { userErrors { code } } }',
    { variables: { id: blocked.userId, input: { status: 'BLOCKED' } }, token: ADMIN },
  );
  return {
    tokens: {
      anonymous: undefined,
      ADMIN,
      SALES,
      owner: owner.token,
      other: other.token,
      blocked: blocked.token,
    },
    records: {
      vehicleId,
      saleId: bought.data.purchaseVehicle.sale.id,
      customerId: owner.customerId ?? '',
      userId: owner.userId,
      nobody: randomUUID(),
    },
  };
}
