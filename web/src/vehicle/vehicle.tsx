import { useQuery } from '@apollo/client/react';
import { Contact } from '../contact/contact.tsx';
import { VehiclePageDocument } from '../data/__generated__/vehicle.ts';
import { failureOf } from '../data/failure.ts';
import { useLiveVehicles, useTitle } from '../data/hooks.ts';
import { Breadcrumb } from '../design/breadcrumb.tsx';
import { buttonClass } from '../design/button.tsx';
import { Badge, Skeleton } from '../design/small.tsx';
import { EmptyState, ErrorState } from '../design/states.tsx';
import { formatMoney } from '../language/format.ts';
import { useText } from '../language/use-text.ts';
import { address } from '../shell/address.ts';
import { Link } from '../shell/link.tsx';
import { wentBack } from '../shell/navigation.ts';
import { factsOf, nameOf, trimOf } from '../showroom/words.ts';
import { BranchPanel } from './branch.tsx';
import { Financing } from './financing.tsx';
import { Gallery } from './gallery.tsx';
import { Share } from './share.tsx';
import { Similar } from './similar.tsx';
import { type PageVehicle, specification } from './words.ts';

/** A vehicle: photos, price, facts, what financing costs, where it is, and others like it. */
export default function VehiclePage({ id }: { readonly id: string }) {
  // Another vehicle begins with nothing of the one before.
  return <VehiclePageOf key={id} id={id} />;
}

function VehiclePageOf({ id }: { readonly id: string }) {
  const text = useText();
  const { data, loading, error, refetch } = useQuery(VehiclePageDocument, {
    variables: { id },
    fetchPolicy: wentBack() ? 'cache-first' : 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    returnPartialData: true,
    // A part that failed leaves the others as they are.
    errorPolicy: 'all',
  });
  // What the list knew is shown at once; the rest comes.
  const vehicle = data?.vehicle as PageVehicle | Partial<PageVehicle> | null | undefined;
  useLiveVehicles([id]);
  useTitle(vehicle?.make && vehicle.model ? nameOf(vehicle as PageVehicle) : undefined);
  if (isWhole(vehicle))
    return <Whole vehicle={vehicle} complete={!loading || vehicle.photos !== undefined} />;
  if (loading) return <VehicleSkeleton />;
  return (
    <div className="page py-14">
      {error && vehicle !== null ? (
        <ErrorState failure={failureOf(error)} onRetry={() => void refetch()} />
      ) : (
        <EmptyState
          level="h1"
          title={text('vehicle.gone')}
          action={
            <Link to={address.stock()} className={buttonClass('primary')}>
              {text('stock.see-all')}
            </Link>
          }
        >
          {text('vehicle.gone.text')}
        </EmptyState>
      )}
    </div>
  );
}

/** Whether there is enough of a vehicle to show its page. */
function isWhole(vehicle: PageVehicle | Partial<PageVehicle> | null | undefined): vehicle is PageVehicle {
  return Boolean(vehicle?.make && vehicle.price && vehicle.status);
}

function Whole({ vehicle, complete }: { readonly vehicle: PageVehicle; readonly complete: boolean }) {
  const text = useText();
  const name = nameOf(vehicle);
  const photos = (vehicle.photos ?? (vehicle.coverPhoto ? [vehicle.coverPhoto] : [])).filter(
    ({ status }) => status === 'READY',
  );
  return (
    <div className="page grid gap-8 pt-6 pb-20">
      <div className="flex items-center justify-between gap-4">
        <Breadcrumb
          label={text('vehicle.path')}
          steps={[
            <Link key="stock" to={address.stock()} className="hover:underline">
              {text('shell.stock')}
            </Link>,
            <Link key="make" to={address.stock({ marca: [vehicle.make] })} className="hover:underline">
              {vehicle.make}
            </Link>,
            vehicle.model,
          ]}
        />
        <Share title={name} />
      </div>
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1.65fr)_minmax(20rem,1fr)] lg:grid-rows-[auto_1fr]">
        <Gallery photos={photos} name={name} />
        <div className="grid content-start gap-8 lg:row-span-2">
          <Offer vehicle={vehicle} />
          <Contact vehicle={vehicle} />
          {vehicle.status === 'AVAILABLE' && <Financing vehicle={vehicle} />}
          {vehicle.branch && <BranchPanel branch={vehicle.branch} />}
        </div>
        <div className="grid content-start gap-12">
          <Facts vehicle={vehicle} complete={complete} />
        </div>
      </div>
      <Similar vehicle={vehicle} />
    </div>
  );
}

function Offer({ vehicle }: { readonly vehicle: PageVehicle }) {
  const text = useText();
  const { status, price, financing } = vehicle;
  const trim = trimOf(vehicle);
  return (
    <div className="grid content-start gap-5 ">
      <div className="grid gap-2">
        <h1 className="display text-2xl">{nameOf(vehicle)}</h1>
        {trim && <p className="text-lg text-muted">{trim}</p>}
        <p className="figures text-muted">{factsOf(vehicle, text)}</p>
      </div>
      <div aria-live="polite" className="grid justify-items-start gap-2">
        {status !== 'AVAILABLE' && (
          <>
            <Badge tone={status === 'RESERVED' ? 'warn' : 'neutral'}>{text(`status.${status}`)}</Badge>
            <p className="text-sm text-muted">
              {text(status === 'RESERVED' ? 'vehicle.reserved' : 'vehicle.sold')}
            </p>
          </>
        )}
        <p className="figures text-[2.375rem] leading-none font-bold tracking-tight">
          {formatMoney(price.amount)}
        </p>
        {status === 'AVAILABLE' && (
          <p className="figures min-h-6 text-muted">
            {financing?.price.amount === price.amount &&
              text('vehicle.instalment', {
                months: financing.months,
                value: formatMoney(financing.instalment.amount),
              })}
          </p>
        )}
      </div>
      {status === 'AVAILABLE' && (
        <Link to={address.buy(vehicle.id)} className={buttonClass('primary', 'lg')}>
          {text('vehicle.buy')}
        </Link>
      )}
    </div>
  );
}

function Facts({ vehicle, complete }: { readonly vehicle: PageVehicle; readonly complete: boolean }) {
  const text = useText();
  const { description, features } = vehicle;
  return (
    <>
      <section className="grid gap-5">
        <h2 className="text-xl font-semibold">{text('spec.title')}</h2>
        <dl className="grid grid-cols-2 gap-x-6 gap-y-5 sm:grid-cols-3">
          {specification(vehicle, text).map(([name, value]) => (
            <div key={name} className="grid gap-0.5 border-t border-line pt-3">
              <dt className="text-xs text-muted">{name}</dt>
              <dd className="figures font-semibold">{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      {!complete && <Skeleton className="h-40 w-full" />}
      {description && (
        <section className="grid gap-3">
          <h2 className="text-xl font-semibold">{text('vehicle.description')}</h2>
          <p className="max-w-[68ch] whitespace-pre-line text-muted">{description}</p>
        </section>
      )}
      {features && features.length > 0 && (
        <section className="grid gap-4">
          <h2 className="text-xl font-semibold">{text('vehicle.features')}</h2>
          <ul className="grid gap-x-8 gap-y-2.5 sm:grid-cols-2">
            {features.map((feature) => (
              <li key={feature} className="flex gap-3">
                <span aria-hidden="true" className="mt-[0.65em] size-1.5 flex-none rounded-full bg-accent" />
                {feature}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function VehicleSkeleton() {
  return (
    <div className="page grid gap-8 pt-6 pb-20" aria-hidden="true">
      <Skeleton className="h-11 w-64" />
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1.65fr)_minmax(20rem,1fr)]">
        <Skeleton className="aspect-[4/3] w-full sm:aspect-[3/2]" />
        <div className="grid content-start gap-4">
          <Skeleton className="h-9 w-4/5" />
          <Skeleton className="h-5 w-3/5" />
          <Skeleton className="mt-4 h-12 w-3/4" />
        </div>
      </div>
    </div>
  );
}
