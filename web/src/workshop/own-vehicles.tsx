import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { LogInFirst } from '../account/log-in-first.tsx';
import { OwnVehiclesDocument } from '../data/__generated__/workshop.ts';
import { failureOf } from '../data/failure.ts';
import { useLoggedIn, useTitle } from '../data/hooks.ts';
import { useLasting } from '../data/lasting.ts';
import { Button } from '../design/button.tsx';
import { Pagination } from '../design/pagination.tsx';
import { Panel, Skeleton } from '../design/small.tsx';
import { EmptyState, ErrorState } from '../design/states.tsx';
import { useText } from '../language/use-text.ts';
import { address, parseSearch } from '../shell/address.ts';
import { Link, useAddress } from '../shell/link.tsx';
import { OwnOrder } from './own-order.tsx';
import { RegisterDialog } from './register-dialog.tsx';
import { VehicleCard } from './vehicle-card.tsx';

/** How many work orders a page has. */
const PAGE_SIZE = 20;

/** The vehicles of the person who is logged in, with the work on them and the quotes that wait for a decision. */
export default function OwnVehiclesPage() {
  const text = useText();
  const loggedIn = useLoggedIn();
  const [registering, setRegistering] = useState(false);
  useTitle(text('garage.title'));
  return (
    <div className="page grid max-w-4xl gap-6 py-10">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="display text-2xl">{text('garage.title')}</h1>
        {loggedIn && (
          <Button look="secondary" onClick={() => setRegistering(true)}>
            {text('garage.register')}
          </Button>
        )}
      </div>
      {loggedIn ? (
        <List onRegister={() => setRegistering(true)} />
      ) : (
        <LogInFirst title={text('garage.first')} />
      )}
      {loggedIn && <RegisterDialog open={registering} onClose={() => setRegistering(false)} />}
    </div>
  );
}

function List({ onRegister }: { readonly onRegister: () => void }) {
  const text = useText();
  const { pagina } = parseSearch(useAddress().split('?')[1] ?? '');
  const page = Math.max(1, Math.floor(Number(pagina)) || 1);
  const query = useQuery(OwnVehiclesDocument, {
    variables: { first: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    errorPolicy: 'all',
  });
  const { error, refetch } = query;
  const data = useLasting(query);
  const vehicles = data?.customerVehicles?.nodes;
  const known = data?.workOrders;
  if (error && !(vehicles && known && data.waiting))
    return <ErrorState failure={failureOf(error)} onRetry={() => void refetch()} />;
  if (!vehicles) return <Skeleton className="h-72 w-full" />;
  // What waits for the person comes first, on whatever page it stands.
  const waiting = data?.waiting?.nodes ?? [];
  const first = new Set(waiting.map(({ id }) => id));
  const orders = [...waiting, ...(known?.nodes ?? []).filter(({ id }) => !first.has(id))];
  const isAll = (known?.totalCount ?? Number.POSITIVE_INFINITY) <= PAGE_SIZE;
  const ids = new Set(vehicles.map(({ id }) => id));
  // Those of a vehicle that the person has no more.
  const others = orders.filter(({ customerVehicle }) => !ids.has(customerVehicle?.id ?? ''));
  if (vehicles.length === 0 && others.length === 0) {
    return (
      <EmptyState
        title={text('garage.none')}
        action={<Button onClick={onRegister}>{text('garage.register')}</Button>}
      >
        {text('garage.none-text')}
      </EmptyState>
    );
  }
  return (
    <>
      <ul className="grid gap-6">
        {vehicles.map((vehicle) => (
          <li key={vehicle.id}>
            <VehicleCard
              vehicle={vehicle}
              isAll={isAll}
              orders={orders.filter(({ customerVehicle }) => customerVehicle?.id === vehicle.id)}
            />
          </li>
        ))}
        {others.length > 0 && (
          <li>
            <Panel label={text('garage.others')} className="grid grid-cols-[minmax(0,1fr)] gap-5">
              <h2 className="text-xl font-semibold">{text('garage.others')}</h2>
              {others.map((order) => (
                <OwnOrder key={order.id} order={order} />
              ))}
            </Panel>
          </li>
        )}
      </ul>
      <Pagination
        current={page}
        last={Math.ceil((known?.totalCount ?? 0) / PAGE_SIZE)}
        link={(to, { className, label, current, children }) => (
          <Link
            to={address.ownVehicles(to)}
            className={className}
            aria-label={label}
            aria-current={current ? 'page' : undefined}
          >
            {children}
          </Link>
        )}
      />
    </>
  );
}
