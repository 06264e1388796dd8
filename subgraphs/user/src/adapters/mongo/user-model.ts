import { folded, type Membership, nameKey, searchTerms } from '@autograph/kernel';
import { type Connection, type Model, Schema } from 'mongoose';
import type { IdentityEvent } from '../../domain/identity-event.ts';
import type { User } from '../../domain/user.ts';
import { waitingEvent } from './event-model.ts';

/** A user as it is stored. Login keys are unique and compare without regard to case; the others sort and search. */
export interface UserDocument extends Omit<User, 'id'> {
  readonly _id: string;
  readonly usernameKey: string;
  readonly emailKey: string;
  readonly nameKey: string;
  readonly searchKeys: readonly string[];
  /** The last log-in, the beginning of time where there was none, so that it sorts. */
  readonly lastLoginKey: Date;
  /** Events of the audit trail that wait to be collected. */
  readonly outbox: readonly IdentityEvent[];
}

const membership = new Schema<Membership>(
  { branchId: { type: String, required: true }, manages: { type: Boolean, required: true } },
  { _id: false, strict: 'throw' },
);

const schema = new Schema<UserDocument>(
  {
    _id: { type: String, required: true },
    username: { type: String, required: true },
    usernameKey: { type: String, required: true },
    email: { type: String, required: true },
    emailKey: { type: String, required: true },
    passwordHash: { type: String, required: true },
    passwordChangedAt: { type: Date, default: null },
    firstName: { type: String, required: true },
    lastName: { type: String, required: true },
    nameKey: { type: String, required: true },
    searchKeys: { type: [String], required: true },
    role: { type: String, required: true },
    status: { type: String, required: true },
    memberships: { type: [membership], default: undefined },
    lastLoginAt: { type: Date, default: null },
    lastLoginKey: { type: Date, required: true },
    erasingSince: { type: Date, default: null },
    anonymizedAt: { type: Date, default: null },
    version: { type: Number, required: true },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
    outbox: { type: [waitingEvent], required: true },
  },
  { collection: 'users', versionKey: false, strict: 'throw' },
);

schema.index({ usernameKey: 1 }, { unique: true });
schema.index({ emailKey: 1 }, { unique: true });
// Each sort has an index of its own, alone and after the conditions that leave much to sort.
for (const path of ['usernameKey', 'nameKey', 'lastLoginKey']) {
  schema.index({ [path]: 1, _id: 1 });
  schema.index({ role: 1, [path]: 1, _id: 1 });
  schema.index({ status: 1, [path]: 1, _id: 1 });
}
schema.index({ role: 1, _id: 1 });
schema.index({ status: 1, _id: 1 });
schema.index({ searchKeys: 1, _id: 1 });
schema.index({ 'outbox.id': 1 });
schema.index({ erasingSince: 1 }, { partialFilterExpression: { erasingSince: { $gt: new Date(0) } } });

/** The model of the users collection on a connection. */
export function userModel(connection: Connection): Model<UserDocument> {
  return connection.model<UserDocument>('User', schema);
}

/** Where a time sorts that may be missing. */
export const timeKey = (time: Date | null): Date => time ?? new Date(0);

/** A user as it is stored, but for the events. */
export function toDocument({ id, ...user }: User): Omit<UserDocument, 'outbox'> {
  const [username, email] = [nameKey(user.username), nameKey(user.email)];
  const [first, last] = [folded(user.firstName), folded(user.lastName)];
  return {
    ...user,
    _id: id,
    usernameKey: username,
    emailKey: email,
    nameKey: `${first} ${last}`,
    searchKeys: searchTerms([username, email, first, last]),
    lastLoginKey: timeKey(user.lastLoginAt),
  };
}

/** A stored user. */
export function toUser(document: UserDocument): User {
  const { _id, usernameKey, emailKey, nameKey, searchKeys, lastLoginKey, outbox, ...user } = document;
  // Written by a release before there were branches, a record does not say.
  return { ...user, memberships: user.memberships ?? [], id: _id };
}
