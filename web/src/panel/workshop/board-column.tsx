import { useId } from 'react';
import { buttonClass } from '../../design/button.tsx';
import { cx } from '../../design/cx.ts';
import { formatNumber } from '../../language/format.ts';
import { useText } from '../../language/use-text.ts';
import { Link } from '../../shell/link.tsx';
import { panelAddress } from '../address.ts';
import type { Acting } from './action-dialog.tsx';
import { OrderCard } from './order-card.tsx';
import type { OrderColumn } from './use-board.ts';
import type { WorkOrderStatus } from './words.ts';

/** The orders of a status. An empty column is narrow; a phone shows the current one alone. */
export function BoardColumn({
  status,
  column,
  isCurrent,
  onAct,
}: {
  readonly status: WorkOrderStatus;
  readonly column: OrderColumn;
  readonly isCurrent: boolean;
  readonly onAct: (acting: Acting) => void;
}) {
  const text = useText();
  const heading = useId();
  const { orders, total } = column;
  return (
    <section
      aria-labelledby={heading}
      className={cx(
        'grid w-full content-start gap-2.5 rounded-lg bg-sunken p-2.5 md:shrink-0',
        total === 0 ? 'md:w-40' : 'md:w-72',
        !isCurrent && 'max-md:hidden',
      )}
    >
      <h2 id={heading} className="flex items-center justify-between gap-2 px-1.5 pt-1 text-sm font-semibold">
        {text(`garage.status.${status}`)}
        <span className="figures rounded-full bg-surface px-2 py-0.5 text-xs text-muted">
          {formatNumber(total)}
        </span>
      </h2>
      {orders.length === 0 ? (
        <p className="px-1.5 py-4 text-sm text-muted">{text('workshop.column-none')}</p>
      ) : (
        <ul className="grid gap-2.5">
          {orders.map((order) => (
            <li key={order.id}>
              <OrderCard order={order} onAct={onAct} />
            </li>
          ))}
        </ul>
      )}
      {orders.length < total && (
        <Link
          to={panelAddress.workshop({ situacao: status })}
          className={buttonClass('quiet', 'md', 'justify-self-stretch')}
        >
          {text('workshop.column-all', { count: formatNumber(total) })}
        </Link>
      )}
    </section>
  );
}
