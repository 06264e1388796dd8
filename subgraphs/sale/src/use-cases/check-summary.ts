import { NEXT_STATUSES, type SaleStatus } from '../domain/sale.ts';
import type { SaleRepository } from '../ports/sale-repository.ts';
import type { SalesSummaryStore } from '../ports/sales-summary-store.ts';

const STATUSES = Object.keys(NEXT_STATUSES) as SaleStatus[];

/** After how many checks a difference that stays the same is one: until then, it may be events that are on their way. */
const CHECKS = 3;

/** What a check found. */
export interface SummaryCheck {
  /** How many sales the summary has too many or too few of, over all states. */
  readonly difference: number;
  /** Whether the summary is wrong, and not a moment behind. */
  readonly isWrong: boolean;
}

/**
 * Compares the summary with the sales by their number in each state. It does not see a wrong day, make or amount. Call the
 * result repeatedly; it remembers the differences of the last check.
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
    const [days, ...counts] = await Promise.all([
      summary.days({}),
      ...STATUSES.map((status) => countOf(status, sales)),
    ]);
    const differences = STATUSES.map((status, at) => {
      const tallies = days.flatMap((day) => day.tallies.filter((tally) => tally.status === status));
      return tallies.reduce((sum, { count }) => sum + count, 0) - (counts[at] ?? 0);
    });
    const difference = differences.reduce((sum, one) => sum + Math.abs(one), 0);
    const found = differences.join();
    before = { found, times: before.found === found ? before.times + 1 : 1 };
    return { difference, isWrong: difference > 0 && before.times >= CHECKS };
  };
}

async function countOf(status: SaleStatus, sales: Pick<SaleRepository, 'list'>): Promise<number> {
  const sort = { field: 'CREATED_AT', direction: 'ASC' } as const;
  const page = { limit: 1, backward: false, cursor: null };
  return (await sales.list({ criteria: { status: [status] }, sort, page })).total();
}
