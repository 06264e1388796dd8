import { each } from '@autograph/kernel';
import type { GraphClient } from '@autograph/topologies/graph-client';
import { CommandError } from '../graph/command-error.ts';
import { accepted, logIn, mutate, mutation, refusedFor } from '../graph/mutation.ts';
import { CLIENTE_RECORD, CUSTOMERS, type DemoCustomer, numberOf } from './data/customers.ts';
import { type DemoSale, SALES } from './data/sales.ts';
import { CLIENTE } from './data/users.ts';
import { type DemoVehicle, VEHICLES } from './data/vehicles.ts';
import { type DemoWork, PARTS, WORK } from './data/workshop.ts';
import { type SeededStaff, seedStaff } from './seed-staff.ts';
import { type DemoWorkshop, makePart, makeServices, makeWork } from './seed-workshop.ts';

export interface SeedOptions {
  readonly client: GraphClient;
  readonly admin: { readonly username: string; readonly password: string };
  /** Begins no other record once it is aborted, and throws. */
  readonly signal?: AbortSignal | undefined;
  /** Told after each record, so that one can see it move. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Who acts, and the records that sales refer to. */
interface Shop extends SeededStaff {
  readonly client: GraphClient;
  readonly customerIds: Map<string, string>;
  readonly vehicleIds: Map<string, string>;
  /** Ids of the vehicles that have a picture. */
  readonly pictured: Set<string>;
}

interface Created {
  readonly id: string;
}

/** In how many pages of a hundred the demo data's vehicles are looked for. */
const PAGES = 3;

/** The pictures of each vehicle, which the graph draws. */
const DRAWINGS = ['drawing-studio', 'drawing-dusk', 'drawing-front'];

/** Requests under way at once. */
const AT_ONCE = 8;

const CREATE_CUSTOMER = mutation('createCustomer', 'customer { id }');
const CREATE_VEHICLE = mutation('createVehicle', 'vehicle { id }');
const ATTACH_PHOTOS = mutation('attachVehiclePhotos', 'vehicle { id }', { id: true });
const PURCHASE = mutation('purchaseVehicle', 'sale { id status }');
const DECISION = {
  APPROVED: mutation('approveSale', 'sale { id }', { id: true }),
  REJECTED: mutation('rejectSale', 'sale { id }', { id: true }),
  CANCELLED: mutation('cancelSale', 'sale { id }', { id: true }),
};

const OWN_RECORD = 'query { me { customer { id } } }';
const CUSTOMER_BY_NUMBER = 'query ($filter: CustomerFilter!) { customers(filter: $filter) { nodes { id } } }';
const OLDEST_VEHICLES = `query ($after: String) {
  vehicles(sortBy: { field: CREATED_AT }, first: 100, after: $after) {
    nodes { id plate coverPhoto { id } }
    pageInfo { hasNextPage endCursor }
  }
}`;

/**
 * Makes the demo data through the public graph. Repeatable: what is there already stays as it is, so that a seeding
 * which was cut off is completed by the next, and a complete one changes nothing. Throws a `CommandError` when the graph
 * refuses for any other reason, and top-level errors as the client throws them.
 */
export async function seedDemoData({ client, admin, signal, onProgress }: SeedOptions): Promise<void> {
  const staff = await seedStaff(client, admin);
  const shop: Shop = {
    client,
    ...staff,
    customerIds: new Map(),
    vehicleIds: new Map(),
    pictured: new Set(),
  };
  const records = [
    () => makeOwnRecord(shop),
    ...CUSTOMERS.map((customer) => () => makeCustomer(shop, customer)),
    ...VEHICLES.map((vehicle) => () => makeVehicle(shop, vehicle)),
  ];
  const sales = SALES.map((sale) => () => makeSale(shop, sale));
  const token = await logIn(client, admin);
  const workshop: DemoWorkshop = { client, token, partIds: new Map(), serviceIds: new Map() };
  const supplies = [() => makeServices(workshop), ...PARTS.map((part) => () => makePart(workshop, part))];
  const works = WORK.map((work) => async () => makeWork(workshop, work, await ownerOf(shop, work)));
  const total = [records, sales, supplies, works].reduce((sum, { length }) => sum + length, 0);
  let made = 0;
  const step = async (make: () => Promise<void>): Promise<void> => {
    signal?.throwIfAborted();
    await make();
    made += 1;
    onProgress?.(made, total);
  };

  await findVehicles(shop);
  await each(records, AT_ONCE, step);
  await each(sales, AT_ONCE, step);
  await each(supplies, AT_ONCE, step);
  await each(works, AT_ONCE, step);
}

/** The id of the customer whose vehicle is worked on. */
async function ownerOf({ client, cliente, customerIds }: Shop, { owner }: DemoWork): Promise<string> {
  const customer = CUSTOMERS.find(({ name }) => name === owner);
  if (customer) return customerIds.get(numberOf(customer)) ?? '';
  const { me } = await client.request<{ me: { customer: Created | null } | null }>(OWN_RECORD, {}, cliente);
  return me?.customer?.id ?? '';
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
  const { cpf, cnpj } = customer;
  const filter = cpf === null ? { cnpj } : { cpf };
  const outcome = await mutate<Created>(client, CREATE_CUSTOMER, { input: customer }, salesperson);
  const { customers } = refusedFor(outcome, 'CONFLICT')
    ? await client.request<{ customers: { nodes: Created[] } }>(CUSTOMER_BY_NUMBER, { filter }, salesperson)
    : {};
  const { id } = customers?.nodes[0] ?? accepted(outcome, `the customer ${customer.name}`);
  customerIds.set(numberOf(customer), id);
}

async function makeVehicle(shop: Shop, demo: DemoVehicle): Promise<void> {
  const { client, salesperson, vehicleIds, branchIds } = shop;
  const { branch, ...vehicle } = demo;
  if (!vehicleIds.has(vehicle.plate)) {
    const input = { ...vehicle, branchId: branchIds.get(branch) };
    const outcome = await mutate<Created>(client, CREATE_VEHICLE, { input }, salesperson);
    if (refusedFor(outcome, 'CONFLICT')) return;
    vehicleIds.set(vehicle.plate, accepted(outcome, `the vehicle ${vehicle.plate}`).id);
  }
  await makePictures(shop, demo);
}

/** Gives a vehicle pictures, which are drawn when somebody first looks at them. */
async function makePictures({ client, salesperson, vehicleIds, pictured }: Shop, vehicle: DemoVehicle) {
  const { make, model, color, plate } = vehicle;
  const id = vehicleIds.get(plate) ?? '';
  if (pictured.has(id)) return;
  const input = { keys: DRAWINGS, alt: `${make} ${model}, ${color} (desenho)` };
  const outcome = await mutate<Created>(client, ATTACH_PHOTOS, { id, input }, salesperson);
  // There are none where the graph does not draw.
  if (!refusedFor(outcome, 'NOT_FOUND')) accepted(outcome, `the pictures of ${plate}`);
}

/**
 * Finds the vehicles that were there already, as the graph would take a sold one again. They are among the oldest, and the
 * first of those with their plate.
 */
async function findVehicles({ client, salesperson, vehicleIds, pictured }: Shop): Promise<void> {
  let after: string | null = null;
  for (let page = 0; page < PAGES; page += 1) {
    const { vehicles }: { vehicles: Page } = await client.request(OLDEST_VEHICLES, { after }, salesperson);
    for (const { id, plate, coverPhoto } of vehicles.nodes) {
      if (plate && !vehicleIds.has(plate)) vehicleIds.set(plate, id);
      if (coverPhoto) pictured.add(id);
    }
    if (!vehicles.pageInfo.hasNextPage) return;
    after = vehicles.pageInfo.endCursor;
  }
}

interface Page {
  readonly nodes: readonly (Created & {
    readonly plate: string | null;
    readonly coverPhoto: Created | null;
  })[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

async function makeSale(shop: Shop, demoSale: DemoSale): Promise<void> {
  const { client, salesperson, cliente, vehicleIds, customerIds } = shop;
  const { idempotencyKey, plate, buyer: number, payment, notes, end } = demoSale;
  const vehicleId = vehicleIds.get(plate);
  if (!vehicleId)
    throw new CommandError(`The vehicle ${plate}, or another with its VIN, is there but not to be found.`);
  const buyer = number === null ? {} : { customerId: customerIds.get(number) };
  const input = { idempotencyKey, vehicleId, ...buyer, ...payment, notes };
  const token = number === null ? cliente : salesperson;
  const bought = await mutate<Created & { status: string }>(client, PURCHASE, { input }, token);
  const sale = accepted(bought, `the purchase ${idempotencyKey} of ${plate}`);
  if (end.status === 'PENDING' || sale.status !== 'PENDING') return;

  const { status, ...decision } = end;
  const variables = { id: sale.id, input: decision };
  const decided = await mutate<Created>(client, DECISION[status], variables, salesperson);
  if (!refusedFor(decided, 'INVALID_STATE'))
    accepted(decided, `to make the sale ${idempotencyKey} ${status}`);
}
