import { useQuery } from '@apollo/client/react';
import { useCallback, useEffect, useState } from 'react';
import { LogInFirst } from '../account/log-in-first.tsx';
import { useMe } from '../account/use-me.ts';
import { BuyVehicleDocument, PurchasesOfVehicleDocument } from '../data/__generated__/purchase.ts';
import { failureOf } from '../data/failure.ts';
import { useLiveVehicles, useTitle } from '../data/hooks.ts';
import { Breadcrumb } from '../design/breadcrumb.tsx';
import { buttonClass } from '../design/button.tsx';
import { Picture } from '../design/picture.tsx';
import { Panel, Skeleton } from '../design/small.tsx';
import { ErrorState } from '../design/states.tsx';
import { formatMoney } from '../language/format.ts';
import { useText } from '../language/use-text.ts';
import { address } from '../shell/address.ts';
import { Link } from '../shell/link.tsx';
import { NotFound } from '../shell/not-found.tsx';
import type { CardVehicle } from '../showroom/types.ts';
import { factsOf, nameOf } from '../showroom/words.ts';
import { Similar } from '../vehicle/similar.tsx';
import { forgetAttempts } from './attempt.ts';
import { Checkout } from './checkout.tsx';
import { CustomerForm } from './customer-form.tsx';

/** The purchase of a vehicle: log-in, own record, terms, confirmation. What was bought already is said, after a reload too. */
export default function BuyPage({ id }: { readonly id: string }) {
  const text = useText();
  const { data, error, loading, refetch } = useQuery(BuyVehicleDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    errorPolicy: 'all',
  });
  const vehicle = data?.vehicle as CardVehicle | null | undefined;
  useTitle(vehicle ? text('buy.title', { name: nameOf(vehicle) }) : text('vehicle.buy'));
  useLiveVehicles([id]);
  if (!vehicle && loading) return <BuySkeleton />;
  if (!vehicle && error) {
    return (
      <div className="page py-14">
        <ErrorState failure={failureOf(error)} onRetry={() => void refetch()} />
      </div>
    );
  }
  if (!vehicle) return <NotFound />;
  return (
    <div className="page grid gap-6 pt-6 pb-20">
      <Breadcrumb
        label={text('vehicle.path')}
        steps={[
          <Link key="stock" to={address.stock()} className="hover:underline">
            {text('shell.stock')}
          </Link>,
          <Link key="vehicle" to={address.vehicle(id)} className="hover:underline">
            {nameOf(vehicle)}
          </Link>,
          text('vehicle.buy'),
        ]}
      />
      <h1 className="display text-2xl">{text('buy.title', { name: nameOf(vehicle) })}</h1>
      <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid gap-6 max-lg:order-2">
          <Steps vehicle={vehicle} />
        </div>
        <Summary vehicle={vehicle} />
      </div>
    </div>
  );
}

/** What comes next. */
function Steps({ vehicle }: { readonly vehicle: CardVehicle }) {
  const text = useText();
  const { loggedIn, user, failure, refetch } = useMe();
  const bought = useQuery(PurchasesOfVehicleDocument, {
    variables: { vehicleId: vehicle.id },
    skip: !user?.customer,
    fetchPolicy: 'cache-and-network',
    errorPolicy: 'all',
  });
  // What is no longer available may have been bought by this person: in another tab, or where an answer was lost. Nothing else is
  // said before that is known.
  const { status } = vehicle;
  const [checked, setChecked] = useState<CardVehicle['status']>('AVAILABLE');
  const [seen, setSeen] = useState(false);
  if (bought.data && !seen) setSeen(true);
  const { refetch: ask } = bought;
  const isCustomer = Boolean(user?.customer);
  const check = useCallback(async () => {
    const { error } = isCustomer ? await ask() : {};
    if (error) throw error;
    setChecked(status);
  }, [ask, isCustomer, status]);
  useEffect(() => {
    check().catch(() => undefined);
  }, [check]);
  if (!loggedIn) return <LogInFirst title={text('buy.first')} />;
  if (failure) return <ErrorState failure={failure} onRetry={() => void refetch()} />;
  if (!user || (bought.loading && !seen)) return <Skeleton className="h-80 w-full" />;
  if (bought.data?.sales?.nodes[0]) return <Bought vehicleId={vehicle.id} />;
  if (status !== 'AVAILABLE' && checked === status) return <NotAvailable vehicle={vehicle} />;
  if (!user.customer && user.role !== 'CUSTOMER') return <StaffSellInThePanel />;
  if (!user.customer) {
    return (
      <Panel className="grid gap-5">
        <div>
          <h2 className="text-xl font-semibold">{text('customer.title')}</h2>
          <p className="mt-1 text-sm text-muted">{text('customer.why')}</p>
        </div>
        <CustomerForm
          draft={`customer-${user.id}`}
          known={{
            name: [user.firstName, user.lastName].filter(Boolean).join(' '),
            email: user.email ?? '',
          }}
          onDone={refetch}
        />
      </Panel>
    );
  }
  return <Checkout vehicle={vehicle} customer={user.customer} onBought={check} />;
}

function Bought({ vehicleId }: { readonly vehicleId: string }) {
  const text = useText();
  useEffect(() => forgetAttempts(vehicleId), [vehicleId]);
  return (
    <div role="status" className="grid justify-items-start gap-4 rounded-lg bg-accent-soft p-6 sm:p-8">
      <h2 className="display text-2xl text-accent-strong">{text('buy.done')}</h2>
      <p className="max-w-[56ch]">{text('buy.done.text')}</p>
      <Link to={address.purchases()} className={buttonClass('primary', 'lg')}>
        {text('shell.purchases')}
      </Link>
    </div>
  );
}

/** A record made here would be a customer whom nobody knows. */
function StaffSellInThePanel() {
  const text = useText();
  return <p className="rounded-lg bg-warn-soft p-6 font-medium text-warn">{text('buy.staff')}</p>;
}

function NotAvailable({ vehicle }: { readonly vehicle: CardVehicle }) {
  const text = useText();
  return (
    <div className="grid gap-2">
      <p role="alert" className="rounded-lg bg-warn-soft p-6 font-medium text-warn">
        {text('buy.not-available')}
      </p>
      <Similar vehicle={vehicle} narrow />
    </div>
  );
}

function Summary({ vehicle }: { readonly vehicle: CardVehicle }) {
  const text = useText();
  return (
    <aside
      aria-label={text('buy.summary')}
      className="overflow-hidden rounded-lg border border-line bg-surface max-lg:flex"
    >
      <div className="max-lg:w-32 max-lg:flex-none">
        <Picture
          photo={vehicle.coverPhoto}
          alt=""
          sizes="(min-width: 64rem) 22rem, 12rem"
          first
          className="size-full object-cover lg:aspect-[3/2]"
        />
      </div>
      <div className="grid content-center gap-1 p-5 max-lg:p-4">
        <p className="font-semibold">{nameOf(vehicle)}</p>
        <p className="figures text-sm text-muted">{factsOf(vehicle, text)}</p>
        <p className="figures mt-1 text-xl font-bold tracking-tight">{formatMoney(vehicle.price.amount)}</p>
        <p className="text-sm text-muted">{vehicle.branch?.name}</p>
      </div>
    </aside>
  );
}

function BuySkeleton() {
  return (
    <div className="page grid gap-6 pt-6 pb-20" aria-hidden="true">
      <Skeleton className="h-11 w-72" />
      <Skeleton className="h-9 w-96 max-w-full" />
      <Skeleton className="h-96 w-full" />
    </div>
  );
}
