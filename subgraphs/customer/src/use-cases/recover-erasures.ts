import type { ErasingPorts } from './erase-customer.ts';
import { eraseCustomer } from './erase-customer.ts';

/** How much is read at once. */
const BATCH = 100;

/**
 * Goes on with erasures that a crash or a failure left, and drops what was kept of buyers whose time is up. Nobody works
 * any more on an erasure that began `leftBehind` milliseconds ago: its process has died, or got no answer. `held` says
 * whether this worker may go on; `did` hears of each erasure. Throws when some failed; they keep none of the others waiting.
 */
export async function recoverErasures(
  ports: ErasingPorts,
  leftBehind: number,
  held: () => Promise<boolean>,
  did: (customerId: string, outcome: 'erased' | 'called off') => void,
): Promise<void> {
  const { customers, clock } = ports;
  const now = clock();
  await customers.dropRetained(now);
  const left = await customers.findErasing(new Date(now.getTime() - leftBehind), BATCH);
  const failures: unknown[] = [];
  for (const id of left) {
    if (!(await held())) return;
    try {
      const outcome = await eraseCustomer(id, ports);
      did(id, outcome.ok ? 'erased' : 'called off');
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'erasures could not be finished');
}
