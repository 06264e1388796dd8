import { setTimeout as pause } from 'node:timers/promises';
import type { PurchaseQueue } from '../../ports/purchase-queue.ts';

/** The purchases of this process. None waits longer than `longestWaitMs` for another. */
export function inProcessPurchaseQueue(longestWaitMs = 3_000): PurchaseQueue {
  /** By vehicle, whether the purchase that asks for it now finds it taken afterwards. */
  const underWay = new Map<string, Promise<boolean>>();
  return {
    enter: async (vehicleId, { ask, taken, lose }) => {
      const first = underWay.get(vehicleId);
      if (first) {
        const waited = new AbortController();
        const tooLong = pause(longestWaitMs, false, { signal: waited.signal }).catch(() => false);
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
