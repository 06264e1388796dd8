import { useEffect, useMemo, useState } from 'react';
import { useTitle } from '../../data/hooks.ts';
import { Button, buttonClass } from '../../design/button.tsx';
import { Dialog } from '../../design/drawer.tsx';
import { Checkbox } from '../../design/field.tsx';
import { Pagination } from '../../design/pagination.tsx';
import { Skeleton } from '../../design/small.tsx';
import { EmptyState, ErrorState } from '../../design/states.tsx';
import { formatNumber } from '../../language/format.ts';
import { useText } from '../../language/use-text.ts';
import { parseSearch } from '../../shell/address.ts';
import { Link, useAddress } from '../../shell/link.tsx';
import { go, openedLast } from '../../shell/navigation.ts';
import { useFocusBack } from '../../showroom/use-stock.ts';
import { useOfferActions } from '../actions.ts';
import { panelAddress } from '../address.ts';
import { useBranchScope } from '../branch-scope.ts';
import type { PanelAction } from '../page.ts';
import { useStaff } from '../use-staff.ts';
import { COLUMNS, useHiddenColumns } from './columns.ts';
import { ListTools } from './list-tools.tsx';
import { PriceDialog } from './price-dialog.tsx';
import { StockFilters, StockWords } from './stock-filters.tsx';
import { filterCount, LAST_PAGE, PAGE_SIZE, type StockSearch, stockSearch } from './stock-search.ts';
import { rowName, StockCards, StockTable } from './stock-table.tsx';
import { useNarrow } from './use-narrow.ts';
import { type StockList, useStockList } from './use-stock-list.ts';

/** The stock as staff work with it: words, filters, order and page stand in the address. */
export default function StockPage() {
  const text = useText();
  const staff = useStaff();
  const at = useAddress();
  const search = useMemo(() => stockSearch(parseSearch(at.split('?')[1] ?? '')), [at]);
  const { branchIds } = useBranchScope();
  const list = useStockList(search, branchIds);
  const narrow = useNarrow();
  const [hidden, toggleColumn] = useHiddenColumns();
  const [dialog, setDialog] = useState<'columns' | 'filters' | 'prices'>();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const page = JSON.stringify([search, branchIds]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was ticked on another page is out of sight
  useEffect(() => setSelected(new Set()), [page]);
  useTitle(text('inventory.title'));
  useFocusBack(list.rows !== undefined, openedLast());
  useStockActions();
  const look = (next: StockSearch): void => go(panelAddress.stock({ ...next }), { keepScroll: true });
  const chosen = (list.rows ?? []).filter(({ id }) => selected.has(id));
  const selection = staff.may('Mutation.changePrices')
    ? { selected, onChange: setSelected, nameOf: rowName }
    : undefined;
  const filters = { search, makes: list.makes, onChange: look };
  const count = filterCount(search);
  return (
    <div className="grid gap-4 py-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="flex items-baseline gap-3">
          <h1 className="display text-xl">{text('inventory.title')}</h1>
          <p role="status" className="figures text-sm text-muted">
            {list.total !== undefined &&
              text('stock.total', { count: list.total, shown: formatNumber(list.total) })}
          </p>
        </div>
        <div className="flex flex-wrap gap-2" data-print="no">
          {!narrow && (
            <Button look="quiet" onClick={() => setDialog('columns')}>
              {text('inventory.columns')}
            </Button>
          )}
          {!narrow && <ListTools search={search} branchIds={branchIds} />}
          {staff.may('Mutation.createVehicle') && (
            <Link to={panelAddress.intake()} className={buttonClass()}>
              {text('inventory.intake')}
            </Link>
          )}
        </div>
      </div>
      <div className="flex gap-2" data-print="no">
        <StockWords search={search} onChange={look} />
        {narrow && (
          <Button look="secondary" onClick={() => setDialog('filters')}>
            {count > 0 ? text('filter.open-count', { count }) : text('filter.open')}
          </Button>
        )}
      </div>
      {!narrow && (
        <div className="grid grid-cols-3 gap-3 xl:grid-cols-5" data-print="no">
          <StockFilters {...filters} />
        </div>
      )}
      {chosen.length > 0 && (
        <div
          data-print="no"
          className="sticky top-[7.5rem] z-20 flex flex-wrap items-center gap-2 rounded-lg border border-accent bg-accent-soft py-1.5 ps-4 pe-2 max-sm:gap-0"
        >
          <span role="status" className="figures flex-1 text-sm font-semibold">
            {text('inventory.selected', { count: chosen.length })}
          </span>
          <Button look="quiet" className="max-sm:px-3" onClick={() => setSelected(new Set())}>
            {text('inventory.unselect')}
          </Button>
          <Button className="max-sm:px-4" onClick={() => setDialog('prices')}>
            {text('inventory.change-prices')}
          </Button>
        </div>
      )}
      <Results {...{ list, search, narrow, hidden, selection }} />
      {narrow && (
        <div className="flex flex-wrap justify-center gap-2" data-print="no">
          <ListTools search={search} branchIds={branchIds} />
        </div>
      )}
      <Dialog
        title={text('inventory.columns')}
        open={dialog === 'columns'}
        onClose={() => setDialog(undefined)}
      >
        {COLUMNS.map((key) => (
          <Checkbox
            key={key}
            label={text(`inventory.${key}`)}
            checked={!hidden.has(key)}
            onChange={() => toggleColumn(key)}
          />
        ))}
      </Dialog>
      <Dialog
        title={text('filter.title')}
        open={dialog === 'filters'}
        onClose={() => setDialog(undefined)}
        foot={
          <Button onClick={() => setDialog(undefined)}>
            {text('filter.show', { count: list.total ?? 0, shown: formatNumber(list.total ?? 0) })}
          </Button>
        }
      >
        <div className="grid gap-4">
          <StockFilters {...filters} />
          {count > 0 && (
            <Button look="quiet" onClick={() => look(withoutFilters(search))}>
              {text('filter.clear')}
            </Button>
          )}
        </div>
      </Dialog>
      <PriceDialog
        rows={chosen}
        open={dialog === 'prices'}
        onClose={() => setDialog(undefined)}
        onDone={() => setSelected(new Set())}
      />
    </div>
  );
}

function Results({
  list,
  search,
  narrow,
  hidden,
  selection,
}: {
  readonly list: StockList;
  readonly search: StockSearch;
  readonly narrow: boolean;
  readonly hidden: Parameters<typeof StockTable>[0]['hidden'];
  readonly selection: Parameters<typeof StockTable>[0]['selection'];
}) {
  const text = useText();
  const { rows, total = 0, pending, failure, retry } = list;
  if (failure) return <ErrorState failure={failure} onRetry={retry} />;
  if (!rows) return <ListSkeleton />;
  if (rows.length === 0 && !pending)
    return (
      <EmptyState
        title={text('inventory.none')}
        action={
          <Link to={panelAddress.stock()} className="font-semibold text-accent underline">
            {text('inventory.see-all')}
          </Link>
        }
      >
        {text('inventory.none-text')}
      </EmptyState>
    );
  return (
    <>
      {narrow ? (
        <StockCards rows={rows} selection={selection} busy={pending} />
      ) : (
        <StockTable rows={rows} search={search} hidden={hidden} selection={selection} busy={pending} />
      )}
      <Pagination
        current={search.pagina ?? 1}
        last={Math.min(Math.ceil(total / PAGE_SIZE), LAST_PAGE)}
        link={(pagina, { className, label, current, children }) => (
          <Link
            to={panelAddress.stock({ ...stockSearch({ ...search, pagina }) })}
            className={className}
            aria-label={label}
            aria-current={current ? 'page' : undefined}
          >
            {children}
          </Link>
        )}
      />
    </>
  );
}

function useStockActions(): void {
  const text = useText();
  const staff = useStaff();
  const actions = useMemo((): readonly PanelAction[] => {
    const to = (name: string, address: string): PanelAction => ({ name, run: () => go(address) });
    return [
      ...(staff.may('Mutation.createVehicle') ? [to(text('inventory.intake'), panelAddress.intake())] : []),
      ...(staff.may('Mutation.importVehicles')
        ? [to(text('inventory.import'), panelAddress.importStock())]
        : []),
    ];
  }, [text, staff]);
  useOfferActions(actions);
}

function withoutFilters({ busca, ordem }: StockSearch): StockSearch {
  return stockSearch({ busca, ordem });
}

function ListSkeleton() {
  return (
    <div className="grid gap-2" aria-hidden="true">
      {Array.from({ length: 9 }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they have no other identity
        <Skeleton key={at} className="h-14 w-full" />
      ))}
    </div>
  );
}
