import type { ReactNode } from 'react';
import { useText } from '../language/use-text.ts';
import { cx } from './cx.ts';

/** A column of a table. */
export interface Column<Row> {
  readonly key: string;
  readonly name: string;
  readonly cell: (row: Row) => ReactNode;
  /** Amounts and counts stand at the end of their column. */
  readonly numeric?: boolean;
  readonly className?: string;
  /** In place of the name at the head, such as a link that sorts by the column. */
  readonly head?: ReactNode;
  /** How the rows are sorted by this column, where they are. */
  readonly sorted?: 'ascending' | 'descending' | undefined;
}

/** Rows that a person ticks. */
export interface Selection<Row> {
  readonly selected: ReadonlySet<string>;
  readonly onChange: (selected: ReadonlySet<string>) => void;
  readonly nameOf: (row: Row) => string;
}

/**
 * Rows under named columns. The heads and the first column stay in sight while the rest scrolls. `label` says what the rows are.
 */
export function Table<Row extends { readonly id: string }>({
  label,
  columns,
  rows,
  selection,
  busy = false,
  className,
}: {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly selection?: Selection<Row> | undefined;
  /** Other rows are on their way. */
  readonly busy?: boolean;
  readonly className?: string;
}) {
  const text = useText();
  return (
    <section
      aria-label={text('panel.table.scroll', { label })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: without a mouse, it is scrolled by the arrow keys
      tabIndex={0}
      aria-busy={busy}
      className={cx('relative overflow-auto rounded-lg border border-line bg-surface', className)}
    >
      <table className={cx('w-full border-collapse text-sm', busy && 'opacity-60')}>
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>
            {selection && (
              <th className="sticky top-0 z-10 w-px border-b border-line bg-surface ps-4 text-start">
                <input
                  type="checkbox"
                  className="check"
                  aria-label={text('panel.table.select-all')}
                  checked={rows.length > 0 && rows.every(({ id }) => selection.selected.has(id))}
                  onChange={({ target }) =>
                    selection.onChange(new Set(target.checked ? rows.map(({ id }) => id) : []))
                  }
                />
              </th>
            )}
            {columns.map(({ key, name, numeric, head, sorted, className: own }, at) => (
              <th
                key={key}
                scope="col"
                aria-sort={sorted}
                className={cx(
                  'sticky top-0 border-b border-line bg-surface px-4 py-3 text-xs font-semibold whitespace-nowrap text-muted',
                  numeric ? 'text-end' : 'text-start',
                  at === 0 ? 'z-20 sm:start-0' : 'z-10',
                  own,
                )}
              >
                {head ?? name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-row={row.id} className="group border-b border-line last:border-0">
              {selection && (
                <td className="ps-4">
                  <input
                    type="checkbox"
                    className="check"
                    aria-label={text('panel.table.select', { name: selection.nameOf(row) })}
                    checked={selection.selected.has(row.id)}
                    onChange={() => selection.onChange(toggled(selection.selected, row.id))}
                  />
                </td>
              )}
              {columns.map(({ key, cell, numeric, className: own }, at) => {
                const Cell = at === 0 ? 'th' : 'td';
                return (
                  <Cell
                    key={key}
                    scope={at === 0 ? 'row' : undefined}
                    className={cx(
                      'px-4 py-2.5 group-hover:bg-sunken',
                      numeric ? 'figures text-end whitespace-nowrap' : 'text-start',
                      at === 0 && 'z-10 bg-surface font-semibold sm:sticky sm:start-0',
                      own,
                    )}
                  >
                    {cell(row)}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}
