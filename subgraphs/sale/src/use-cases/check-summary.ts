import { NEXT_STATUSES, type SaleStatus } from '../domain/sale.ts';
import type { Tally } from '../domain/sales-summary.ts';
import type { SaleCriteria, SaleRepository } from '../ports/sale-repository.ts';
import type { SalesSummaryStore } from '../ports/sales-summary-store.ts';

const STATUSES = Object.keys(NEXT_STATUSES) as SaleStatus[];

/** After how many checks a difference that stays the same is one: until then, it may be events that are on their way. */
const CHECKS = 3;

/** What a check found. */
export interface SummaryCheck {
  /** How many sales the summary has too many or too few of, over all states or over all branches, whichever are more. */
  readonly difference: number;
  /** Whether the summary is wrong, and not a moment behind. */
  readonly isWrong: boolean;
}

/**
 * Compares the summary with the sales by their number in each state, and in each branch that the summary names. It does not see a
 * wrong day, make, seller or amount. Call the result repeatedly; it remembers the differences of the last check.
 */
export function summaryChecks({
  sales,
  summary,
}: {
  readonly sales: Pick<SaleRepository, 'list'>;
  readonly summary: Pick<SalesSummaryStore, 'days'>;
}): () => Promise<SummaryCheck> {
  let before: { readonly found: string; readonly times: number } = { found: '', times: 0 };
  return async () => {
    const tallies = (await summary.days({})).flatMap((day) => day.tallies);
    const branches = [...new Set(tallies.map(({ branchId }) => branchId))].toSorted();
    const difference = async (
      criteria: SaleCriteria,
      isCounted: (tally: Tally) => boolean,
    ): Promise<number> =>
      tallies.reduce((sum, tally) => sum + (isCounted(tally) ? tally.count : 0), 0) -
      (await countOf(criteria, sales));
    const [byStatus, byBranch] = await Promise.all([
      Promise.all(STATUSES.map((one) => difference({ status: [one] }, ({ status }) => status === one))),
      // A sale in a wrong branch is one too many there.
      Promise.all(branches.map((one) => difference({ branchId: [one] }, ({ branchId }) => branchId === one))),
    ]);
    const total = Math.max(
      ...[byStatus, byBranch].map((all) => all.reduce((sum, one) => sum + Math.abs(one), 0)),
    );
    const found = JSON.stringify([byStatus, branches, byBranch]);
    before = { found, times: before.found === found ? before.times + 1 : 1 };
    return { difference: total, isWrong: total > 0 && before.times >= CHECKS };
  };
}

async function countOf(criteria: SaleCriteria, sales: Pick<SaleRepository, 'list'>): Promise<number> {
  const sort = { field: 'CREATED_AT', direction: 'ASC' } as const;
  const page = { limit: 1, backward: false, cursor: null };
  return (await sales.list({ criteria, sort, page })).total();
}
