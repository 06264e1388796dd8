import { type SalesGroup, type SalesGrouping, summarise } from '../domain/sales-summary.ts';
import type { SalesSummaryStore } from '../ports/sales-summary-store.ts';
import { UnavailableError } from '../ports/unavailable.ts';

/** The sales that were opened in a period of calendar days, counted, all together and in groups. */
export interface SalesSummary extends Pick<SalesGroup, 'count' | 'centavos'> {
  readonly groups: readonly SalesGroup[];
}

/** Which sales a summary counts. */
export interface SummaryScope {
  /** Calendar days of the opening, `YYYY-MM-DD`, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Any of these branches; all of them where it is left out. */
  readonly branchId?: readonly string[] | undefined;
}

/** Tells the summary of a period, its bounds included. Throws while the summary is being made: it would be wrong. */
export async function tellSummary(
  { branchId, ...period }: SummaryScope,
  by: readonly SalesGrouping[],
  summary: SalesSummaryStore,
): Promise<SalesSummary> {
  // Not together: read from the same place, days that are read later are no older than this.
  if (!(await summary.isBuilt({ mayLag: true })))
    throw new UnavailableError('the summary of sales is being made');
  const kept = await summary.days({ ...period, mayLag: true });
  const of = branchId && new Set(branchId);
  const days = kept.map(({ day, tallies }) => ({
    day,
    tallies: of ? tallies.filter((tally) => of.has(tally.branchId)) : tallies,
  }));
  const [all] = summarise(days, []);
  return { count: all?.count ?? 0, centavos: all?.centavos ?? 0n, groups: summarise(days, by) };
}
