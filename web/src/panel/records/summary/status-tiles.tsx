import { decimalOf } from '../../../data/centavos.ts';
import { cx } from '../../../design/cx.ts';
import { formatMoney, formatNumber } from '../../../language/format.ts';
import { useText } from '../../../language/use-text.ts';
import { SALE_STATUSES, type SaleStatus } from '../sale-badge.tsx';
import type { Figures } from './figures.ts';
import type { Summary } from './use-summary.ts';

const NONE: Figures = { count: 0, centavos: 0n };

/** All sales of the period, and those of each status: a press limits the charts to them. */
export function StatusTiles({
  summary,
  chosen,
  onChoose,
}: {
  readonly summary: Summary;
  readonly chosen: SaleStatus | undefined;
  readonly onChoose: (status: SaleStatus | undefined) => void;
}) {
  const text = useText();
  const tiles: readonly (readonly [SaleStatus | undefined, string, Figures])[] = [
    [undefined, text('records.summary.all'), summary.all],
    ...SALE_STATUSES.map(
      (status) =>
        [
          status,
          text(`records.sale.${status}`),
          summary.byStatus.find(({ key }) => key === status) ?? NONE,
        ] as const,
    ),
  ];
  return (
    <ul
      aria-label={text('records.summary.statuses')}
      className="grid grid-cols-2 gap-2 md:grid-cols-3 xl:grid-cols-6"
    >
      {tiles.map(([status, name, { count, centavos }]) => (
        <li key={name}>
          <button
            type="button"
            aria-pressed={chosen === status}
            onClick={() => onChoose(status)}
            className={cx(
              'grid w-full gap-0.5 rounded-lg border px-4 py-3 text-start transition-colors',
              chosen === status ? 'border-ink bg-surface' : 'border-line bg-surface hover:border-edge',
            )}
          >
            <span className="flex items-center justify-between gap-2 text-xs text-muted">
              {name}
              <span className={cx('size-2 rounded-full', chosen === status && 'bg-ink')} aria-hidden="true" />
            </span>
            <span className="figures text-xl font-semibold">{formatNumber(count)}</span>
            <span className="figures text-xs font-medium break-words">
              {formatMoney(decimalOf(centavos))}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
