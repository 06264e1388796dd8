import { lazy, Suspense, useMemo, useState } from 'react';
import { useTitle } from '../data/hooks.ts';
import { Button } from '../design/button.tsx';
import { cx } from '../design/cx.ts';
import { SelectField } from '../design/field.tsx';
import { FilterIcon } from '../design/icons.tsx';
import { Pagination } from '../design/pagination.tsx';
import { Skeleton } from '../design/small.tsx';
import { EmptyState, ErrorState } from '../design/states.tsx';
import { formatNumber } from '../language/format.ts';
import { useText } from '../language/use-text.ts';
import { address, parseSearch } from '../shell/address.ts';
import { Link, useAddress } from '../shell/link.tsx';
import { go, openedLast } from '../shell/navigation.ts';
import { CardGrid } from './card.tsx';
import { ChosenFilters } from './chosen.tsx';
import { Filters } from './filters.tsx';
import {
  changed,
  filterCount,
  ORDERS,
  type Order,
  PAGE_SIZE,
  type StockSearch,
  stockSearch,
  withoutFilters,
} from './search.ts';
import { SearchBox } from './search-box.tsx';
import { type Stock, useFocusBack, useStock } from './use-stock.ts';

// Narrow screens only, and only when someone asks for it.
const FilterDrawer = lazy(() => import('./filter-drawer.tsx'));

/** The stock: words, filters, order and page stand in the address. */
export default function StockPage() {
  const text = useText();
  const at = useAddress();
  const search = useMemo(() => stockSearch(parseSearch(at.split('?')[1] ?? '')), [at]);
  const stock = useStock(search);
  const [drawer, setDrawer] = useState<boolean>();
  useTitle(text('stock.title'));
  useFocusBack(stock.vehicles !== undefined, openedLast());
  const look = (next: StockSearch): void => go(address.stock(next), { keepScroll: true });
  const filters = { search, facets: stock.facets, onChange: look };
  const count = filterCount(search);
  return (
    <div className="page grid gap-6 py-8 sm:py-10">
      <div className="grid items-center gap-5 lg:grid-cols-[1fr_minmax(0,34rem)]">
        <h1 className="display text-2xl">{text('stock.title')}</h1>
        <SearchBox value={search.busca ?? ''} onSearch={(busca) => look(changed(search, { busca }))} />
      </div>
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[16.5rem_minmax(0,1fr)]">
        <aside aria-label={text('filter.title')} className="max-lg:hidden">
          {stock.facets ? <Filters {...filters} /> : <FilterSkeleton />}
        </aside>
        <div className="grid content-start gap-6">
          <div className="flex flex-wrap items-end justify-between gap-3">
            <Total stock={stock} />
            <div className="flex items-end gap-3 max-sm:w-full">
              <Button look="secondary" className="flex-1 lg:hidden" onClick={() => setDrawer(true)}>
                <FilterIcon />
                {count > 0 ? text('filter.open-count', { count }) : text('filter.open')}
              </Button>
              <OrderSelect search={search} onChange={look} />
            </div>
          </div>
          <ChosenFilters {...filters} />
          <Results stock={stock} search={search} />
        </div>
      </div>
      {drawer !== undefined && (
        <Suspense>
          <FilterDrawer {...filters} open={drawer} onClose={() => setDrawer(false)} total={stock.total} />
        </Suspense>
      )}
    </div>
  );
}

function Total({ stock }: { readonly stock: Stock }) {
  const text = useText();
  return (
    <p role="status" className="figures flex min-h-11 items-center text-sm text-muted">
      {stock.total === undefined ? (
        <Skeleton className="h-4 w-32" />
      ) : (
        text('stock.total', { count: stock.total, shown: formatNumber(stock.total) })
      )}
    </p>
  );
}

function OrderSelect({
  search,
  onChange,
}: {
  readonly search: StockSearch;
  readonly onChange: (next: StockSearch) => void;
}) {
  const text = useText();
  return (
    <div className="min-w-0 flex-[1.4] sm:w-56">
      <SelectField
        label={text('order.label')}
        hideLabel
        value={search.ordem ?? 'recentes'}
        onChange={({ target }) => onChange(changed(search, { ordem: target.value }))}
      >
        {(Object.keys(ORDERS) as Order[]).map((order) => (
          <option key={order} value={order}>
            {text(`order.${order}`)}
          </option>
        ))}
      </SelectField>
    </div>
  );
}

function Results({ stock, search }: { readonly stock: Stock; readonly search: StockSearch }) {
  const text = useText();
  const { vehicles, total = 0, pending, failure, retry } = stock;
  if (failure) return <ErrorState failure={failure} onRetry={retry} />;
  if (!vehicles) return <CardGrid vehicles={[]} loading={9} />;
  if (vehicles.length === 0 && !pending) {
    return (
      <EmptyState
        title={text('stock.none')}
        action={
          <Link to={address.stock(withoutFilters(search))} className="font-semibold text-accent underline">
            {text('stock.see-all')}
          </Link>
        }
      >
        {text(search.busca ? 'stock.none-words' : 'stock.none-filters')}
      </EmptyState>
    );
  }
  return (
    <div aria-busy={pending} className={cx('grid gap-12 transition-opacity', pending && 'opacity-55')}>
      <CardGrid vehicles={vehicles} heading="h2" />
      <Pagination
        current={search.pagina ?? 1}
        last={Math.min(Math.ceil(total / PAGE_SIZE), 416)}
        link={(pagina, { className, label, current, children }) => (
          <Link
            to={address.stock(stockSearch({ ...search, pagina }))}
            className={className}
            aria-label={label}
            aria-current={current ? 'page' : undefined}
          >
            {children}
          </Link>
        )}
      />
    </div>
  );
}

function FilterSkeleton() {
  return (
    <div className="grid gap-7" aria-hidden="true">
      {['type', 'make', 'price'].map((key) => (
        <div key={key} className="grid gap-3">
          <Skeleton className="h-4 w-20" />
          <Skeleton className="h-36 w-full" />
        </div>
      ))}
    </div>
  );
}
