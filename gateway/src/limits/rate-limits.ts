import type { UserIdentity } from '@autograph/kernel';
import { rateLimitRequests } from '@autograph/service/process';
import { networkOf } from '../admission/client-address.ts';
import type { LimitClass } from './classes.ts';
import type { LimitStore } from './store.ts';
import type { Touched } from './touched.ts';

/** Requests a window of each class; 0 is no limit. */
export type Limits = Readonly<Record<LimitClass, number>>;

/** What the limits say of a request: of the tightest class that it touched. */
export interface Verdict {
  readonly limitClass: LimitClass;
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
  /** Whether it came by the session routes, which browsers use. */
  readonly browser?: boolean | undefined;
}

/** Users of one address who may use the whole of `web` at the same time: the people of one shop. */
export const WEB_USERS = 10;

/** The classes in whose place sessions of browsers count in `web`. */
const IN_WEB: readonly LimitClass[] = ['general', 'listing'];

/** The graph's rate limits. */
export interface RateLimits {
  /** Counts a request and says whether it may pass; `null` where no class that it touches has a limit. */
  count(touched: Touched, asker: Asker): Promise<Verdict | null>;
  readonly limits: Limits;
  readonly store: LimitStore;
  /** The limits of an hour beside those of a minute; `null` where there are none. */
  readonly hourly: HourlyLimits | null;
}

/** Limits of an hour, and where they are counted. */
export interface HourlyLimits {
  readonly limits: Limits;
  readonly store: LimitStore;
}

interface Demand {
  readonly limitClass: LimitClass;
  readonly subject: string;
  readonly points: number;
}

/** Points that a subject of a class may use in a window; 0 is no limit. */
export function limitOf(limits: Limits, limitClass: LimitClass, subject: string): number {
  const limit = limits[limitClass];
  return limitClass === 'web' && subject.startsWith(BY_ADDRESS) ? limit * WEB_USERS : limit;
}

const BY_ADDRESS = 'address:';

/** Limits over a store, and beside them those of an hour, if there are any. `now` is the time in milliseconds. */
export function rateLimits(
  limits: Limits,
  store: LimitStore,
  now: () => number = Date.now,
  hourly: HourlyLimits | null = null,
): RateLimits {
  const windows = hourly ? [{ limits, store }, hourly] : [{ limits, store }];
  const verdictOf = async (
    { limitClass, subject, points }: Demand,
    window: HourlyLimits,
  ): Promise<Verdict> => {
    const limit = limitOf(window.limits, limitClass, subject);
    const { consumed, resetAt } = await window.store.consume(`${limitClass}:${subject}`, points);
    const wait = Math.max(1, Math.ceil((resetAt - now()) / 1_000));
    return {
      limitClass,
      limit,
      remaining: Math.max(0, limit - consumed),
      resetAt: Math.ceil(resetAt / 1_000),
      retryAfter: consumed > limit ? wait : null,
    };
  };
  return {
    limits,
    store,
    hourly,
    count: async (touched, asker) => {
      const demands = demandsOf(touched, asker);
      const counted = windows.flatMap((window) =>
        demands
          .filter(({ limitClass }) => window.limits[limitClass] > 0)
          .map((demand) => verdictOf(demand, window)),
      );
      if (counted.length === 0) return null;
      const verdicts = await Promise.all(counted);
      countByClass(verdicts);
      const tightest = verdicts.reduce((one, other) => (isTighter(other, one) ? other : one));
      void store.note(tightest.retryAfter !== null).catch(() => undefined);
      return tightest;
    },
  };
}

function demandsOf({ points, refreshed }: Touched, { user, address, browser }: Asker): readonly Demand[] {
  const place = (): string => `${BY_ADDRESS}${networkOf(address)}`;
  const subject = user ? `user:${user.id}` : place();
  const counted = new Map(points);
  // Anyone who invents sessions would never meet a limit: refreshing counts in general too.
  if (refreshed.length > 0) counted.set('general', 1);
  if (browser || user?.browserSession) countInWeb(counted);
  const web = counted.get('web');
  // A browser refreshes whenever a page is loaded again.
  const refreshing: LimitClass = browser ? 'web' : 'auth';
  return [
    ...[...counted].map(([limitClass, times]) => ({ limitClass, subject, points: times })),
    ...(web && user ? [{ limitClass: 'web' as const, subject: place(), points: web }] : []),
    ...refreshed.map((session) => ({
      limitClass: refreshing,
      subject: session === null ? place() : `session:${session}`,
      points: 1,
    })),
  ];
}

/** Counts in `web` what a session of a browser does not count in the classes of programs. */
function countInWeb(counted: Map<LimitClass, number>): void {
  const points = Math.max(...IN_WEB.map((one) => counted.get(one) ?? 0));
  for (const one of IN_WEB) counted.delete(one);
  if (points > 0) counted.set('web', points);
}

/** Counts a request once in each class that it counted in. */
function countByClass(verdicts: readonly Verdict[]): void {
  for (const [limitClass, ofClass] of Map.groupBy(verdicts, (verdict) => verdict.limitClass)) {
    const isRefused = ofClass.some(({ retryAfter }) => retryAfter !== null);
    rateLimitRequests.inc({ class: limitClass, result: isRefused ? 'refused' : 'allowed' });
  }
}

function isTighter(one: Verdict, other: Verdict): boolean {
  if (one.retryAfter !== other.retryAfter) return (one.retryAfter ?? 0) > (other.retryAfter ?? 0);
  return (
    one.remaining - other.remaining < 0 || (one.remaining === other.remaining && one.limit < other.limit)
  );
}
