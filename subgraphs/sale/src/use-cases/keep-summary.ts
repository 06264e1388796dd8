import type { SaleRepository } from '../ports/sale-repository.ts';
import type { SalesSummaryStore } from '../ports/sales-summary-store.ts';
import { type SummaryCheck, summaryChecks } from './check-summary.ts';
import { rebuildSummary } from './rebuild-summary.ts';

/** In which rounds the summary is compared with the sales: it reads all days of it. */
const ROUNDS_OF_A_CHECK = 4;

/**
 * Makes the summary of sales where there is none, and again where it is wrong. Call the result in every round; not every
 * round compares.
 */
export function summaryKeeping(
  ports: { readonly sales: Pick<SaleRepository, 'findByIds' | 'list'>; readonly summary: SalesSummaryStore },
  around: {
    /** Whether changes of sales are not published yet: the summary cannot know them, and is not compared. */
    readonly isBehind: () => Promise<boolean>;
    readonly checked: (found: SummaryCheck) => void;
  },
): () => Promise<void> {
  const check = summaryChecks(ports);
  let rounds = 0;
  return async () => {
    if (!(await ports.summary.isBuilt())) return void (await rebuildSummary(ports));
    rounds += 1;
    if (rounds % ROUNDS_OF_A_CHECK !== 0 || (await around.isBehind())) return;
    const found = await check();
    around.checked(found);
    if (found.isWrong) await rebuildSummary(ports);
  };
}
