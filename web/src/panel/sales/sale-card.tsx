import type { DragEvent } from 'react';
import { Button } from '../../design/button.tsx';
import { cx } from '../../design/cx.ts';
import { Badge } from '../../design/small.tsx';
import { formatMoment, formatMoney } from '../../language/format.ts';
import { useText } from '../../language/use-text.ts';
import { Link } from '../../shell/link.tsx';
import { noteOpened } from '../../shell/navigation.ts';
import { panelAddress } from '../address.ts';
import type { Decision } from './decide-dialog.tsx';
import { decisionsOf } from './decisions.ts';
import { MoveMenu } from './move-menu.tsx';
import { Waiting } from './waiting.tsx';
import { type BoardSale, customerName, personName, saleName, TONES, vehicleName } from './words.ts';

/** A sale on the board. One that waits can be dragged, and has buttons for the same. */
export function SaleCard({
  sale,
  isDragged,
  onDecide,
  onDrag,
}: {
  readonly sale: BoardSale;
  readonly isDragged: boolean;
  readonly onDecide: (decision: Decision) => void;
  readonly onDrag: (sale: BoardSale | undefined) => void;
}) {
  const text = useText();
  const open = decisionsOf(sale).length > 0;
  const start = (event: DragEvent): void => {
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', sale.id);
    onDrag(sale);
  };
  return (
    <article
      data-sale={sale.id}
      draggable={open}
      onDragStart={start}
      onDragEnd={() => onDrag(undefined)}
      className={cx(
        'grid gap-2 rounded-md border border-line bg-surface p-3.5',
        open && 'cursor-grab active:cursor-grabbing',
        isDragged && 'opacity-50',
      )}
    >
      <div className="grid gap-0.5">
        <h3 className="text-sm leading-snug font-semibold">
          <Link
            to={panelAddress.sale(sale.id)}
            draggable={false}
            onClick={() => noteOpened(sale.id)}
            className="hover:text-accent hover:underline"
          >
            {vehicleName(sale, text)}
          </Link>
        </h3>
        <p className="truncate text-sm text-muted">{customerName(sale, text)}</p>
      </div>
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="figures font-bold tracking-tight">{formatMoney(sale.totalAmount.amount)}</span>
        <span className="text-xs text-muted">{text(`payment.${sale.paymentMethod}`)}</span>
      </p>
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 text-xs text-muted">
        <span className="truncate">
          {[personName(sale.openedBy), sale.branch?.name].filter(Boolean).join(' · ')}
        </span>
        {sale.status === 'PENDING' ? (
          <Waiting sale={sale} />
        ) : (
          sale.decidedAt && (
            <time dateTime={sale.decidedAt} className="figures whitespace-nowrap">
              {formatMoment(sale.decidedAt)}
            </time>
          )
        )}
      </div>
      {sale.status === 'RETURNED' && (
        <p>
          <Badge tone={TONES.RETURNED}>{text('sales.status.RETURNED')}</Badge>
        </p>
      )}
      {sale.rejectionReason && (
        <p className="line-clamp-2 text-xs text-danger">
          {text('sales.reason.said', { reason: sale.rejectionReason })}
        </p>
      )}
      {open && (
        <div className="-mx-1 -mb-1 flex flex-wrap items-center gap-1 border-t border-line pt-2">
          <CardButton
            sale={saleName(sale, text)}
            name={text('sales.approve')}
            onClick={() => onDecide({ sale, to: 'APPROVED' })}
          />
          <CardButton
            sale={saleName(sale, text)}
            name={text('sales.reject')}
            quiet
            onClick={() => onDecide({ sale, to: 'REJECTED' })}
          />
          <span className="ms-auto">
            <MoveMenu sale={sale} onDecide={onDecide} />
          </span>
        </div>
      )}
    </article>
  );
}

/** A button of a card. Its name says which sale it is about. */
function CardButton({
  sale,
  name,
  quiet = false,
  onClick,
}: {
  readonly sale: string;
  readonly name: string;
  readonly quiet?: boolean;
  readonly onClick: () => void;
}) {
  return (
    <Button
      look={quiet ? 'quiet' : 'primary'}
      onClick={onClick}
      aria-label={`${name}: ${sale}`}
      className="min-h-9! px-3! text-xs!"
    >
      {name}
    </Button>
  );
}
