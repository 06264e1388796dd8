import { duplicateKeyOf, trusted } from '@autograph/service/mongo';
import type { Model } from 'mongoose';
import type { PhotoUpload } from '../../domain/photo-upload.ts';
import type { PhotoUploads, PublishedImages } from '../../ports/photo-store.ts';
import type { ImageDocument, UploadDocument } from './photo-file-models.ts';

/** The uploads in MongoDB. */
export function mongoPhotoUploads(model: Model<UploadDocument>): PhotoUploads {
  return {
    insert: async (uploads, removableAt) => {
      await model.insertMany(
        uploads.map(({ key, ...upload }) => ({ _id: key, ...upload, attempts: 0, removableAt })),
      );
    },
    findByKeys: async (keys) =>
      (
        await model
          .find({ _id: trusted({ $in: [...keys] }) })
          .lean<UploadDocument[]>()
          .exec()
      ).map(toUpload),
    attempt: async (key) => {
      const counted = await model
        .findOneAndUpdate({ _id: key }, { $inc: { attempts: 1 } }, { returnDocument: 'after' })
        .lean<UploadDocument>()
        .exec();
      return counted?.attempts ?? 0;
    },
    takeBack: async (key) => {
      await model.updateOne({ _id: key, attempts: trusted({ $gt: 0 }) }, { $inc: { attempts: -1 } }).exec();
    },
    removeAfter: async (key, at) => {
      await model.updateOne({ _id: key }, { $set: { removableAt: at } }).exec();
    },
    due: async (now, limit) =>
      (
        await model
          .find({ removableAt: trusted({ $lte: now }) })
          .sort({ removableAt: 1 })
          .limit(limit)
          .lean<UploadDocument[]>()
          .exec()
      ).map(toUpload),
    forget: async (key) => {
      await model.deleteOne({ _id: key }).exec();
    },
  };
}

/** The published images in MongoDB. */
export function mongoPublishedImages(model: Model<ImageDocument>): PublishedImages {
  return {
    claim: async (hash, checkAt) => {
      try {
        await model
          .updateOne({ _id: hash, condemned: false }, { $set: { checkAt } }, { upsert: true })
          .exec();
        return true;
      } catch (error) {
        // The insert of the upsert met the record of an image whose files are being removed.
        if (duplicateKeyOf(error)) return false;
        throw error;
      }
    },
    renew: async (hash, checkAt) => {
      const { matchedCount } = await model
        .updateOne({ _id: hash, condemned: false }, { $set: { checkAt } })
        .exec();
      return matchedCount === 1;
    },
    due: async (now, limit) => {
      const found = await model
        .find({ checkAt: trusted({ $lte: now }) })
        .sort({ checkAt: 1 })
        .limit(limit)
        .lean<ImageDocument[]>()
        .exec();
      return found.map(({ _id, checkAt }) => ({ hash: _id, checkAt }));
    },
    condemn: async (hash, checkAt) => {
      const { matchedCount } = await model
        .updateOne({ _id: hash, checkAt }, { $set: { condemned: true } })
        .exec();
      return matchedCount === 1;
    },
    spare: async (hash, checkAt) => {
      await model.updateOne({ _id: hash }, { $set: { condemned: false, checkAt } }).exec();
    },
    forget: async (hash) => {
      await model.deleteOne({ _id: hash }).exec();
    },
  };
}

function toUpload({ _id, vehicleId, userId, size, at }: UploadDocument): PhotoUpload {
  return { key: _id, vehicleId, userId, size, at };
}
