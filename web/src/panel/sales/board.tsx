import { useEffect, useMemo, useState } from 'react';
import { useTitle } from '../../data/hooks.ts';
import { buttonClass } from '../../design/button.tsx';
import { cx } from '../../design/cx.ts';
import { Skeleton } from '../../design/small.tsx';
import { EmptyState, ErrorState } from '../../design/states.tsx';
import { useText } from '../../language/use-text.ts';
import { parseSearch } from '../../shell/address.ts';
import { Link, useAddress } from '../../shell/link.tsx';
import { go, openedLast, wentBack } from '../../shell/navigation.ts';
import { panelAddress } from '../address.ts';
import { useBranchScope } from '../branch-scope.ts';
import { ExportButton } from '../export-button.tsx';
import { seenWaiting, useSalesFeed } from '../sales-feed.ts';
import { BoardColumn } from './board-column.tsx';
import { BoardFilters } from './board-filters.tsx';
import { DecideDialog, type Decision } from './decide-dialog.tsx';
import { SaleList } from './sale-list.tsx';
import {
  type BoardSearch,
  boardSearch,
  COLUMNS,
  type ColumnName,
  changed,
  filterOf,
  isNarrowed,
  STATUSES,
} from './search.ts';
import { useBoard, useSaleList } from './use-board.ts';
import type { BoardSale, SaleStatus } from './words.ts';

const NAMES = Object.keys(COLUMNS) as ColumnName[];

/** All sales by what has become of them, those that wait first. One status alone is shown as a list. */
export default function BoardPage() {
  const text = useText();
  const at = useAddress();
  const search = useMemo(() => boardSearch(parseSearch(at.split('?')[1] ?? '')), [at]);
  const { branchIds } = useBranchScope();
  const [decision, setDecision] = useState<Decision>();
  const look = (next: BoardSearch): void => go(panelAddress.sales({ ...next }), { keepScroll: true });
  const view = { search, onChange: look, onDecide: setDecision };
  useTitle(text('sales.title'));
  return (
    <div className="grid gap-5 pt-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="display text-xl">{text('sales.title')}</h1>
        <div className="flex flex-wrap gap-3">
          <ExportButton
            list="sales"
            filter={filterOf(search, search.situacao ? [search.situacao] : STATUSES, branchIds)}
          />
          <Link to={panelAddress.counter()} className={buttonClass('primary')}>
            {text('sales.new')}
          </Link>
        </div>
      </div>
      <BoardFilters search={search} onChange={look} />
      {search.situacao ? <List {...view} status={search.situacao} /> : <Board {...view} />}
      <DecideDialog decision={decision} onClose={() => setDecision(undefined)} />
    </div>
  );
}

interface View {
  readonly search: BoardSearch;
  readonly onChange: (next: BoardSearch) => void;
  readonly onDecide: (decision: Decision) => void;
}

function Board({ search, onChange, onDecide }: View) {
  const text = useText();
  const { page, pending, failure, tooMany, retry } = useBoard(search);
  const [dragged, setDragged] = useState<BoardSale>();
  useSeenWaiting(page !== undefined && !pending && !isNarrowed(search));
  useFocusBack(page !== undefined);
  if (tooMany) return <TooMany />;
  if (failure) return <ErrorState failure={failure} onRetry={retry} />;
  if (!page) return <BoardSkeleton />;
  return (
    <section
      aria-busy={pending}
      aria-label={text('sales.board')}
      className={cx(
        'grid items-start gap-3 transition-opacity md:grid-cols-2 xl:grid-cols-4',
        pending && 'opacity-55',
      )}
    >
      {NAMES.map((name) => (
        <BoardColumn
          key={name}
          name={name}
          page={page[name]}
          dragged={dragged}
          onDrag={setDragged}
          onDecide={onDecide}
          onMore={
            name === 'PENDING' || search.mais?.includes(name)
              ? undefined
              : () => onChange(changed(search, { mais: [...(search.mais ?? []), name] }))
          }
          listAddress={panelAddress.sales({ ...changed(search, { situacao: name, mais: undefined }) })}
        />
      ))}
    </section>
  );
}

function List({ search, onDecide, status }: View & { readonly status: SaleStatus }) {
  const text = useText();
  const { page, pending, failure, tooMany, retry } = useSaleList(search, status);
  useSeenWaiting(page !== undefined && !pending && status === 'PENDING' && !isNarrowed(search));
  useFocusBack(page !== undefined);
  if (tooMany) return <TooMany />;
  if (failure) return <ErrorState failure={failure} onRetry={retry} />;
  if (!page) return <Skeleton className="h-96 w-full" />;
  if (page.total === 0 && !pending) {
    return (
      <EmptyState
        title={text('sales.none')}
        action={
          <Link to={panelAddress.sales()} className={buttonClass('secondary')}>
            {text('sales.none.all')}
          </Link>
        }
      >
        {text('sales.none.text')}
      </EmptyState>
    );
  }
  return <SaleList page={page} search={search} busy={pending} onDecide={onDecide} />;
}

/** The graph answers no list for words that find too many people. */
function TooMany() {
  const text = useText();
  return <EmptyState title={text('sales.too-many')}>{text('sales.too-many.text')}</EmptyState>;
}

/** New sales that the board shows do not wait to be seen any more. */
function useSeenWaiting(shown: boolean): void {
  const { waiting } = useSalesFeed();
  useEffect(() => {
    if (shown && waiting.size > 0) seenWaiting();
  }, [shown, waiting]);
}

/** Gives the focus back to the sale that was opened, when a person comes back to the board. */
function useFocusBack(ready: boolean): void {
  useEffect(() => {
    const opened = openedLast();
    if (!ready || !opened || !wentBack()) return;
    const place = document.querySelector<HTMLElement>(`[data-sale="${CSS.escape(opened)}"]`);
    (place?.querySelector('a') ?? place)?.focus({ preventScroll: true });
  }, [ready]);
}

function BoardSkeleton() {
  return (
    <div aria-hidden="true" className="grid gap-3 md:grid-cols-2 xl:grid-cols-4">
      {NAMES.map((name) => (
        <Skeleton key={name} className="h-96 w-full" />
      ))}
    </div>
  );
}
