import { duplicateKeyOf, insertDocument, trusted } from '@autograph/service/mongo';
import type { Model } from 'mongoose';
import type { SessionRepository } from '../../ports/session-repository.ts';
import { type SessionDocument, toDocument, toSession } from './session-model.ts';

/** Sessions that one query for many users reads at most: several for each user of a page. */
const READ_TOGETHER = 1_000;

/** The log-in sessions in MongoDB. */
export function mongoSessionRepository(model: Model<SessionDocument>): SessionRepository {
  const findLive: SessionRepository['findLive'] = async (userId, at, limit) => {
    const documents = await model
      .find({ userId, endedAt: null, expiresAt: trusted({ $gt: at }) })
      .sort({ _id: -1 })
      .limit(limit)
      .lean<SessionDocument[]>()
      .exec();
    return documents.map(toSession);
  };
  return {
    findById: async (id) => {
      const document = await model.findOne({ _id: id }).lean<SessionDocument>().exec();
      return document && toSession(document);
    },
    findByIds: async (ids) => {
      const documents = await model
        .find({ _id: trusted({ $in: [...ids] }) })
        .lean<SessionDocument[]>()
        .exec();
      return documents.map(toSession);
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
    findLive,
    findLiveOf: async (userIds, at, limit) => {
      const documents = await model
        .find({ userId: trusted({ $in: [...userIds] }), endedAt: null, expiresAt: trusted({ $gt: at }) })
        .limit(READ_TOGETHER + 1)
        .lean<SessionDocument[]>()
        .exec();
      // Someone who logs in all the time could fill the one query, so that the others of the page had no sessions.
      if (documents.length > READ_TOGETHER) {
        const found = await Promise.all(
          userIds.map(async (id) => [id, await findLive(id, at, limit)] as const),
        );
        return new Map(found.filter(([, sessions]) => sessions.length > 0));
      }
      const newestFirst = documents.map(toSession).sort((a, b) => (a.id < b.id ? 1 : -1));
      const byUser = Map.groupBy(newestFirst, ({ userId }) => userId);
      return new Map([...byUser].map(([userId, sessions]) => [userId, sessions.slice(0, limit)]));
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
