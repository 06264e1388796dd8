import { useQuery } from '@apollo/client/react';
import { useMemo, useState } from 'react';
import { CustomerDocument } from '../../../data/__generated__/panel-records.ts';
import { failureOf } from '../../../data/failure.ts';
import { useTitle } from '../../../data/hooks.ts';
import { useLasting } from '../../../data/lasting.ts';
import { Button, buttonClass } from '../../../design/button.tsx';
import { Badge, Skeleton } from '../../../design/small.tsx';
import { EmptyState, ErrorState } from '../../../design/states.tsx';
import { formatDay } from '../../../language/format.ts';
import { useText } from '../../../language/use-text.ts';
import { Link } from '../../../shell/link.tsx';
import { go, wentBack } from '../../../shell/navigation.ts';
import { useOfferActions } from '../../actions.ts';
import { panelAddress } from '../../address.ts';
import type { PanelPageProps } from '../../page.ts';
import { useStaff } from '../../use-staff.ts';
import { Crumbs } from '../crumbs.tsx';
import { CustomerAccount } from './customer-account.tsx';
import { CustomerPurchases } from './customer-purchases.tsx';
import { CustomerRecord } from './customer-record.tsx';
import { DeleteCustomer } from './delete-customer.tsx';
import type { Customer } from './fields.ts';

/** One customer: the record, the account, and all purchases. */
export default function CustomerPage({ id }: PanelPageProps) {
  const text = useText();
  const query = useQuery(CustomerDocument, {
    variables: { id },
    fetchPolicy: wentBack() ? 'cache-first' : 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    errorPolicy: 'all',
  });
  const { error, loading, refetch } = query;
  const data = useLasting(query);
  const customer = data?.customer;
  useTitle(customer ? (customer.name ?? text('records.customer.erased')) : text('records.customers'));
  if (customer) return <Shown customer={customer} />;
  if (error) return <ErrorState failure={failureOf(error)} onRetry={() => void refetch()} />;
  if (loading) return <Skeleton className="mt-6 h-96 w-full" />;
  return (
    <EmptyState
      title={text('records.customer.unknown')}
      level="h1"
      action={
        <Link to={panelAddress.customers()} className="font-semibold text-accent underline">
          {text('records.customers')}
        </Link>
      }
    />
  );
}

function Shown({ customer }: { readonly customer: Customer }) {
  const text = useText();
  const staff = useStaff();
  const [deleting, setDeleting] = useState(false);
  const { id, anonymizedAt } = customer;
  const sells = staff.may('Mutation.purchaseVehicle') && !anonymizedAt;
  useOfferActions(
    useMemo(
      () =>
        sells
          ? [{ name: text('records.customer.sell'), run: () => go(panelAddress.counter({ cliente: id })) }]
          : [],
      [sells, id, text],
    ),
  );
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <Crumbs
        list={{ to: panelAddress.customers(), name: text('records.customers') }}
        title={customer.name ?? text('records.customer.erased')}
        badges={anonymizedAt && <Badge tone="warn">{text('records.customer.anonymised')}</Badge>}
      >
        {sells && (
          <Link to={panelAddress.counter({ cliente: id })} className={buttonClass()}>
            {text('records.customer.sell')}
          </Link>
        )}
        {staff.may('Mutation.deleteCustomer') && !anonymizedAt && (
          <Button look="danger" onClick={() => setDeleting(true)}>
            {text('records.customer.delete')}
          </Button>
        )}
      </Crumbs>
      {anonymizedAt && (
        <p className="rounded-md bg-warn-soft px-4 py-3 text-sm text-warn">
          {text('records.customer.anonymised-text', { day: formatDay(anonymizedAt) })}
        </p>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <CustomerRecord key={id} customer={customer} />
        <CustomerAccount customer={customer} />
      </div>
      <CustomerPurchases key={id} id={id} />
      <DeleteCustomer customer={customer} open={deleting} onClose={() => setDeleting(false)} />
    </div>
  );
}
