import { randomInt, randomUUID } from 'node:crypto';
import { DEFAULT_BRANCH_ID } from '@autograph/kernel';
import { generateCpf } from '@brazilian-utils/brazilian-utils/generate-cpf';
import { ask, logIn } from './client.ts';
import type { CallerName, Records } from './matrix.ts';
import { anOffer, aQuoteLink } from './workshop-fixtures.ts';

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

/** Opens a branch as an administrator, and returns its id. */
export async function aBranch(url: string, token: string): Promise<string> {
  const { data } = await ask<{ createBranch: { branch: { id: string } | null } }>(
    url,
    'mutation ($input: CreateBranchInput!) { createBranch(input: $input) { branch { id } userErrors { field code } } }',
    { variables: { input: { name: `Filial ${randomInt(1_000_000)}` } }, token },
  );
  if (!data?.createBranch.branch) throw new Error(`no branch: ${JSON.stringify(data)}`);
  return data.createBranch.branch.id;
}

/** A plate that nothing else here has. */
export function aPlate(): string {
  const letter = () => String.fromCharCode(65 + randomInt(26));
  return `${letter()}${letter()}${letter()}${randomInt(10)}${letter()}${randomInt(10)}${randomInt(10)}`;
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

/** Opens a work order of a branch, for a new vehicle of a customer or for one of the stock. */
export async function aWorkOrder(
  url: string,
  token: string,
  branchId: string,
  of: { readonly customerId: string } | { readonly vehicleId: string },
  description: string,
): Promise<{ readonly orderId: string; readonly customerVehicleId: string }> {
  const car = { plate: aPlate(), make: 'Fiat', model: 'Uno', year: 2012, ...of };
  const registered =
    'customerId' in of
      ? await ask<{ it: { vehicle: { id: string } | null } }>(
          url,
          'mutation ($input: RegisterVehicleInput!) { it: registerVehicle(input: $input) { vehicle { id } userErrors { field code } } }',
          { variables: { input: car }, token },
        )
      : null;
  const customerVehicleId = registered?.data.it.vehicle?.id ?? '';
  const vehicle = 'customerId' in of ? { customerVehicleId } : of;
  const { data } = await ask<{ it: { workOrder: { id: string } | null } }>(
    url,
    'mutation ($input: OpenWorkOrderInput!) { it: openWorkOrder(input: $input) { workOrder { id } userErrors { field code } } }',
    { variables: { input: { ...vehicle, branchId, description } }, token },
  );
  if (!data?.it.workOrder) throw new Error(`no work order: ${JSON.stringify({ data, registered })}`);
  return { orderId: data.it.workOrder.id, customerVehicleId };
}

/** A user (CUSTOMER) who was registered for a test. */
export interface Buyer {
  readonly token: string;
  readonly userId: string;
  readonly customerId: string | null;
  readonly username: string;
  readonly password: string;
}

/** Registers a fresh user (CUSTOMER), by default with a customer record of their own, and logs them in. */
export async function aBuyer(url: string, record = true): Promise<Buyer> {
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
  return { token, userId: data.register.user.id, customerId, username, password: account.password };
}

/** Asks for contact about a vehicle as the holder of `token`, or as nobody; answers the id of the request, which `admin` reads. */
export async function aLead(
  url: string,
  admin: string,
  vehicleId: string,
  given: object = {},
  token: string | undefined = admin,
): Promise<string> {
  const consent = await ask<{ leadConsent: { version: string } }>(url, '{ leadConsent { version } }', {
    token,
  });
  const contact = { name: 'Pessoa Fictícia', email: `${randomUUID()}@example.com` };
  const input = { vehicleId, consent: consent.data.leadConsent.version, ...contact, ...given };
  const made = await ask<{ createLead: { received: boolean | null } }>(
    url,
    'mutation ($input: CreateLeadInput!) { createLead(input: $input) { received userErrors { code field } } }',
    { variables: { input }, token },
  );
  if (!made.data?.createLead.received) throw new Error(`no request: ${JSON.stringify(made)}`);
  const list = 'query ($id: ID!) { leads(filter: { vehicleId: $id }, first: 1) { nodes { id } } }';
  const { data } = await ask<{ leads: { nodes: { id: string }[] } }>(url, list, {
    variables: { id: vehicleId },
    token: admin,
  });
  return data.leads.nodes[0]?.id ?? '';
}

/** Makes an account of a role as an administrator, working in these branches, and logs it in. */
export async function aWorker(
  url: string,
  admin: string,
  role: 'SALES' | 'WORKSHOP',
  memberships: readonly { readonly branchId: string; readonly manages?: boolean }[] = [],
): Promise<{ readonly token: string; readonly userId: string }> {
  const username = `u${randomUUID().slice(0, 18)}`;
  const password = randomUUID();
  const names = { firstName: 'Pessoa', lastName: 'Fictícia' };
  const { data } = await ask<{ createUser: { user: { id: string } | null } }>(
    url,
    'mutation ($input: CreateUserInput!) { createUser(input: $input) { user { id } userErrors { field code } } }',
    {
      variables: { input: { username, email: `${username}@example.com`, password, role, ...names } },
      token: admin,
    },
  );
  const userId = data?.createUser.user?.id;
  if (!userId) throw new Error(`no account: ${JSON.stringify(data)}`);
  if (memberships.length > 0) await setWork(url, admin, userId, memberships);
  return { token: await logIn(url, username, password), userId };
}

/** Sets the branches that someone works in, as an administrator. */
export async function setWork(
  url: string,
  admin: string,
  id: string,
  memberships: readonly { readonly branchId: string; readonly manages?: boolean }[],
): Promise<void> {
  const { data } = await ask<{ setMemberships: { userErrors: unknown[] } }>(
    url,
    'mutation ($id: ID!, $input: SetMembershipsInput!) { setMemberships(id: $id, input: $input) { userErrors { field code } } }',
    { variables: { id, input: { memberships } }, token: admin },
  );
  if (data?.setMemberships.userErrors.length !== 0) throw new Error(JSON.stringify(data));
}

/** One of each caller of the permission matrix, logged in, and the records that it speaks of. */
export async function aWorld(
  url: string,
): Promise<{ readonly records: Records; readonly tokens: Record<CallerName, string | undefined> }> {
  const [ADMIN, SALES] = await Promise.all([
    logIn(url, 'admin', 'admin123'),
    logIn(url, 'vendas', 'vendas123'),
  ]);
  const [owner, other, blocked, mechanic] = await Promise.all([
    aBuyer(url),
    aBuyer(url),
    aBuyer(url, false),
    aWorker(url, ADMIN, 'WORKSHOP'),
  ]);
  const vehicleId = await aVehicle(url, SALES, { plate: aPlate() });
  const bought = await ask<{ purchaseVehicle: { sale: { id: string } } }>(
    url,
    'mutation ($input: PurchaseVehicleInput!) { purchaseVehicle(input: $input) { sale { id } userErrors { code } } }',
    { variables: { input: { vehicleId, paymentMethod: 'PIX' } }, token: owner.token },
  );
  const work = await aWorkOrder(
    url,
    ADMIN,
    DEFAULT_BRANCH_ID,
    { customerId: owner.customerId ?? '' },
    'Ruído',
  );
  const linked = await aWorkOrder(
    url,
    ADMIN,
    DEFAULT_BRANCH_ID,
    { customerId: owner.customerId ?? '' },
    'Freio',
  );
  const quoteToken = await aQuoteLink(url, ADMIN, linked.orderId);
  const offer = await anOffer(url, ADMIN);
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
      WORKSHOP: mechanic.token,
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
      workOrderId: work.orderId,
      quoteToken,
      customerVehicleId: work.customerVehicleId,
      partId: offer.partId,
      workshopServiceId: offer.serviceId,
    },
  };
}
