import type { ClaimStore, Sweep, SweepPosition } from './claim-store.ts';

/** Milliseconds between two rounds of a sweep. */
export const SWEEP_INTERVAL = 2_000;

/** How many claims or owners of each kind of record a round looks at. */
const MOST = 50;

/** After how many rounds it notes where it is, so that another process goes on there. */
const NOTED = 10;

/**
 * Removes claims that a crash has left without their value, and takes those that an earlier release did not, in rounds. Each looks at some,
 * and goes on where the one before ended, so that its cost does not grow with them. The store notes where that is, for the next process.
 * A round returns how many it has removed.
 */
export function claimSweep(
  sweeps: readonly Sweep[],
  store: Pick<ClaimStore, 'readPositions' | 'notePositions'>,
): (held: () => Promise<boolean>) => Promise<number> {
  const positions = new Map<Sweep, SweepPosition | null>();
  let rounds = 0;
  return async (held) => {
    if (rounds === 0) {
      const noted = await store.readPositions();
      for (const [index, sweep] of sweeps.entries()) positions.set(sweep, noted[index] ?? null);
    }
    rounds += 1;
    if (rounds % NOTED === 0) await store.notePositions(sweeps.map((sweep) => positions.get(sweep) ?? null));
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
