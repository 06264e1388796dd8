import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { useQuery } from '@apollo/client/react';
import { useEffect, useMemo } from 'react';
import { BoardDocument, SaleListDocument, SellersDocument } from '../../data/__generated__/panel-sales.ts';
import { type Failure, failureOf } from '../../data/failure.ts';
import { useLasting } from '../../data/lasting.ts';
import { wentBack } from '../../shell/navigation.ts';
import { useBranchScope } from '../branch-scope.ts';
import { changesHeard } from '../sales-feed.ts';
import {
  type BoardSearch,
  COLUMN,
  COLUMNS,
  type ColumnName,
  type DecidedColumn,
  filterOf,
  PAGE_SIZE,
} from './search.ts';
import { type BoardSale, personName, type SaleStatus } from './words.ts';

/** Some sales, and how many there are of them. */
export interface SalesPage {
  readonly sales: readonly BoardSale[];
  readonly total: number;
}

/** What the board or the list shows, as far as it is known. */
export interface Shown<Page> {
  readonly page: Page | undefined;
  /** Whether what is shown is not yet what was asked for. */
  readonly pending: boolean;
  readonly failure: Failure | undefined;
  /** Whether the words that are looked for find too many customers. */
  readonly tooMany: boolean;
  readonly retry: () => void;
}

/** The columns of the board. */
export function useBoard(search: BoardSearch): Shown<Readonly<Record<ColumnName, SalesPage>>> {
  const { branchIds } = useBranchScope();
  const filter = (column: ColumnName) => filterOf(search, COLUMNS[column], branchIds);
  const first = (column: DecidedColumn) => (search.mais?.includes(column) ? COLUMN.most : COLUMN.first);
  const variables = {
    pending: filter('PENDING'),
    approved: filter('APPROVED'),
    rejected: filter('REJECTED'),
    cancelled: filter('CANCELLED'),
    approvedFirst: first('APPROVED'),
    rejectedFirst: first('REJECTED'),
    cancelledFirst: first('CANCELLED'),
  };
  const options = usePolicy(variables);
  const query = useQuery(BoardDocument, { ...options, variables });
  const { previousData, error, loading, refetch } = query;
  const data = useLasting(query);
  const shown = data ?? (loading ? previousData : undefined);
  return {
    page: shown && {
      PENDING: pageOf(shown.pending, COLUMNS.PENDING),
      APPROVED: pageOf(shown.approved, COLUMNS.APPROVED),
      REJECTED: pageOf(shown.rejected, COLUMNS.REJECTED),
      CANCELLED: pageOf(shown.cancelled, COLUMNS.CANCELLED),
    },
    pending: loading && !data,
    failure: error && !data ? failureOf(error) : undefined,
    tooMany: isTooMany(error),
    retry: () => void refetch(),
  };
}

/** A page of the sales of one status: those that wait, oldest first; others as they changed last. */
export function useSaleList(search: BoardSearch, status: SaleStatus): Shown<SalesPage> {
  const { branchIds } = useBranchScope();
  const variables = {
    filter: filterOf(search, [status], branchIds),
    sortBy:
      status === 'PENDING'
        ? ({ field: 'CREATED_AT', direction: 'ASC' } as const)
        : ({ field: 'UPDATED_AT', direction: 'DESC' } as const),
    first: PAGE_SIZE,
    offset: ((search.pagina ?? 1) - 1) * PAGE_SIZE,
  };
  const options = usePolicy(variables);
  const query = useQuery(SaleListDocument, { ...options, variables });
  const { previousData, error, loading, refetch } = query;
  const data = useLasting(query);
  const shown = data?.sales ?? (loading ? previousData?.sales : undefined);
  return {
    page: shown ? pageOf(shown, [status]) : undefined,
    pending: loading && !data,
    failure: error && !data?.sales ? failureOf(error) : undefined,
    tooMany: isTooMany(error),
    retry: () => void refetch(),
  };
}

/** People who have sold, by name, for the filter. */
export function useSellers(): readonly { readonly id: string; readonly name: string }[] {
  const { branchIds } = useBranchScope();
  const { data } = useQuery(SellersDocument, {
    variables: branchIds ? { branchId: branchIds } : {},
    errorPolicy: 'all',
  });
  return (data?.salesSummary?.groups ?? [])
    .flatMap(({ seller }) => (seller ? [{ id: seller.id, name: personName(seller) }] : []))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** How many changes had been heard when a page was left, by what it was asked for. */
const left = new Map<string, number>();

/** Going back shows what was there without asking, unless a sale has changed since. */
function usePolicy(variables: object) {
  const key = JSON.stringify(variables);
  useEffect(
    () => () => {
      left.set(key, changesHeard().settled);
    },
    [key],
  );
  return useMemo(() => {
    const isCurrent = wentBack() && left.get(key) === changesHeard().all;
    return {
      fetchPolicy: isCurrent ? ('cache-first' as const) : ('cache-and-network' as const),
      nextFetchPolicy: 'cache-first' as const,
      errorPolicy: 'all' as const,
    };
  }, [key]);
}

/** The filter comes from the address, checked: only its words can be refused. */
function isTooMany(error: unknown): boolean {
  return CombinedGraphQLErrors.is(error) && error.errors[0]?.extensions?.code === 'BAD_USER_INPUT';
}

/** What was decided a moment ago leaves its column at once; the other column has it with the next answer. */
function pageOf(
  page: { readonly nodes: readonly BoardSale[]; readonly totalCount: number } | null | undefined,
  statuses: readonly SaleStatus[],
): SalesPage {
  return {
    sales: (page?.nodes ?? []).filter(({ status }) => statuses.includes(status)),
    total: page?.totalCount ?? 0,
  };
}
