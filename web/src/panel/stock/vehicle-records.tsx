import { Panel } from '../../design/small.tsx';
import { formatMoment, formatMoney } from '../../language/format.ts';
import { useText } from '../../language/use-text.ts';
import { Link } from '../../shell/link.tsx';
import { panelAddress } from '../address.ts';
import { personName, type StockVehicle } from './types.ts';

/** How the status of a vehicle changed, newest first. */
export function StatusHistory({ history }: { readonly history: NonNullable<StockVehicle['history']> }) {
  const text = useText();
  return (
    <Panel label={text('inventory.history')} className="grid gap-3">
      <h2 className="text-base font-semibold">{text('inventory.history')}</h2>
      <ol className="grid gap-3 text-sm">
        {history.toReversed().map(({ at, from, to, by, sale }) => (
          <li key={`${at}-${to}`} className="border-s-2 border-line ps-3">
            <span className="font-semibold">{from ? text(`status.${to}`) : text('inventory.arrived')}</span>
            <span className="figures block text-xs text-muted">
              {[formatMoment(at), personName(by)].filter(Boolean).join(' · ')}
            </span>
            {sale && (
              <Link to={panelAddress.sale(sale.id)} className="text-xs font-semibold text-accent underline">
                {text('inventory.see-sale')}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

/** The sales of a vehicle, newest first. */
export function VehicleSales({ sales }: { readonly sales: NonNullable<StockVehicle['sales']> }) {
  const text = useText();
  if (sales.nodes.length === 0) return null;
  return (
    <Panel label={text('inventory.sales')} className="grid gap-3">
      <h2 className="text-base font-semibold">{text('inventory.sales')}</h2>
      <ul className="grid gap-2 text-sm">
        {sales.nodes.map(({ id, status, createdAt, totalAmount }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-3">
            <Link to={panelAddress.sale(id)} className="font-semibold text-accent underline">
              {text(`inventory.sale.${status}`)}
            </Link>
            <span className="figures">{formatMoney(totalAmount.amount)}</span>
            <span className="figures w-full text-xs text-muted">{formatMoment(createdAt)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
