import { hash } from 'node:crypto';
import { nameKey } from '@autograph/kernel';
import {
  type ClaimStore,
  type Claims,
  claimStore,
  claimsOf,
  duplicateKeyOf,
  type Filter,
  givenValue,
  insertDocument,
  keysetPage,
  trusted,
} from '@autograph/service/mongo';
import { type Connection, type Model, Schema } from 'mongoose';
import type { Lead } from '../../domain/lead.ts';
import type { LeadCriteria, LeadRepository } from '../../ports/lead-repository.ts';

/** A lead as it is stored. */
export interface LeadDocument extends Omit<Lead, 'id'> {
  readonly _id: string;
  /** SHA-256 of who asks what about which vehicle, and on which day: a form that is sent twice is one lead. */
  readonly once: string;
  /** The e-mail address without case; empty where there is none. */
  readonly emailKey: string;
}

const schema = new Schema<LeadDocument>(
  {
    _id: { type: String, required: true },
    once: { type: String, required: true },
    vehicleId: { type: String, required: true },
    branchId: { type: String, required: true },
    userId: { type: String, default: null },
    name: { type: String, required: true },
    phone: { type: String, default: null },
    email: { type: String, default: null },
    emailKey: { type: String, default: '' },
    message: { type: String, default: null },
    consentVersion: { type: String, required: true },
    handledAt: { type: Date, default: null },
    handledBy: { type: String, default: null },
    version: { type: Number, required: true },
    createdAt: { type: Date, required: true },
  },
  { collection: 'leads', versionKey: false, strict: 'throw' },
);

schema.index({ once: 1 }, { unique: true });
schema.index({ branchId: 1, _id: 1 });
schema.index({ vehicleId: 1, _id: 1 });
schema.index({ handledAt: 1, _id: 1 });
schema.index({ userId: 1, _id: 1 });
schema.index({ emailKey: 1 });
schema.index({ phone: 1 });
schema.index({ createdAt: 1 });

/** The model of the leads collection on a connection. */
export function leadModel(connection: Connection): Model<LeadDocument> {
  return connection.model<LeadDocument>('Lead', schema);
}

/** Most leads of one user that are read together. */
const MOST_OF_A_USER = 1_000;

/** What `once` is a claim of. */
const ONCE = 'lead';

/** For how long a claim without its lead is kept, in milliseconds: `once` names a day, and is not wanted after it. */
const CLAIM_KEPT = 2 * 24 * 60 * 60 * 1_000;

/** The claims of leads to be the only one of their content and day. */
export function leadClaims(model: Model<LeadDocument>, store: ClaimStore = claimStore(model.db)): Claims {
  return claimsOf(store, {
    kinds: [ONCE],
    patience: CLAIM_KEPT,
    read: async (ids) => {
      const documents = await model
        .find({ _id: trusted({ $in: [...ids] }) })
        .select({ once: 1, version: 1 })
        .lean<LeadDocument[]>()
        .exec();
      return documents.map(({ _id, once, version }) => ({
        id: _id,
        version,
        values: givenValue(ONCE, once),
      }));
    },
    // Those of earlier days need none.
    page: async () => [],
    outrun: async () => true,
  });
}

/** The leads in MongoDB. */
export function mongoLeadRepository(
  model: Model<LeadDocument>,
  claims: Claims = leadClaims(model),
): LeadRepository {
  /** Deletes leads and their claims. */
  const forget = async (filter: Filter): Promise<void> => {
    const found = await model
      .find(filter as object)
      .select({ once: 1 })
      .lean<LeadDocument[]>()
      .exec();
    if (found.length === 0) return;
    await model.deleteMany({ _id: trusted({ $in: found.map(({ _id }) => _id) }) }).exec();
    for (const { _id, once } of found) {
      await claims.giveUp({ id: _id, version: Number.MAX_SAFE_INTEGER }, givenValue(ONCE, once));
    }
  };
  return {
    insert: async (lead) => {
      const document = toDocument(lead);
      const conflict = await claims.take({ id: lead.id, version: 1 }, givenValue(ONCE, document.once));
      // The one who has the claim may have died before the lead was stored. It is the same lead: this one is stored in its place.
      const _id = conflict?.owner ?? lead.id;
      try {
        await insertDocument(model, { ...document, _id });
      } catch (error) {
        if (!duplicateKeyOf(error)) throw error;
      }
    },
    findById: async (id) => {
      const document = await model.findOne({ _id: id }).lean<LeadDocument>().exec();
      return document && toLead(document);
    },
    list: (criteria, request) =>
      keysetPage({
        model,
        filter: filterOf(criteria),
        sort: { path: '_id', direction: 'DESC' },
        request,
        toDomain: toLead,
      }),
    findOf: async (userId) => {
      const documents = await model
        .find({ userId })
        .sort({ _id: -1 })
        .limit(MOST_OF_A_USER)
        .lean<LeadDocument[]>()
        .exec();
      return documents.map(toLead);
    },
    update: async ({ id, handledAt, handledBy, version }, expectedVersion) => {
      const { matchedCount } = await model
        .updateOne({ _id: id, version: expectedVersion }, { $set: { handledAt, handledBy, version } })
        .exec();
      return matchedCount === 1;
    },
    forget: async ({ userId, email, phone }) => {
      if (userId) await forget({ userId });
      // An empty key would be that of everybody without an address.
      const emailKey = email && nameKey(email);
      if (emailKey) await forget({ emailKey, userId: null });
      if (phone) await forget({ phone, userId: null });
    },
    dropBefore: async (before) => {
      const due = { createdAt: trusted({ $lte: before }) };
      return (await model.deleteMany(due).exec()).deletedCount;
    },
  };
}

function filterOf({ branchId, vehicleId, handled }: LeadCriteria): Filter {
  return {
    ...(branchId !== undefined && { branchId: trusted({ $in: [...branchId] }) }),
    ...(vehicleId !== undefined && { vehicleId }),
    ...(handled !== undefined && { handledAt: handled ? trusted({ $ne: null }) : null }),
  };
}

function toDocument({ id, ...lead }: Lead): LeadDocument {
  const { vehicleId, userId, phone, email, name, message, createdAt } = lead;
  const day = createdAt.toISOString().slice(0, 10);
  const emailKey = email === null ? '' : nameKey(email);
  // Only a hash, so that the index has no second copy of personal data.
  const once = hash('sha256', JSON.stringify([day, vehicleId, userId, phone, emailKey, name, message]));
  return { ...lead, _id: id, once, emailKey };
}

function toLead({ _id, once: _once, emailKey: _emailKey, ...lead }: LeadDocument): Lead {
  return { ...lead, id: _id };
}
