import { DEFAULT_BRANCH_ID } from '@autograph/kernel';
import type { GraphClient } from '@autograph/topologies/graph-client';
import { CommandError } from '../graph/command-error.ts';
import { accepted, mutate, mutation, refusedFor } from '../graph/mutation.ts';
import { type DemoPart, type DemoWork, SERVICES } from './data/workshop.ts';

/** Who makes the records of the workshop, and those that work refers to. */
export interface DemoWorkshop {
  readonly client: GraphClient;
  /** The access token of the administrator. */
  readonly token: string;
  readonly partIds: Map<string, string>;
  readonly serviceIds: Map<string, string>;
}

interface Created {
  readonly id: string;
}

interface Order extends Created {
  readonly status: string;
  readonly quote: {
    readonly revision: number;
    readonly status: string;
    readonly total: { readonly amount: string };
  } | null;
}

const CREATE_PART = mutation('createPart', 'part { id }');
const RECEIVE = mutation('receiveParts', 'stock { id }');
const CREATE_SERVICE = mutation('createWorkshopService', 'service { id }');
const REGISTER = mutation('registerVehicle', 'vehicle { id }');
const ORDER = 'workOrder { id status quote { revision status total { amount } } }';
const OPEN = mutation('openWorkOrder', ORDER);
const DIAGNOSE = mutation('diagnose', ORDER, { id: true });
const REVISE = mutation('reviseQuote', ORDER, { id: true });
const SEND = mutation('sendQuote', ORDER, { id: true });
const DECIDE = mutation('decideQuote', ORDER, { id: true });
const withoutInput = (field: string): string =>
  `mutation ($id: ID!) { payload: ${field}(id: $id) { value: ${ORDER} userErrors { field message code } } }`;
const NEXT: Readonly<Record<string, string>> = {
  APPROVED: withoutInput('startWork'),
  IN_PROGRESS: withoutInput('finishWork'),
  FINISHED: withoutInput('deliverWork'),
};

const PART_BY_SKU = 'query ($filter: PartFilter) { parts(filter: $filter) { nodes { id } } }';
const ALL_SERVICES = 'query { workshopServices { id name } }';
const WORK_BY_PLATE = `query ($filter: CustomerVehicleFilter) {
  customerVehicles(filter: $filter) { nodes { id workOrders { id status quote { revision status total { amount } } } } }
}`;

/** More steps than any order needs: a guard against turning for ever. */
const MOST_STEPS = 12;

/** Makes a part with its units, which come in once. */
export async function makePart({ client, token, partIds }: DemoWorkshop, demo: DemoPart): Promise<void> {
  const { units, cost, ...input } = demo;
  const outcome = await mutate<Created>(client, CREATE_PART, { input }, token);
  const { parts } = refusedFor(outcome, 'CONFLICT')
    ? await client.request<{ parts: { nodes: Created[] } }>(PART_BY_SKU, { filter: { sku: demo.sku } }, token)
    : {};
  const { id } = parts?.nodes[0] ?? accepted(outcome, `the part ${demo.sku}`);
  partIds.set(demo.sku, id);
  if (units === 0) return;
  const unitCost = { amount: cost };
  const receipt = {
    partId: id,
    branchId: DEFAULT_BRANCH_ID,
    quantity: units,
    unitCost,
    idempotencyKey: 'demo',
  };
  accepted(await mutate<Created>(client, RECEIVE, { input: receipt }, token), `units of ${demo.sku}`);
}

/** Makes the services. */
export async function makeServices({ client, token, serviceIds }: DemoWorkshop): Promise<void> {
  const { workshopServices } = await client.request<{
    workshopServices: readonly (Created & { readonly name: string })[];
  }>(ALL_SERVICES, {}, token);
  for (const input of SERVICES) {
    const known = workshopServices.find(({ name }) => name === input.name);
    const { id } =
      known ??
      accepted(await mutate<Created>(client, CREATE_SERVICE, { input }, token), `the service ${input.name}`);
    serviceIds.set(input.name, id);
  }
}

/** Registers a vehicle, and brings the work on it to where the demo has it. What is further by now stays. */
export async function makeWork(workshop: DemoWorkshop, work: DemoWork, customerId: string): Promise<void> {
  const { client, token } = workshop;
  const { plate, make, model, year, mileage } = work;
  const input = { plate, make, model, year, mileage, customerId };
  const registered = await mutate<Created>(client, REGISTER, { input }, token);
  if (!refusedFor(registered, 'CONFLICT')) accepted(registered, `the vehicle ${plate}`);
  const { customerVehicles } = await client.request<{
    customerVehicles: { nodes: readonly (Created & { readonly workOrders: readonly Order[] | null })[] };
  }>(WORK_BY_PLATE, { filter: { plate } }, token);
  const [vehicle] = customerVehicles.nodes;
  if (!vehicle) throw new CommandError(`The vehicle ${plate} of the demo is not to be found.`);
  let order = vehicle.workOrders?.at(-1) ?? null;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (order && isThere(order.status, work.status)) return;
    order = await advance(workshop, work, vehicle.id, order);
  }
  throw new CommandError(`The work on ${plate} did not become ${work.status}.`);
}

const IN_ORDER = [
  'RECEIVED',
  'IN_DIAGNOSIS',
  'AWAITING_APPROVAL',
  'APPROVED',
  'AWAITING_PARTS',
  'IN_PROGRESS',
  'FINISHED',
  'DELIVERED',
  'CANCELLED',
];

/** Whether an order is where it is to be, or further. Parts may have come for one that was to wait. */
function isThere(status: string, wanted: DemoWork['status']): boolean {
  const target = wanted === 'AWAITING_PARTS' ? 'APPROVED' : wanted;
  return IN_ORDER.indexOf(status) >= IN_ORDER.indexOf(target);
}

async function advance(
  { client, token, partIds, serviceIds }: DemoWorkshop,
  { plate, description, diagnosis, parts, service, mileage }: DemoWork,
  customerVehicleId: string,
  order: Order | null,
): Promise<Order> {
  const run = async (document: string, variables: object): Promise<Order> =>
    accepted(
      await mutate<Order>(client, document, { ...variables }, token),
      `a step of the work on ${plate}`,
    );
  if (!order)
    return run(OPEN, { input: { customerVehicleId, branchId: DEFAULT_BRANCH_ID, description, mileage } });
  const { id, status, quote } = order;
  if (status === 'RECEIVED') return run(DIAGNOSE, { id, input: { diagnosis } });
  if (status === 'IN_DIAGNOSIS' && quote?.status === 'DRAFT')
    return run(SEND, { id, input: { revision: quote.revision } });
  if (status === 'IN_DIAGNOSIS') {
    const lines = parts.map(([sku, quantity]) => ({ partId: partIds.get(sku), quantity }));
    return run(REVISE, { id, input: { parts: lines, services: [{ serviceId: serviceIds.get(service) }] } });
  }
  if (status === 'AWAITING_APPROVAL' && quote) {
    const { revision, total } = quote;
    const decision = { revision, total: { amount: total.amount }, decision: 'APPROVE', channel: 'PHONE' };
    return run(DECIDE, { id, input: decision });
  }
  return run(NEXT[status] ?? '', { id });
}
