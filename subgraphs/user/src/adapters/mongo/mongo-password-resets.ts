import { trusted } from '@autograph/service/mongo';
import { type Connection, type Model, Schema } from 'mongoose';
import type { PasswordReset, PasswordResetRepository } from '../../ports/password-resets.ts';

interface ResetDocument extends Omit<PasswordReset, 'userId'> {
  /** The user. */
  readonly _id: string;
}

const schema = new Schema<ResetDocument>(
  {
    _id: { type: String, required: true },
    tokenHash: { type: String, required: true },
    sentTo: { type: String, required: true },
    expiresAt: { type: Date, required: true },
  },
  { collection: 'passwordResets', versionKey: false, strict: 'throw' },
);

schema.index({ tokenHash: 1 });
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

/** The model of the password resets on a connection. */
export function passwordResetModel(connection: Connection): Model<ResetDocument> {
  return connection.model<ResetDocument>('PasswordReset', schema);
}

/** The tokens to set new passwords with, in MongoDB. */
export function mongoPasswordResets(model: Model<ResetDocument>): PasswordResetRepository {
  return {
    put: async ({ userId, tokenHash, sentTo, expiresAt }) => {
      await model
        .updateOne({ _id: userId }, { $set: { tokenHash, sentTo, expiresAt } }, { upsert: true })
        .exec();
    },
    take: async (tokenHash, at) => {
      const taken = await model
        .findOneAndDelete({ tokenHash, expiresAt: trusted({ $gt: at }) })
        .lean<ResetDocument>()
        .exec();
      if (!taken) return null;
      const { _id: userId, ...reset } = taken;
      return { userId, ...reset };
    },
    forget: async (userId) => {
      await model.deleteOne({ _id: userId }).exec();
    },
  };
}
