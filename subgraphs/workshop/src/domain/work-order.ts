import { done, type Outcome, refuse } from '@autograph/kernel';
import { messages, STATUS_NAMES } from './messages.ts';
import { approvedLines, type Quote, type QuoteLine } from './quote.ts';
import type { Transition } from './transition.ts';

/** Where a work order stands. `QUOTED`: it is a quote so far, and becomes an order when it is approved. */
export const WORK_ORDER_STATUSES = [
  'QUOTED',
  'RECEIVED',
  'IN_DIAGNOSIS',
  'AWAITING_APPROVAL',
  'APPROVED',
  'IN_PROGRESS',
  'AWAITING_PARTS',
  'FINISHED',
  'DELIVERED',
  'CANCELLED',
] as const;

export type WorkOrderStatus = (typeof WORK_ORDER_STATUSES)[number];

/** The state machine of a work order: the allowed next states of each state. */
export const NEXT_STATUSES: Readonly<Record<WorkOrderStatus, readonly WorkOrderStatus[]>> = {
  QUOTED: ['APPROVED', 'CANCELLED'],
  RECEIVED: ['IN_DIAGNOSIS', 'CANCELLED'],
  IN_DIAGNOSIS: ['AWAITING_APPROVAL', 'CANCELLED'],
  AWAITING_APPROVAL: ['APPROVED', 'IN_DIAGNOSIS', 'CANCELLED'],
  APPROVED: ['IN_PROGRESS', 'AWAITING_PARTS', 'CANCELLED'],
  IN_PROGRESS: ['AWAITING_PARTS', 'FINISHED', 'CANCELLED'],
  // Back to where it was when the parts were missing.
  AWAITING_PARTS: ['APPROVED', 'IN_PROGRESS', 'CANCELLED'],
  FINISHED: ['DELIVERED'],
  DELIVERED: [],
  CANCELLED: [],
};

/** Time that somebody worked on an order. */
export interface LabourEntry {
  readonly id: string;
  /** The user who worked. */
  readonly mechanicId: string;
  /** The line of a service that they worked on; `null` for none in particular. */
  readonly lineId: string | null;
  readonly minutes: number;
  readonly note: string | null;
  readonly at: Date;
}

/** How many units of a part. */
export interface PartQuantity {
  readonly partId: string;
  readonly quantity: number;
}

/** Work on one vehicle, from its quote or its arrival to its delivery. */
export interface WorkOrder {
  readonly id: string;
  readonly branchId: string;
  /** The customer's vehicle; `null` for one of the stock. */
  readonly customerVehicleId: string | null;
  /** The vehicle of the stock that is prepared; `null` for a customer's. */
  readonly vehicleId: string | null;
  /** Who owned the vehicle when it was opened, and decides. A later change of owner does not change it. */
  readonly customerId: string | null;
  readonly openedBy: string;
  /** What the customer asks for. */
  readonly description: string | null;
  readonly diagnosis: string | null;
  readonly mileage: number | null;
  readonly status: WorkOrderStatus;
  readonly history: readonly Transition<WorkOrderStatus>[];
  /** The revisions of the quote, oldest first. */
  readonly quotes: readonly Quote[];
  readonly labour: readonly LabourEntry[];
  /** What was used, from when it is FINISHED. */
  readonly used: readonly PartQuantity[];
  /** Parts that it waits for. */
  readonly missing: readonly string[];
  /** Counts the changes of what it claims of the stock. */
  readonly claimRevision: number;
  /** Whether the stock does not know yet what it claims. */
  readonly owes: boolean;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  /** Number of changes; the guard of every write. */
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** What a new order is about. */
export type NewWorkOrder = Pick<
  WorkOrder,
  | 'id'
  | 'branchId'
  | 'customerVehicleId'
  | 'vehicleId'
  | 'customerId'
  | 'openedBy'
  | 'description'
  | 'mileage'
>;

/** An order that begins: as a quote, or with the arrival of the vehicle. */
export function openOrder(about: NewWorkOrder, status: 'QUOTED' | 'RECEIVED', now: Date): WorkOrder {
  return {
    ...about,
    diagnosis: null,
    status,
    history: [{ from: null, to: status, at: now, by: about.openedBy, reason: null }],
    quotes: [],
    labour: [],
    used: [],
    missing: [],
    claimRevision: 0,
    owes: false,
    startedAt: null,
    finishedAt: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
}

/** Whether work on it is not done yet. A quote without an order is none. */
export function isOpen({ status }: Pick<WorkOrder, 'status'>): boolean {
  return status !== 'QUOTED' && NEXT_STATUSES[status].length > 0;
}

/** The newest revision of its quote. */
export function currentQuote({ quotes }: Pick<WorkOrder, 'quotes'>): Quote | null {
  return quotes.at(-1) ?? null;
}

/** The lines of all revisions that were approved. */
export function allApprovedLines({ quotes }: Pick<WorkOrder, 'quotes'>): readonly QuoteLine[] {
  return quotes.flatMap(approvedLines);
}

/** The order with a change. */
export function changedOrder(order: WorkOrder, changes: Partial<WorkOrder>, now: Date): WorkOrder {
  return { ...order, ...changes, version: order.version + 1, updatedAt: now };
}

/** Who moves an order, and why. */
export interface Move {
  readonly by: string | null;
  readonly reason?: string | null;
}

/** The order in another state. Refused as INVALID_STATE when its state does not lead there. */
export function moveTo(
  order: WorkOrder,
  to: WorkOrderStatus,
  { by, reason = null }: Move,
  now: Date,
  changes: Partial<WorkOrder> = {},
): Outcome<WorkOrder, 'INVALID_STATE'> {
  const { status: from } = order;
  if (!NEXT_STATUSES[from].includes(to))
    return refuse(
      'INVALID_STATE',
      'id',
      messages.cannotMove({ from: STATUS_NAMES[from], to: STATUS_NAMES[to] }),
    );
  const history = [...order.history, { from, to, at: now, by, reason }];
  return done(changedOrder(order, { ...changes, status: to, history }, now));
}

/** The order with its diagnosis: the first one begins it, later ones replace it until the quote is sent. */
export function diagnose(
  order: WorkOrder,
  diagnosis: string,
  by: string,
  now: Date,
): Outcome<WorkOrder, 'INVALID_STATE'> {
  if (order.status === 'IN_DIAGNOSIS') return done(changedOrder(order, { diagnosis }, now));
  return moveTo(order, 'IN_DIAGNOSIS', { by }, now, { diagnosis });
}

/** The order with work begun. Refused while parts are missing. */
export function startWork(order: WorkOrder, by: string, now: Date): Outcome<WorkOrder, 'INVALID_STATE'> {
  if (order.status === 'AWAITING_PARTS') return refuse('INVALID_STATE', 'id', messages.partsMissing);
  return moveTo(order, 'IN_PROGRESS', { by }, now, { startedAt: now });
}

/** Most entries of labour of one order. */
const MOST_LABOUR = 500;

/** The order with time that somebody worked. */
export function logLabour(
  order: WorkOrder,
  entry: LabourEntry,
  now: Date,
): Outcome<WorkOrder, 'INVALID' | 'INVALID_STATE' | 'LIMIT_REACHED'> {
  if (order.startedAt === null || order.finishedAt !== null || !isOpen(order))
    return refuse('INVALID_STATE', 'id', messages.notInProgress);
  const services = allApprovedLines(order).filter(({ kind }) => kind === 'SERVICE');
  if (entry.lineId !== null && !services.some(({ id }) => id === entry.lineId))
    return refuse('INVALID', 'lineId', messages.noSuchLine);
  if (order.labour.length >= MOST_LABOUR)
    return refuse('LIMIT_REACHED', null, messages.tooMuchLabour({ max: MOST_LABOUR }));
  return done(changedOrder(order, { labour: [...order.labour, entry] }, now));
}

/** The order handed over. */
export function deliver(order: WorkOrder, by: string, now: Date): Outcome<WorkOrder, 'INVALID_STATE'> {
  return moveTo(order, 'DELIVERED', { by }, now);
}
