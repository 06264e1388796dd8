import { useQuery } from '@apollo/client/react';
import { WorkshopBoardDocument } from '../../data/__generated__/panel-workshop.ts';
import { type Failure, failureOf } from '../../data/failure.ts';
import { useLasting } from '../../data/lasting.ts';
import { wentBack } from '../../shell/navigation.ts';
import { useBranchScope } from '../branch-scope.ts';
import { COLUMN_SIZE } from './search.ts';
import { type BoardOrder, STATUSES, type WorkOrderStatus } from './words.ts';

/** How often a page asks what has changed, in milliseconds. The graph has no stream of work orders. */
const AGAIN = 30_000;

/** Follows what others do, while the page is in sight. */
export const FOLLOWED = { pollInterval: AGAIN, skipPollAttempt: () => document.hidden } as const;

/** The orders of a status, and how many there are. */
export interface OrderColumn {
  readonly orders: readonly BoardOrder[];
  readonly total: number;
}

/** The columns of the board, as far as they are known. */
export interface Board {
  readonly columns: Readonly<Record<WorkOrderStatus, OrderColumn>> | undefined;
  readonly pending: boolean;
  readonly failure: Failure | undefined;
  readonly retry: () => void;
}

/** All orders of the branches that are looked at, by status. They follow what others do, while the page is in sight. */
export function useBoard(): Board {
  const { branchIds } = useBranchScope();
  const query = useQuery(WorkshopBoardDocument, {
    variables: { first: COLUMN_SIZE, ...(branchIds && { branchId: [...branchIds] }) },
    fetchPolicy: wentBack() ? 'cache-first' : 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    errorPolicy: 'all',
    ...FOLLOWED,
  });
  const { error, loading, previousData, refetch } = query;
  const data = useLasting(query);
  const shown = data ?? (loading ? previousData : undefined);
  // A column that the graph could not tell is not one without orders.
  const isWhole = shown !== undefined && STATUSES.every((status) => shown[status] !== null);
  return {
    columns: shown && columnsOf(shown),
    pending: loading && !data,
    failure: error && !isWhole ? failureOf(error) : undefined,
    retry: () => void refetch().catch(() => undefined),
  };
}

type Columns = Readonly<
  Record<WorkOrderStatus, { readonly totalCount: number; readonly nodes: readonly BoardOrder[] } | null>
>;

/** An order that was moved a moment ago leaves its column at once; the other column has it with the next answer. */
function columnsOf(data: Columns): Record<WorkOrderStatus, OrderColumn> {
  const entries = STATUSES.map((status): [WorkOrderStatus, OrderColumn] => {
    const nodes = data[status]?.nodes ?? [];
    const orders = nodes.filter((order) => order.status === status);
    return [status, { orders, total: (data[status]?.totalCount ?? 0) - (nodes.length - orders.length) }];
  });
  return Object.fromEntries(entries) as Record<WorkOrderStatus, OrderColumn>;
}
