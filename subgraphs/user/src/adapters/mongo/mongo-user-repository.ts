import { nameKey, searchWords } from '@autograph/kernel';
import {
  type Claims,
  duplicateKeyOf,
  type Filter,
  insertDocument,
  keysetPage,
  readDocuments,
  readTogether,
  trusted,
  wordsIn,
} from '@autograph/service/mongo';
import type { Connection } from 'mongoose';
import type { IdentityEvent } from '../../domain/identity-event.ts';
import { isActiveAdmin, type User } from '../../domain/user.ts';
import type { Duplicate, UserCriteria, UserRepository, UserSortField } from '../../ports/user-repository.ts';
import { adminTurnModel, adminTurns } from './admin-turn.ts';
import { duplicateIn, loginOf, uniqueValuesOf, userClaims } from './user-claims.ts';
import { timeKey, toDocument, toUser, type UserDocument, userModel } from './user-model.ts';
import { updateTogether } from './write-together.ts';

const SORT_PATHS: Record<UserSortField, string> = {
  USERNAME: 'usernameKey',
  NAME: 'nameKey',
  LAST_LOGIN_AT: 'lastLoginKey',
  CREATED_AT: '_id',
};

/** The users in MongoDB. */
export function mongoUserRepository(
  connection: Connection,
  claims: Claims = userClaims(userModel(connection)),
): UserRepository {
  const model = userModel(connection);
  const findOne = async (filter: Partial<UserDocument>) => {
    const document = await model.findOne(filter).lean<UserDocument>().exec();
    return document && toUser(document);
  };
  const findDirectly = async (filter: Filter) => {
    const [document] = await readDocuments(model, filter, { unread: ['outbox', 'searchKeys'], limit: 1 });
    return document ? toUser(document) : null;
  };
  const write = async (user: User, expectedVersion: number, events: readonly IdentityEvent[]) => {
    const { _id, lastLoginAt, lastLoginKey, ...changes } = toDocument(user);
    const { matchedCount } = await model
      .updateOne(
        { _id, version: expectedVersion },
        { $set: changes, $push: { outbox: { $each: [...events] } } },
      )
      .exec();
    return matchedCount === 1;
  };
  const withoutAdmin = adminTurns(adminTurnModel(connection), model, ({ user, expectedVersion, events }) =>
    write(user, expectedVersion, events),
  );
  const update: UserRepository['update'] = async (user, expectedVersion, events) => {
    const { id, version } = user;
    let isLastAdmin = false;
    const change = async (): Promise<boolean> => {
      const stored = await findOne({ _id: id, version: expectedVersion });
      if (!stored) return false;
      if (!isActiveAdmin(stored) || isActiveAdmin(user)) return write(user, expectedVersion, events);
      const outcome = await withoutAdmin({ user, expectedVersion, events });
      isLastAdmin = outcome === 'last-admin';
      return outcome === 'updated';
    };
    try {
      const values = uniqueValuesOf(toDocument(user));
      const written = await claims.change({ id, version, expectedVersion }, values, change);
      if (isLastAdmin) return 'last-admin';
      if (written === 'stale') return 'stale';
      return written === 'written' ? 'updated' : duplicateIn(written.kind);
    } catch (error) {
      return duplicateOf(error);
    }
  };
  return {
    findById: (id) => findOne({ _id: id }),
    findByIds: readTogether(async (ids) => {
      const documents = await readDocuments(model, { _id: trusted({ $in: [...ids] }) });
      return documents.map(toUser);
    }),
    findByLogin: async (usernameOrEmail) => {
      const key = nameKey(usernameOrEmail);
      const path = key.includes('@') ? 'emailKey' : 'usernameKey';
      if (!claims.isSharded) return findDirectly({ [path]: key });
      const [id] = await claims.ownersOf(loginOf(key));
      return id === undefined ? null : findDirectly({ _id: id, [path]: key });
    },
    hasRole: async (role) => (await model.findOne({ role }, { _id: 1 }).lean().exec()) !== null,
    list: (criteria, { field, direction }, request) =>
      keysetPage({
        model,
        filter: filterOf(criteria),
        sort: { path: SORT_PATHS[field], direction },
        request,
        toDomain: toUser,
      }),
    insert: async (user, events = []) => {
      try {
        const document = { ...toDocument(user), outbox: events };
        const conflict = await claims.insert(user, uniqueValuesOf(document), () =>
          insertDocument<UserDocument>(model, document),
        );
        return conflict ? duplicateIn(conflict.kind) : 'inserted';
      } catch (error) {
        return duplicateOf(error);
      }
    },
    update,
    erase: update,
    mirror: update,
    findErasing: async (began, most) => {
      const documents = await model
        .find({ erasingSince: trusted({ $gt: new Date(0), $lte: began }) } as object, { _id: 1 })
        .sort({ erasingSince: 1 })
        .limit(most)
        .lean<UserDocument[]>()
        .exec();
      return documents.map(({ _id }) => _id);
    },
    recordLogin: async ({ id, passwordChangedAt }, at, events) => {
      const document = await model
        .findOneAndUpdate(
          { _id: id, status: 'ACTIVE', passwordChangedAt },
          {
            $set: { lastLoginAt: at, lastLoginKey: timeKey(at) },
            $push: { outbox: { $each: [...events] } },
          },
          { returnDocument: 'after' },
        )
        // Selected, as FerretDB cannot leave out fields of this answer.
        .select('+outbox +searchKeys')
        .lean<UserDocument>()
        .exec();
      return document && toUser(document);
    },
    rehash: async (id, fromHash, toHash) => {
      await model.updateOne({ _id: id, passwordHash: fromHash }, { $set: { passwordHash: toHash } }).exec();
    },
    findEvents: async (limit) => {
      const documents = await model
        .find({ 'outbox.id': trusted({ $gt: '' }) }, { outbox: 1 })
        .limit(limit)
        .lean<Pick<UserDocument, '_id' | 'outbox'>[]>()
        .exec();
      return documents.map(({ _id, outbox }) => ({ userId: _id, events: outbox }));
    },
    forgetEvents: async (collected) => {
      await updateTogether(
        model,
        collected.map(({ userId, events }) => ({
          q: { _id: userId },
          u: { $pull: { outbox: { id: { $in: events.map(({ id }) => id) } } } },
        })),
      );
    },
  };
}

function duplicateOf(error: unknown): Duplicate {
  const [path] = duplicateKeyOf(error) ?? [];
  if (path === 'usernameKey' || path === '_id') return { duplicate: 'username' };
  if (path === 'emailKey') return { duplicate: 'email' };
  throw error;
}

function filterOf({ role, status, search }: UserCriteria): Filter {
  return {
    ...(role && { role: trusted({ $in: [...role] }) }),
    ...(status && { status: trusted({ $in: [...status] }) }),
    ...wordsIn('searchKeys', searchWords(search ?? '')),
  };
}
