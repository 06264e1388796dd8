import { useQuery } from '@apollo/client/react';
import { PanelStockDocument, PanelStockMakesDocument } from '../../data/__generated__/panel-stock.ts';
import { apollo } from '../../data/apollo.ts';
import { type Failure, failureOf } from '../../data/failure.ts';
import { useLiveVehicles } from '../../data/hooks.ts';
import { wentBack } from '../../shell/navigation.ts';
import { filterOf, pageOf, type StockSearch } from './stock-search.ts';
import type { StockRow } from './types.ts';

/** A page of the stock, as far as it is known. */
export interface StockList {
  /** The vehicles of the page; those of the page before while these are on their way. */
  readonly rows: readonly StockRow[] | undefined;
  readonly total: number | undefined;
  readonly makes: readonly string[];
  /** Whether what is shown is not yet what was asked for. */
  readonly pending: boolean;
  readonly failure: Failure | undefined;
  readonly retry: () => void;
}

/** The stock for a search. Going back shows what was there without asking; going on asks how it is now. */
export function useStockList(search: StockSearch, branchIds: readonly string[] | undefined): StockList {
  const fetchPolicy = wentBack() ? ('cache-first' as const) : ('cache-and-network' as const);
  const options = { fetchPolicy, nextFetchPolicy: 'cache-first' as const, errorPolicy: 'all' as const };
  const list = useQuery(PanelStockDocument, { ...options, variables: pageOf(search, branchIds) });
  const { marca: _, ...others } = search;
  const facets = useQuery(PanelStockMakesDocument, {
    ...options,
    variables: { filter: filterOf(others, branchIds) },
  });
  const page = list.data?.vehicles ?? (list.loading ? list.previousData?.vehicles : undefined);
  const makes = facets.data?.vehicleFacets ?? facets.previousData?.vehicleFacets;
  useLiveVehicles((page?.nodes ?? []).map(({ id }) => id));
  const { refetch } = list;
  return {
    rows: page?.nodes as readonly StockRow[] | undefined,
    total: page?.totalCount,
    makes: (makes?.make ?? []).map(({ value }) => value).toSorted((a, b) => a.localeCompare(b)),
    pending: list.loading && !list.data?.vehicles,
    failure: list.error && !list.data?.vehicles ? failureOf(list.error) : undefined,
    retry: () => void refetch(),
  };
}

/** Makes every list of vehicles be asked for again: vehicles came or went. */
export function forgetLists(): void {
  for (const fieldName of ['vehicles', 'vehicleFacets']) apollo.cache.evict({ id: 'ROOT_QUERY', fieldName });
}

/** Whole days from a moment until now. */
export function daysSince(at: string): number {
  return Math.max(0, Math.floor((Date.now() - Date.parse(at)) / 86_400_000));
}
