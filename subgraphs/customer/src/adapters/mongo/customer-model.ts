import { folded } from '@autograph/kernel';
import { type Connection, type Model, Schema } from 'mongoose';
import type { Customer } from '../../domain/customer.ts';

/** A customer as it is stored. The `…Key` fields sort and compare without case and accents. */
export interface CustomerDocument extends Omit<Customer, 'id'> {
  readonly _id: string;
  readonly nameKey: string;
  readonly emailKey: string;
  /** Empty for a customer without a city, so that a list sorted by it has a position for everyone. */
  readonly cityKey: string;
}

const schema = new Schema<CustomerDocument>(
  {
    _id: { type: String, required: true },
    userId: { type: String, default: null },
    name: { type: String, required: true },
    nameKey: { type: String, required: true },
    email: { type: String, required: true },
    emailKey: { type: String, required: true },
    cpf: { type: String, required: true },
    phone: { type: String, default: null },
    address: { type: String, default: null },
    city: { type: String, default: null },
    cityKey: { type: String, default: '' },
    state: { type: String, default: null },
    zipCode: { type: String, default: null },
    version: { type: Number, required: true },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
  },
  { collection: 'customers', versionKey: false, strict: 'throw' },
);

schema.index({ cpf: 1 }, { unique: true });
// Not `$type: 'string'`: MongoDB would not see that a search for one user lies within it, and scan the collection.
schema.index({ userId: 1 }, { unique: true, partialFilterExpression: { userId: { $gt: '' } } });
schema.index({ nameKey: 1, _id: 1 });
schema.index({ cityKey: 1, _id: 1 });
schema.index({ cityKey: 1, nameKey: 1, _id: 1 });
schema.index({ state: 1, nameKey: 1, _id: 1 });
schema.index({ state: 1, _id: 1 });
schema.index({ emailKey: 1, _id: 1 });
schema.index({ phone: 1, _id: 1 });

/** The model of the customers collection on a connection. */
export function customerModel(connection: Connection): Model<CustomerDocument> {
  return connection.model<CustomerDocument>('Customer', schema);
}

/** A customer as it is stored. */
export function toDocument({ id, ...customer }: Customer): object {
  return {
    ...customer,
    _id: id,
    nameKey: folded(customer.name),
    emailKey: customer.email.toLowerCase(),
    cityKey: folded(customer.city ?? ''),
  };
}

/** A stored customer. */
export function toCustomer({ _id, nameKey, emailKey, cityKey, ...document }: CustomerDocument): Customer {
  return { ...document, id: _id };
}
