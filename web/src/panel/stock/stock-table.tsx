import type { ReactNode } from 'react';
import { cx } from '../../design/cx.ts';
import { DownIcon } from '../../design/icons.tsx';
import { Picture } from '../../design/picture.tsx';
import { type Column, type Selection, Table } from '../../design/table.tsx';
import { formatKm, formatMoney, formatNumber } from '../../language/format.ts';
import { type Text, useText } from '../../language/use-text.ts';
import { Link } from '../../shell/link.tsx';
import { noteOpened } from '../../shell/navigation.ts';
import { trimOf, yearsOf } from '../../showroom/words.ts';
import { panelAddress } from '../address.ts';
import type { ColumnKey } from './columns.ts';
import { StatusBadge } from './status-badge.tsx';
import { orderOf, type SortKey, type StockSearch, sortedBy } from './stock-search.ts';
import type { StockRow } from './types.ts';
import { useKeptScroll } from './use-kept-scroll.ts';
import { daysSince } from './use-stock-list.ts';

/** The name of a vehicle in a list, with its trim level. */
export function rowName(row: Pick<StockRow, 'make' | 'model' | 'trim'>): string {
  return [row.make, row.model, trimOf(row)].filter(Boolean).join(' ');
}

/** The stock as a table. */
export function StockTable({
  rows,
  search,
  hidden,
  selection,
  busy,
}: {
  readonly rows: readonly StockRow[];
  readonly search: StockSearch;
  readonly hidden: ReadonlySet<ColumnKey>;
  readonly selection: Selection<StockRow> | undefined;
  readonly busy: boolean;
}) {
  const text = useText();
  const area = useKeptScroll();
  const columns = allColumns(search, text).filter(({ key }) => !hidden.has(key as ColumnKey));
  return (
    <div ref={area} className="min-w-0">
      <Table
        label={text('inventory.title')}
        columns={columns}
        rows={rows}
        selection={selection}
        busy={busy}
        className="max-h-[calc(100dvh-9rem)]"
      />
    </div>
  );
}

function allColumns(search: StockSearch, text: Text): readonly Column<StockRow>[] {
  const sorting = (key: SortKey, name: string, numeric = false) => {
    const { key: now, down } = orderOf(search);
    const state = now === key ? (down ? 'descending' : 'ascending') : undefined;
    return {
      name,
      sorted: state,
      numeric,
      head: <SortLink {...{ search, by: key, name, state, numeric }} />,
    } as const;
  };
  return [
    { key: 'vehicle', ...sorting('marca', text('inventory.vehicle')), cell: (row) => <NameCell row={row} /> },
    { key: 'plate', name: text('inventory.plate'), cell: ({ plate }) => <Plate>{plate}</Plate> },
    { key: 'year', ...sorting('ano', text('inventory.year'), true), cell: yearsOf },
    {
      key: 'mileage',
      ...sorting('km', text('inventory.mileage'), true),
      cell: ({ mileage }) => formatKm(mileage),
    },
    {
      key: 'price',
      ...sorting('preco', text('inventory.price'), true),
      cell: ({ price }) => <span className="font-semibold">{formatMoney(price.amount)}</span>,
    },
    {
      key: 'status',
      name: text('inventory.status'),
      cell: ({ status }) => <StatusBadge status={status} />,
    },
    {
      key: 'branch',
      name: text('inventory.branch'),
      cell: ({ branch }) => branch?.name,
      className: 'whitespace-nowrap',
    },
    { key: 'days', ...sorting('dias', text('inventory.days'), true), cell: daysOf },
  ];
}

/** Days in stock. A sold vehicle has none. */
function daysOf({ status, createdAt }: StockRow): string {
  return status === 'SOLD' ? '—' : formatNumber(daysSince(createdAt));
}

function SortLink({
  search,
  by,
  name,
  state,
  numeric,
}: {
  readonly search: StockSearch;
  readonly by: SortKey;
  readonly name: string;
  readonly state: 'ascending' | 'descending' | undefined;
  readonly numeric: boolean;
}) {
  return (
    <Link
      to={panelAddress.stock({ ...sortedBy(search, by) })}
      keepScroll
      className={cx(
        '-mx-2 inline-flex min-h-9 items-center gap-1 rounded-sm px-2 no-underline hover:bg-sunken hover:text-ink',
        numeric && 'flex-row-reverse',
      )}
    >
      {name}
      <DownIcon className={cx('size-3.5', state === 'ascending' && 'rotate-180', !state && 'invisible')} />
    </Link>
  );
}

function NameCell({ row }: { readonly row: StockRow }) {
  return (
    <span className="flex min-w-52 items-center gap-3">
      <Thumbnail row={row} className="h-10 w-14" />
      <VehicleLink row={row}>{rowName(row)}</VehicleLink>
    </span>
  );
}

function Thumbnail({ row, className }: { readonly row: StockRow; readonly className: string }) {
  return (
    <span className={cx('block shrink-0 overflow-hidden rounded-sm', className)}>
      <Picture photo={row.coverPhoto} alt="" sizes="72px" className="size-full object-cover" />
    </span>
  );
}

function VehicleLink({ row, children }: { readonly row: StockRow; readonly children: ReactNode }) {
  return (
    <Link
      to={panelAddress.vehicle(row.id)}
      data-vehicle={row.id}
      onClick={() => noteOpened(row.id)}
      className="line-clamp-2 no-underline hover:underline"
    >
      {children}
    </Link>
  );
}

/** A licence plate, its characters apart as on the car. */
export function Plate({ children }: { readonly children: string | null | undefined }) {
  if (!children) return <span className="text-muted">—</span>;
  return <span className="figures tracking-wider whitespace-nowrap">{children}</span>;
}

/** The stock on a narrow screen: a card for each vehicle. */
export function StockCards({
  rows,
  selection,
  busy,
}: {
  readonly rows: readonly StockRow[];
  readonly selection: Selection<StockRow> | undefined;
  readonly busy: boolean;
}) {
  const text = useText();
  return (
    <ul aria-busy={busy} className={cx('grid gap-2', busy && 'opacity-60')}>
      {rows.map((row) => (
        <li key={row.id} className="flex gap-3 rounded-lg border border-line bg-surface p-3">
          <div className="grid shrink-0 content-start gap-2">
            <Thumbnail row={row} className="h-13 w-18" />
            {selection && (
              <label className="grid size-9 cursor-pointer place-items-center">
                <input
                  type="checkbox"
                  className="check"
                  aria-label={text('panel.table.select', { name: selection.nameOf(row) })}
                  checked={selection.selected.has(row.id)}
                  onChange={() => {
                    const next = new Set(selection.selected);
                    if (!next.delete(row.id)) next.add(row.id);
                    selection.onChange(next);
                  }}
                />
              </label>
            )}
          </div>
          <div className="grid min-w-0 flex-1 gap-1 text-sm">
            <span className="text-base font-semibold">
              <VehicleLink row={row}>{rowName(row)}</VehicleLink>
            </span>
            <span className="figures flex flex-wrap items-center justify-between gap-2">
              <span className="font-semibold">{formatMoney(row.price.amount)}</span>
              <StatusBadge status={row.status} />
            </span>
            <span className="figures text-xs text-muted">
              {[row.plate, yearsOf(row), formatKm(row.mileage)].filter(Boolean).join(' · ')}
            </span>
            <span className="text-xs text-muted">
              {[
                row.branch?.name,
                row.status !== 'SOLD' && text('inventory.days-in', { count: daysSince(row.createdAt) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}
