import { type DragEvent, useId, useState } from 'react';
import { Button, buttonClass } from '../../design/button.tsx';
import { cx } from '../../design/cx.ts';
import { formatNumber } from '../../language/format.ts';
import { useText } from '../../language/use-text.ts';
import { Link } from '../../shell/link.tsx';
import type { Decision } from './decide-dialog.tsx';
import { SaleCard } from './sale-card.tsx';
import type { ColumnName } from './search.ts';
import type { SalesPage } from './use-board.ts';
import type { BoardSale } from './words.ts';

/** The sales of a status, and the place where a sale is dropped to get it. */
export function BoardColumn({
  name,
  page,
  dragged,
  onDrag,
  onDecide,
  onMore,
  listAddress,
}: {
  readonly name: ColumnName;
  readonly page: SalesPage;
  readonly dragged: BoardSale | undefined;
  readonly onDrag: (sale: BoardSale | undefined) => void;
  readonly onDecide: (decision: Decision) => void;
  /** Shows more of the column; not given where it shows all that a column holds. */
  readonly onMore: (() => void) | undefined;
  readonly listAddress: string;
}) {
  const text = useText();
  const heading = useId();
  const [over, setOver] = useState(false);
  const { sales, total } = page;
  const takes = name !== 'PENDING' && Boolean(dragged?.nextStatuses.includes(name));
  const allow = (event: DragEvent): void => {
    if (!takes) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'move';
    setOver(true);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (dragged && name !== 'PENDING') onDecide({ sale: dragged, to: name });
    onDrag(undefined);
  };
  return (
    <section
      aria-labelledby={heading}
      onDragOver={allow}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={cx(
        'grid content-start gap-2.5 rounded-lg bg-sunken p-2.5 outline-2 -outline-offset-2 outline-transparent',
        takes && 'outline-edge outline-dashed',
        takes && over && 'bg-accent-soft outline-accent',
      )}
    >
      <h2 id={heading} className="flex items-center justify-between gap-2 px-1.5 pt-1 text-sm font-semibold">
        {text(`sales.column.${name}`)}
        <span className="figures rounded-full bg-surface px-2 py-0.5 text-xs text-muted">
          {formatNumber(total)}
        </span>
      </h2>
      {sales.length === 0 ? (
        <p className="px-1.5 py-5 text-center text-sm text-muted">{text(`sales.column.none.${name}`)}</p>
      ) : (
        <ul className="grid gap-2.5">
          {sales.map((sale) => (
            <li key={sale.id}>
              <SaleCard sale={sale} isDragged={sale.id === dragged?.id} onDecide={onDecide} onDrag={onDrag} />
            </li>
          ))}
        </ul>
      )}
      {onMore && sales.length < total && (
        <Button look="quiet" onClick={onMore} className="justify-self-stretch">
          {text('sales.column.more')}
        </Button>
      )}
      {!onMore && sales.length < total && (
        <Link to={listAddress} className={buttonClass('quiet', 'md', 'justify-self-stretch')}>
          {text('sales.column.all', { count: formatNumber(total) })}
        </Link>
      )}
    </section>
  );
}
