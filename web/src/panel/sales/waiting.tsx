import { cx } from '../../design/cx.ts';
import { ClockIcon } from '../../design/icons.tsx';
import { formatMoment } from '../../language/format.ts';
import { useText } from '../../language/use-text.ts';
import { useNow } from './use-now.ts';
import { type BoardSale, spanOf } from './words.ts';

/** A sale that waits for so long is shown as late, in milliseconds. */
const LATE = 24 * 3_600_000;

/** How long a sale has waited for a decision. */
export function Waiting({ sale }: { readonly sale: BoardSale }) {
  const text = useText();
  const waited = useNow() - Date.parse(sale.createdAt);
  return (
    <time
      dateTime={sale.createdAt}
      title={formatMoment(sale.createdAt)}
      className={cx(
        'figures inline-flex items-center gap-1 text-xs font-semibold whitespace-nowrap',
        waited > LATE ? 'text-danger' : 'text-warn',
      )}
    >
      <ClockIcon className="size-3.5" />
      {text('sales.waits', { time: spanOf(waited, text) })}
    </time>
  );
}
