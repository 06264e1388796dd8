import { cx } from '../design/cx.ts';
import { CloseIcon, TickIcon } from '../design/icons.tsx';
import { formatMoney, formatNumber } from '../language/format.ts';
import { useText } from '../language/use-text.ts';
import { isDecided, type QuoteLine, type QuoteRevision } from './words.ts';

/** What a quote offers, line by line, with its total; once it is decided, what was approved. */
export function QuoteLines({
  quote,
}: {
  readonly quote: Pick<QuoteRevision, 'status' | 'lines' | 'total' | 'approvedTotal'>;
}) {
  const text = useText();
  const decided = isDecided(quote.status);
  return (
    <div>
      <ul className="grid">
        {quote.lines.map((line) => (
          <li
            key={line.id}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 border-b border-line py-2.5 text-sm"
          >
            <LineName line={line} />
            <span className={cx('figures font-semibold', decided && !line.isApproved && 'text-muted')}>
              {formatMoney(line.total.amount)}
            </span>
            {decided && (
              <span
                className={cx(
                  'col-span-full flex items-center gap-1 text-xs font-semibold',
                  line.isApproved ? 'text-accent' : 'text-muted',
                )}
              >
                {line.isApproved ? <TickIcon className="size-3.5" /> : <CloseIcon className="size-3.5" />}
                {text(line.isApproved ? 'garage.line.approved' : 'garage.line.rejected')}
              </span>
            )}
          </li>
        ))}
      </ul>
      <dl className="grid gap-1 pt-3 text-sm">
        {quote.status !== 'APPROVED' && (
          <Sum name={text('garage.total')} amount={quote.total.amount} strong={!decided} />
        )}
        {decided && <Sum name={text('garage.approved-total')} amount={quote.approvedTotal.amount} strong />}
      </dl>
    </div>
  );
}

/** The name of a line, with its quantity and the price of one unit. */
export function LineName({ line }: { readonly line: QuoteLine }) {
  const text = useText();
  const { name, quantity, unit, price, kind } = line;
  const each = { quantity: formatNumber(quantity), price: formatMoney(price.amount), unit: unit ?? '' };
  return (
    <span className="grid min-w-0">
      <span className="font-semibold break-words">{name}</span>
      <span className="figures text-xs text-muted">
        {text(kind === 'PART' ? 'garage.line.part' : 'garage.line.service', each)}
      </span>
    </span>
  );
}

/** A sum of lines. */
export function Sum({
  name,
  amount,
  strong = false,
}: {
  readonly name: string;
  readonly amount: string;
  readonly strong?: boolean;
}) {
  return (
    <div className="flex items-baseline justify-between gap-4">
      <dt className={strong ? 'font-semibold' : 'text-muted'}>{name}</dt>
      <dd className={cx('figures', strong ? 'text-lg font-bold tracking-tight' : 'text-muted')}>
        {formatMoney(amount)}
      </dd>
    </div>
  );
}
