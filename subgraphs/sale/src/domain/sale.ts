import { done, type Money, type Outcome, refuse } from '@autograph/kernel';
import { messages, STATUS_NAMES } from './messages.ts';
import type { PurchaseAttempt, PurchaseTerms } from './purchase.ts';
import { belowPrice } from './terms.ts';

/** What a reservation tells of its vehicle; the sale keeps it as it was then. */
export interface ReservedVehicle {
  readonly price: Money;
  readonly make: string;
  /** The branch in whose stock it is. */
  readonly branchId: string;
}

/** Where a sale stands, as the graph shows it. */
export type SaleStatus = 'PENDING' | 'APPROVED' | 'REJECTED' | 'CANCELLED' | 'RETURNED';

/** What a sale still owes its vehicle at the vehicle service. */
export type Settlement = 'SELL' | 'RELEASE' | 'TAKE_BACK';

/** A return that is under way: asked for, and not yet carried out at the vehicle service. */
export interface PendingReturn {
  /** Tells this attempt to return the sale from another one. */
  readonly id: string;
  /** The user who asked for it. */
  readonly by: string;
  /** `null` where the customer was erased meanwhile. */
  readonly reason: string | null;
  /** Remarks that replace those of the sale; `null` leaves them. */
  readonly notes: string | null;
  readonly refund: Money;
}

/** One change of a sale's state. */
export interface SaleTransition {
  readonly from: SaleStatus | null;
  readonly to: SaleStatus;
  readonly at: Date;
  /** The user who did it; `null` where the graph itself did. */
  readonly by: string | null;
  readonly reason: string | null;
}

/** The sale of one vehicle to one customer, from when it became PENDING. */
export interface Sale extends PurchaseTerms {
  readonly id: string;
  readonly vehicleId: string;
  readonly customerId: string;
  /** The user who opened it. */
  readonly openedBy: string;
  /** The user of the staff who sold it; `null` where the buyer bought by themself. */
  readonly soldBy: string | null;
  /** The vehicle's make when it was reserved; `null` for a sale from before it was kept. */
  readonly make: string | null;
  /** The branch of its vehicle when it was reserved. It never changes. */
  readonly branchId: string;
  /** The price at which the vehicle was reserved. */
  readonly totalAmount: Money;
  readonly status: SaleStatus;
  readonly rejectionReason: string | null;
  readonly history: readonly SaleTransition[];
  /** When it was approved, rejected or cancelled; `null` while PENDING. A return does not change it. */
  readonly decidedAt: Date | null;
  /** What the buyer got back; `null` unless RETURNED. */
  readonly refund: Money | null;
  readonly returning: PendingReturn | null;
  /** What is decided here and not yet carried out at the vehicle service; the recovery loop's worklist. */
  readonly settlement: Settlement | null;
  /** Number of changes. Every decision checks it (optimistic locking). */
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** Where a decision may bring a PENDING sale. */
export type Decided = Exclude<SaleStatus, 'PENDING' | 'RETURNED'>;

/** The state machine of a sale: the allowed next states of each state. */
export const NEXT_STATUSES: Readonly<Record<SaleStatus, readonly SaleStatus[]>> = {
  PENDING: ['APPROVED', 'REJECTED', 'CANCELLED'],
  // For some days only: `mayReturn` of return.ts tells.
  APPROVED: ['RETURNED'],
  REJECTED: [],
  CANCELLED: [],
  RETURNED: [],
};

const SETTLEMENTS: Readonly<Record<Decided, Settlement>> = {
  APPROVED: 'SELL',
  REJECTED: 'RELEASE',
  CANCELLED: 'RELEASE',
};

/**
 * The sale that an attempt becomes once its vehicle is reserved. Refused when the terms do not fit the
 * price: what is paid up front must leave something to pay.
 */
export function open(
  attempt: PurchaseAttempt,
  { price, make, branchId }: ReservedVehicle,
  now: Date,
): Outcome<Sale, 'INVALID'> {
  const { idempotencyKey, fingerprint, attemptedAt, ...bought } = attempt;
  if (bought.downPayment && bought.downPayment.centavos >= price.centavos) {
    return belowPrice(price);
  }
  return done({
    ...bought,
    make,
    branchId,
    totalAmount: price,
    status: 'PENDING',
    rejectionReason: null,
    history: [{ from: null, to: 'PENDING', at: now, by: attempt.openedBy, reason: null }],
    decidedAt: null,
    refund: null,
    returning: null,
    settlement: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
  });
}

/**
 * The sale with other remarks, whatever its state: they say nothing that was decided. Remarks that are the same, or left
 * out, change nothing. Refused as STALE when the caller expected another version.
 */
export function annotate(
  sale: Sale,
  notes: string | null | undefined,
  expectedVersion: number | null,
  now: Date,
): Outcome<Sale, 'STALE'> {
  const stale = staleRefusal(sale, expectedVersion);
  if (stale) return stale;
  if (notes === undefined || notes === sale.notes) return done(sale);
  return done({ ...sale, notes, version: sale.version + 1, updatedAt: now });
}

/** The refusal of a sale that has another version than the caller expected. */
function staleRefusal(
  { version }: Sale,
  expectedVersion: number | null | undefined,
): Outcome<never, 'STALE'> | null {
  if (expectedVersion == null || expectedVersion === version) return null;
  return refuse('STALE', 'expectedVersion', messages.stale({ version }));
}

/** When a sale expires that may wait for `ttl` milliseconds; `null` once it is decided. */
export function expiryOf(
  { status, createdAt }: Pick<Sale, 'status' | 'createdAt'>,
  ttl: number,
): Date | null {
  return status === 'PENDING' ? new Date(createdAt.getTime() + ttl) : null;
}

/** Whether a change is that of a sale that nobody decided in time. */
export function isExpiry({ to, by }: Pick<SaleTransition, 'to' | 'by'>): boolean {
  return to === 'CANCELLED' && by === null;
}

/** A decision on a sale: where it goes, and what is said of it. */
export interface Decision {
  readonly to: Decided;
  readonly by: string | null;
  readonly reason: string | null;
  /** Remarks that replace those of the sale; left out, they stay. */
  readonly notes?: string | null | undefined;
  /** The version that the caller has read. `null` or left out: any version is decided. */
  readonly expectedVersion?: number | null | undefined;
}

/**
 * The sale as decided, with what that owes the vehicle. Refused as STALE when the caller expected another version, and as
 * INVALID_STATE when its state does not lead there: decided is final.
 */
export function decide(sale: Sale, decision: Decision, now: Date): Outcome<Sale, 'INVALID_STATE' | 'STALE'> {
  const { to, by, reason, notes, expectedVersion } = decision;
  const stale = staleRefusal(sale, expectedVersion);
  if (stale) return stale;
  if (sale.status !== 'PENDING') {
    return refuse('INVALID_STATE', 'id', messages.decided({ status: STATUS_NAMES[sale.status] }));
  }
  return done({
    ...sale,
    status: to,
    notes: notes === undefined ? sale.notes : notes,
    rejectionReason: to === 'REJECTED' ? reason : null,
    history: [...sale.history, { from: sale.status, to, at: now, by, reason }],
    decidedAt: now,
    settlement: SETTLEMENTS[to],
    version: sale.version + 1,
    updatedAt: now,
  });
}
