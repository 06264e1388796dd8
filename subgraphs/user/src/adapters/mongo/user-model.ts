import { type Connection, type Model, Schema } from 'mongoose';
import { loginKey } from '../../domain/account-details.ts';
import type { User } from '../../domain/user.ts';

/** A user as it is stored. The `…Key` fields are unique and compare without regard to case. */
export interface UserDocument extends Omit<User, 'id'> {
  readonly _id: string;
  readonly usernameKey: string;
  readonly emailKey: string;
}

const schema = new Schema<UserDocument>(
  {
    _id: { type: String, required: true },
    username: { type: String, required: true },
    usernameKey: { type: String, required: true },
    email: { type: String, required: true },
    emailKey: { type: String, required: true },
    passwordHash: { type: String, required: true },
    firstName: { type: String, required: true },
    lastName: { type: String, required: true },
    role: { type: String, required: true },
    status: { type: String, required: true },
    lastLoginAt: { type: Date, default: null },
    version: { type: Number, required: true },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
  },
  { collection: 'users', versionKey: false, strict: 'throw' },
);

schema.index({ usernameKey: 1 }, { unique: true });
schema.index({ emailKey: 1 }, { unique: true });
schema.index({ role: 1, _id: 1 });

/** The model of the users collection on a connection. */
export function userModel(connection: Connection): Model<UserDocument> {
  return connection.model<UserDocument>('User', schema);
}

/** A user as it is stored. */
export function toDocument({ id, ...user }: User): object {
  return { ...user, _id: id, usernameKey: loginKey(user.username), emailKey: loginKey(user.email) };
}

/** A stored user. */
export function toUser({ _id, usernameKey, emailKey, ...document }: UserDocument): User {
  return { ...document, id: _id };
}
