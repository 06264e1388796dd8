import { brl, folded, searchTerms } from '@autograph/kernel';
import { addOutbox, type Outboxed, retireIndexes } from '@autograph/service/mongo';
import { type Connection, type Model, Schema } from 'mongoose';
import type { VehicleTransfer } from '../../domain/transfer.ts';
import { searchedTexts, type Vehicle, type VehicleStatus } from '../../domain/vehicle.ts';
import type { VehicleTransition } from '../../domain/vehicle-history.ts';
import { indexPhotos, type Photographed, photoPaths, WITHOUT_PHOTOS } from './photo-paths.ts';

/** A price as it is stored. */
export interface StoredPrice {
  readonly centavos: bigint;
  readonly at: Date;
  readonly by: string | null;
}

/** A vehicle as it is stored. The `…Key` fields sort and compare without case and accents. */
export interface VehicleDocument extends Omit<Vehicle, 'id' | 'price' | 'status'>, Outboxed, Photographed {
  readonly _id: string;
  /** So that the indexes of lists tell apart the vehicles that are in none. */
  readonly status: VehicleStatus | 'WITHDRAWN';
  /** 64-bit integer; the driver reads it back as a number, as it is far below 2^53. */
  readonly priceCentavos: bigint;
  readonly makeKey: string;
  readonly modelKey: string;
  readonly colorKey: string | null;
  readonly trimKey: string | null;
  readonly featureKeys: readonly string[];
  // Left out of what is read unless asked for: lists do not show it.
  readonly terms?: readonly string[];
  readonly history?: readonly VehicleTransition[];
  readonly prices?: readonly StoredPrice[];
  readonly transfers?: readonly VehicleTransfer[];
  /** When the latest write was sent, by the clock of its process. A document that an earlier release wrote last has none. */
  readonly writtenAt?: Date;
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

const transfer = new Schema<VehicleTransfer>(
  {
    status: { type: String, required: true },
    fromBranchId: { type: String, required: true },
    toBranchId: { type: String, required: true },
    requestedBy: { type: String, default: null },
    requestedAt: { type: Date, required: true },
    sentBy: { type: String, default: null },
    sentAt: { type: Date, default: null },
    finishedBy: { type: String, default: null },
    finishedAt: { type: Date, default: null },
    notes: { type: String, default: null },
    reason: { type: String, default: null },
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
    trim: { type: String, default: null },
    trimKey: { type: String, default: null },
    manufactureYear: { type: Number, default: null },
    doors: { type: Number, default: null },
    transmission: { type: String, default: null },
    description: { type: String, default: null },
    features: { type: [String], default: [] },
    featureKeys: { type: [String], default: [] },
    fipeCode: { type: String, default: null },
    renavam: { type: String, default: null },
    terms: { type: [String], required: true, select: false },
    fuelType: { type: String, required: true },
    mileage: { type: Number, required: true },
    type: { type: String, required: true },
    vin: { type: String, default: null },
    plate: { type: String, default: null },
    branchId: { type: String, default: null },
    status: { type: String, required: true },
    heldBy: { type: String, default: null },
    givenUpBy: { type: [String], required: true },
    transfer: { type: transfer, default: null },
    withdrawnAt: { type: Date, default: null },
    history: { type: [transition], default: [], select: false },
    prices: { type: [price], default: [], select: false },
    // None in most: the list begins with the first transfer.
    transfers: { type: [transfer], default: undefined, select: false },
    ...photoPaths,
    writtenAt: { type: Date },
    removed: { type: Boolean },
    version: { type: Number, required: true },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
  },
  { collection: 'vehicles', versionKey: false, strict: 'throw' },
);

/** The paths that lists are sorted by, beside the id. */
const SORT_PATHS = ['priceCentavos', 'year', 'manufactureYear', 'makeKey', 'modelKey', 'mileage'] as const;

addOutbox(schema);
const present = { $gt: '' };
// A plate and a VIN are one vehicle's among those in stock. Of the states, AVAILABLE and RESERVED alone sort before SOLD; a
// partial index takes a range on every version of MongoDB, and a list of values on the latest only.
const inStock = { status: { $lt: 'SOLD' } };
for (const code of ['plate', 'vin']) {
  const partialFilterExpression = { [code]: present, ...inStock };
  schema.index({ [code]: 1 }, { name: `${code}_in_stock`, unique: true, partialFilterExpression });
  schema.index({ [code]: 1, _id: 1 }, { partialFilterExpression: { [code]: present } });
}
// Release 0.1.0 had them unique among all vehicles.
retireIndexes(schema, ['plate_1', 'vin_1']);
// Each sort has an index of its own, after the one condition that nearly every list has, and for the list of a branch. That one is
// without the status: each purchase changes it, and would write as many indexes more.
for (const sort of [{}, ...SORT_PATHS.map((path) => ({ [path]: 1 as const }))]) {
  if (Object.keys(sort).length > 0) schema.index({ ...sort, _id: 1 });
  schema.index({ status: 1, ...sort, _id: 1 });
  schema.index({ branchId: 1, ...sort, _id: 1 });
}
schema.index({ makeKey: 1, modelKey: 1, _id: 1 });
schema.index({ terms: 1 });
schema.index({ writtenAt: 1 });
indexPhotos(schema);

/** The model of the vehicles collection on a connection. */
export function vehicleModel(connection: Connection): Model<VehicleDocument> {
  return connection.model<VehicleDocument>('Vehicle', schema);
}

/** A vehicle as it is stored, without what grows with its changes. */
export function toDocument(
  vehicle: Vehicle,
): Omit<VehicleDocument, 'history' | 'prices' | 'transfers' | 'outbox' | 'writtenAt' | 'removed'> {
  const { id, price, ...rest } = vehicle;
  return {
    ...rest,
    _id: id,
    status: vehicle.withdrawnAt ? 'WITHDRAWN' : vehicle.status,
    priceCentavos: price.centavos,
    makeKey: folded(vehicle.make),
    modelKey: folded(vehicle.model),
    colorKey: vehicle.color === null ? null : folded(vehicle.color),
    trimKey: vehicle.trim === null ? null : folded(vehicle.trim),
    featureKeys: vehicle.features.map(folded),
    terms: searchTerms(searchedTexts(vehicle)),
    // Its photos go with it, also where its record stays for the sales that it had.
    ...(vehicle.withdrawnAt && WITHOUT_PHOTOS),
  };
}

/** What `toVehicle` does not look at. */
export const UNREAD_IN_VEHICLES = [
  'makeKey',
  'modelKey',
  'colorKey',
  'trimKey',
  'featureKeys',
  'writtenAt',
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
    // Written before vehicles had these fields, a document has none of them.
    manufactureYear: stored.manufactureYear ?? null,
    trim: stored.trim ?? null,
    doors: stored.doors ?? null,
    transmission: stored.transmission ?? null,
    description: stored.description ?? null,
    features: stored.features ?? [],
    fipeCode: stored.fipeCode ?? null,
    renavam: stored.renavam ?? null,
    // Written before there were branches, a document has none.
    branchId: stored.branchId ?? null,
    // Only what is AVAILABLE can be withdrawn.
    status: stored.status === 'WITHDRAWN' ? 'AVAILABLE' : stored.status,
    heldBy: stored.heldBy,
    givenUpBy: stored.givenUpBy,
    transfer: stored.transfer ?? null,
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
    $unset: Object.fromEntries(
      [
        ...Object.keys(forgotten),
        'history',
        'prices',
        'transfers',
        'writtenAt',
        ...Object.keys(photoPaths),
      ].map((path) => [path, 1]),
    ),
  };
}
