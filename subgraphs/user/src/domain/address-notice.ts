import { isSameAddress } from './account-details.ts';
import type { User } from './user.ts';

/** Milliseconds until a notice that was not delivered is tried again. */
const RETRY = 60_000;

/** Milliseconds after which a notice is given up. */
const LIFETIME = 24 * 60 * 60_000;

/** When a notice of now is due where it is not delivered at once, and when it is given up. */
export function noticeTimes(now: Date): { readonly dueAt: Date; readonly expiresAt: Date } {
  return { dueAt: nextTry(now), expiresAt: new Date(now.getTime() + LIFETIME) };
}

/** When a notice that is tried now is tried next. */
export function nextTry(now: Date): Date {
  return new Date(now.getTime() + RETRY);
}

/** Whether the account of a notice has another address now. Nobody is notified of an account that was erased. */
export function hasLeft(email: string, user: User | null): boolean {
  return user !== null && user.anonymizedAt === null && !isSameAddress(user.email, email);
}
