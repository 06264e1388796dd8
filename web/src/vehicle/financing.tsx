import { useState } from 'react';
import { buttonClass } from '../design/button.tsx';
import { TextField } from '../design/field.tsx';
import { Slider } from '../design/slider.tsx';
import { Panel, Skeleton } from '../design/small.tsx';
import { ErrorLine } from '../design/states.tsx';
import { formatMoney, formatNumber, formatRate, formatRoundMoney } from '../language/format.ts';
import { useText } from '../language/use-text.ts';
import { address } from '../shell/address.ts';
import { Link } from '../shell/link.tsx';
import { useQuote, useRested } from './use-quote.ts';
import type { PageVehicle } from './words.ts';

const MONTHS = { min: 1, max: 84 };

/** What financing the vehicle costs, by down payment and term. The graph computes it: the page only asks. */
export function Financing({
  vehicle,
}: {
  readonly vehicle: Pick<PageVehicle, 'id' | 'price' | 'financing'>;
}) {
  const text = useText();
  const price = Math.floor(Number(vehicle.price.amount));
  const offered = vehicle.financing;
  const [chosen, setChosen] = useState<{ readonly down: number; readonly months: number }>();
  // The first quote came with the vehicle, which may arrive after this.
  const terms = chosen ?? {
    down: Math.round(Number(offered?.downPayment.amount ?? price * 0.2)),
    months: offered?.months ?? 48,
  };
  const { down, months } = terms;
  const rested = useRested(terms);
  const { quote, failure } = useQuote(vehicle, chosen ? rested : terms, {
    offered,
    skip: !offered && !chosen,
  });
  const most = Math.max(1, price - 1);
  const changeDown = (value: number): void => {
    setChosen({ down: Math.min(Math.max(1, value), most), months });
  };
  const changeMonths = (value: number): void => {
    setChosen({ down, months: Math.min(Math.max(MONTHS.min, value), MONTHS.max) });
  };
  return (
    <Panel label={text('financing.title')} className="grid gap-5">
      <h2 className="text-xl font-semibold">{text('financing.title')}</h2>
      <div>
        <NumberField
          label={text('financing.down')}
          lead="R$"
          value={down}
          onCommit={changeDown}
          hint={text('financing.down-share', { share: `${Math.round((down / price) * 100)}%` })}
        />
        <Slider
          label={text('financing.down')}
          value={down}
          min={0}
          max={most}
          step={500}
          words={formatRoundMoney}
          onChange={changeDown}
        />
      </div>
      <div>
        <NumberField label={text('financing.months-field')} value={months} onCommit={changeMonths} />
        <Slider
          label={text('financing.months')}
          value={months}
          min={6}
          max={MONTHS.max}
          step={6}
          words={(value) => text('financing.months-value', { months: value })}
          onChange={changeMonths}
        />
      </div>
      {failure ? (
        <ErrorLine failure={failure} />
      ) : (
        <div aria-live="polite" className="grid gap-4">
          {quote ? (
            <>
              <p className="grid">
                <span className="text-sm text-muted">
                  {text('financing.instalment', { months: quote.months })}
                </span>
                <span className="figures text-2xl font-bold tracking-tight">
                  {formatMoney(quote.instalment.amount)}
                </span>
              </p>
              <dl className="figures grid gap-2 text-sm">
                <Row name={text('financing.monthly')} value={formatRate(quote.monthlyRate)} />
                <Row name={text('financing.annual')} value={formatRate(quote.effectiveAnnualRate)} />
                <Row name={text('financing.principal')} value={formatMoney(quote.principal.amount)} />
                <Row name={text('financing.last')} value={formatMoney(quote.lastInstalment.amount)} />
                <Row name={text('financing.total')} value={formatMoney(quote.total.amount)} />
              </dl>
            </>
          ) : (
            offered && <Skeleton className="h-56 w-full" />
          )}
        </div>
      )}
      <Link
        to={address.buy(vehicle.id, { entrada: down, meses: months })}
        className={buttonClass('secondary', 'md', 'justify-self-start')}
      >
        {text('financing.buy')}
      </Link>
      <p className="text-xs text-muted">{text('financing.note')}</p>
    </Panel>
  );
}

function Row({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div className="flex justify-between gap-4 border-t border-line pt-2">
      <dt className="text-muted">{name}</dt>
      <dd className="font-semibold whitespace-nowrap">{value}</dd>
    </div>
  );
}

function NumberField({
  label,
  lead,
  hint,
  value,
  onCommit,
}: {
  readonly label: string;
  readonly lead?: string;
  readonly hint?: string;
  readonly value: number;
  readonly onCommit: (value: number) => void;
}) {
  const [typed, setTyped] = useState<string>();
  const commit = (): void => {
    if (typed) onCommit(Number(typed));
    setTyped(undefined);
  };
  return (
    <TextField
      label={label}
      lead={lead}
      hint={hint}
      inputMode="numeric"
      className="figures"
      value={typed === undefined ? formatNumber(value) : typed && formatNumber(Number(typed))}
      onChange={({ target }) => setTyped(target.value.replaceAll(/\D/g, '').slice(0, 9))}
      onBlur={commit}
      onKeyDown={({ key }) => key === 'Enter' && commit()}
    />
  );
}
