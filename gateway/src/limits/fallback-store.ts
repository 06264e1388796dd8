import type { Redis } from '../redis.ts';
import type { LimitStore } from './store.ts';

/** The shared store while Redis answers, else the one at hand: counting worse is better than not answering. */
export function withFallback(redis: Redis, shared: LimitStore, own: LimitStore): LimitStore {
  const either = async <T>(act: (store: LimitStore) => Promise<T>): Promise<T> => {
    if (redis.isUp()) {
      try {
        return await act(shared);
      } catch {
        // The connection has already logged a warning.
      }
    }
    return act(own);
  };
  return {
    consume: (key, points) => either((store) => store.consume(key, points)),
    note: (blocked) => either((store) => store.note(blocked)),
    totals: () => either((store) => store.totals()),
    active: () => either((store) => store.active()),
    reset: async () => {
      const forgotten = await own.reset();
      return either(async (store) => (store === own ? forgotten : store.reset()));
    },
    usesRedis: () => shared.usesRedis(),
  };
}
