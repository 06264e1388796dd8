import { brl, folded } from '@autograph/kernel';
import { addOutbox, type Outboxed } from '@autograph/service/mongo';
import { type Connection, type Model, Schema } from 'mongoose';
import type { VehicleTransition } from '../../domain/trace.ts';
import type { Vehicle } from '../../domain/vehicle.ts';

/** A vehicle as it is stored. The `…Key` fields sort and compare without case and accents. */
export interface VehicleDocument extends Omit<Vehicle, 'id' | 'price'>, Outboxed {
  readonly _id: string;
  /** 64-bit integer; the driver reads it back as a number, as it is far below 2^53. */
  readonly priceCentavos: bigint;
  readonly makeKey: string;
  readonly modelKey: string;
  /** Left out of what is read unless asked for: lists do not show it. */
  readonly history?: readonly VehicleTransition[];
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
    fuelType: { type: String, required: true },
    mileage: { type: Number, required: true },
    type: { type: String, required: true },
    vin: { type: String, default: null },
    plate: { type: String, default: null },
    status: { type: String, required: true },
    heldBy: { type: String, default: null },
    givenUpBy: { type: [String], required: true },
    history: { type: [transition], default: [], select: false },
    version: { type: Number, required: true },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
  },
  { collection: 'vehicles', versionKey: false, strict: 'throw' },
);

addOutbox(schema);
const present = { $type: 'string' };
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
schema.index({ status: 1, _id: 1 });

/** The model of the vehicles collection on a connection. */
export function vehicleModel(connection: Connection): Model<VehicleDocument> {
  return connection.model<VehicleDocument>('Vehicle', schema);
}

/** A vehicle as it is stored. */
export function toDocument({ id, price, ...vehicle }: Vehicle): object {
  return {
    ...vehicle,
    _id: id,
    priceCentavos: price.centavos,
    makeKey: folded(vehicle.make),
    modelKey: folded(vehicle.model),
  };
}

/** A stored vehicle. */
export function toVehicle(stored: VehicleDocument): Vehicle {
  const { _id, priceCentavos, makeKey, modelKey, history, outbox, ...document } = stored;
  return { ...document, id: _id, price: brl(BigInt(priceCentavos)) };
}
