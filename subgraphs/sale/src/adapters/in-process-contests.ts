import { setTimeout as pause } from 'node:timers/promises';
import type { Contests } from '../ports/contests.ts';

/** The contests of this process. Nobody waits longer than `patience` for another, in milliseconds. */
export function inProcessContests(patience = 3_000): Contests {
  /** By vehicle, whether whoever asks for it now will have shown it to be taken. */
  const underWay = new Map<string, Promise<boolean>>();
  return {
    enter: async (vehicleId, { ask, taken, lose }) => {
      const first = underWay.get(vehicleId);
      if (first) {
        const waited = new AbortController();
        const tooLong = pause(patience, false, { signal: waited.signal }).catch(() => false);
        const lost = await Promise.race([first, tooLong]).finally(() => waited.abort());
        return lost ? lose() : ask();
      }
      const asking = ask();
      const shown = asking.then(taken, () => false).finally(() => underWay.delete(vehicleId));
      underWay.set(vehicleId, shown);
      return asking;
    },
  };
}
