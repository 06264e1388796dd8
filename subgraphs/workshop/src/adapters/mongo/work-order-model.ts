import { brl } from '@autograph/kernel';
import { addOutbox, type Outboxed } from '@autograph/service/mongo';
import { type Connection, type Model, Schema } from 'mongoose';
import type { Quote, QuoteLine, QuoteLink, QuoteStatus } from '../../domain/quote.ts';
import { currentQuote, type LabourEntry, type WorkOrder } from '../../domain/work-order.ts';

/** A line as it is stored. */
type StoredLine = Omit<QuoteLine, 'price'> & {
  /** 64-bit integer; the driver reads it back as a number. */
  readonly priceCentavos: bigint;
};

/** A revision as it is stored; one from before there were links has no `link`. */
type StoredQuote = Omit<Quote, 'lines' | 'link'> & {
  readonly lines: readonly StoredLine[];
  readonly link?: QuoteLink | null;
};

/** A work order as it is stored. */
export interface WorkOrderDocument extends Omit<WorkOrder, 'id' | 'quotes'>, Outboxed {
  readonly _id: string;
  readonly quotes: readonly StoredQuote[];
  /** When a quote that is not decided expires; `null` when there is none. */
  readonly quoteExpiresAt: Date | null;
  /** Status of the newest revision; `null` when there is none. */
  readonly quoteStatus: QuoteStatus | null;
  /** Status of the newest revision that was sent; `null` when there is none. */
  readonly sentQuoteStatus: QuoteStatus | null;
}

const text = { type: String, default: null };
const optionalDate = { type: Date, default: null };

const line = new Schema<StoredLine>(
  {
    id: { type: String, required: true },
    kind: { type: String, required: true },
    itemId: { type: String, required: true },
    name: { type: String, required: true },
    unit: text,
    quantity: { type: Number, required: true },
    priceCentavos: { type: Schema.Types.BigInt, required: true },
  },
  { _id: false, id: false },
);

const link = new Schema<QuoteLink>(
  {
    tokenHash: text,
    createdBy: { type: String, required: true },
    createdAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
  },
  { _id: false },
);

const quote = new Schema<StoredQuote>(
  {
    revision: { type: Number, required: true },
    status: { type: String, required: true },
    lines: { type: [line], required: true },
    approved: { type: [String], required: true },
    createdBy: { type: String, required: true },
    createdAt: { type: Date, required: true },
    sentAt: optionalDate,
    validUntil: text,
    expiresAt: optionalDate,
    decidedAt: optionalDate,
    decidedBy: text,
    channel: text,
    link: { type: link, default: null },
  },
  { _id: false },
);

const labour = new Schema<LabourEntry>(
  {
    id: { type: String, required: true },
    mechanicId: { type: String, required: true },
    lineId: text,
    minutes: { type: Number, required: true },
    note: text,
    at: { type: Date, required: true },
  },
  { _id: false, id: false },
);

const transition = new Schema(
  {
    from: text,
    to: { type: String, required: true },
    at: { type: Date, required: true },
    by: text,
    reason: text,
  },
  { _id: false },
);

const used = new Schema(
  { partId: { type: String, required: true }, quantity: { type: Number, required: true } },
  { _id: false },
);

const schema = new Schema<WorkOrderDocument>(
  {
    _id: { type: String, required: true },
    branchId: { type: String, required: true },
    customerVehicleId: text,
    vehicleId: text,
    customerId: text,
    openedBy: { type: String, required: true },
    description: text,
    diagnosis: text,
    mileage: { type: Number, default: null },
    status: { type: String, required: true },
    history: { type: [transition], required: true },
    quotes: { type: [quote], required: true },
    quoteExpiresAt: optionalDate,
    quoteStatus: text,
    sentQuoteStatus: text,
    labour: { type: [labour], required: true },
    used: { type: [used], required: true },
    missing: { type: [String], required: true },
    claimRevision: { type: Number, required: true },
    owes: { type: Boolean, required: true },
    startedAt: optionalDate,
    finishedAt: optionalDate,
    version: { type: Number, required: true },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
  },
  { collection: 'workOrders', versionKey: false, strict: 'throw' },
);
addOutbox(schema);
// The recovery loop's worklists.
schema.index({ owes: 1 }, { partialFilterExpression: { owes: true } });
schema.index({ quoteExpiresAt: 1 }, { partialFilterExpression: { quoteExpiresAt: { $gt: new Date(0) } } });
for (const sort of ['createdAt', 'updatedAt']) {
  schema.index({ [sort]: 1, _id: 1 });
  for (const equal of ['branchId', 'status', 'customerId']) schema.index({ [equal]: 1, [sort]: 1, _id: 1 });
}
schema.index({ branchId: 1, status: 1, createdAt: 1, _id: 1 });
schema.index({ quoteStatus: 1, createdAt: 1, _id: 1 });
// A vehicle has few orders, and a sort of few is cheap.
schema.index({ customerVehicleId: 1, createdAt: 1, _id: 1 });
schema.index({ vehicleId: 1, createdAt: 1, _id: 1 });
schema.index({ finishedAt: 1, _id: 1 });
schema.index({ branchId: 1, finishedAt: 1, _id: 1 });

/** The model of the work orders on a connection. */
export function workOrderModel(connection: Connection): Model<WorkOrderDocument> {
  return connection.model<WorkOrderDocument>('WorkOrder', schema);
}

/** What `toOrder` does not look at. */
export const UNREAD_IN_ORDERS = ['quoteExpiresAt', 'quoteStatus', 'sentQuoteStatus', 'outbox'] as const;

/** An order as it is stored, but for its outbox. */
export function toOrderDocument({ id, quotes, ...order }: WorkOrder): Omit<WorkOrderDocument, 'outbox'> {
  const current = currentQuote({ quotes });
  return {
    _id: id,
    ...order,
    quotes: quotes.map(({ lines, ...revision }) => ({
      ...revision,
      lines: lines.map(({ price, ...rest }) => ({ ...rest, priceCentavos: price.centavos })),
    })),
    quoteExpiresAt: current?.status === 'SENT' ? current.expiresAt : null,
    quoteStatus: current?.status ?? null,
    sentQuoteStatus: quotes.findLast(({ sentAt }) => sentAt !== null)?.status ?? null,
  };
}

/** A stored order. */
export function toOrder({
  _id,
  quotes,
  quoteExpiresAt,
  quoteStatus,
  sentQuoteStatus,
  outbox,
  ...order
}: WorkOrderDocument): WorkOrder {
  return {
    id: _id,
    ...order,
    quotes: quotes.map(({ lines, link = null, ...revision }) => ({
      ...revision,
      link,
      lines: lines.map(({ priceCentavos, ...rest }) => ({ ...rest, price: brl(BigInt(priceCentavos)) })),
    })),
  };
}
