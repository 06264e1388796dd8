import { useQuery } from '@apollo/client/react';
import { useMemo, useState } from 'react';
import { SalePageDocument, type SalePageQuery } from '../../data/__generated__/panel-sales.ts';
import { failureOf } from '../../data/failure.ts';
import { useLiveVehicles, useTitle } from '../../data/hooks.ts';
import { useLasting } from '../../data/lasting.ts';
import { Breadcrumb } from '../../design/breadcrumb.tsx';
import { Button, buttonClass } from '../../design/button.tsx';
import { Badge, Panel, Skeleton } from '../../design/small.tsx';
import { EmptyState, ErrorState } from '../../design/states.tsx';
import { useText } from '../../language/use-text.ts';
import { Link } from '../../shell/link.tsx';
import { useOfferActions } from '../actions.ts';
import { panelAddress } from '../address.ts';
import { PrintIcon } from '../icons.tsx';
import type { PanelPageProps } from '../page.ts';
import { useStaff } from '../use-staff.ts';
import { DecideDialog, type Decision } from './decide-dialog.tsx';
import { NEEDS } from './decisions.ts';
import { Notes } from './notes.tsx';
import { BuyerPanel, Terms, VehiclePanel } from './sale-facts.tsx';
import { Timeline } from './timeline.tsx';
import { Waiting } from './waiting.tsx';
import { TONES, vehicleName } from './words.ts';

/** A sale with everything that belongs to it. */
export type WholeSale = NonNullable<SalePageQuery['sale']>;

const ALL = ['APPROVED', 'REJECTED', 'CANCELLED', 'RETURNED'] as const;

/** Everything of a sale: what was agreed, who buys what, what has happened, and what can be done now. */
export default function SalePage({ id }: PanelPageProps) {
  const text = useText();
  const query = useQuery(SalePageDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    errorPolicy: 'all',
  });
  const { error, loading, refetch } = query;
  const data = useLasting(query);
  const sale = data?.sale;
  useTitle(sale ? text('sales.sale-of', { vehicle: vehicleName(sale, text) }) : text('sales.title'));
  useLiveVehicles(sale?.vehicle ? [sale.vehicle.id] : []);
  return (
    <div className="grid gap-4 pt-1">
      <Breadcrumb
        label={text('sales.path')}
        steps={[
          <Link key="sales" to={panelAddress.sales()} className="hover:underline">
            {text('sales.title')}
          </Link>,
          sale ? vehicleName(sale, text) : text('sales.sale'),
        ]}
      />
      {sale && <Sale sale={sale} />}
      {!sale && error && (
        <>
          <h1 className="display text-xl">{text('sales.sale')}</h1>
          <ErrorState failure={failureOf(error)} onRetry={() => void refetch()} />
        </>
      )}
      {!sale && !error && loading && <Skeleton className="h-96 w-full" />}
      {!sale && !error && !loading && (
        <EmptyState
          level="h1"
          title={text('sales.unknown')}
          action={
            <Link to={panelAddress.sales()} className={buttonClass('secondary')}>
              {text('sales.none.all')}
            </Link>
          }
        >
          {text('sales.unknown.text')}
        </EmptyState>
      )}
    </div>
  );
}

function Sale({ sale }: { readonly sale: WholeSale }) {
  const text = useText();
  const staff = useStaff();
  const [decision, setDecision] = useState<Decision>();
  const possible = ALL.filter((to) => sale.nextStatuses.includes(to) && staff.may(NEEDS[to]));
  const actions = useMemo(
    () => possible.map((to) => ({ name: text(`sales.confirm.${to}`), run: () => setDecision({ sale, to }) })),
    [possible, sale, text],
  );
  useOfferActions(actions);
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="grid gap-1.5">
          <h1 className="display text-xl">{vehicleName(sale, text)}</h1>
          <p role="status" className="flex flex-wrap items-center gap-3">
            <Badge tone={TONES[sale.status]}>{text(`sales.status.${sale.status}`)}</Badge>
            {sale.status === 'PENDING' && <Waiting sale={sale} />}
            {sale.rejectionReason && (
              <span className="text-sm text-danger">
                {text('sales.reason.said', { reason: sale.rejectionReason })}
              </span>
            )}
          </p>
        </div>
        <div className="flex flex-wrap gap-2.5">
          <Link to={panelAddress.contract(sale.id)} className={buttonClass('secondary')}>
            <PrintIcon className="size-4" />
            {text('sales.contract')}
          </Link>
          {possible.map((to) => (
            <Button
              key={to}
              look={to === 'APPROVED' ? 'primary' : to === 'CANCELLED' ? 'secondary' : 'danger'}
              onClick={() => setDecision({ sale, to })}
            >
              {text(`sales.act.${to}`)}
            </Button>
          ))}
        </div>
      </div>
      {sale.status === 'APPROVED' && staff.role === 'ADMIN' && !sale.nextStatuses.includes('RETURNED') && (
        <p className="text-sm text-muted">{text('sales.return-over')}</p>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="grid gap-4">
          <Terms sale={sale} />
          <Panel label={text('sales.history')} className="grid gap-4 p-5!">
            <h2 className="text-lg font-semibold">{text('sales.history')}</h2>
            <Timeline history={sale.history} />
          </Panel>
          {staff.may('Mutation.updateSale') && (
            <Panel label={text('sales.notes')} className="p-5!">
              <Notes sale={sale} />
            </Panel>
          )}
        </div>
        <div className="grid gap-4">
          <BuyerPanel sale={sale} />
          <VehiclePanel sale={sale} />
        </div>
      </div>
      <DecideDialog decision={decision} onClose={() => setDecision(undefined)} />
    </>
  );
}
