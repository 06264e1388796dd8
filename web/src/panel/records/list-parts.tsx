import { type ReactNode, useEffect, useState } from 'react';
import { cx } from '../../design/cx.ts';
import { SelectField, TextField } from '../../design/field.tsx';
import { SearchIcon } from '../../design/icons.tsx';
import { Pagination } from '../../design/pagination.tsx';
import { Skeleton } from '../../design/small.tsx';
import { EmptyState, ErrorState } from '../../design/states.tsx';
import { formatNumber } from '../../language/format.ts';
import { useText } from '../../language/use-text.ts';
import { Link } from '../../shell/link.tsx';
import { LAST_PAGE, PAGE_SIZE } from './search.ts';
import type { List } from './use-list.ts';

/** How long a person may pause while they type, in milliseconds, before the list follows. */
const PAUSE = 350;

/** The title of a page, how many there are, and what can be done. */
export function PageHead({
  title,
  total,
  children,
}: {
  readonly title: string;
  /** In words. */
  readonly total?: string | undefined;
  readonly children?: ReactNode;
}) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-4">
      <div className="flex min-w-0 flex-wrap items-baseline gap-x-3">
        <h1 id="title" tabIndex={-1} className="display text-xl outline-none">
          {title}
        </h1>
        <p role="status" className="figures text-sm text-muted">
          {total}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-2" data-print="no">
        {children}
      </div>
    </div>
  );
}

/** The filters of a list, in one line where there is room. */
export function FilterBar({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <search aria-label={label} className="mb-4 flex flex-wrap items-end gap-3" data-print="no">
      {children}
    </search>
  );
}

/** Words to look for. The list follows when a person stops typing, or presses Enter. */
export function SearchField({
  label,
  hint,
  value,
  onSearch,
}: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly onSearch: (words: string) => void;
}) {
  const [typed, setTyped] = useState(value);
  // What was typed and is looked for already stays as it is, with a space at its end.
  useEffect(() => setTyped((before) => (before.trim() === value ? before : value)), [value]);
  useEffect(() => {
    if (typed.trim() === value) return undefined;
    const timer = setTimeout(() => onSearch(typed.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [typed, value, onSearch]);
  return (
    <form
      className="min-w-0 flex-[1_1_18rem] max-sm:basis-full"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(typed.trim());
      }}
    >
      <TextField
        type="search"
        label={label}
        hint={hint}
        maxLength={100}
        lead={<SearchIcon className="size-4" />}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
      />
    </form>
  );
}

/** A choice of one value of a filter. `all` names the choice of none. */
export function FilterSelect({
  label,
  value,
  all,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly all?: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string | undefined) => void;
}) {
  return (
    <div className="min-w-0 flex-[0_1_13rem] max-sm:flex-[1_1_8rem]">
      <SelectField
        label={label}
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value || undefined)}
      >
        {all !== undefined && <option value="">{all}</option>}
        {options.map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </SelectField>
    </div>
  );
}

/** What a list has to show now: rows, a place for them, none, or why not. */
export function ListBody<Row>({
  list,
  page,
  pageAddress,
  empty,
  children,
}: {
  readonly list: List<Row>;
  readonly page: number;
  readonly pageAddress: (page: number) => string;
  /** What to say where the list is empty. */
  readonly empty: ReactNode;
  readonly children: (rows: readonly Row[]) => ReactNode;
}) {
  const text = useText();
  const { rows, total = 0, pending, failure, retry } = list;
  if (failure) return <ErrorState failure={failure} onRetry={retry} />;
  if (!rows) return <RowsSkeleton />;
  if (rows.length === 0 && !pending) {
    if (total === 0) return empty;
    return (
      <EmptyState
        title={text('records.no-page')}
        action={
          <Link to={pageAddress(1)} className="font-semibold text-accent underline">
            {text('records.first-page')}
          </Link>
        }
      />
    );
  }
  return (
    <div aria-busy={pending} className={cx('grid gap-6 transition-opacity', pending && 'opacity-55')}>
      {children(rows)}
      <Pagination
        current={page}
        last={Math.min(Math.ceil(total / PAGE_SIZE), LAST_PAGE)}
        link={(to, { className, label, current, children: inner }) => (
          <Link
            to={pageAddress(to)}
            className={className}
            aria-label={label}
            aria-current={current ? 'page' : undefined}
          >
            {inner}
          </Link>
        )}
      />
    </div>
  );
}

/** The place of rows that are on their way. */
export function RowsSkeleton() {
  return (
    <div className="grid gap-px overflow-hidden rounded-lg border border-line bg-surface p-4">
      {[88, 72, 94, 66, 80, 90, 70, 84].map((width) => (
        <Skeleton key={width} className="my-2.5 h-5 w-full" />
      ))}
    </div>
  );
}

/** How many rows a list has, in words. */
export function useTotal(list: List<unknown>): string | undefined {
  const text = useText();
  const { total } = list;
  // Where there are none, the page says so below.
  return !total ? undefined : text('records.total', { count: total, shown: formatNumber(total) });
}
