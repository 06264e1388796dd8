import type { SaleRepository } from '../ports/sale-repository.ts';
import type { SalesSummaryStore } from '../ports/sales-summary-store.ts';
import { type SummaryCheck, summaryChecks } from './check-summary.ts';
import { rebuildSummary } from './rebuild-summary.ts';

/** In which rounds the summary is compared with the sales: it reads all days of it. */
const ROUNDS_OF_A_CHECK = 4;

/**
 * Makes the summary of sales where there is none, and again where it is wrong, and keeps it near the sales while the
 * broker is away. Call the result in every round; not every round compares.
 */
export function summaryKeeping(
  ports: { readonly sales: Pick<SaleRepository, 'findByIds' | 'list'>; readonly summary: SalesSummaryStore },
  around: {
    /**
     * Counts the changes of sales that the broker has not taken; returns whether the summary knows of all. While it does not,
     * it is not compared.
     */
    readonly countWaiting: () => Promise<boolean>;
    readonly checked: (found: SummaryCheck) => void;
  },
): () => Promise<void> {
  const check = summaryChecks(ports);
  let rounds = 0;
  return async () => {
    if (!(await ports.summary.isBuilt())) return void (await rebuildSummary(ports));
    const knowsAll = await around.countWaiting();
    rounds += 1;
    if (rounds % ROUNDS_OF_A_CHECK !== 0 || !knowsAll) return;
    const found = await check();
    around.checked(found);
    if (found.isWrong) await rebuildSummary(ports);
  };
}
