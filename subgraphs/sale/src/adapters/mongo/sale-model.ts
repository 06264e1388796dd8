import { branchOf, brl, type Message, type Refusal } from '@autograph/kernel';
import { addOutbox, type Outboxed } from '@autograph/service/mongo';
import { type Connection, type Model, Schema } from 'mongoose';
import type { PurchaseAttempt, PurchaseRefusal } from '../../domain/purchase.ts';
import type { PendingReturn, Sale, SaleStatus } from '../../domain/sale.ts';

/** States of an attempt that is no sale. */
export type AttemptStatus = 'OPENING' | 'REFUSED' | 'ABANDONED';

/** A refusal as it is stored: its message is a key and parameters, or a text where it was stored before there were keys. */
export type StoredRefusal = Omit<Refusal<PurchaseRefusal>, 'message'> & {
  readonly message: Message | string;
};

/** A sale as it is stored, from the attempt on; what a sale has and an attempt has not yet is `null` until then. */
export interface SaleDocument
  extends Omit<
      Sale,
      | 'id'
      | 'branchId'
      | 'totalAmount'
      | 'downPayment'
      | 'refund'
      | 'returning'
      | 'status'
      | 'createdAt'
      | 'updatedAt'
    >,
    Outboxed {
  readonly _id: string;
  readonly status: SaleStatus | AttemptStatus;
  /** Missing where an earlier release has opened the sale, until the default branch is noted. */
  readonly branchId: string | null;
  readonly idempotencyKey: string | null;
  readonly fingerprint: string;
  readonly attemptedAt: Date;
  readonly refusals: readonly StoredRefusal[] | null;
  /** Which of the sales that its user may have PENDING this one is, from 0; `null` when it is not, or has no bound. */
  readonly slot: number | null;
  /** How often the recovery loop has tried to settle in vain, and when it tries again. */
  readonly settleTries: number;
  readonly settleAfter: Date;
  /** 64-bit integers; the driver reads them back as numbers, as they are far below 2^53. */
  readonly downPaymentCentavos: bigint | null;
  readonly totalAmountCentavos: bigint | null;
  readonly refundCentavos: bigint | null;
  /** The return that is under way, with the refund above; `returnId` is `null` while there is none. */
  readonly returnId: string | null;
  readonly returnBy: string | null;
  readonly returnReason: string | null;
  readonly returnNotes: string | null;
  /** When it became PENDING. */
  readonly createdAt: Date | null;
  readonly updatedAt: Date | null;
}

const transition = new Schema(
  {
    from: { type: String, default: null },
    to: { type: String, required: true },
    at: { type: Date, required: true },
    by: { type: String, default: null },
    reason: { type: String, default: null },
  },
  { _id: false },
);

const schema = new Schema<SaleDocument>(
  {
    _id: { type: String, required: true },
    status: { type: String, required: true },
    vehicleId: { type: String, required: true },
    customerId: { type: String, required: true },
    openedBy: { type: String, required: true },
    soldBy: { type: String, default: null },
    make: { type: String, default: null },
    branchId: { type: String, default: null },
    idempotencyKey: { type: String, default: null },
    fingerprint: { type: String, required: true },
    attemptedAt: { type: Date, required: true },
    refusals: { type: Schema.Types.Mixed, default: null },
    paymentMethod: { type: String, required: true },
    downPaymentCentavos: { type: Schema.Types.BigInt, default: null },
    financingMonths: { type: Number, default: null },
    totalAmountCentavos: { type: Schema.Types.BigInt, default: null },
    notes: { type: String, default: null },
    rejectionReason: { type: String, default: null },
    history: { type: [transition], required: true },
    decidedAt: { type: Date, default: null },
    refundCentavos: { type: Schema.Types.BigInt, default: null },
    returnId: { type: String, default: null },
    returnBy: { type: String, default: null },
    returnReason: { type: String, default: null },
    returnNotes: { type: String, default: null },
    settlement: { type: String, default: null },
    settleTries: { type: Number, default: 0 },
    settleAfter: { type: Date, default: new Date(0) },
    slot: { type: Number, default: null },
    version: { type: Number, required: true },
    createdAt: { type: Date, default: null },
    updatedAt: { type: Date, default: null },
  },
  { collection: 'sales', versionKey: false, strict: 'throw' },
);

addOutbox(schema);
// Not `$type: 'string'`: MongoDB would not see that a search for one key lies within it, and scan the collection.
const present = { $gt: '' };
schema.index(
  { openedBy: 1, idempotencyKey: 1 },
  { unique: true, partialFilterExpression: { idempotencyKey: present } },
);
// Bounds a user's PENDING sales without a count that could be wrong: the write that makes a sale PENDING takes a slot, and
// the write that decides it gives the slot back.
schema.index({ openedBy: 1, slot: 1 }, { unique: true, partialFilterExpression: { slot: { $gte: 0 } } });
// The recovery loop's worklists: what is owed to vehicles, and attempts that a crash left behind.
schema.index({ settleAfter: 1 }, { partialFilterExpression: { settlement: present } });
schema.index({ attemptedAt: 1 }, { partialFilterExpression: { status: 'OPENING' } });
// Lists ask for `createdAt`, which an attempt has not: its range on these indexes passes attempts by.
for (const sort of ['createdAt', 'updatedAt', 'totalAmountCentavos']) {
  schema.index({ [sort]: 1, _id: 1 });
  // What narrows a list most, and may still leave many: a state, a seller, a fleet buyer.
  for (const equal of ['status', 'customerId', 'openedBy']) schema.index({ [equal]: 1, [sort]: 1, _id: 1 });
}
// SALES see their branches alone: each list of theirs has this condition.
for (const sort of ['createdAt', 'updatedAt', 'totalAmountCentavos'])
  schema.index({ branchId: 1, [sort]: 1, _id: 1 });
schema.index({ branchId: 1, status: 1, createdAt: 1, _id: 1 });
// What was decided in a period, and what an earlier release has decided without noting when.
schema.index({ decidedAt: 1, _id: 1 });
schema.index({ status: 1, decidedAt: 1, _id: 1 });
// A vehicle has few sales, and a sort of few is cheap.
schema.index({ vehicleId: 1, createdAt: 1, _id: 1 });
schema.index({ paymentMethod: 1, createdAt: 1, _id: 1 });

/** The model of the sales collection on a connection. */
export function saleModel(connection: Connection): Model<SaleDocument> {
  return connection.model<SaleDocument>('Sale', schema);
}

/** An attempt as it is stored when it begins. */
export function toDocument({ id, downPayment, ...attempt }: PurchaseAttempt): SaleDocument {
  return {
    ...attempt,
    _id: id,
    status: 'OPENING',
    make: null,
    branchId: null,
    downPaymentCentavos: downPayment?.centavos ?? null,
    totalAmountCentavos: null,
    rejectionReason: null,
    refusals: null,
    history: [],
    decidedAt: null,
    refundCentavos: null,
    returnId: null,
    returnBy: null,
    returnReason: null,
    returnNotes: null,
    settlement: null,
    settleTries: 0,
    settleAfter: new Date(0),
    slot: null,
    version: 0,
    createdAt: null,
    updatedAt: null,
    outbox: [],
  };
}

/** What `toSale` does not look at. */
export const UNREAD_IN_SALES = [
  'idempotencyKey',
  'fingerprint',
  'attemptedAt',
  'refusals',
  'slot',
  'settleTries',
  'settleAfter',
  'outbox',
] as const satisfies readonly (keyof SaleDocument)[];

/** A stored sale; to be given documents that became PENDING only. */
export function toSale(document: SaleDocument): Sale {
  const { _id, status, totalAmountCentavos, downPaymentCentavos, createdAt, updatedAt } = document;
  if (totalAmountCentavos === null || !createdAt || !updatedAt || isAttempt(status)) {
    throw new Error(`attempt ${_id} was read as a sale`);
  }
  // Field by field: to copy an object without some of its fields costs several times as much, on each row of each list.
  return {
    id: _id,
    vehicleId: document.vehicleId,
    customerId: document.customerId,
    openedBy: document.openedBy,
    // Sales from before both were kept: anyone who opened one counts as its seller.
    soldBy: document.soldBy === undefined ? document.openedBy : document.soldBy,
    make: document.make ?? null,
    branchId: branchOf(document),
    status,
    paymentMethod: document.paymentMethod,
    totalAmount: brl(BigInt(totalAmountCentavos)),
    downPayment: downPaymentCentavos === null ? null : brl(BigInt(downPaymentCentavos)),
    financingMonths: document.financingMonths,
    notes: document.notes,
    rejectionReason: document.rejectionReason,
    history: document.history,
    decidedAt: document.decidedAt ?? decisionIn(document.history)?.at ?? null,
    refund: status === 'RETURNED' ? refundOf(document) : null,
    returning: returningOf(document),
    settlement: document.settlement,
    version: document.version,
    createdAt,
    updatedAt,
  };
}

function returningOf(document: SaleDocument): PendingReturn | null {
  const { returnId, returnBy, returnReason, returnNotes } = document;
  const refund = refundOf(document);
  // Written by a release before returns, a document has none of it.
  if (returnId == null || returnBy === null || refund === null) return null;
  return { id: returnId, by: returnBy, reason: returnReason, notes: returnNotes, refund };
}

const refundOf = ({ refundCentavos }: SaleDocument) =>
  refundCentavos == null ? null : brl(BigInt(refundCentavos));

/** The change that decided a sale; `undefined` where there is none yet. */
export function decisionIn(history: Sale['history']): Sale['history'][number] | undefined {
  return history.find(({ from }) => from === 'PENDING');
}

/** The return of a sale as it is stored. */
export function storedReturn({ returning, refund }: Sale) {
  const amount = returning?.refund ?? refund;
  return {
    refundCentavos: amount?.centavos ?? null,
    returnId: returning?.id ?? null,
    returnBy: returning?.by ?? null,
    returnReason: returning?.reason ?? null,
    returnNotes: returning?.notes ?? null,
  };
}

/** Whether it is the state of an attempt that is no sale. */
export function isAttempt(status: SaleStatus | AttemptStatus): status is AttemptStatus {
  return status === 'OPENING' || status === 'REFUSED' || status === 'ABANDONED';
}
