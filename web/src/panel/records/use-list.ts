import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { type Failure, failureOf } from '../../data/failure.ts';
import { useLasting } from '../../data/lasting.ts';
import { openedLast, wentBack } from '../../shell/navigation.ts';

interface Connection<Row> {
  readonly totalCount: number;
  readonly nodes: readonly Row[];
}

/** A page of a list, as far as it is known. */
export interface List<Row, Page extends Connection<Row> = Connection<Row>> {
  /** The page as the graph gave it. */
  readonly page: Page | undefined;
  /** The rows of the page; those of the page before while these are on their way. `undefined` before the first answer. */
  readonly rows: readonly Row[] | undefined;
  readonly total: number | undefined;
  /** Whether what is shown is not yet what was asked for. */
  readonly pending: boolean;
  readonly failure: Failure | undefined;
  readonly retry: () => void;
}

/** A page of a list. Going back shows what was there without asking; going on asks how it is now. */
export function useList<Data, Variables extends OperationVariables, Page extends Connection<unknown>>(
  document: TypedDocumentNode<Data, Variables>,
  variables: NoInfer<Variables>,
  connectionOf: (data: NoInfer<Data>) => Page | null | undefined,
): List<Page['nodes'][number], Page & Connection<Page['nodes'][number]>> {
  const query = useQuery(document as TypedDocumentNode<Data, OperationVariables>, {
    variables,
    fetchPolicy: wentBack() ? 'cache-first' : 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    errorPolicy: 'all',
  });
  const data = useLasting(query);
  const own = data && connectionOf(data as Data);
  const before = query.loading && query.previousData ? connectionOf(query.previousData as Data) : undefined;
  const page = own ?? before;
  const { refetch } = query;
  return {
    page: page ?? undefined,
    rows: page?.nodes,
    total: page?.totalCount,
    pending: query.loading && !own,
    failure: query.error && !own ? failureOf(query.error) : undefined,
    retry: () => void refetch(),
  };
}

/** Gives the focus back to the row that was opened, when a person comes back to its list. */
export function useFocusBack(ready: boolean): void {
  useEffect(() => {
    const id = openedLast();
    if (!ready || !id || !wentBack()) return;
    document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"] a`)?.focus({ preventScroll: true });
  }, [ready]);
}
