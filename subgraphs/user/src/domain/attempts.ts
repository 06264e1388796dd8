/** Attempts to prove something that have failed, or are still being checked: of an account, or from an address. */
export interface Attempts {
  readonly count: number;
  /** Before this no other attempt is let through. */
  readonly nextAt: Date;
  /** When all of it is forgotten, unless there is another attempt. */
  readonly forgottenAt: Date;
}

/** How many failed attempts are free, and how long the others wait. */
export interface Patience {
  /** Number of them without a delay. */
  readonly free: number;
  /** Most seconds that one has to wait. Default: a quarter of an hour. */
  readonly longest?: number;
}

/** With one account from one address: as many as a person needs who has forgotten which of their passwords it was. */
export const ACCOUNT_PATIENCE: Patience = { free: 5 };

/**
 * With one account from all addresses together: more, and a short wait, as it is not the owner's fault what others do. It
 * brings no delay to an address that the owner has logged in from.
 */
export const ANYWHERE_PATIENCE: Patience = { free: 20, longest: 60 };

/** Milliseconds for which an address that the owner of an account has logged in from is known: 90 days. */
export const ADDRESS_KNOWN_FOR = 90 * 24 * 3_600_000;

/** With one address: more, as a whole office may stand behind it. */
export const ADDRESS_PATIENCE: Patience = { free: 50 };

/** Seconds to wait after the first attempt that is not free, then after each further one; the last step repeats. */
const DELAYS = [15, 30, 60, 120, 240, 480, 900];

/** Milliseconds after which attempts are forgotten, counted from the moment when the next one would be let through. */
const MEMORY = 15 * 60 * 1_000;

/** An attempt that is let through, with the count that it makes; or when to come back. */
export type Reservation =
  | { readonly allowed: true; readonly attempts: Attempts }
  | { readonly allowed: false; readonly retryAt: Date };

/** Lets an attempt through, or not. It counts as failed until it is known not to be. */
export function reserve(
  known: Attempts | null,
  { free, longest = Number.POSITIVE_INFINITY }: Patience,
  now: Date,
): Reservation {
  const before = known && known.forgottenAt > now ? known : null;
  // Free ones never wait, whatever the order in which requests at the same moment reach the ledger.
  // A delay that ends later than any that begins now was made while a clock was ahead, and does not count.
  const latest = new Date(now.getTime() + Math.min(DELAYS.at(-1) ?? 0, longest) * 1_000);
  const waits = before && before.count > free && before.nextAt > now && before.nextAt <= latest;
  if (waits) return { allowed: false, retryAt: before.nextAt };
  const count = (before?.count ?? 0) + 1;
  const step = Math.min(count - free, DELAYS.length) - 1;
  const delay = Math.min(DELAYS[step] ?? 0, longest);
  const nextAt = new Date(now.getTime() + delay * 1_000);
  return {
    allowed: true,
    attempts: { count, nextAt, forgottenAt: new Date(nextAt.getTime() + MEMORY) },
  };
}

/** The attempts with one more, which waits for nothing and makes no other wait for longer. */
export function counted(attempts: Attempts): Attempts {
  return { ...attempts, count: attempts.count + 1 };
}

/** The attempts after one that is free and so waits for nothing: with fewer than `patience.free` before it. */
export function freeAttempt(count: number, now: Date): Attempts {
  return { count, nextAt: now, forgottenAt: new Date(now.getTime() + MEMORY) };
}

/** The attempts without the one that was reserved at `reservedAt` and has proved right. */
export function giveBack(attempts: Attempts, reservedAt: Date): Attempts {
  return { ...attempts, count: Math.max(0, attempts.count - 1), nextAt: reservedAt };
}

/** The attempts once all of them are forgiven, as the one that was reserved at `reservedAt` has proved right. */
export function forgive(attempts: Attempts, reservedAt: Date): Attempts {
  return { ...attempts, count: 0, nextAt: reservedAt };
}
