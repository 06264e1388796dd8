import { useState } from 'react';
import type { MeQuery } from '../data/__generated__/account.ts';
import { formatCpf } from '../data/sdk.ts';
import { Button } from '../design/button.tsx';
import { Panel } from '../design/small.tsx';
import { FormProblems } from '../forms/form-problems.tsx';
import { formatMoney } from '../language/format.ts';
import { useText } from '../language/use-text.ts';
import { address, parseSearch } from '../shell/address.ts';
import { useAddress } from '../shell/link.tsx';
import { go } from '../shell/navigation.ts';
import type { CardVehicle } from '../showroom/types.ts';
import { Financed, METHODS, type Method, MethodChoice } from './terms.tsx';
import { usePurchase } from './use-purchase.ts';

type Customer = NonNullable<NonNullable<MeQuery['me']>['customer']>;

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
  const { state, buy } = usePurchase({ lists: ['BuyVehicle'], onKnown: onBought });
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
        <MethodChoice method={method} onChange={terms.setMethod} />
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
