import { useQuery } from '@apollo/client/react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { CounterCustomerByIdDocument, CounterVehicleDocument } from '../../data/__generated__/panel-sales.ts';
import { failureOf } from '../../data/failure.ts';
import { useLiveVehicles, useTitle } from '../../data/hooks.ts';
import { formatCnpj, formatCpf } from '../../data/sdk.ts';
import { Button, buttonClass } from '../../design/button.tsx';
import { Skeleton } from '../../design/small.tsx';
import { ErrorState } from '../../design/states.tsx';
import { formatMoney } from '../../language/format.ts';
import { useText } from '../../language/use-text.ts';
import { forgetAttempts } from '../../purchase/attempt.ts';
import { Link } from '../../shell/link.tsx';
import { go } from '../../shell/navigation.ts';
import { nameOf } from '../../showroom/words.ts';
import { panelAddress } from '../address.ts';
import { firstOpen, STEPS, type Step, useCounterDraft } from './counter-draft.ts';
import { CounterStep } from './counter-step.tsx';
import { CustomerStep, type FoundCustomer } from './customer-step.tsx';
import { ReviewStep } from './review-step.tsx';
import { downOf, TermsStep } from './terms-step.tsx';
import { type CounterVehicle, VehicleStep } from './vehicle-step.tsx';

/** A sale at the counter: customer, vehicle, terms, confirmation. The keyboard is enough; Enter goes on, Esc goes back. */
export default function CounterPage() {
  const text = useText();
  const [sold, setSold] = useState<string>();
  useTitle(text('counter.title'));
  return (
    <div className="grid max-w-4xl gap-5 pt-5">
      <div>
        <h1 className="display text-xl">{text('counter.title')}</h1>
        <p className="mt-1 text-sm text-muted">{text('counter.keys')}</p>
      </div>
      {sold ? <Sold saleId={sold} onNext={() => setSold(undefined)} /> : <Counter onSold={setSold} />}
    </div>
  );
}

function Counter({ onSold }: { readonly onSold: (saleId: string) => void }) {
  const text = useText();
  const { draft, change, clear } = useCounterDraft();
  const { customerId = '', vehicleId = '', method } = draft;
  const found = useQuery(CounterCustomerByIdDocument, {
    variables: { id: customerId },
    skip: !customerId,
    errorPolicy: 'all',
  });
  const chosen = useQuery(CounterVehicleDocument, {
    variables: { id: vehicleId },
    skip: !vehicleId,
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    errorPolicy: 'all',
  });
  useLiveVehicles(vehicleId ? [vehicleId] : []);
  // What was just found is shown at once: a step that went away for a moment would lose the focus.
  const [picked, setPicked] = useState<{ customer?: FoundCustomer; vehicle?: CounterVehicle }>({});
  const customer = found.data?.customer ?? ifSame(picked.customer, customerId);
  const vehicle = chosen.data?.vehicle ?? ifSame(picked.vehicle, vehicleId);
  const missing = (customerId && !customer) || (vehicleId && !vehicle);
  const loading = missing && (found.loading || chosen.loading);
  const error = missing && !loading ? (found.error ?? chosen.error) : undefined;
  // What an address or an old draft names may not be there.
  const step = reachable(draft.step, Boolean(customer), Boolean(vehicle));
  const open = (to: Step): void => change({ step: to });
  const onKey = (event: KeyboardEvent): void => {
    const before = STEPS[STEPS.indexOf(step) - 1];
    if (event.key !== 'Escape' || !before) return;
    event.preventDefault();
    open(before);
  };
  const stepOf = (name: Step) => ({
    number: STEPS.indexOf(name) + 1,
    title: text(`counter.step.${name}`),
    state: stateOf(name, step),
    onOpen: () => open(name),
  });
  if (loading) return <Skeleton className="h-80 w-full" />;
  if (error) {
    const again = (): void => {
      if (customerId) void found.refetch();
      if (vehicleId) void chosen.refetch();
    };
    return <ErrorState failure={failureOf(error)} onRetry={again} />;
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc goes back from any field
    <div className="grid gap-3" onKeyDown={onKey}>
      <CounterStep
        {...stepOf('customer')}
        summary={
          customer &&
          [customer.name, customer.cpf ? formatCpf(customer.cpf) : formatCnpj(customer.cnpj ?? '')].join(
            ' · ',
          )
        }
      >
        <CustomerStep
          typed={draft.document}
          onType={(document) => change({ document })}
          onDone={(customer) => {
            setPicked({ ...picked, customer });
            change({
              customerId: customer.id,
              step: firstOpen({ ...draft, customerId: customer.id }),
            });
          }}
        />
      </CounterStep>
      <CounterStep
        {...stepOf('vehicle')}
        summary={vehicle && [nameOf(vehicle), formatMoney(vehicle.price.amount)].join(' · ')}
      >
        <VehicleStep
          onDone={(vehicle) => {
            setPicked({ ...picked, vehicle });
            change({ vehicleId: vehicle.id, agreed: vehicle.price.amount, step: 'terms' });
          }}
        />
      </CounterStep>
      <CounterStep
        {...stepOf('terms')}
        summary={
          vehicle &&
          [
            text(`payment.${method}`),
            downOf(draft, vehicle) > 0 &&
              text('counter.down-of', { down: formatMoney(`${downOf(draft, vehicle)}.00`) }),
            method === 'FINANCING' && text('financing.months-value', { months: draft.months }),
          ]
            .filter(Boolean)
            .join(' · ')
        }
      >
        {vehicle && (
          <TermsStep
            draft={draft}
            vehicle={vehicle}
            onChange={change}
            onDone={() => change({ step: 'review', agreed: draft.agreed ?? vehicle.price.amount })}
          />
        )}
      </CounterStep>
      <CounterStep {...stepOf('review')} summary={null}>
        {customer && vehicle && (
          <ReviewStep
            draft={draft}
            customer={customer}
            vehicle={vehicle}
            onAgree={(agreed) => change({ agreed })}
            onOther={() => open('vehicle')}
            onSold={(saleId) => {
              forgetAttempts(vehicleId);
              clear();
              onSold(saleId);
            }}
          />
        )}
      </CounterStep>
    </div>
  );
}

/** The step that can be open, given what is known. */
function reachable(step: Step, hasCustomer: boolean, hasVehicle: boolean): Step {
  if (!hasCustomer) return 'customer';
  return hasVehicle || step === 'customer' ? step : 'vehicle';
}

/** A record, if it has this id. */
function ifSame<Found extends { readonly id: string }>(
  record: Found | undefined,
  id: string,
): Found | undefined {
  return record?.id === id ? record : undefined;
}

/** A step is done when a later one is open. */
function stateOf(name: Step, open: Step): 'done' | 'open' | 'later' {
  if (name === open) return 'open';
  return STEPS.indexOf(name) < STEPS.indexOf(open) ? 'done' : 'later';
}

/** Says that the sale is there, and leads on. */
function Sold({ saleId, onNext }: { readonly saleId: string; readonly onNext: () => void }) {
  const text = useText();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.querySelector('a')?.focus();
    // What the address named was sold: a reload begins another sale.
    if (location.search) go(panelAddress.counter(), { replace: true, keepScroll: true });
  }, []);
  return (
    <div ref={place} role="status" className="grid justify-items-start gap-4 rounded-lg bg-accent-soft p-6">
      <h2 className="display text-xl text-accent-strong">{text('counter.done')}</h2>
      <p className="max-w-[56ch]">{text('counter.done.text')}</p>
      <div className="flex flex-wrap gap-3">
        <Link to={panelAddress.sale(saleId)} className={buttonClass('primary')}>
          {text('counter.done.sale')}
        </Link>
        <Link to={panelAddress.contract(saleId)} className={buttonClass('secondary')}>
          {text('sales.contract')}
        </Link>
        <Button look="secondary" onClick={onNext}>
          {text('sales.new')}
        </Button>
      </div>
    </div>
  );
}
