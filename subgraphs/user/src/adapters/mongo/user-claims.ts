import { randomBytes } from 'node:crypto';
import {
  type ClaimStore,
  type Claims,
  claimMigration,
  claimStore,
  claimsOf,
  type Filter,
  givenValue,
  type Migration,
  type OwnerState,
  outrunBy,
  trusted,
  type UniqueValue,
} from '@autograph/service/mongo';
import type { Model } from 'mongoose';
import { anonymise, openAccount } from '../../domain/user.ts';
import type { Duplicate } from '../../ports/user-repository.ts';
import { toDocument, type UserDocument, userModel } from './user-model.ts';

const USERNAME = 'username';
const EMAIL = 'email';

/** The unique values of a user. */
export function uniqueValuesOf({
  usernameKey,
  emailKey,
}: Pick<UserDocument, 'usernameKey' | 'emailKey'>): readonly UniqueValue[] {
  return [...givenValue(USERNAME, usernameKey), ...givenValue(EMAIL, emailKey)];
}

/** The one that somebody logs in by. */
export function loginOf(key: string): readonly UniqueValue[] {
  return givenValue(key.includes('@') ? EMAIL : USERNAME, key);
}

/** What of a user is a duplicate, by the kind of a claim. */
export function duplicateIn(kind: string): Duplicate {
  return { duplicate: kind === EMAIL ? 'email' : 'username' };
}

/** What claims are judged by of a stored user. */
function stateOf(document: Pick<UserDocument, '_id' | 'version' | 'usernameKey' | 'emailKey'>): OwnerState {
  return { id: document._id, version: document.version, values: uniqueValuesOf(document) };
}

/** The claims of users to their names and e-mail addresses. */
export function userClaims(model: Model<UserDocument>, store: ClaimStore = claimStore(model.db)): Claims {
  const read = async (filter: Filter, limit = 0): Promise<OwnerState[]> => {
    const documents = await model
      .find(filter as object)
      .sort({ _id: 1 })
      .limit(limit)
      .select({ usernameKey: 1, emailKey: 1, version: 1 })
      .lean<UserDocument[]>()
      .exec();
    return documents.map(stateOf);
  };
  return claimsOf(store, {
    kinds: [USERNAME, EMAIL],
    read: (ids) => read({ _id: trusted({ $in: [...ids] }) }),
    page: (after, limit) => read({ _id: trusted({ $gt: after ?? '' }) }, limit),
    outrun: (_id, version) => outrunBy(model.db, 'users', { ...nobody(_id), _id, version }),
  });
}

/** What is left of an account that is erased: its names are made of its id. */
function nobody(id: string): Omit<UserDocument, '_id' | 'version'> {
  const now = new Date();
  const details = { username: id, email: id, firstName: '', lastName: '' };
  return {
    ...toDocument(anonymise(openAccount(details, 'CUSTOMER', '', id, now), unknownPassword(), now)),
    outbox: [],
  };
}

/** A hash in PHC form that no password has. */
function unknownPassword(): string {
  const text = (bytes: number) => randomBytes(bytes).toString('base64').replaceAll('=', '');
  return `$argon2id$v=19$m=19456,t=2,p=1$${text(16)}$${text(32)}`;
}

/** The claims that users of earlier releases lack. */
export const claimsTaken: Migration = claimMigration({
  name: 'user-claims',
  says: 'Takes the claims of users to their usernames and e-mail addresses.',
  model: 'users',
  claimsOf: (connection) => userClaims(userModel(connection)),
  stateOf: (document) => stateOf(document as UserDocument),
});
