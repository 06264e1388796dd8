import { folded, nameKey, searchTerms, searchWords } from '@autograph/kernel';
import { memoryPages } from '@autograph/kernel/testing';
import type { IdentityEvent } from '../domain/identity-event.ts';
import { isActiveAdmin, type User } from '../domain/user.ts';
import type { Duplicate, UserCriteria, UserRepository, UserSortField } from '../ports/user-repository.ts';

/** The users in memory, for tests of use cases; `change` stands for what an administrator does. */
export interface MemoryUserRepository extends UserRepository {
  change(id: string, changes: Partial<User>): void;
}

const SORT_KEYS: Record<UserSortField, (user: User) => string | number> = {
  USERNAME: ({ username }) => nameKey(username),
  NAME: ({ firstName, lastName }) => `${folded(firstName)} ${folded(lastName)}`,
  LAST_LOGIN_AT: ({ lastLoginAt }) => lastLoginAt?.getTime() ?? 0,
  CREATED_AT: ({ id }) => id,
};

/** A keeper of users in memory; it keeps the same contract as the real one. */
export function memoryUserRepository(...users: readonly User[]): MemoryUserRepository {
  const kept = new Map(users.map((user) => [user.id, user]));
  const waiting = new Map<string, readonly IdentityEvent[]>();
  const pageOf = memoryPages<User>();
  const some = (test: (user: User) => boolean): User | null => [...kept.values()].find(test) ?? null;
  const clash = (user: User): Duplicate | null => {
    for (const field of ['username', 'email'] as const) {
      const same = (other: User) => other.id !== user.id && nameKey(other[field]) === nameKey(user[field]);
      if (some(same)) return { duplicate: field };
    }
    return null;
  };
  const raise = (id: string, events: readonly IdentityEvent[]): void => {
    waiting.set(id, [...(waiting.get(id) ?? []), ...events]);
  };
  const update: UserRepository['update'] = async (user, expectedVersion, events) => {
    const stored = kept.get(user.id);
    if (stored?.version !== expectedVersion) return 'stale';
    const other = some((one) => one.id !== user.id && isActiveAdmin(one));
    if (isActiveAdmin(stored) && !isActiveAdmin(user) && !other) return 'last-admin';
    const duplicate = clash(user);
    if (duplicate) return duplicate;
    kept.set(user.id, { ...user, lastLoginAt: stored.lastLoginAt });
    raise(user.id, events);
    return 'updated';
  };
  return {
    findById: async (id) => kept.get(id) ?? null,
    findByIds: async (ids) => ids.flatMap((id) => kept.get(id) ?? []),
    findByLogin: async (usernameOrEmail) => {
      const key = nameKey(usernameOrEmail);
      const field = key.includes('@') ? 'email' : 'username';
      return some((user) => nameKey(user[field]) === key);
    },
    hasRole: async (role) => some((user) => user.role === role) !== null,
    list: async (criteria, { field, direction }, request) =>
      pageOf(
        {
          list: JSON.stringify([criteria, field, direction]),
          rows: [...kept.values()].filter((user) => matches(user, criteria)),
          key: SORT_KEYS[field],
          direction,
        },
        request,
      ),
    insert: async (user, events = []) => {
      const duplicate = kept.has(user.id) ? ({ duplicate: 'username' } as const) : clash(user);
      if (duplicate) return duplicate;
      kept.set(user.id, user);
      raise(user.id, events);
      return 'inserted';
    },
    update,
    erase: update,
    mirror: update,
    findErasing: async (began, most) =>
      [...kept.values()]
        .filter(({ erasingSince }) => erasingSince !== null && erasingSince <= began)
        .sort((a, b) => Number(a.erasingSince) - Number(b.erasingSince))
        .slice(0, most)
        .map(({ id }) => id),
    recordLogin: async ({ id, passwordChangedAt }, at, events) => {
      const user = kept.get(id);
      if (user?.status !== 'ACTIVE') return null;
      if (user.passwordChangedAt?.getTime() !== passwordChangedAt?.getTime()) return null;
      const noted = { ...user, lastLoginAt: at };
      kept.set(id, noted);
      raise(id, events);
      return noted;
    },
    rehash: async (id, fromHash, toHash) => {
      const user = kept.get(id);
      if (user?.passwordHash === fromHash) kept.set(id, { ...user, passwordHash: toHash });
    },
    findEvents: async (limit) =>
      [...waiting]
        .filter(([, events]) => events.length > 0)
        .slice(0, limit)
        .map(([userId, events]) => ({ userId, events })),
    forgetEvents: async (collected) => {
      for (const { userId, events } of collected) {
        const ids = events.map(({ id }) => id);
        waiting.set(
          userId,
          (waiting.get(userId) ?? []).filter(({ id }) => !ids.includes(id)),
        );
      }
    },
    change: (id, changes) => {
      const user = kept.get(id);
      if (user) kept.set(id, { ...user, ...changes });
    },
  };
}

/** Whether a list by these criteria has this record, told plainly. */
export function matches(user: User, { role, status, search }: UserCriteria): boolean {
  const { username, email, firstName, lastName } = user;
  const terms = searchTerms([username, email, firstName, lastName]);
  return (
    (role?.includes(user.role) ?? true) &&
    (status?.includes(user.status) ?? true) &&
    searchWords(search ?? '').every((word) => terms.some((term) => term.startsWith(word)))
  );
}
