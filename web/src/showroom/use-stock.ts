import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { FacetsDocument, ShowroomDocument } from '../data/__generated__/showroom.ts';
import { type Failure, failureOf } from '../data/failure.ts';
import { useLiveVehicles } from '../data/hooks.ts';
import { useLasting } from '../data/lasting.ts';
import { wentBack } from '../shell/navigation.ts';
import { filterOf, PAGE_SIZE, pageOf, type StockSearch } from './search.ts';
import type { CardVehicle, Facets } from './types.ts';

/** A page of the list, as far as it is known. */
export interface Stock {
  /** The vehicles of the page; those of the page before while these are on their way. `undefined` before the first answer. */
  readonly vehicles: readonly CardVehicle[] | undefined;
  readonly total: number | undefined;
  readonly facets: Facets | undefined;
  /** Whether what is shown is not yet what was asked for. */
  readonly pending: boolean;
  readonly failure: Failure | undefined;
  readonly retry: () => void;
}

/** What the stock has for this search, in pages of `size` vehicles. Going back shows what was there without asking; going on asks how it is now. */
export function useStock(search: StockSearch, size = PAGE_SIZE): Stock {
  const how = wentBack() ? ('cache-first' as const) : ('cache-and-network' as const);
  const options = { fetchPolicy: how, nextFetchPolicy: 'cache-first' as const, errorPolicy: 'all' as const };
  const list = useQuery(ShowroomDocument, { ...options, variables: pageOf(search, size) });
  const counts = useQuery(FacetsDocument, { ...options, variables: { filter: filterOf(search) } });
  const data = useLasting(list);
  const page = data?.vehicles ?? (list.loading ? list.previousData?.vehicles : undefined);
  const facets = counts.data?.vehicleFacets ?? counts.previousData?.vehicleFacets ?? undefined;
  useLiveVehicles((page?.nodes ?? []).map(({ id }) => id));
  const { refetch } = list;
  const { refetch: refetchCounts } = counts;
  const retry = (): void => {
    void refetch();
    void refetchCounts();
  };
  return {
    vehicles: page?.nodes as readonly CardVehicle[] | undefined,
    total: page?.totalCount ?? undefined,
    facets: facets as Facets | undefined,
    pending: list.loading && !data?.vehicles,
    failure: list.error && !data?.vehicles ? failureOf(list.error) : undefined,
    retry,
  };
}

/** Gives the focus back to the card that was opened, when a person comes back to the list. */
export function useFocusBack(ready: boolean, opened: string | undefined): void {
  useEffect(() => {
    if (!ready || !opened || !wentBack()) return;
    document
      .querySelector<HTMLElement>(`[data-vehicle="${CSS.escape(opened)}"]`)
      ?.focus({ preventScroll: true });
  }, [ready, opened]);
}
