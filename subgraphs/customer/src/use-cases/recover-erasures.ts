import type { ErasingPorts } from './erase-customer.ts';
import { eraseCustomer } from './erase-customer.ts';

/** After so long, in milliseconds, nobody works on an erasure any more: its process has died, or got no answer. */
const LEFT_BEHIND = 30_000;

/** How much is read at once. */
const BATCH = 100;

/**
 * Goes on with erasures that a crash or a failure left, and drops what was kept of buyers whose time is up. `held` says
 * whether this worker may go on; `did` hears of each erasure.
 */
export async function recoverErasures(
  ports: ErasingPorts,
  held: () => Promise<boolean>,
  did: (customerId: string, outcome: 'erased' | 'called off') => void,
): Promise<void> {
  const { customers, clock } = ports;
  const now = clock();
  await customers.dropRetained(now);
  const left = await customers.findErasing(new Date(now.getTime() - LEFT_BEHIND), BATCH);
  for (const id of left) {
    if (!(await held())) return;
    const outcome = await eraseCustomer(id, ports);
    did(id, outcome.ok ? 'erased' : 'called off');
  }
}
