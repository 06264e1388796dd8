import { done, type Membership, type Outcome, type Role, refuse } from '@autograph/kernel';
import type { AccountDetails } from './account-details.ts';
import { messages } from './messages.ts';

/** Whether a person may log in: only ACTIVE may. */
export type UserStatus = 'ACTIVE' | 'INACTIVE' | 'BLOCKED';

/** Someone who can log in. */
export interface User extends AccountDetails {
  readonly id: string;
  /** The password as the hasher left it; never shown, never logged. */
  readonly passwordHash: string;
  /** When the password was last set again; a log-in that was checked against an older one no longer counts. */
  readonly passwordChangedAt: Date | null;
  readonly role: Role;
  readonly status: UserStatus;
  /** The branches that the person works in. */
  readonly memberships: readonly Membership[];
  /** Not a change of the record: logging in leaves `version` and `updatedAt` alone. */
  readonly lastLoginAt: Date | null;
  /** When the person asked for the erasure that is not done yet, here and at every other service. */
  readonly erasingSince: Date | null;
  /** When the person was taken out of the account: it has no names of theirs, and nobody can log in by it. */
  readonly anonymizedAt: Date | null;
  /** Counts the changes; the guard of every write. */
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** A new account, ACTIVE. */
export function openAccount(
  details: AccountDetails,
  role: Role,
  passwordHash: string,
  id: string,
  now: Date,
): User {
  return {
    ...details,
    id,
    passwordHash,
    passwordChangedAt: null,
    role,
    status: 'ACTIVE',
    memberships: [],
    lastLoginAt: null,
    erasingSince: null,
    anonymizedAt: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
}

/** Whether the person may hold tokens. */
export function mayLogIn(user: User | null): user is User {
  return user?.status === 'ACTIVE';
}

/** Whether the person can administer: the graph always keeps one who can. */
export function isActiveAdmin({ role, status }: User): boolean {
  return role === 'ADMIN' && status === 'ACTIVE';
}

/** What of a user can be changed, apart from the password. */
export type UserChanges = Partial<Pick<User, 'firstName' | 'lastName' | 'email' | 'role' | 'status'>>;

/**
 * The user with what is given changed; the same one when nothing differs. Refused as STALE when the caller expected
 * another version.
 */
export function revise(
  user: User,
  changes: UserChanges,
  expectedVersion: number | null,
  now: Date,
): Outcome<User, 'STALE' | 'INVALID_STATE'> {
  if (user.anonymizedAt) return refuse('INVALID_STATE', 'id', messages.erased);
  if (expectedVersion !== null && expectedVersion !== user.version) {
    return refuse('STALE', 'expectedVersion', messages.stale({ version: user.version }));
  }
  const changed = Object.entries(changes).some(([name, value]) => user[name as keyof UserChanges] !== value);
  return done(changed ? next(user, changes, now) : user);
}

/** The user with other memberships; the same one when they are as they were. Refused as STALE as `revise` is. */
export function assign(
  user: User,
  memberships: readonly Membership[],
  expectedVersion: number | null,
  now: Date,
): Outcome<User, 'STALE' | 'INVALID_STATE'> {
  const revised = revise(user, {}, expectedVersion, now);
  if (!revised.ok || hasSameMemberships(user.memberships, memberships)) return revised;
  return done(next(user, { memberships }, now));
}

function hasSameMemberships(one: readonly Membership[], other: readonly Membership[]): boolean {
  const told = (all: readonly Membership[]) =>
    all
      .map(({ branchId, manages }) => `${branchId} ${manages}`)
      .toSorted()
      .join();
  return told(one) === told(other);
}

/** Whether the password of a user was not set again between two states of their record. */
export function hasSamePassword(one: User, other: User): boolean {
  return one.passwordChangedAt?.getTime() === other.passwordChangedAt?.getTime();
}

/** The user with another password. */
export function setPassword(user: User, passwordHash: string, now: Date): User {
  return next(user, { passwordHash, passwordChangedAt: now }, now);
}

/** The account as marked for its erasure; the same one when it is already. */
export function beginErasure(user: User, now: Date): User {
  return user.erasingSince ? user : next(user, { erasingSince: now }, now);
}

/** The account whose erasure is done, or could not be. */
export function endErasure(user: User, now: Date): User {
  return user.erasingSince ? next(user, { erasingSince: null }, now) : user;
}

/** What is left of an account once the person is taken out: a name for what they did, and nothing to log in by. */
export function anonymise(user: User, unknownPassword: string, now: Date): User {
  const nobody = {
    username: `erased-${user.id}`,
    email: `${user.id}@erased.invalid`,
    firstName: 'Erased',
    lastName: 'account',
    passwordHash: unknownPassword,
  };
  return next(
    user,
    { ...nobody, status: 'INACTIVE', memberships: [], lastLoginAt: null, anonymizedAt: now },
    now,
  );
}

function next(user: User, changes: Partial<User>, now: Date): User {
  return { ...user, ...changes, version: user.version + 1, updatedAt: now };
}
