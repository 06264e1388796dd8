import { useMemo, useState } from 'react';
import { useTitle } from '../../data/hooks.ts';
import { buttonClass } from '../../design/button.tsx';
import { cx } from '../../design/cx.ts';
import { Skeleton } from '../../design/small.tsx';
import { EmptyState, ErrorState } from '../../design/states.tsx';
import { formatNumber } from '../../language/format.ts';
import { useText } from '../../language/use-text.ts';
import { parseSearch } from '../../shell/address.ts';
import { Link, useAddress } from '../../shell/link.tsx';
import { go } from '../../shell/navigation.ts';
import { useOfferActions } from '../actions.ts';
import { panelAddress } from '../address.ts';
import { useFocusBack } from '../records/use-list.ts';
import { type Acting, ActionDialog } from './action-dialog.tsx';
import { BoardColumn } from './board-column.tsx';
import { OrderList } from './order-list.tsx';
import { workshopSearch } from './search.ts';
import { type Board, useBoard } from './use-board.ts';
import { STATUSES, type WorkOrderStatus } from './words.ts';

/** All work orders by where they stand. One status alone is shown as a list. */
export default function WorkshopPage() {
  const text = useText();
  const at = useAddress();
  const search = useMemo(() => workshopSearch(parseSearch(at.split('?')[1] ?? '')), [at]);
  const [acting, setActing] = useState<Acting>();
  useTitle(text('panel.menu.workshop'));
  useOfferActions(
    useMemo(() => [{ name: text('workshop.new'), run: () => go(panelAddress.newOrder()) }], [text]),
  );
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5 pt-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="display text-xl">
          {search.situacao ? text(`garage.status.${search.situacao}`) : text('panel.menu.workshop')}
        </h1>
        <div className="flex flex-wrap gap-3">
          {search.situacao && (
            <Link to={panelAddress.workshop()} className={buttonClass('secondary')}>
              {text('workshop.whole-board')}
            </Link>
          )}
          <Link to={panelAddress.newOrder()} className={buttonClass('primary')}>
            {text('workshop.new')}
          </Link>
        </div>
      </div>
      {search.situacao ? (
        <OrderList status={search.situacao} page={search.pagina ?? 1} onAct={setActing} />
      ) : (
        <BoardBody chosen={search.coluna} onAct={setActing} />
      )}
      <ActionDialog acting={acting} onClose={() => setActing(undefined)} />
    </div>
  );
}

function BoardBody({
  chosen,
  onAct,
}: {
  readonly chosen: WorkOrderStatus | undefined;
  readonly onAct: (acting: Acting) => void;
}) {
  const text = useText();
  const { columns, pending, failure, retry } = useBoard();
  useFocusBack(columns !== undefined);
  if (failure) return <ErrorState failure={failure} onRetry={retry} />;
  if (!columns) return <BoardSkeleton />;
  const all = STATUSES.reduce((sum, status) => sum + columns[status].total, 0);
  if (all === 0 && !pending) {
    return (
      <EmptyState
        title={text('workshop.none')}
        action={
          <Link to={panelAddress.newOrder()} className={buttonClass('primary')}>
            {text('workshop.new')}
          </Link>
        }
      >
        {text('workshop.none-text')}
      </EmptyState>
    );
  }
  const first = STATUSES.find((status) => columns[status].total > 0) ?? 'RECEIVED';
  const current = chosen ?? first;
  return (
    <>
      <ColumnSwitch columns={columns} current={current} />
      <section
        aria-busy={pending}
        aria-label={text('workshop.board')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: without a mouse, it is scrolled by the arrow keys
        tabIndex={0}
        className={cx(
          'flex items-start gap-3 transition-opacity md:-mx-2 md:overflow-x-auto md:px-2 md:pb-4',
          pending && 'opacity-55',
        )}
      >
        {STATUSES.map((status) => (
          <BoardColumn
            key={status}
            status={status}
            column={columns[status]}
            isCurrent={status === current}
            onAct={onAct}
          />
        ))}
      </section>
    </>
  );
}

/** A phone shows one column at a time: this chooses which. */
function ColumnSwitch({
  columns,
  current,
}: {
  readonly columns: NonNullable<Board['columns']>;
  readonly current: WorkOrderStatus;
}) {
  const text = useText();
  return (
    <nav aria-label={text('workshop.columns')} className="-mx-4 overflow-x-auto px-4 md:hidden">
      <ul className="flex gap-2 pb-1">
        {STATUSES.map((status) => (
          <li key={status}>
            <Link
              to={panelAddress.workshop({ coluna: status })}
              replace
              keepScroll
              aria-current={status === current ? 'true' : undefined}
              className="inline-flex min-h-11 items-center gap-2 rounded-full border border-line bg-surface px-4 text-sm font-semibold whitespace-nowrap no-underline aria-[current=true]:border-accent aria-[current=true]:bg-accent-soft aria-[current=true]:text-accent-strong"
            >
              {text(`garage.status.${status}`)}
              <span className="figures text-xs">{formatNumber(columns[status].total)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function BoardSkeleton() {
  return (
    <div aria-hidden="true" className="flex gap-3 overflow-hidden">
      {STATUSES.slice(0, 5).map((status) => (
        <Skeleton key={status} className="h-96 w-full shrink-0 md:w-72" />
      ))}
    </div>
  );
}
