import type { ClaimRecord, FaultyGraph } from './faulty-graph.ts';

interface SaleRecord {
  readonly _id: string;
  readonly idempotencyKey: string | null;
  readonly slot: number | null;
  readonly vehicleId: string;
  readonly customerId: string;
  readonly status: string;
  readonly settlement: string | null;
  readonly history: readonly { readonly from: string | null; readonly to: string }[];
}

interface VehicleRecord {
  readonly _id: string;
  readonly status: string;
  readonly heldBy: string | null;
  readonly removed?: boolean;
  readonly photosWaiting?: number;
  readonly plate?: string | null;
  readonly vin?: string | null;
}

interface CustomerRecord {
  readonly _id: string;
  readonly name: string | null;
  readonly removed?: boolean;
  readonly erasingSince: Date | null;
  readonly anonymizedAt: Date | null;
  readonly cpf: string | null;
  readonly cnpj: string | null;
  readonly userId: string | null;
}

const ATTEMPTS = new Set(['OPENING', 'REFUSED', 'ABANDONED']);
const HOLDING: { readonly [status: string]: string } = { PENDING: 'RESERVED', APPROVED: 'SOLD' };

const STEPS: { readonly [status: string]: string } = {
  PENDING: 'null>PENDING',
  RETURNED: 'null>PENDING,PENDING>APPROVED,APPROVED>RETURNED',
};

/**
 * Everything that sales, vehicles and customers disagree about, or that is left half done, as sentences; none when all is well. Read
 * from the stores themselves, so that no rule of the graph hides anything.
 */
export async function inconsistencies(
  graph: Pick<FaultyGraph, 'records' | 'claims'>,
): Promise<readonly string[]> {
  const vehicles = await graph.records<VehicleRecord>('vehicle');
  const records = await graph.records<SaleRecord>('sale');
  const customers = await graph.records<CustomerRecord>('customer');
  const sales = records.filter(({ status }) => !ATTEMPTS.has(status));
  const claims = [
    ...(await graph.claims('vehicle')),
    ...(await graph.claims('sale')),
    ...(await graph.claims('customer')),
  ];
  const byId = new Map(records.map((sale) => [sale._id, sale]));
  const stock = new Map(vehicles.map((vehicle) => [vehicle._id, vehicle]));
  const wrong: string[] = [];

  wrong.push(...differencesOfClaims(claims, { vehicles, sales: records, customers }));
  for (const { _id, status, settlement } of records) {
    if (status === 'OPENING') wrong.push(`attempt ${_id} is OPENING`);
    if (settlement) wrong.push(`sale ${_id} owes its vehicle ${settlement}`);
  }
  for (const { _id, status, heldBy, removed, photosWaiting = 0 } of vehicles) {
    if (removed) continue;
    if (photosWaiting > 0) wrong.push(`vehicle ${_id} has photos that are PROCESSING`);
    if (status === 'AVAILABLE' && heldBy === null) continue;
    const holder = heldBy === null ? undefined : byId.get(heldBy);
    if (holder?.vehicleId !== _id || HOLDING[holder.status] !== status) {
      wrong.push(`vehicle ${_id} is ${status} for ${heldBy}, which is ${holder?.status ?? 'nothing'}`);
    }
  }
  for (const { _id, status, vehicleId, history } of sales) {
    const needed = HOLDING[status];
    const vehicle = stock.get(vehicleId);
    if (needed && (vehicle?.status !== needed || vehicle.heldBy !== _id)) {
      wrong.push(`sale ${_id} is ${status}, but its vehicle ${vehicle?.status} for ${vehicle?.heldBy}`);
    }
    const steps = history.map(({ from, to }) => `${from}>${to}`).join();
    const expected = STEPS[status] ?? `null>PENDING,PENDING>${status}`;
    if (steps !== expected) wrong.push(`sale ${_id} is ${status} with the history ${steps}`);
  }
  const buyers = new Map(customers.map((customer) => [customer._id, customer]));
  for (const { _id, erasingSince, anonymizedAt, name } of customers) {
    if (erasingSince) wrong.push(`customer ${_id} is half erased`);
    if (anonymizedAt && name !== null) wrong.push(`customer ${_id} is erased with a name`);
  }
  for (const { _id, status, customerId } of sales) {
    const buyer = buyers.get(customerId);
    if (!buyer || buyer.removed) wrong.push(`sale ${_id} has no customer`);
    if (status === 'PENDING' && buyer?.anonymizedAt) wrong.push(`sale ${_id} is open for nobody`);
  }
  return wrong;
}

/** Claims without their value, and values without their claim. By how many of a kind each owner has: only the service can read an id. */
function differencesOfClaims(
  claims: readonly ClaimRecord[],
  owners: {
    readonly vehicles: readonly VehicleRecord[];
    readonly sales: readonly SaleRecord[];
    readonly customers: readonly CustomerRecord[];
  },
): readonly string[] {
  const of = (owner: string, kind: string, value: unknown) =>
    value === null || value === undefined ? [] : [`${kind} of ${owner}`];
  const held = [
    ...owners.vehicles.flatMap(({ _id, status, plate, vin }) =>
      status === 'AVAILABLE' || status === 'RESERVED'
        ? [...of(_id, 'plate', plate), ...of(_id, 'vin', vin)]
        : [],
    ),
    ...owners.sales.flatMap(({ _id, idempotencyKey, slot }) => [
      ...of(_id, 'idempotency-key', idempotencyKey),
      ...of(_id, 'sale-slot', slot),
    ]),
    ...owners.customers.flatMap(({ _id, cpf, cnpj, userId }) => [
      ...of(_id, 'customer-cpf', cpf),
      ...of(_id, 'customer-cnpj', cnpj),
      ...of(_id, 'customer-account', userId),
    ]),
  ];
  const claimed = claims
    .filter(({ _id }) => !_id.startsWith('lead/'))
    .map(({ _id, owner }) => `${_id.split('/')[0]} of ${owner}`);
  return [
    ...claimed.filter((claim) => !held.includes(claim)).map((claim) => `the ${claim} is claimed in vain`),
    ...held.filter((value) => !claimed.includes(value)).map((value) => `the ${value} is not claimed`),
  ];
}

/** The status of each sale; attempts are none. */
export async function salesOf(graph: Pick<FaultyGraph, 'records'>): Promise<ReadonlyMap<string, string>> {
  const records = await graph.records<SaleRecord>('sale');
  return new Map(
    records.filter(({ status }) => !ATTEMPTS.has(status)).map(({ _id, status }) => [_id, status]),
  );
}
