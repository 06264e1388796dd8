import { duplicateKeyOf, trusted } from '@autograph/service/mongo';
import type { Model } from 'mongoose';
import { loginKey } from '../../domain/account-details.ts';
import type { UserRepository } from '../../ports/user-repository.ts';
import { toDocument, toUser, type UserDocument } from './user-model.ts';

/** The users in MongoDB. */
export function mongoUserRepository(model: Model<UserDocument>): UserRepository {
  const findOne = async (filter: Partial<UserDocument>) => {
    const document = await model.findOne(filter).lean<UserDocument>().exec();
    return document && toUser(document);
  };
  return {
    findById: (id) => findOne({ _id: id }),
    findByIds: async (ids) => {
      const documents = await model
        .find({ _id: trusted({ $in: [...ids] }) })
        .lean<UserDocument[]>()
        .exec();
      return documents.map(toUser);
    },
    findByLogin: (usernameOrEmail) => {
      const key = loginKey(usernameOrEmail);
      return findOne(key.includes('@') ? { emailKey: key } : { usernameKey: key });
    },
    hasRole: async (role) => (await model.findOne({ role }, { _id: 1 }).lean().exec()) !== null,
    insert: async (user) => {
      try {
        await model.create([toDocument(user)]);
        return 'inserted';
      } catch (error) {
        const [path] = duplicateKeyOf(error) ?? [];
        if (path === 'usernameKey') return { duplicate: 'username' };
        if (path === 'emailKey') return { duplicate: 'email' };
        throw error;
      }
    },
    recordLogin: async (id, at) => {
      const document = await model
        .findOneAndUpdate(
          { _id: id, status: 'ACTIVE' },
          { $set: { lastLoginAt: at } },
          { returnDocument: 'after' },
        )
        .lean<UserDocument>()
        .exec();
      return document && toUser(document);
    },
  };
}
