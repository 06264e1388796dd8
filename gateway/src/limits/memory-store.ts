import { type Count, type LimitStore, MOST_ACTIVE, WINDOW_SECONDS } from './store.ts';

/** Most keys at once: about 20 MB. */
const CAPACITY = 100_000;

/**
 * Counts in this process. All windows are of one length, so that the map's order is that of their ends: the oldest goes
 * first when there are too many, and what is over is found at the front. `now` is the time in milliseconds.
 */
export function memoryLimitStore(
  now: () => number = Date.now,
  capacity = CAPACITY,
  seconds = WINDOW_SECONDS,
): LimitStore {
  const counts = new Map<string, Count>();
  let totals = { total: 0, blocked: 0 };

  /** Whether a count is of a window that runs now; one that ends later began while the clock was ahead. */
  const isOpen = ({ resetAt }: Count): boolean => {
    const time = now();
    return resetAt > time && resetAt <= time + seconds * 1_000;
  };
  const forgetOver = (): void => {
    for (const [key, count] of counts) {
      if (isOpen(count) && counts.size <= capacity) return;
      counts.delete(key);
    }
  };
  return {
    consume: async (key, points) => {
      forgetOver();
      const known = counts.get(key);
      const window = known && isOpen(known) ? known : { consumed: 0, resetAt: now() + seconds * 1_000 };
      const count = { consumed: window.consumed + points, resetAt: window.resetAt };
      // A window that begins goes behind those that end before it.
      if (window !== known) counts.delete(key);
      counts.set(key, count);
      return count;
    },
    note: async (blocked) => {
      totals = { total: totals.total + 1, blocked: totals.blocked + Number(blocked) };
    },
    totals: async () => totals,
    active: async () => {
      forgetOver();
      return [...counts.entries().take(MOST_ACTIVE)].map(([key, count]) => ({ key, ...count }));
    },
    reset: async () => {
      forgetOver();
      const forgotten = counts.size;
      counts.clear();
      totals = { total: 0, blocked: 0 };
      return forgotten;
    },
    usesRedis: async () => false,
  };
}
