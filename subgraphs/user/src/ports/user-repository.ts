import type { Page, PageRequest, Role, Sort } from '@autograph/kernel';
import type { IdentityEvent } from '../domain/identity-event.ts';
import type { User, UserStatus } from '../domain/user.ts';

/** Which users a list has: conditions joined by AND, the values of one by OR. */
export interface UserCriteria {
  readonly role?: readonly Role[] | undefined;
  readonly status?: readonly UserStatus[] | undefined;
  /** Words that each begin one of the username, the e-mail or the names, without regard to case and accents. */
  readonly search?: string | undefined;
}

export type UserSortField = 'USERNAME' | 'NAME' | 'LAST_LOGIN_AT' | 'CREATED_AT';

export type UserPage = Page<User>;

/** A write met a value that another user has. */
export interface Duplicate {
  readonly duplicate: 'username' | 'email';
}

/** Events that wait with a user to be collected. */
export interface WaitingEvents {
  readonly userId: string;
  readonly events: readonly IdentityEvent[];
}

/**
 * The users, kept. Usernames and e-mails are unique without regard to case. A change takes the events that it raises,
 * and keeps them with the user until they are collected: one atomic write, so that none is lost.
 */
export interface UserRepository {
  findById(id: string): Promise<User | null>;
  /** Those that there are, in any order, in one query. */
  findByIds(ids: readonly string[]): Promise<readonly User[]>;
  /** The user with this username, or with this e-mail when it has an @; without regard to case. */
  findByLogin(usernameOrEmail: string): Promise<User | null>;
  /** Whether anyone has the role, whatever their status. */
  hasRole(role: Role): Promise<boolean>;
  /** By last log-in, those who never logged in come before all others. */
  list(criteria: UserCriteria, sort: Sort<UserSortField>, request: PageRequest): Promise<UserPage>;
  /** A second record of the same id counts as a duplicate username. */
  insert(user: User, events?: readonly IdentityEvent[]): Promise<'inserted' | Duplicate>;
  /**
   * Writes all of the user but the last log-in if the stored one still has `expectedVersion`: one atomic, conditional
   * write. `last-admin`: the stored one is an active administrator, the new one is not, and there is no other. That
   * holds however many of these writes come at once, from whichever process.
   */
  update(
    user: User,
    expectedVersion: number,
    events: readonly IdentityEvent[],
  ): Promise<'updated' | 'stale' | 'last-admin' | Duplicate>;
  /** As `update`, for a record that follows another provider: nothing is changed there. */
  mirror(
    user: User,
    expectedVersion: number,
    events: readonly IdentityEvent[],
  ): Promise<'updated' | 'stale' | 'last-admin' | Duplicate>;
  /**
   * Notes a log-in and keeps its events if the user is still ACTIVE and has the password that was checked: one atomic,
   * conditional write. Returns the user as they are now; `null` when not.
   */
  recordLogin(
    checked: Pick<User, 'id' | 'passwordChangedAt'>,
    at: Date,
    events: readonly IdentityEvent[],
  ): Promise<User | null>;
  /** Puts a newer hash of the same password in the place of an older one; no change of the record. */
  rehash(id: string, fromHash: string, toHash: string): Promise<void>;
  /** As `update`, for an account that is anonymised: its names are not anyone's elsewhere either, nor its password. */
  erase(
    user: User,
    expectedVersion: number,
    events: readonly IdentityEvent[],
  ): Promise<'updated' | 'stale' | 'last-admin' | Duplicate>;
  /** Ids of users whose erasure began at `began` or before and is not done. */
  findErasing(began: Date, most: number): Promise<readonly string[]>;
  /** Events that wait to be collected, of some users; the oldest of each first. */
  findEvents(limit: number): Promise<readonly WaitingEvents[]>;
  /** Forgets events that were collected; those that came since stay. */
  forgetEvents(collected: readonly WaitingEvents[]): Promise<void>;
}
