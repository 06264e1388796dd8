import { SelectField, TextField } from '../design/field.tsx';
import { Skeleton } from '../design/small.tsx';
import { ErrorLine } from '../design/states.tsx';
import { formatMoney, formatNumber } from '../language/format.ts';
import { useText } from '../language/use-text.ts';
import type { CardVehicle } from '../showroom/types.ts';
import { useQuote, useRested } from '../vehicle/use-quote.ts';
import type { Wish } from './attempt.ts';

/** A way to pay. */
export type Method = Wish['paymentMethod'];

/** The ways to pay, the most frequent ones first. */
export const METHODS: readonly Method[] = [
  'PIX',
  'FINANCING',
  'CASH',
  'CREDIT_CARD',
  'DEBIT_CARD',
  'CONSORTIUM',
];

const MONTHS = [12, 24, 36, 48, 60, 72, 84];

/** One of the ways to pay. Arrow keys choose. */
export function MethodChoice({
  method,
  onChange,
}: {
  readonly method: Method;
  readonly onChange: (method: Method) => void;
}) {
  const text = useText();
  return (
    <fieldset className="grid gap-2 sm:grid-cols-3">
      <legend className="sr-only">{text('buy.payment')}</legend>
      {METHODS.map((one) => (
        <label
          key={one}
          className="flex min-h-12 cursor-pointer items-center gap-3 rounded-md border border-edge px-4 text-sm font-semibold has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name="method"
            value={one}
            checked={method === one}
            onChange={() => onChange(one)}
            className="accent-accent outline-none"
          />
          {text(`payment.${one}`)}
        </label>
      ))}
    </fieldset>
  );
}

/** How a purchase is financed. */
export interface Financing {
  /** Whole reais. */
  readonly down: number;
  readonly months: number;
  readonly setDown: (down: number) => void;
  readonly setMonths: (months: number) => void;
}

/** Down payment and term of a financed purchase, and what the graph says that this costs. */
export function Financed({
  terms,
  vehicle,
}: {
  readonly terms: Financing;
  readonly vehicle: Pick<CardVehicle, 'id' | 'price'>;
}) {
  const text = useText();
  const { down, months, setDown, setMonths } = terms;
  const { quote, failure } = useQuote(vehicle, useRested({ down, months }));
  return (
    <div className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={text('financing.down')}
          lead="R$"
          inputMode="numeric"
          className="figures"
          value={formatNumber(down)}
          onChange={({ target }) => setDown(Number(target.value.replaceAll(/\D/g, '').slice(0, 9)))}
        />
        <SelectField
          label={text('financing.months')}
          value={months}
          onChange={({ target }) => setMonths(Number(target.value))}
        >
          {[...new Set([...MONTHS, months])]
            .sort((a, b) => a - b)
            .map((one) => (
              <option key={one} value={one}>
                {text('financing.months-value', { months: one })}
              </option>
            ))}
        </SelectField>
      </div>
      {failure ? (
        <ErrorLine failure={failure} />
      ) : (
        <p aria-live="polite" className="figures">
          {quote ? (
            text('buy.instalments', {
              months: quote.months,
              value: formatMoney(quote.instalment.amount),
              total: formatMoney(quote.total.amount),
            })
          ) : (
            <Skeleton className="h-6 w-full" />
          )}
        </p>
      )}
    </div>
  );
}
