import type { UserIdentity } from '@autograph/kernel';
import { networkOf } from '../admission/client-address.ts';
import type { LimitClass } from './classes.ts';
import type { LimitStore } from './store.ts';
import type { Touched } from './touched.ts';

/** Requests a window of each class; 0 is no limit. */
export type Limits = Readonly<Record<LimitClass, number>>;

/** What the limits say of a request: of the tightest class that it touched. */
export interface Verdict {
  readonly limit: number;
  readonly remaining: number;
  /** When the window ends, in seconds since the epoch. */
  readonly resetAt: number;
  /** Seconds to wait when it was too much; else `null`. */
  readonly retryAfter: number | null;
}

/** Who asks: a user whose token was verified, or else an address. */
export interface Asker {
  readonly user: UserIdentity | null;
  readonly address: string;
}

/** The graph's rate limits. */
export interface RateLimits {
  /** Counts a request and says whether it may pass; `null` where no class that it touches has a limit. */
  count(touched: Touched, asker: Asker): Promise<Verdict | null>;
  readonly limits: Limits;
  readonly store: LimitStore;
}

interface Demand {
  readonly limitClass: LimitClass;
  readonly subject: string;
  readonly points: number;
}

/** Limits over a store. `now` is the time in milliseconds. */
export function rateLimits(limits: Limits, store: LimitStore, now: () => number = Date.now): RateLimits {
  const verdictOf = async ({ limitClass, subject, points }: Demand): Promise<Verdict> => {
    const limit = limits[limitClass];
    const { consumed, resetAt } = await store.consume(`${limitClass}:${subject}`, points);
    const wait = Math.max(1, Math.ceil((resetAt - now()) / 1_000));
    return {
      limit,
      remaining: Math.max(0, limit - consumed),
      resetAt: Math.ceil(resetAt / 1_000),
      retryAfter: consumed > limit ? wait : null,
    };
  };
  return {
    limits,
    store,
    count: async (touched, asker) => {
      const demands = demandsOf(touched, asker).filter(({ limitClass }) => limits[limitClass] > 0);
      if (demands.length === 0) return null;
      const verdicts = await Promise.all(demands.map(verdictOf));
      const tightest = verdicts.reduce((one, other) => (isTighter(other, one) ? other : one));
      void store.note(tightest.retryAfter !== null).catch(() => undefined);
      return tightest;
    },
  };
}

function demandsOf({ points, refreshed }: Touched, { user, address }: Asker): readonly Demand[] {
  const place = (): string => `address:${networkOf(address)}`;
  const subject = user ? `user:${user.id}` : place();
  const counted = new Map(points);
  // Anyone who invents sessions would never meet a limit: refreshing counts in general too.
  if (refreshed.length > 0) counted.set('general', 1);
  return [
    ...[...counted].map(([limitClass, times]) => ({ limitClass, subject, points: times })),
    ...refreshed.map((session) => ({
      limitClass: 'auth' as const,
      subject: session === null ? place() : `session:${session}`,
      points: 1,
    })),
  ];
}

function isTighter(one: Verdict, other: Verdict): boolean {
  if (one.retryAfter !== other.retryAfter) return (one.retryAfter ?? 0) > (other.retryAfter ?? 0);
  return (
    one.remaining - other.remaining < 0 || (one.remaining === other.remaining && one.limit < other.limit)
  );
}
