import type { Role } from '@autograph/kernel';
import type { AccountDetails } from './account-details.ts';

/** Whether a person may log in: only ACTIVE may. */
export type UserStatus = 'ACTIVE' | 'INACTIVE' | 'BLOCKED';

/** Someone who can log in. */
export interface User extends AccountDetails {
  readonly id: string;
  /** The password as the hasher left it; never shown, never logged. */
  readonly passwordHash: string;
  readonly role: Role;
  readonly status: UserStatus;
  /** Not a change of the record: logging in leaves `version` and `updatedAt` alone. */
  readonly lastLoginAt: Date | null;
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
    role,
    status: 'ACTIVE',
    lastLoginAt: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
}

/** Whether the person may hold tokens. */
export function mayLogIn(user: User | null): user is User {
  return user?.status === 'ACTIVE';
}
