import { brl, folded, searchTerms } from '@autograph/kernel';
import { addOutbox, type Outboxed } from '@autograph/service/mongo';
import { type Connection, type Model, Schema } from 'mongoose';
import { searchedTexts, type Vehicle, type VehicleStatus } from '../../domain/vehicle.ts';
import type { VehicleTransition } from '../../domain/vehicle-history.ts';

/** A price as it is stored. */
export interface StoredPrice {
  readonly centavos: bigint;
  readonly at: Date;
  readonly by: string | null;
}

/** A vehicle as it is stored. The `…Key` fields sort and compare without case and accents. */
export interface VehicleDocument extends Omit<Vehicle, 'id' | 'price' | 'status'>, Outboxed {
  readonly _id: string;
  /** So that the indexes of lists tell apart the vehicles that are in none. */
  readonly status: VehicleStatus | 'WITHDRAWN';
  /** 64-bit integer; the driver reads it back as a number, as it is far below 2^53. */
  readonly priceCentavos: bigint;
  readonly makeKey: string;
  readonly modelKey: string;
  readonly colorKey: string | null;
  // Left out of what is read unless asked for: lists do not show it.
  readonly terms?: readonly string[];
  readonly history?: readonly VehicleTransition[];
  readonly prices?: readonly StoredPrice[];
  /** Nothing but the outbox is left, and goes with its last event. */
  readonly removed?: true;
}

const transition = new Schema(
  {
    from: { type: String, default: null },
    to: { type: String, required: true },
    at: { type: Date, required: true },
    by: { type: String, default: null },
    saleId: { type: String, default: null },
  },
  { _id: false },
);

const price = new Schema<StoredPrice>(
  {
    centavos: { type: Schema.Types.BigInt, required: true },
    at: { type: Date, required: true },
    by: { type: String, default: null },
  },
  { _id: false },
);

const schema = new Schema<VehicleDocument>(
  {
    _id: { type: String, required: true },
    make: { type: String, required: true },
    makeKey: { type: String, required: true },
    model: { type: String, required: true },
    modelKey: { type: String, required: true },
    year: { type: Number, required: true },
    priceCentavos: { type: Schema.Types.BigInt, required: true },
    color: { type: String, default: null },
    colorKey: { type: String, default: null },
    terms: { type: [String], required: true, select: false },
    fuelType: { type: String, required: true },
    mileage: { type: Number, required: true },
    type: { type: String, required: true },
    vin: { type: String, default: null },
    plate: { type: String, default: null },
    status: { type: String, required: true },
    heldBy: { type: String, default: null },
    givenUpBy: { type: [String], required: true },
    withdrawnAt: { type: Date, default: null },
    history: { type: [transition], default: [], select: false },
    prices: { type: [price], default: [], select: false },
    removed: { type: Boolean },
    version: { type: Number, required: true },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
  },
  { collection: 'vehicles', versionKey: false, strict: 'throw' },
);

addOutbox(schema);
const present = { $gt: '' };
schema.index({ plate: 1 }, { unique: true, partialFilterExpression: { plate: present } });
schema.index({ vin: 1 }, { unique: true, partialFilterExpression: { vin: present } });
// Each sort has an index of its own, after the one condition that nearly every list has.
schema.index({ priceCentavos: 1, _id: 1 });
schema.index({ status: 1, priceCentavos: 1, _id: 1 });
schema.index({ year: 1, _id: 1 });
schema.index({ status: 1, year: 1, _id: 1 });
schema.index({ makeKey: 1, _id: 1 });
schema.index({ makeKey: 1, modelKey: 1, _id: 1 });
schema.index({ status: 1, makeKey: 1, _id: 1 });
schema.index({ modelKey: 1, _id: 1 });
schema.index({ status: 1, modelKey: 1, _id: 1 });
schema.index({ mileage: 1, _id: 1 });
schema.index({ status: 1, mileage: 1, _id: 1 });
schema.index({ status: 1, _id: 1 });
schema.index({ terms: 1 });

/** The model of the vehicles collection on a connection. */
export function vehicleModel(connection: Connection): Model<VehicleDocument> {
  return connection.model<VehicleDocument>('Vehicle', schema);
}

/** A vehicle as it is stored, without what grows with its changes. */
export function toDocument(
  vehicle: Vehicle,
): Omit<VehicleDocument, 'history' | 'prices' | 'outbox' | 'removed'> {
  const { id, price, ...rest } = vehicle;
  return {
    ...rest,
    _id: id,
    status: vehicle.withdrawnAt ? 'WITHDRAWN' : vehicle.status,
    priceCentavos: price.centavos,
    makeKey: folded(vehicle.make),
    modelKey: folded(vehicle.model),
    colorKey: vehicle.color === null ? null : folded(vehicle.color),
    terms: searchTerms(searchedTexts(vehicle)),
  };
}

/** What `toVehicle` does not look at. */
export const UNREAD_IN_VEHICLES = [
  'makeKey',
  'modelKey',
  'colorKey',
  'removed',
  'outbox',
] as const satisfies readonly (keyof VehicleDocument)[];

/** A stored vehicle. */
export function toVehicle(stored: VehicleDocument): Vehicle {
  // Field by field: to copy an object without some of its fields costs several times as much, on each row of each list.
  return {
    id: stored._id,
    make: stored.make,
    model: stored.model,
    year: stored.year,
    price: brl(BigInt(stored.priceCentavos)),
    color: stored.color,
    fuelType: stored.fuelType,
    mileage: stored.mileage,
    type: stored.type,
    vin: stored.vin,
    plate: stored.plate,
    // Only what is AVAILABLE can be withdrawn.
    status: stored.status === 'WITHDRAWN' ? 'AVAILABLE' : stored.status,
    heldBy: stored.heldBy,
    givenUpBy: stored.givenUpBy,
    // Written before vehicles could be withdrawn, a document does not say.
    withdrawnAt: stored.withdrawnAt ?? null,
    version: stored.version,
    createdAt: stored.createdAt,
    updatedAt: stored.updatedAt,
  };
}

/** What is left of a vehicle that is removed. */
export function tombstoneOf(vehicle: Vehicle): { readonly $set: object; readonly $unset: object } {
  const { _id, version, ...forgotten } = toDocument(vehicle) as Record<string, unknown>;
  return {
    $set: { removed: true, version },
    $unset: Object.fromEntries([...Object.keys(forgotten), 'history', 'prices'].map((path) => [path, 1])),
  };
}
