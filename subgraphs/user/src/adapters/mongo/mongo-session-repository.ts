import { duplicateKeyOf, insertDocument, trusted } from '@autograph/service/mongo';
import type { Model } from 'mongoose';
import type { SessionRepository } from '../../ports/session-repository.ts';
import { type SessionDocument, toDocument, toSession } from './session-model.ts';

/** The log-in sessions in MongoDB. */
export function mongoSessionRepository(model: Model<SessionDocument>): SessionRepository {
  return {
    findById: async (id) => {
      const document = await model.findOne({ _id: id }).lean<SessionDocument>().exec();
      return document && toSession(document);
    },
    insert: async (session) => {
      try {
        await insertDocument(model, toDocument(session));
        return true;
      } catch (error) {
        if (duplicateKeyOf(error)) return false;
        throw error;
      }
    },
    rotate: async ({ id, tokenHash, spent, lastUsedAt, expiresAt }, fromHash) => {
      const { matchedCount } = await model
        .updateOne(
          { _id: id, tokenHash: fromHash, endedAt: null },
          { $set: { tokenHash, spent: [...spent], lastUsedAt, expiresAt } },
        )
        .exec();
      return matchedCount === 1;
    },
    findLive: async (userId, at, limit) => {
      const documents = await model
        .find({ userId, endedAt: null, expiresAt: trusted({ $gt: at }) })
        .sort({ _id: -1 })
        .limit(limit)
        .lean<SessionDocument[]>()
        .exec();
      return documents.map(toSession);
    },
    forgetAll: async (userId) => {
      await model.deleteMany({ userId }).exec();
    },
    findAll: async (userId) => {
      const documents = await model.find({ userId }).sort({ _id: 1 }).lean<SessionDocument[]>().exec();
      return documents.map(toSession);
    },
    endAll: async (userId, at, exceptId) => {
      const others = exceptId === null ? {} : { _id: trusted({ $ne: exceptId }) };
      await model.updateMany({ userId, endedAt: null, ...others }, { $set: { endedAt: at } }).exec();
    },
    end: async (id, at) => {
      const { matchedCount } = await model
        .updateOne({ _id: id, endedAt: null }, { $set: { endedAt: at } })
        .exec();
      return matchedCount === 1;
    },
  };
}
