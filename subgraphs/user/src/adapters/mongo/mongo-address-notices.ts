import { trusted } from '@autograph/service/mongo';
import { type Connection, type Model, Schema } from 'mongoose';
import type { AddressNotice, AddressNotices } from '../../ports/address-notices.ts';

interface NoticeDocument extends Omit<AddressNotice, 'id'> {
  readonly _id: string;
}

const schema = new Schema<NoticeDocument>(
  {
    _id: { type: String, required: true },
    userId: { type: String, required: true },
    email: { type: String, required: true },
    dueAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
  },
  { collection: 'addressNotices', versionKey: false, strict: 'throw' },
);

schema.index({ dueAt: 1 });
schema.index({ userId: 1 });
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

/** The model of the notices on a connection. */
export function addressNoticeModel(connection: Connection): Model<NoticeDocument> {
  return connection.model<NoticeDocument>('AddressNotice', schema);
}

/** The notices to former addresses, in MongoDB. */
export function mongoAddressNotices(model: Model<NoticeDocument>): AddressNotices {
  return {
    put: async ({ id, ...notice }) => {
      await model.updateOne({ _id: id }, { $set: notice }, { upsert: true }).exec();
    },
    takeDue: async (now, nextAt) => {
      const taken = await model
        .findOneAndUpdate(
          { dueAt: trusted({ $lte: now }), expiresAt: trusted({ $gt: now }) },
          { $set: { dueAt: nextAt } },
          { sort: { dueAt: 1 }, returnDocument: 'after' },
        )
        .lean<NoticeDocument>()
        .exec();
      if (!taken) return null;
      const { _id: id, ...notice } = taken;
      return { id, ...notice };
    },
    remove: async (id) => {
      await model.deleteOne({ _id: id }).exec();
    },
    forget: async (userId) => {
      await model.deleteMany({ userId }).exec();
    },
  };
}
