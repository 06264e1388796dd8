import { folded, nameKey, searchTerms } from '@autograph/kernel';
import { addOutbox, type Outboxed } from '@autograph/service/mongo';
import { type Connection, type Model, Schema } from 'mongoose';
import type { Customer } from '../../domain/customer.ts';
import { customerTerms } from '../../domain/customer-search.ts';
import type { Reading, RetainedBuyer } from '../../domain/retention.ts';

/** A customer as it is stored. The `…Key` fields sort and compare without case and accents. */
export interface CustomerDocument extends Omit<Customer, 'id'>, Outboxed {
  readonly _id: string;
  /** Whether it is in lists: what is left of someone who was anonymised is not. */
  readonly listed: boolean;
  /** What a name is found by, see `searchTerms`. */
  readonly nameTerms: readonly string[];
  /**
   * What `search` finds it by, see `customerTerms`. Release 0.1.0 does not write them. Never empty: MongoDB would visit each
   * empty list in a search for records without terms.
   */
  readonly terms: readonly string[];
  readonly nameKey: string;
  readonly emailKey: string;
  /** Empty for a customer without a city, so that a list sorted by it has a position for everyone. */
  readonly cityKey: string;
  /** Nothing but the outbox is left, and goes with its last event. */
  readonly removed?: true;
  /** The retained identity and its accesses. Queries do not read them by default. */
  readonly retained?: RetainedBuyer | null;
  readonly readings?: readonly Reading[];
}

/** Name of the index that searches are read from. */
export const TERMS_INDEX = 'terms_1__id_1';

const retention = { saleId: { type: String, required: true }, until: { type: Date, required: true } };

const retained = new Schema<RetainedBuyer>(
  {
    sealed: { type: String, required: true },
    sales: { type: [new Schema(retention, { _id: false })], required: true },
    until: { type: Date, required: true },
  },
  { _id: false, strict: 'throw' },
);

const reading = new Schema<Reading>(
  {
    by: { type: String, required: true },
    saleId: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { _id: false, strict: 'throw' },
);

const schema = new Schema<CustomerDocument>(
  {
    _id: { type: String, required: true },
    listed: { type: Boolean, required: true },
    userId: { type: String, default: null },
    name: { type: String, default: null },
    nameTerms: { type: [String], required: true },
    terms: { type: [String], required: true },
    nameKey: { type: String, default: '' },
    email: { type: String, default: null },
    emailKey: { type: String, default: '' },
    cpf: { type: String, default: null },
    cnpj: { type: String, default: null },
    phone: { type: String, default: null },
    address: { type: String, default: null },
    city: { type: String, default: null },
    cityKey: { type: String, default: '' },
    state: { type: String, default: null },
    zipCode: { type: String, default: null },
    erasingSince: { type: Date, default: null },
    anonymizedAt: { type: Date, default: null },
    removed: { type: Boolean },
    retained: { type: retained, select: false },
    readings: { type: [reading], default: undefined, select: false },
    version: { type: Number, required: true },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
  },
  { collection: 'customers', versionKey: false, strict: 'throw' },
);

addOutbox(schema);
// Not `$type: 'string'`: MongoDB would not see that a search for one value lies within it, and scan the collection.
schema.index({ cpf: 1 }, { unique: true, partialFilterExpression: { cpf: { $gt: '' } } });
schema.index({ cnpj: 1 }, { unique: true, partialFilterExpression: { cnpj: { $gt: '' } } });
schema.index({ userId: 1 }, { unique: true, partialFilterExpression: { userId: { $gt: '' } } });
// What erasures leave to be done, and who bought, by sale and by when the time is up.
schema.index({ erasingSince: 1 }, { partialFilterExpression: { erasingSince: { $gt: new Date(0) } } });
schema.index(
  { 'retained.sales.saleId': 1 },
  { partialFilterExpression: { 'retained.until': { $gt: new Date(0) } } },
);
schema.index(
  { 'retained.until': 1 },
  { partialFilterExpression: { 'retained.until': { $gt: new Date(0) } } },
);
// Each sort has an index of its own, alone and after the conditions that leave much to sort.
schema.index({ listed: 1, _id: 1 });
schema.index({ listed: 1, nameKey: 1, _id: 1 });
schema.index({ listed: 1, cityKey: 1, _id: 1 });
schema.index({ cityKey: 1, nameKey: 1, _id: 1 });
schema.index({ state: 1, _id: 1 });
schema.index({ state: 1, nameKey: 1, _id: 1 });
schema.index({ state: 1, cityKey: 1, _id: 1 });
schema.index({ nameTerms: 1, _id: 1 });
schema.index({ terms: 1, _id: 1 }, { name: TERMS_INDEX });
// Usually empty: erased customers of whom release 0.1.0 left the terms and the CNPJ, which it does not know.
schema.index({ anonymizedAt: 1 }, { partialFilterExpression: { listed: false, terms: { $gt: '' } } });
schema.index({ emailKey: 1, _id: 1 });
schema.index({ phone: 1, _id: 1 });

/** The model of the customers collection on a connection. */
export function customerModel(connection: Connection): Model<CustomerDocument> {
  return connection.model<CustomerDocument>('Customer', schema);
}

/** The search terms of a customer as they are stored. */
export function storedTerms(customer: Parameters<typeof customerTerms>[0]): readonly string[] {
  const terms = customerTerms(customer);
  return terms.length > 0 ? terms : [''];
}

/** A customer as it is stored. */
export function toDocument({ id, ...customer }: Customer): object {
  return {
    ...customer,
    _id: id,
    listed: customer.anonymizedAt === null,
    nameTerms: searchTerms([customer.name ?? '']),
    terms: storedTerms(customer),
    nameKey: folded(customer.name ?? ''),
    emailKey: nameKey(customer.email ?? ''),
    cityKey: folded(customer.city ?? ''),
  };
}

/** What `toCustomer` does not look at. */
export const UNREAD_IN_CUSTOMERS = [
  'listed',
  'nameTerms',
  'terms',
  'nameKey',
  'emailKey',
  'cityKey',
  'removed',
  'outbox',
] as const satisfies readonly (keyof CustomerDocument)[];

/** A stored customer. */
export function toCustomer(stored: CustomerDocument): Customer {
  // Field by field: to copy an object without some of its fields costs several times as much, on each row of each list.
  return {
    id: stored._id,
    userId: stored.userId,
    name: stored.name,
    email: stored.email,
    phone: stored.phone,
    cpf: stored.cpf,
    // Release 0.1.0 does not write it.
    cnpj: stored.cnpj ?? null,
    address: stored.address,
    city: stored.city,
    state: stored.state,
    zipCode: stored.zipCode,
    // Releases before 0.1.0 wrote neither.
    erasingSince: stored.erasingSince ?? null,
    anonymizedAt: stored.anonymizedAt ?? null,
    version: stored.version,
    createdAt: stored.createdAt,
    updatedAt: stored.updatedAt,
  };
}
