import type { GraphClient } from '@autograph/topologies/graph-client';
import { CLIENTE_RECORD, CUSTOMERS, type DemoCustomer } from './data/customers.ts';
import { type DemoSale, SALES } from './data/sales.ts';
import { CLIENTE, type DemoUser, SALESPERSON } from './data/users.ts';
import { type DemoVehicle, VEHICLES } from './data/vehicles.ts';
import { each } from './each.ts';
import { accepted, DemoError, logIn, mutate, mutation, refusedFor } from './mutation.ts';

export interface SeedOptions {
  readonly client: GraphClient;
  readonly admin: { readonly username: string; readonly password: string };
  /** Begins no other record once it is aborted, and throws. */
  readonly signal?: AbortSignal | undefined;
  /** Told after each record, so that one can see it move. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Who acts, and the records that sales refer to. */
interface Shop {
  readonly client: GraphClient;
  readonly salesperson: string;
  readonly cliente: string;
  readonly customerIds: Map<string, string>;
  readonly vehicleIds: Map<string, string>;
}

interface Created {
  readonly id: string;
}

/** Requests under way at once. */
const AT_ONCE = 8;

const CREATE_USER = mutation('createUser', 'user { id }');
const REGISTER = mutation('register', 'user { id }');
const CREATE_CUSTOMER = mutation('createCustomer', 'customer { id }');
const CREATE_VEHICLE = mutation('createVehicle', 'vehicle { id }');
const PURCHASE = mutation('purchaseVehicle', 'sale { id status }');
const DECISION = {
  APPROVED: mutation('approveSale', 'sale { id }', { id: true }),
  REJECTED: mutation('rejectSale', 'sale { id }', { id: true }),
  CANCELLED: mutation('cancelSale', 'sale { id }', { id: true }),
};

const OWN_RECORD = 'query { me { customer { id } } }';
const CUSTOMER_BY_CPF = 'query ($cpf: String) { customers(filter: { cpf: $cpf }) { nodes { id } } }';
const OLDEST_VEHICLES = `query ($after: String) {
  vehicles(sortBy: { field: CREATED_AT }, first: 100, after: $after) {
    nodes { id plate }
    pageInfo { hasNextPage endCursor }
  }
}`;

/**
 * Makes the demo data through the public graph. Repeatable: what is there already stays as it is, so that a seeding
 * which was cut off is completed by the next, and a complete one changes nothing. Throws a `DemoError` when the graph
 * refuses for any other reason, and top-level errors as the client throws them.
 */
export async function seedDemoData({ client, admin, signal, onProgress }: SeedOptions): Promise<void> {
  const [salesperson, cliente] = await makeAccounts(client, admin);
  const shop: Shop = { client, salesperson, cliente, customerIds: new Map(), vehicleIds: new Map() };
  const records = [
    () => makeOwnRecord(shop),
    ...CUSTOMERS.map((customer) => () => makeCustomer(shop, customer)),
    ...VEHICLES.map((vehicle) => () => makeVehicle(shop, vehicle)),
  ];
  const sales = SALES.map((sale) => () => makeSale(shop, sale));
  const total = records.length + sales.length;
  let made = 0;
  const step = async (make: () => Promise<void>): Promise<void> => {
    signal?.throwIfAborted();
    await make();
    made += 1;
    onProgress?.(made, total);
  };

  await each(records, AT_ONCE, step);
  await findVehicles(shop);
  await each(sales, AT_ONCE, step);
}

/** The accounts but the admin's; returns the access tokens of the salesperson and of `cliente`. */
async function makeAccounts(
  client: GraphClient,
  admin: SeedOptions['admin'],
): Promise<readonly [salesperson: string, cliente: string]> {
  const adminToken = await logIn(client, admin);
  const input = { ...SALESPERSON, role: 'SALES' };
  await makeAccount(client, SALESPERSON, CREATE_USER, { input }, adminToken);
  await makeAccount(client, CLIENTE, REGISTER, { input: CLIENTE });
  return [await logIn(client, SALESPERSON), await logIn(client, CLIENTE)];
}

async function makeAccount(
  client: GraphClient,
  { username }: DemoUser,
  ...request: [document: string, variables: Readonly<Record<string, unknown>>, accessToken?: string]
): Promise<void> {
  const outcome = await mutate<Created>(client, ...request);
  if (!refusedFor(outcome, 'CONFLICT')) accepted(outcome, `the account ${username}`);
}

async function makeOwnRecord({ client, cliente }: Shop): Promise<void> {
  const outcome = await mutate<Created>(client, CREATE_CUSTOMER, { input: CLIENTE_RECORD }, cliente);
  const { me } = refusedFor(outcome, 'CONFLICT')
    ? await client.request<{ me: { customer: Created | null } | null }>(OWN_RECORD, {}, cliente)
    : {};
  if (!me?.customer) accepted(outcome, `the customer record of ${CLIENTE.username}`);
}

async function makeCustomer(shop: Shop, customer: DemoCustomer): Promise<void> {
  const { client, salesperson, customerIds } = shop;
  const { cpf } = customer;
  const outcome = await mutate<Created>(client, CREATE_CUSTOMER, { input: customer }, salesperson);
  const { customers } = refusedFor(outcome, 'CONFLICT')
    ? await client.request<{ customers: { nodes: Created[] } }>(CUSTOMER_BY_CPF, { cpf }, salesperson)
    : {};
  const { id } = customers?.nodes[0] ?? accepted(outcome, `the customer ${customer.name}`);
  customerIds.set(cpf, id);
}

async function makeVehicle(shop: Shop, vehicle: DemoVehicle): Promise<void> {
  const { client, salesperson, vehicleIds } = shop;
  const outcome = await mutate<Created>(client, CREATE_VEHICLE, { input: vehicle }, salesperson);
  if (refusedFor(outcome, 'CONFLICT')) return;
  vehicleIds.set(vehicle.plate, accepted(outcome, `the vehicle ${vehicle.plate}`).id);
}

/** Finds the vehicles to sell that were there already. They are among the oldest: a page or two has them all. */
async function findVehicles({ client, salesperson, vehicleIds }: Shop): Promise<void> {
  let after: string | null = null;
  while (SALES.some(({ plate }) => !vehicleIds.has(plate))) {
    const { vehicles }: { vehicles: Page } = await client.request(OLDEST_VEHICLES, { after }, salesperson);
    for (const { id, plate } of vehicles.nodes) if (plate) vehicleIds.set(plate, id);
    if (!vehicles.pageInfo.hasNextPage) return;
    after = vehicles.pageInfo.endCursor;
  }
}

interface Page {
  readonly nodes: readonly { readonly id: string; readonly plate: string | null }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

async function makeSale(shop: Shop, demoSale: DemoSale): Promise<void> {
  const { client, salesperson, cliente, vehicleIds, customerIds } = shop;
  const { idempotencyKey, plate, cpf, payment, notes, end } = demoSale;
  const vehicleId = vehicleIds.get(plate);
  if (!vehicleId)
    throw new DemoError(`The vehicle ${plate}, or another with its VIN, is there but not to be found.`);
  const buyer = cpf === null ? {} : { customerId: customerIds.get(cpf) };
  const input = { idempotencyKey, vehicleId, ...buyer, ...payment, notes };
  const token = cpf === null ? cliente : salesperson;
  const bought = await mutate<Created & { status: string }>(client, PURCHASE, { input }, token);
  const sale = accepted(bought, `the purchase ${idempotencyKey} of ${plate}`);
  if (end.status === 'PENDING' || sale.status !== 'PENDING') return;

  const { status, ...decision } = end;
  const variables = { id: sale.id, input: decision };
  const decided = await mutate<Created>(client, DECISION[status], variables, salesperson);
  if (!refusedFor(decided, 'INVALID_STATE'))
    accepted(decided, `to make the sale ${idempotencyKey} ${status}`);
}
