import type { DomainEvent } from '@autograph/events';
import type { FaultyGraph } from './faulty-graph.ts';

interface SaleRecord {
  readonly _id: string;
  readonly status: string;
  readonly outbox: readonly unknown[];
}

interface VehicleRecord {
  readonly _id: string;
  /** Of a vehicle that no sale ever held nothing is left once it is withdrawn. */
  readonly removed?: boolean | undefined;
  readonly version: number;
  readonly withdrawnAt?: Date | null;
  readonly history?: readonly { readonly from: string | null; readonly to: string }[];
  readonly transfers?: readonly TransferRecord[];
  readonly transfer?: TransferRecord | null;
  readonly outbox: readonly unknown[];
}

interface TransferRecord {
  readonly status: string;
  readonly sentAt: Date | null;
}

interface CustomerRecord {
  readonly _id: string;
  readonly anonymizedAt: Date | null;
  readonly removed?: boolean | undefined;
  readonly version: number;
  readonly outbox: readonly unknown[];
}

const OF_SALES: { readonly [status: string]: readonly string[] } = {
  PENDING: ['SaleOpened'],
  APPROVED: ['SaleOpened', 'SaleApproved'],
  REJECTED: ['SaleOpened', 'SaleRejected'],
  CANCELLED: ['SaleOpened', 'SaleCancelled'],
  RETURNED: ['SaleOpened', 'SaleApproved', 'SaleReturned'],
};
const OF_VEHICLES: { readonly [to: string]: string } = {
  AVAILABLE: 'VehicleReleased',
  RESERVED: 'VehicleReserved',
  SOLD: 'VehicleSold',
};

/** Events of changes that records keep no history of. */
const UNCOUNTED = ['VehicleUpdated', 'VehiclePhotosChanged', 'SaleUpdated'];

const FINISHED: { readonly [status: string]: string } = {
  RECEIVED: 'VehicleTransferReceived',
  CANCELLED: 'VehicleTransferCancelled',
};

/**
 * Everything that was not told, not once or not in order, as sentences. A copy, with the id of the first, is no second
 * event: anyone who reads drops it.
 */
export async function eventGaps(
  graph: Pick<FaultyGraph, 'records' | 'published'>,
): Promise<readonly string[]> {
  const sales = await graph.records<SaleRecord>('sale');
  const vehicles = await graph.records<VehicleRecord>('vehicle');
  const customers = await graph.records<CustomerRecord>('customer');
  const wrong = [...sales, ...vehicles, ...customers]
    .filter(({ outbox }) => outbox.length > 0)
    .map(({ _id }) => `${_id} has events that nobody received`);
  const compare = (told: ReadonlyMap<string, readonly string[]>, id: string, expected: readonly string[]) => {
    const types = told.get(id) ?? [];
    if (types.join() !== expected.join())
      wrong.push(`${id} told ${types.join()} in place of ${expected.join()}`);
  };
  const ofSales = firsts(await graph.published('sale'));
  for (const { _id, status } of sales) compare(ofSales, _id, OF_SALES[status] ?? []);
  const ofVehicles = firsts(await graph.published('vehicle'));
  for (const { _id, history = [], removed, withdrawnAt, transfers = [], transfer, version } of vehicles) {
    if (isStandIn({ removed, version })) continue;
    const changes = history
      .slice(1)
      .map(({ from, to }) => (from === 'SOLD' ? 'VehicleReturned' : (OF_VEHICLES[to] ?? to)));
    compare(ofVehicles, _id, [
      'VehicleCreated',
      ...changes,
      ...[...transfers, ...(transfer && !(transfer.status in FINISHED) ? [transfer] : [])].flatMap(
        eventsOfTransfer,
      ),
      ...(removed || withdrawnAt ? ['VehicleWithdrawn'] : []),
    ]);
  }
  const ofCustomers = firsts(await graph.published('customer'));
  for (const { _id, anonymizedAt, removed, version } of customers) {
    if (isStandIn({ removed, version })) continue;
    compare(ofCustomers, _id, ['CustomerCreated', ...(anonymizedAt ? ['CustomerErased'] : [])]);
  }
  return wrong;
}

/** Whether it only keeps its id from a vehicle or a customer whose process died before the insert. */
function isStandIn({ removed, version }: Pick<CustomerRecord, 'removed' | 'version'>): boolean {
  return removed === true && version === 1;
}

function eventsOfTransfer({ status, sentAt }: TransferRecord): readonly string[] {
  return [
    'VehicleTransferRequested',
    ...(sentAt ? ['VehicleTransferSent'] : []),
    FINISHED[status] ?? [],
  ].flat();
}

/** The types of each aggregate's events in the order of their first arrival, which is that of their sequences. */
function firsts(published: readonly DomainEvent[]): ReadonlyMap<string, readonly string[]> {
  const byId = new Map<string, DomainEvent>();
  for (const event of published) if (!byId.has(event.id)) byId.set(event.id, event);
  const types = new Map<string, string[]>();
  const last = new Map<string, number>();
  for (const { aggregate, type } of byId.values()) {
    // A vehicle and its photos share an id, and each has its own sequence.
    const counted = `${aggregate.type} ${aggregate.id}`;
    const inOrder = (last.get(counted) ?? 0) < aggregate.sequence;
    const told = inOrder ? (UNCOUNTED.includes(type) ? [] : [type]) : [`${type} too late`];
    types.set(aggregate.id, [...(types.get(aggregate.id) ?? []), ...told]);
    last.set(counted, aggregate.sequence);
  }
  return types;
}
