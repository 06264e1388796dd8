import type { Role } from '@autograph/kernel';
import type { User } from '../domain/user.ts';

/** A write met a value that another user has. */
export interface Duplicate {
  readonly duplicate: 'username' | 'email';
}

/** The users, kept. Usernames and e-mails are unique without regard to case. */
export interface UserRepository {
  findById(id: string): Promise<User | null>;
  /** Those that there are, in any order, in one query. */
  findByIds(ids: readonly string[]): Promise<readonly User[]>;
  /** The user with this username, or with this e-mail when it has an @; without regard to case. */
  findByLogin(usernameOrEmail: string): Promise<User | null>;
  /** Whether anyone has the role, whatever their status. */
  hasRole(role: Role): Promise<boolean>;
  insert(user: User): Promise<'inserted' | Duplicate>;
  /** Notes a log-in if the user is still ACTIVE: one atomic, conditional write. `null` when they are not. */
  recordLogin(id: string, at: Date): Promise<User | null>;
}
