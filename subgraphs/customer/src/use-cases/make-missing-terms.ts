import type { Ports } from '../ports/index.ts';

/** How many records are written at once: little enough for the time limit of one command, on a busy machine too. */
const BATCH = 25;

/**
 * Makes the search terms of records that an earlier release wrote without them, so that a search finds these too. `held` says
 * whether this worker may go on.
 */
export async function makeMissingTerms(
  { customers }: Pick<Ports, 'customers'>,
  held: () => Promise<boolean>,
): Promise<void> {
  // A batch of which nothing was written is one that others wrote at the same time.
  while ((await customers.makeTerms(BATCH)) > 0) if (!(await held())) return;
}
