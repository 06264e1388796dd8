import { Button } from '../../design/button.tsx';
import { ClockIcon } from '../../design/icons.tsx';
import { Menu } from '../../design/menu.tsx';
import { formatMoment, formatMoney } from '../../language/format.ts';
import { useNow } from '../../language/use-now.ts';
import { useText } from '../../language/use-text.ts';
import { Link } from '../../shell/link.tsx';
import { go, noteOpened } from '../../shell/navigation.ts';
import { panelAddress } from '../address.ts';
import { MoreIcon } from '../icons.tsx';
import { spanOf } from '../span.ts';
import { useStaff } from '../use-staff.ts';
import type { Acting } from './action-dialog.tsx';
import { type AskedAction, actionsOf, needsWholeOrder, type OrderAction } from './actions.ts';
import {
  type BoardOrder,
  inStatusSince,
  orderAmount,
  orderFor,
  orderName,
  orderPlate,
  orderVehicle,
} from './words.ts';

/** A work order on the board: what it is about, for whom, for how much, and what can be done next. */
export function OrderCard({
  order,
  onAct,
}: {
  readonly order: BoardOrder;
  readonly onAct: (acting: Acting) => void;
}) {
  const text = useText();
  const staff = useStaff();
  const amount = orderAmount(order);
  const [next, ...others] = actionsOf(order);
  const act = (action: OrderAction): void => {
    if (needsWholeOrder(action, order.status)) {
      noteOpened(order.id);
      go(panelAddress.workOrder(order.id));
    } else onAct({ order, action: action as AskedAction });
  };
  return (
    <article data-row={order.id} className="grid gap-2 rounded-md border border-line bg-surface p-3.5">
      <div className="grid gap-0.5">
        <h3 className="flex items-baseline justify-between gap-2 text-sm leading-snug font-semibold">
          <Link
            to={panelAddress.workOrder(order.id)}
            onClick={() => noteOpened(order.id)}
            className="min-w-0 break-words hover:text-accent hover:underline"
          >
            {orderVehicle(order, text)}
          </Link>
          <span className="figures shrink-0 rounded-sm border border-line px-1.5 text-xs">
            {orderPlate(order, text)}
          </span>
        </h3>
        <p className="truncate text-sm text-muted">{orderFor(order, text)}</p>
      </div>
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="figures font-bold tracking-tight">
          {amount === null ? (
            <span className="text-sm font-normal text-muted">{text('workshop.no-quote')}</span>
          ) : (
            formatMoney(amount)
          )}
        </span>
        <InStatus order={order} />
      </p>
      {staff.branches.length > 1 && order.branch && (
        <p className="truncate text-xs text-muted">{order.branch.name}</p>
      )}
      {next && (
        <div className="-mx-1 -mb-1 flex items-center justify-between gap-1 border-t border-line pt-2">
          <Button
            look={next === 'cancel' ? 'quiet' : 'secondary'}
            onClick={() => act(next)}
            aria-label={`${text(`workshop.act.${next}`)}: ${orderName(order, text)}`}
            className="min-h-9! px-3! text-xs!"
          >
            {text(`workshop.act.${next}`)}
          </Button>
          {others.length > 0 && (
            <Menu
              label={text('workshop.more', { order: orderName(order, text) })}
              items={others.map((action) => ({
                key: action,
                name: text(`workshop.act.${action}`),
                run: () => act(action),
              }))}
            >
              <MoreIcon />
            </Menu>
          )}
        </div>
      )}
    </article>
  );
}

/** For how long an order has had its status. */
export function InStatus({ order }: { readonly order: Pick<BoardOrder, 'history' | 'createdAt'> }) {
  const text = useText();
  const now = useNow().getTime();
  const since = inStatusSince(order);
  const at = new Date(since).toISOString();
  return (
    <time
      dateTime={at}
      title={text('workshop.since', { at: formatMoment(at) })}
      className="figures inline-flex items-center gap-1 text-xs whitespace-nowrap text-muted"
    >
      <ClockIcon className="size-3.5" />
      {spanOf(now - since, text)}
    </time>
  );
}
