import { addOutbox, type Outboxed } from '@autograph/service/mongo';
import { type Connection, type Model, Schema } from 'mongoose';
import { type CustomerVehicle, keyOf, type Ownership, ownerOf } from '../../domain/customer-vehicle.ts';

/** A customer's vehicle as it is stored. */
export interface CustomerVehicleDocument extends Omit<CustomerVehicle, 'id'>, Outboxed {
  readonly _id: string;
  readonly plateKey: string | null;
  /** Who owns it now. */
  readonly ownerId: string | null;
}

const ownership = new Schema<Ownership>(
  {
    customerId: { type: String, required: true },
    since: { type: Date, required: true },
    endedAt: { type: Date, default: null },
    saleId: { type: String, default: null },
  },
  { _id: false },
);

const schema = new Schema<CustomerVehicleDocument>(
  {
    _id: { type: String, required: true },
    plate: { type: String, default: null },
    plateKey: { type: String, default: null },
    make: { type: String, required: true },
    model: { type: String, required: true },
    year: { type: Number, required: true },
    mileage: { type: Number, default: null },
    vehicleId: { type: String, default: null },
    ownerId: { type: String, default: null },
    owners: { type: [ownership], required: true },
    version: { type: Number, required: true },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
  },
  { collection: 'customerVehicles', versionKey: false, strict: 'throw' },
);
addOutbox(schema);
schema.index({ plateKey: 1 }, { unique: true, partialFilterExpression: { plateKey: { $gt: '' } } });
schema.index({ 'owners.customerId': 1 });
for (const sort of ['createdAt', 'updatedAt']) {
  schema.index({ [sort]: 1, _id: 1 });
  schema.index({ ownerId: 1, [sort]: 1, _id: 1 });
}

/** What `toVehicle` does not look at. */
export const UNREAD_IN_VEHICLES = ['plateKey', 'ownerId', 'outbox'] as const;

/** The model of customers' vehicles on a connection. */
export function customerVehicleModel(connection: Connection): Model<CustomerVehicleDocument> {
  return connection.model<CustomerVehicleDocument>('CustomerVehicle', schema);
}

/** A vehicle as it is stored, but for its outbox. */
export function toVehicleDocument({
  id,
  ...vehicle
}: CustomerVehicle): Omit<CustomerVehicleDocument, 'outbox'> {
  return { _id: id, ...vehicle, plateKey: keyOf(vehicle), ownerId: ownerOf(vehicle) };
}

/** A stored vehicle. */
export function toVehicle(document: CustomerVehicleDocument): CustomerVehicle {
  const { _id, plate, make, model, year, mileage, vehicleId, owners, version, createdAt, updatedAt } =
    document;
  return { id: _id, plate, make, model, year, mileage, vehicleId, owners, version, createdAt, updatedAt };
}
