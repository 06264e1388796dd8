import { useState } from 'react';
import type { MeQuery } from '../data/__generated__/account.ts';
import { apollo } from '../data/apollo.ts';
import { type Failure, failureOf } from '../data/failure.ts';
import { formatCpf } from '../data/sdk.ts';
import { Button } from '../design/button.tsx';
import { SelectField, TextField } from '../design/field.tsx';
import { Panel, Skeleton } from '../design/small.tsx';
import { ErrorLine } from '../design/states.tsx';
import { FormProblems } from '../forms/form-problems.tsx';
import { formatMoney, formatNumber } from '../language/format.ts';
import { useText } from '../language/use-text.ts';
import { address, parseSearch } from '../shell/address.ts';
import { useAddress } from '../shell/link.tsx';
import { go } from '../shell/navigation.ts';
import type { CardVehicle } from '../showroom/types.ts';
import { useQuote } from '../vehicle/use-quote.ts';
import { purchase, type Wish } from './attempt.ts';

type Customer = NonNullable<NonNullable<MeQuery['me']>['customer']>;
type Method = Wish['paymentMethod'];

const METHODS: readonly Method[] = ['PIX', 'FINANCING', 'CASH', 'CREDIT_CARD', 'DEBIT_CARD', 'CONSORTIUM'];
const MONTHS = [12, 24, 36, 48, 60, 72, 84];

interface CheckoutProps {
  readonly vehicle: CardVehicle;
  readonly customer: Customer;
  readonly onBought: () => Promise<unknown>;
}

/** How to pay, all that is agreed, and the button that does it. Pressing it twice, or again after a lost answer, buys once. */
export function Checkout({ vehicle, customer, onBought }: CheckoutProps) {
  const text = useText();
  const terms = useTerms(vehicle.id, Number(vehicle.price.amount));
  const { method, down, months, financed } = terms;
  // The price that was on the screen when this began: another one is agreed to explicitly.
  const [agreed, setAgreed] = useState(vehicle.price.amount);
  const price = vehicle.price.amount;
  const moved = agreed !== price;
  const { state, buy } = usePurchase(onBought);
  const confirm = (): void => {
    setAgreed(price);
    void buy({
      vehicleId: vehicle.id,
      paymentMethod: method,
      expectedPrice: { amount: price },
      ...(financed && { downPayment: { amount: `${down}.00` }, financingMonths: months }),
    });
  };
  return (
    <>
      <Panel className="grid gap-5">
        <h2 className="text-xl font-semibold">{text('buy.payment')}</h2>
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
                onChange={() => terms.setMethod(one)}
                className="accent-accent outline-none"
              />
              {text(`payment.${one}`)}
            </label>
          ))}
        </fieldset>
        {financed && <Financed terms={terms} vehicle={vehicle} />}
      </Panel>
      <Panel className="grid gap-5">
        <h2 className="text-xl font-semibold">{text('buy.review')}</h2>
        <dl className="grid gap-3 text-sm sm:grid-cols-[10rem_1fr]">
          <Line name={text('customer.name')} value={customer.name} />
          <Line name={text('customer.cpf')} value={customer.cpf && formatCpf(customer.cpf)} />
          <Line name={text('entry.email')} value={customer.email} />
          <Line
            name={text('customer.address')}
            value={[customer.address, customer.city, customer.state].filter(Boolean).join(', ')}
          />
          <Line name={text('buy.payment')} value={text(`payment.${method}`)} />
          <Line name={text('buy.price')} value={formatMoney(price)} />
        </dl>
        {moved && (
          <p role="alert" className="rounded-md bg-warn-soft px-4 py-3 text-sm font-medium text-warn">
            {text('buy.price-changed', { before: formatMoney(agreed), now: formatMoney(price) })}
          </p>
        )}
        {state.unknown && (
          <p role="alert" className="rounded-md bg-warn-soft px-4 py-3 text-sm font-medium text-warn">
            {text('buy.unknown')}
          </p>
        )}
        <FormProblems failure={state.failure} refusals={state.refusals} />
        <Button size="lg" busy={state.busy} onClick={confirm} className="justify-self-start">
          {text(moved ? 'buy.confirm-price' : 'buy.confirm', { price: formatMoney(price) })}
        </Button>
        <p className="max-w-[60ch] text-xs text-muted">{text('buy.note')}</p>
      </Panel>
    </>
  );
}

function Line({ name, value }: { readonly name: string; readonly value: string | null | undefined }) {
  return value ? (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="figures font-semibold">{value}</dd>
    </>
  ) : null;
}

type Terms = ReturnType<typeof useTerms>;

/** How a person pays. It stands in the address, and is still there after a reload, or a log-in in between. */
function useTerms(id: string, price: number) {
  const { forma, entrada, meses } = parseSearch(useAddress().split('?')[1] ?? '');
  const method: Method = METHODS.find((one) => one === forma) ?? (Number(meses) > 0 ? 'FINANCING' : 'PIX');
  const down = entrada === undefined ? Math.round(price * 0.2) : Math.floor(Number(entrada)) || 0;
  const months = Number(meses) > 0 ? Math.floor(Number(meses)) : 48;
  const change = (next: { forma?: string; entrada?: number; meses?: number }): void =>
    go(address.buy(id, { forma: method, entrada: down, meses: months, ...next }), {
      replace: true,
      keepScroll: true,
    });
  return {
    method,
    down,
    months,
    financed: method === 'FINANCING',
    setMethod: (to: Method) => change({ forma: to }),
    setDown: (to: number) => change({ entrada: to }),
    setMonths: (to: number) => change({ meses: to }),
  };
}

function Financed({ terms, vehicle }: { readonly terms: Terms; readonly vehicle: CardVehicle }) {
  const text = useText();
  const { down, months, setDown, setMonths } = terms;
  const { quote, failure } = useQuote(vehicle, terms);
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

interface PurchaseState {
  readonly busy: boolean;
  /** No answer came: nobody knows whether it was bought. */
  readonly unknown: boolean;
  readonly failure?: Failure | undefined;
  readonly refusals: readonly string[];
}

const IDLE: PurchaseState = { busy: false, unknown: false, refusals: [] };

function usePurchase(onBought: () => Promise<unknown>) {
  const [state, setState] = useState(IDLE);
  const buy = async (wish: Wish): Promise<void> => {
    setState({ ...IDLE, busy: true });
    try {
      const outcome = await purchase(wish);
      if (outcome.ok) {
        await onBought();
        // The purchase shows instead of this, unless it was cancelled a moment ago.
        setState(IDLE);
        return;
      }
      const codes = outcome.userErrors.map(({ code }) => code);
      // What the screen shows is no longer so: it is asked for again, and says what has changed.
      if (codes.some((code) => code === 'PRICE_CHANGED' || code === 'VEHICLE_NOT_AVAILABLE')) {
        await apollo.refetchQueries({ include: ['BuyVehicle'] });
        await onBought();
        setState(IDLE);
        return;
      }
      setState({ ...IDLE, refusals: outcome.userErrors.map(({ message }) => message) });
    } catch (error) {
      const failure = failureOf(error);
      const unknown =
        failure.kind === 'offline' || failure.kind === 'unavailable' || failure.kind === 'broken';
      // Nothing was bought, or it was and only the answer is missing: the list of purchases may know.
      if (unknown) await onBought().catch(() => undefined);
      setState({ ...IDLE, unknown, failure: unknown ? undefined : failure });
    }
  };
  return { state, buy };
}
