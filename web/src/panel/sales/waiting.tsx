import { cx } from '../../design/cx.ts';
import { ClockIcon } from '../../design/icons.tsx';
import { formatMoment } from '../../language/format.ts';
import { useNow } from '../../language/use-now.ts';
import { useText } from '../../language/use-text.ts';
import { spanOf } from '../span.ts';
import type { BoardSale } from './words.ts';

/** A reservation with less time left than this, in milliseconds, is urgent. */
const URGENT = 6 * 3_600_000;

/** How much time is left to decide a sale that waits; where its reservation does not expire, how long it has waited. */
export function Waiting({ sale }: { readonly sale: BoardSale }) {
  const text = useText();
  const now = useNow().getTime();
  const { createdAt, expiresAt } = sale;
  const left = expiresAt ? Date.parse(expiresAt) - now : undefined;
  const opened = text('sales.opened', { at: formatMoment(createdAt) });
  return (
    <time
      dateTime={expiresAt ?? createdAt}
      title={expiresAt ? text('sales.expires-at', { at: formatMoment(expiresAt), opened }) : opened}
      className={cx(
        'figures inline-flex items-center gap-1 text-xs font-semibold whitespace-nowrap',
        left !== undefined && left < URGENT ? 'text-danger' : 'text-warn',
      )}
    >
      <ClockIcon className="size-3.5" />
      {left === undefined && text('sales.waits', { time: spanOf(now - Date.parse(createdAt), text) })}
      {left !== undefined &&
        (left > 0 ? text('sales.expires', { time: spanOf(left, text) }) : text('sales.expiring'))}
    </time>
  );
}
