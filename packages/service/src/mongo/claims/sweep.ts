import type { Sweep, SweepPosition } from './claim-store.ts';

/** Milliseconds between two rounds of a sweep. */
export const SWEEP_INTERVAL = 2_000;

/** How many claims and owners of each kind a round looks at. */
const MOST = 50;

/**
 * Removes claims that a crash has left without their value, and takes those that an earlier release did not, in rounds. Each looks at some,
 * and goes on where the one before ended, so that its cost does not grow with them. It returns how many it has removed.
 */
export function claimSweep(sweeps: readonly Sweep[]): (held: () => Promise<boolean>) => Promise<number> {
  const positions = new Map<Sweep, SweepPosition | null>();
  return async (held) => {
    let all = 0;
    for (const sweep of sweeps) {
      let left = MOST;
      do {
        if (!(await held())) return all;
        const { seen, removed, next } = await sweep(positions.get(sweep) ?? null, left);
        positions.set(sweep, next);
        all += removed;
        left -= seen;
      } while (left > 0 && positions.get(sweep));
    }
    return all;
  };
}
