import { Panel } from '../../design/small.tsx';
import { formatMoment, formatMoney } from '../../language/format.ts';
import { useText } from '../../language/use-text.ts';
import { personName, type StockVehicle } from './types.ts';

type Price = NonNullable<StockVehicle['priceHistory']>[number];

/** How the price went: a picture, and a table with the same amounts. */
export function PriceHistory({ prices }: { readonly prices: readonly Price[] }) {
  const text = useText();
  return (
    <Panel label={text('inventory.price-history')} className="grid gap-3">
      <h2 className="text-base font-semibold">{text('inventory.price-history')}</h2>
      {prices.length > 1 && <Steps prices={prices} />}
      <table className="w-full border-collapse text-sm">
        <thead className="sr-only">
          <tr>
            <th scope="col">{text('inventory.since')}</th>
            <th scope="col">{text('inventory.price')}</th>
          </tr>
        </thead>
        <tbody>
          {prices.toReversed().map(({ at, price, by }) => (
            <tr key={at} className="border-t border-line first:border-0">
              <td className="py-1.5 pe-3">
                <span className="figures">{formatMoment(at)}</span>
                <span className="block text-xs text-muted">{personName(by)}</span>
              </td>
              <td className="figures py-1.5 text-end font-semibold">{formatMoney(price.amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

const [WIDTH, HEIGHT] = [300, 64];

/** A line that steps where the price changed. Places on the screen are numbers; amounts are not. */
function Steps({ prices }: { readonly prices: readonly Price[] }) {
  const times = [...prices.map(({ at }) => Date.parse(at)), Date.now()];
  const values = prices.map(({ price }) => Number(price.amount));
  const [start, end] = [times[0] ?? 0, times.at(-1) ?? 1];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (at: number) => ((at - start) / Math.max(1, end - start)) * WIDTH;
  const y = (value: number) => HEIGHT - 6 - ((value - low) / Math.max(1, high - low)) * (HEIGHT - 12);
  const path = values
    .map((value, at) => `${at === 0 ? 'M' : 'L'}${x(times[at] ?? 0)},${y(value)}H${x(times[at + 1] ?? end)}`)
    .join('');
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="w-full text-accent" aria-hidden="true">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="2" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
