import type { SaleRepository } from '../ports/sale-repository.ts';

/** How many sales are noted with one write. */
const BATCH = 500;

/**
 * Notes in sales of an earlier release what this one keeps: when they were decided, and that they are of the default
 * branch. `held` says whether this worker may go on. Returns how many it has noted.
 */
export async function noteMissingFields(
  { sales }: { readonly sales: Pick<SaleRepository, 'noteDecisions' | 'noteBranches'> },
  held: () => Promise<boolean>,
): Promise<number> {
  let noted = 0;
  for (const note of [sales.noteDecisions, sales.noteBranches]) {
    for (let batch = BATCH; batch === BATCH && (await held()); noted += batch) batch = await note(BATCH);
  }
  return noted;
}
