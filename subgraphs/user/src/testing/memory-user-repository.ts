import { loginKey } from '../domain/account-details.ts';
import type { User } from '../domain/user.ts';
import type { UserRepository } from '../ports/user-repository.ts';

/** The users in memory, for tests of use cases; `change` stands for what an administrator does. */
export interface MemoryUserRepository extends UserRepository {
  change(id: string, changes: Partial<User>): void;
}

/** A keeper of users in memory; it keeps the same contract as the real one. */
export function memoryUserRepository(...users: readonly User[]): MemoryUserRepository {
  const kept = new Map(users.map((user) => [user.id, user]));
  const some = (test: (user: User) => boolean): User | null => [...kept.values()].find(test) ?? null;
  return {
    findById: async (id) => kept.get(id) ?? null,
    findByIds: async (ids) => ids.flatMap((id) => kept.get(id) ?? []),
    findByLogin: async (usernameOrEmail) => {
      const key = loginKey(usernameOrEmail);
      const field = key.includes('@') ? 'email' : 'username';
      return some((user) => loginKey(user[field]) === key);
    },
    hasRole: async (role) => some((user) => user.role === role) !== null,
    insert: async (user) => {
      for (const field of ['username', 'email'] as const) {
        if (some((other) => loginKey(other[field]) === loginKey(user[field]))) return { duplicate: field };
      }
      kept.set(user.id, user);
      return 'inserted';
    },
    recordLogin: async (id, at) => {
      const user = kept.get(id);
      if (user?.status !== 'ACTIVE') return null;
      const noted = { ...user, lastLoginAt: at };
      kept.set(id, noted);
      return noted;
    },
    change: (id, changes) => {
      const user = kept.get(id);
      if (user) kept.set(id, { ...user, ...changes });
    },
  };
}
