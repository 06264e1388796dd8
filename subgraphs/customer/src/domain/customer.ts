import { type Caller, isStaff } from '@autograph/kernel';
import type { CustomerDetails } from './customer-details.ts';

/** Someone who buys. */
export interface Customer extends CustomerDetails {
  readonly id: string;
  /** The user that the record belongs to; `null` for a walk-in customer. At most one record a user. */
  readonly userId: string | null;
  /** Counts the changes; the guard of every write. */
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** A customer who is new to the house. */
export function register(
  details: CustomerDetails & { readonly userId: string | null },
  id: string,
  now: Date,
): Customer {
  return { ...details, id, version: 1, createdAt: now, updatedAt: now };
}

/** Whether a record that belongs to the user `userId` is the caller's own. */
export function isOwn({ user }: Caller, userId: string | null): boolean {
  return user !== null && user.id === userId;
}

/** Who may know of a record: staff, its owner, and services on nobody's behalf. For anyone else there is none. */
export function maySee(caller: Caller, userId: string | null): boolean {
  if (caller.user === null) return caller.service !== 'gateway';
  return isStaff(caller.user) || isOwn(caller, userId);
}
