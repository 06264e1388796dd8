import { type Count, type LimitStore, MOST_ACTIVE, WINDOW_SECONDS } from './store.ts';

/** Most keys at once: about 20 MB. */
const CAPACITY = 100_000;

/**
 * Counts in this process. All windows are of one length, so that the map's order is that of their ends: the oldest goes
 * first when there are too many, and what is over is found at the front. `now` is the time in milliseconds.
 */
export function memoryLimitStore(now: () => number = Date.now, capacity = CAPACITY): LimitStore {
  const counts = new Map<string, Count>();
  let totals = { total: 0, blocked: 0 };

  const forgetOver = (): void => {
    for (const [key, { resetAt }] of counts) {
      if (resetAt > now() && counts.size <= capacity) return;
      counts.delete(key);
    }
  };
  return {
    consume: async (key, points) => {
      forgetOver();
      // No window ends later than one that begins now, even if it began while the clock was ahead.
      const latest = now() + WINDOW_SECONDS * 1_000;
      const { consumed, resetAt } = counts.get(key) ?? { consumed: 0, resetAt: latest };
      const count = { consumed: consumed + points, resetAt: Math.min(resetAt, latest) };
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
