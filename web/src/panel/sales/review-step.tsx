import { useEffect } from 'react';
import { CounterSaleDocument } from '../../data/__generated__/panel-sales.ts';
import { apollo } from '../../data/apollo.ts';
import { Button } from '../../design/button.tsx';
import { FormProblems } from '../../forms/form-problems.tsx';
import { formatMoney } from '../../language/format.ts';
import { useText } from '../../language/use-text.ts';
import { usePurchase } from '../../purchase/use-purchase.ts';
import { nameOf } from '../../showroom/words.ts';
import type { CounterDraft } from './counter-draft.ts';
import { Fact } from './sale-facts.tsx';
import { downOf, takesDown } from './terms-step.tsx';
import type { CounterVehicle } from './vehicle-step.tsx';
import { minus } from './words.ts';

/** All that was agreed, and the button that makes it a sale. Pressed twice, or again after a lost answer, it makes one. */
export function ReviewStep({
  draft,
  customer,
  vehicle,
  onAgree,
  onOther,
  onSold,
}: {
  readonly draft: CounterDraft;
  readonly customer: { readonly id: string; readonly name?: string | null };
  readonly vehicle: CounterVehicle;
  readonly onAgree: (price: string) => void;
  /** Goes back to the choice of a vehicle. */
  readonly onOther: () => void;
  readonly onSold: (saleId: string) => void;
}) {
  const text = useText();
  const { method, months, notes, agreed } = draft;
  const price = vehicle.price.amount;
  const moved = agreed !== undefined && agreed !== price;
  const down = downOf(draft, vehicle);
  const asked = { vehicleId: vehicle.id, customerId: customer.id };
  const { state, buy } = usePurchase({
    lists: ['CounterVehicle'],
    onKnown: async (sale) => {
      if (sale) onSold(sale.id);
      else await lookFor(asked, onSold);
    },
  });
  const gone = vehicle.status !== 'AVAILABLE' && !state.busy && !state.unknown;
  const { vehicleId, customerId } = asked;
  // Where the page was loaded again after an answer was lost, the sale may be there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each vehicle that is no longer for sale
  useEffect(() => {
    if (gone) lookFor({ vehicleId, customerId }, onSold).catch(() => undefined);
  }, [gone, vehicleId, customerId]);
  const confirm = (): void => {
    onAgree(price);
    void buy({
      ...asked,
      paymentMethod: method,
      expectedPrice: { amount: price },
      ...(takesDown(method) && down > 0 && { downPayment: { amount: `${down}.00` } }),
      ...(method === 'FINANCING' && { financingMonths: months }),
      ...(notes.trim() && { notes: notes.trim() }),
    });
  };
  if (gone) {
    return (
      <div className="grid justify-items-start gap-4">
        <p role="alert" className="w-full rounded-md bg-warn-soft px-4 py-3 text-sm font-medium text-warn">
          {text('counter.gone')}
        </p>
        <Button data-first="" onClick={onOther}>
          {text('counter.other')}
        </Button>
      </div>
    );
  }
  return (
    <div className="grid gap-5">
      <dl className="grid gap-x-8 gap-y-3 text-sm sm:grid-cols-3">
        <Fact name={text('sales.customer')}>{customer.name}</Fact>
        <Fact name={text('sales.vehicle')}>{nameOf(vehicle)}</Fact>
        <Fact name={text('sales.total')}>
          <span className="figures">{formatMoney(price)}</span>
        </Fact>
        <Fact name={text('sales.payment')}>{text(`payment.${method}`)}</Fact>
        {down > 0 && (
          <Fact name={text('sales.down')}>
            <span className="figures">{formatMoney(`${down}.00`)}</span>
          </Fact>
        )}
        {down > 0 && down < Number(price) && (
          <Fact name={text(method === 'FINANCING' ? 'sales.financed' : 'sales.rest')}>
            <span className="figures">{formatMoney(minus(price, `${down}.00`))}</span>
          </Fact>
        )}
        {method === 'FINANCING' && (
          <Fact name={text('sales.months')}>{text('financing.months-value', { months })}</Fact>
        )}
        {notes.trim() && <Fact name={text('sales.notes')}>{notes}</Fact>}
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
      <Button size="lg" data-first="" busy={state.busy} onClick={confirm} className="justify-self-start">
        {text(moved ? 'counter.confirm-price' : 'counter.confirm', { price: formatMoney(price) })}
      </Button>
    </div>
  );
}

/** Finds a sale that was made though its answer was lost. */
async function lookFor(
  variables: { readonly vehicleId: string; readonly customerId: string },
  onSold: (saleId: string) => void,
): Promise<void> {
  const { data } = await apollo.query({ query: CounterSaleDocument, variables, fetchPolicy: 'network-only' });
  const [sale] = data?.sales?.nodes ?? [];
  if (sale) onSold(sale.id);
}
