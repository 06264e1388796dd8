import { useMemo } from 'react';
import { decimalOf } from '../../../data/centavos.ts';
import { type Column, Table } from '../../../design/table.tsx';
import { formatMoney, formatNumber } from '../../../language/format.ts';
import { useText } from '../../../language/use-text.ts';
import type { Group } from './figures.ts';

interface Row extends Group {
  readonly id: string;
}

/** The numbers of a chart. */
export function FiguresTable({
  label,
  head,
  groups,
}: {
  readonly label: string;
  /** What the groups are. */
  readonly head: string;
  readonly groups: readonly Group[];
}) {
  const text = useText();
  const rows = useMemo(() => groups.map((group) => ({ ...group, id: group.key })), [groups]);
  const columns = useMemo<readonly Column<Row>[]>(
    () => [
      { key: 'name', name: head, cell: ({ name }) => name, className: 'max-sm:px-2.5' },
      {
        key: 'count',
        name: text('records.summary.count'),
        cell: ({ count }) => formatNumber(count),
        numeric: true,
        className: 'max-sm:px-2.5',
      },
      {
        key: 'total',
        name: text('records.total-amount'),
        cell: ({ centavos }) => formatMoney(decimalOf(centavos)),
        numeric: true,
        className: 'max-sm:px-2.5',
      },
    ],
    [head, text],
  );
  return (
    <Table
      label={label}
      columns={columns}
      rows={rows}
      className="max-h-80 print:max-h-none print:overflow-visible"
    />
  );
}
