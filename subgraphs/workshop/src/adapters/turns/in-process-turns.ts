import type { Turns } from '../../ports/turns.ts';

/** Turns within this process. */
export function inProcessTurns(): Turns {
  const last = new Map<string, Promise<unknown>>();
  return {
    take: async (key, work) => {
      const before = last.get(key) ?? Promise.resolve();
      // What comes before may fail; its own caller hears of it.
      const mine = before.then(work, work);
      last.set(key, mine);
      try {
        return await mine;
      } finally {
        if (last.get(key) === mine) last.delete(key);
      }
    },
  };
}
