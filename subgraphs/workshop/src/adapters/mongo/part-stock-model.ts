import { brl } from '@autograph/kernel';
import { addOutbox, type Outboxed } from '@autograph/service/mongo';
import { type Connection, type Model, Schema } from 'mongoose';
import type { PartStock, StockClaim, StockEntry } from '../../domain/part-stock.ts';

/** A stock as it is stored. */
export interface PartStockDocument extends Omit<PartStock, 'id' | 'unitCost'>, Outboxed {
  readonly _id: string;
  /** 64-bit integer; `null` when the cost is not known. */
  readonly unitCostCentavos: bigint | null;
}

const claim = new Schema<StockClaim>(
  {
    workOrderId: { type: String, required: true },
    wanted: { type: Number, required: true },
    reserved: { type: Number, required: true },
    consumed: { type: Number, required: true },
    revision: { type: Number, required: true },
    closed: { type: Boolean, required: true },
  },
  { _id: false },
);

const entry = new Schema<StockEntry>(
  {
    kind: { type: String, required: true },
    quantity: { type: Number, required: true },
    at: { type: Date, required: true },
    by: { type: String, default: null },
    note: { type: String, default: null },
    key: { type: String, default: null },
  },
  { _id: false },
);

const schema = new Schema<PartStockDocument>(
  {
    _id: { type: String, required: true },
    partId: { type: String, required: true },
    branchId: { type: String, required: true },
    onHand: { type: Number, required: true },
    minimum: { type: Number, required: true },
    isLow: { type: Boolean, required: true },
    unitCostCentavos: { type: Schema.Types.BigInt, default: null },
    claims: { type: [claim], required: true },
    toNotify: { type: [String], required: true },
    ledger: { type: [entry], required: true },
    version: { type: Number, required: true },
    updatedAt: { type: Date, required: true },
  },
  { collection: 'partStocks', versionKey: false, strict: 'throw' },
);
addOutbox(schema);
// A part has one stock in a branch, as its id is made of both.
schema.index({ partId: 1, branchId: 1 });
// The recovery loop's worklist: orders that have to be told.
schema.index({ toNotify: 1 }, { partialFilterExpression: { toNotify: { $gt: '' } } });

/** The model of the stocks on a connection. */
export function partStockModel(connection: Connection): Model<PartStockDocument> {
  return connection.model<PartStockDocument>('PartStock', schema);
}

/** What a write of a stock sets: all but what never changes. */
export function stockChanges(stock: PartStock) {
  const { onHand, isLow, unitCost, claims, toNotify, ledger, version, updatedAt } = stock;
  const unitCostCentavos = unitCost?.centavos ?? null;
  return { onHand, isLow, unitCostCentavos, claims, toNotify, ledger, version, updatedAt };
}

/** A stored stock. */
export function toPartStock(document: PartStockDocument): PartStock {
  const { _id, unitCostCentavos, outbox, ...stock } = document;
  return { id: _id, ...stock, unitCost: unitCostCentavos === null ? null : brl(BigInt(unitCostCentavos)) };
}
