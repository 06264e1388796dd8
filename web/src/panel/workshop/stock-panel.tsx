import { useQuery } from '@apollo/client/react';
import { type ReactNode, useState } from 'react';
import { PartCostDocument } from '../../data/__generated__/panel-parts.ts';
import { Button } from '../../design/button.tsx';
import { cx } from '../../design/cx.ts';
import { Badge, Panel } from '../../design/small.tsx';
import { formatMoment, formatMoney, formatNumber } from '../../language/format.ts';
import { useText } from '../../language/use-text.ts';
import { Link } from '../../shell/link.tsx';
import { panelAddress } from '../address.ts';
import { personName } from '../sales/words.ts';
import { useStaff } from '../use-staff.ts';
import type { WholePart, WholeStock } from './part.tsx';
import { StockDialog, type StockTask } from './stock-dialog.tsx';
import { orderName } from './words.ts';

/** How many movements are shown before somebody asks for all. */
const SHOWN = 8;

/** What there is of a part in a branch, who it is reserved for, and how it came and went. */
export function StockPanel({
  part,
  branch,
  stock,
  mayChange,
}: {
  readonly part: WholePart;
  readonly branch: { readonly id: string; readonly name: string };
  /** `undefined` where the branch has had none of it. */
  readonly stock: WholeStock | undefined;
  readonly mayChange: boolean;
}) {
  const text = useText();
  const [task, setTask] = useState<StockTask>();
  return (
    <Panel label={branch.name} className="grid grid-cols-[minmax(0,1fr)] gap-4 p-5!">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="flex flex-wrap items-center gap-3 text-lg font-semibold">
          {branch.name}
          {stock?.isLow && <Badge tone="danger">{text('parts.low')}</Badge>}
        </h2>
        {mayChange && (
          <div className="flex flex-wrap gap-2.5">
            <Button onClick={() => setTask('receive')}>{text('parts.receive')}</Button>
            <Button look="secondary" onClick={() => setTask('count')}>
              {text('parts.count')}
            </Button>
          </div>
        )}
      </div>
      {stock ? (
        <>
          <dl className="grid grid-cols-2 gap-3 text-sm sm:grid-cols-4">
            <Figure name={text('parts.on-hand')}>{formatNumber(stock.onHand)}</Figure>
            <Figure name={text('parts.reserved-units')}>{formatNumber(stock.reserved)}</Figure>
            <Figure name={text('parts.free')} isLow={stock.isLow}>
              {formatNumber(stock.available)}
            </Figure>
            <Figure name={text('parts.minimum')}>{formatNumber(stock.minimum)}</Figure>
            <Cost sku={part.sku} branchId={branch.id} />
          </dl>
          <Reservations stock={stock} />
          <Ledger stock={stock} />
        </>
      ) : (
        <p className="text-sm text-muted">{text('parts.never')}</p>
      )}
      <StockDialog part={part} branch={branch} stock={stock} task={task} onClose={() => setTask(undefined)} />
    </Panel>
  );
}

/** What the last receipt cost. For those who manage the branch alone. */
function Cost({ sku, branchId }: { readonly sku: string; readonly branchId: string }) {
  const text = useText();
  const manages = useStaff().manages(branchId);
  const { data } = useQuery(PartCostDocument, {
    variables: { sku, branchId },
    skip: !manages,
    fetchPolicy: 'cache-and-network',
    errorPolicy: 'all',
  });
  const cost = data?.parts?.nodes[0]?.stock[0]?.unitCost;
  if (!manages || !cost) return null;
  return <Figure name={text('parts.unit-cost')}>{formatMoney(cost.amount)}</Figure>;
}

function Reservations({ stock }: { readonly stock: WholeStock }) {
  const text = useText();
  if (stock.reservations.length === 0) return null;
  return (
    <div className="grid gap-2 text-sm">
      <h3 className="font-semibold">{text('parts.reservations')}</h3>
      <ul className="grid gap-1.5">
        {stock.reservations.map(({ wanted, reserved, workOrder }, at) => (
          <li key={workOrder?.id ?? at} className="flex flex-wrap items-baseline justify-between gap-x-4">
            {workOrder ? (
              <Link to={panelAddress.workOrder(workOrder.id)} className="font-medium text-accent underline">
                {orderName(workOrder, text)}
              </Link>
            ) : (
              <span className="text-muted">{text('parts.other-order')}</span>
            )}
            <span className={cx('figures', reserved < wanted && 'font-semibold text-danger')}>
              {text('parts.reserved-of', { reserved: formatNumber(reserved), wanted: formatNumber(wanted) })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The movements, newest first. */
function Ledger({ stock }: { readonly stock: WholeStock }) {
  const text = useText();
  const [all, setAll] = useState(false);
  const entries = stock.ledger.toReversed();
  const shown = all ? entries : entries.slice(0, SHOWN);
  if (entries.length === 0) return null;
  return (
    <div className="grid gap-2 text-sm">
      <h3 className="font-semibold">{text('parts.ledger')}</h3>
      <ul className="grid">
        {shown.map(({ kind, quantity, at, note, by }) => (
          <li
            key={`${at} ${kind} ${quantity}`}
            className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 border-b border-line py-2 last:border-0"
          >
            <span className="font-medium">{text(`parts.entry.${kind}`)}</span>
            <span className="figures text-end font-semibold">
              {quantity > 0 ? `+${formatNumber(quantity)}` : formatNumber(quantity)}
            </span>
            <span className="figures col-span-full text-xs text-muted">
              {[formatMoment(at), personName(by), note].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {!all && entries.length > SHOWN && (
        <Button look="quiet" className="-ms-4 justify-self-start" onClick={() => setAll(true)}>
          {text('parts.ledger-all', { count: formatNumber(entries.length) })}
        </Button>
      )}
    </div>
  );
}

function Figure({
  name,
  isLow = false,
  children,
}: {
  readonly name: string;
  readonly isLow?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div>
      <dt className="text-xs text-muted">{name}</dt>
      <dd className={cx('figures text-lg font-bold tracking-tight', isLow && 'text-danger')}>{children}</dd>
    </div>
  );
}
