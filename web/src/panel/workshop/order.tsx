import { useQuery } from '@apollo/client/react';
import { useMemo, useState } from 'react';
import { WorkOrderPageDocument } from '../../data/__generated__/panel-workshop.ts';
import { failureOf } from '../../data/failure.ts';
import { useTitle } from '../../data/hooks.ts';
import { useLasting } from '../../data/lasting.ts';
import { Breadcrumb } from '../../design/breadcrumb.tsx';
import { Button, buttonClass } from '../../design/button.tsx';
import { Badge, Skeleton } from '../../design/small.tsx';
import { EmptyState, ErrorState } from '../../design/states.tsx';
import { useText } from '../../language/use-text.ts';
import { Link } from '../../shell/link.tsx';
import { ORDER_TONES } from '../../workshop/words.ts';
import { useOfferActions } from '../actions.ts';
import { panelAddress } from '../address.ts';
import type { PanelPageProps } from '../page.ts';
import { type Acting, ActionDialog } from './action-dialog.tsx';
import { actionsOf, isOfQuote } from './actions.ts';
import { LabourPanel } from './labour-panel.tsx';
import { InStatus } from './order-card.tsx';
import { AboutPanel, CustomerPanel, OrderHistory, PartsPanel, VehiclePanel } from './order-facts.tsx';
import { QuotePanel } from './quote-panel.tsx';
import { FOLLOWED } from './use-board.ts';
import { orderName, orderPlate, orderVehicle, type WholeOrder } from './words.ts';

/** Everything of a work order: vehicle and customer, what was found, the quote, the work, and what can be done now. */
export default function OrderPage({ id }: PanelPageProps) {
  const text = useText();
  const query = useQuery(WorkOrderPageDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    errorPolicy: 'all',
    ...FOLLOWED,
  });
  const { error, loading, refetch } = query;
  const order = useLasting(query)?.workOrder;
  useTitle(order ? orderName(order, text) : text('panel.menu.workshop'));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4 pt-1">
      <Breadcrumb
        label={text('workshop.path')}
        steps={[
          <Link key="orders" to={panelAddress.workshop()} className="hover:underline">
            {text('panel.menu.workshop')}
          </Link>,
          order ? orderName(order, text) : text('workshop.order'),
        ]}
      />
      {order && <Order order={order} />}
      {!order && error && (
        <>
          <h1 className="display text-xl">{text('workshop.order')}</h1>
          <ErrorState failure={failureOf(error)} onRetry={() => void refetch()} />
        </>
      )}
      {!order && !error && loading && <Skeleton className="h-96 w-full" />}
      {!order && !error && !loading && (
        <EmptyState
          level="h1"
          title={text('workshop.unknown')}
          action={
            <Link to={panelAddress.workshop()} className={buttonClass('secondary')}>
              {text('workshop.whole-board')}
            </Link>
          }
        >
          {text('workshop.unknown-text')}
        </EmptyState>
      )}
    </div>
  );
}

function Order({ order }: { readonly order: WholeOrder }) {
  const text = useText();
  const [acting, setActing] = useState<Acting>();
  // What is done with the quote stands in its panel.
  const possible = useMemo(() => actionsOf(order).filter((action) => !isOfQuote(action)), [order]);
  useOfferActions(
    useMemo(
      () =>
        possible.map((action) => ({
          name: text(`workshop.act.${action}`),
          run: () => setActing({ order, action }),
        })),
      [possible, order, text],
    ),
  );
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="grid gap-1.5">
          <h1 className="display flex flex-wrap items-baseline gap-x-3 text-xl">
            {orderVehicle(order, text)}
            <span className="figures text-base font-semibold text-muted">{orderPlate(order, text)}</span>
          </h1>
          <p role="status" className="flex flex-wrap items-center gap-3">
            <Badge tone={ORDER_TONES[order.status]}>{text(`garage.status.${order.status}`)}</Badge>
            {order.nextStatuses.length > 0 && <InStatus order={order} />}
          </p>
        </div>
        <div className="flex flex-wrap gap-2.5">
          {possible.map((action, at) => (
            <Button
              key={action}
              look={
                action === 'cancel' ? 'danger' : at === 0 && action !== 'diagnose' ? 'primary' : 'secondary'
              }
              onClick={() => setActing({ order, action })}
            >
              {text(`workshop.act.${action}`)}
            </Button>
          ))}
        </div>
      </div>
      {order.status === 'AWAITING_PARTS' && (
        <p className="rounded-md bg-warn-soft px-4 py-3 text-sm font-medium text-warn">
          {text('workshop.waits-for-parts')}
        </p>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <AboutPanel order={order} />
          <QuotePanel order={order} onAct={setActing} />
          <LabourPanel order={order} />
          <OrderHistory order={order} />
        </div>
        {/* Where there is one column, what the order is about comes first. */}
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4 max-lg:order-first sm:max-lg:grid-cols-2">
          <VehiclePanel order={order} />
          <CustomerPanel order={order} />
          <PartsPanel order={order} />
        </div>
      </div>
      <ActionDialog acting={acting} onClose={() => setActing(undefined)} />
    </>
  );
}
