import { useQuery } from '@apollo/client/react';
import { StockVehicleDocument } from '../../data/__generated__/panel-stock.ts';
import { failureOf } from '../../data/failure.ts';
import { useLiveVehicles, useTitle } from '../../data/hooks.ts';
import { useLasting } from '../../data/lasting.ts';
import { Breadcrumb } from '../../design/breadcrumb.tsx';
import { buttonClass } from '../../design/button.tsx';
import { Skeleton } from '../../design/small.tsx';
import { EmptyState, ErrorState } from '../../design/states.tsx';
import { formatDay, formatMoney } from '../../language/format.ts';
import { useText } from '../../language/use-text.ts';
import { address } from '../../shell/address.ts';
import { Link } from '../../shell/link.tsx';
import { nameOf, trimOf } from '../../showroom/words.ts';
import { panelAddress } from '../address.ts';
import type { PanelPageProps } from '../page.ts';
import { useStaff } from '../use-staff.ts';
import { DeleteVehicle } from './delete-vehicle.tsx';
import { PhotoPanel } from './photo-panel.tsx';
import { PriceHistory } from './price-history.tsx';
import { StatusBadge } from './status-badge.tsx';
import { Plate } from './stock-table.tsx';
import { TransferPanel } from './transfer-panel.tsx';
import { mayChange, type StockVehicle } from './types.ts';
import { VehicleFacts } from './vehicle-facts.tsx';
import { VehicleForm } from './vehicle-form.tsx';
import { StatusHistory, VehicleSales } from './vehicle-records.tsx';

/** A vehicle as staff work with it. */
export default function VehiclePage({ id }: PanelPageProps) {
  const text = useText();
  const staff = useStaff();
  const query = useQuery(StockVehicleDocument, {
    variables: { id, staff: staff.may('Mutation.updateVehicle') },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    errorPolicy: 'all',
    // What was typed into the form stays while the vehicle is asked for once more.
    notifyOnNetworkStatusChange: false,
  });
  const { loading, error, refetch } = query;
  const data = useLasting(query);
  const vehicle = data?.vehicle as StockVehicle | null | undefined;
  useLiveVehicles([id]);
  useTitle(vehicle ? nameOf(vehicle) : undefined);
  if (!vehicle && loading) return <Skeleton className="mt-6 h-96 w-full" />;
  if (!vehicle && error) return <ErrorState failure={failureOf(error)} onRetry={() => void refetch()} />;
  if (!vehicle?.price)
    return (
      <EmptyState
        title={text('inventory.gone')}
        level="h1"
        action={
          <Link to={panelAddress.stock()} className="font-semibold text-accent underline">
            {text('inventory.see-all')}
          </Link>
        }
      />
    );
  const editable = mayChange(staff, vehicle.branch?.id) && !vehicle.withdrawnAt;
  return (
    <div className="grid gap-4 py-4">
      <Head vehicle={vehicle} editable={editable} />
      <div className="grid gap-4 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid content-start gap-4">
          {editable && !loading && <VehicleForm key={vehicle.id} vehicle={vehicle} />}
          {editable && loading && <Skeleton className="h-96 w-full" />}
          {!editable && <VehicleFacts vehicle={vehicle} />}
          <PhotoPanel vehicle={vehicle} editable={editable} />
        </div>
        <div className="grid content-start gap-4">
          {vehicle.priceHistory && <PriceHistory prices={vehicle.priceHistory} />}
          {staff.may('Mutation.requestTransfer') && <TransferPanel vehicle={vehicle} />}
          {vehicle.sales && <VehicleSales sales={vehicle.sales} />}
          {vehicle.history && <StatusHistory history={vehicle.history} />}
          {isFree(vehicle) && staff.may('Mutation.deleteVehicle') && (
            <DeleteVehicle id={vehicle.id} name={nameOf(vehicle)} />
          )}
        </div>
      </div>
    </div>
  );
}

/** Whether a vehicle can be sold or deleted: nobody has reserved it, and it is on its way nowhere. */
function isFree({ status, withdrawnAt, transfer }: StockVehicle): boolean {
  return status === 'AVAILABLE' && !withdrawnAt && !transfer;
}

function Head({ vehicle, editable }: { readonly vehicle: StockVehicle; readonly editable: boolean }) {
  const text = useText();
  const staff = useStaff();
  const { id, status, price, plate, branch, createdAt, withdrawnAt, previously } = vehicle;
  const name = [nameOf(vehicle), trimOf(vehicle)].filter(Boolean).join(' ');
  const isForSale = isFree(vehicle);
  return (
    <div className="grid gap-2">
      <Breadcrumb
        label={text('vehicle.path')}
        steps={[
          <Link key="stock" to={panelAddress.stock()} className="hover:underline">
            {text('inventory.title')}
          </Link>,
          name,
        ]}
      />
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="grid min-w-0 gap-1">
          <h1 className="display text-xl">{name}</h1>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
            <StatusBadge status={status} />
            <span className="figures text-base font-semibold">{formatMoney(price.amount)}</span>
            <Plate>{plate}</Plate>
            <span className="text-muted">
              {[branch?.name, text('inventory.arrived-on', { day: formatDay(createdAt) })]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </div>
          {withdrawnAt && (
            <p className="text-sm font-semibold text-danger">
              {text('inventory.withdrawn', { day: formatDay(withdrawnAt) })}
            </p>
          )}
          {previously && (
            <Link to={panelAddress.vehicle(previously.id)} className="text-sm text-accent underline">
              {text('inventory.previously')}
            </Link>
          )}
        </div>
        <div className="flex flex-wrap gap-2" data-print="no">
          <Link to={address.vehicle(id)} className={buttonClass('quiet')}>
            {text('inventory.public')}
          </Link>
          <Link to={panelAddress.priceTag(id)} className={buttonClass('secondary')}>
            {text('inventory.tag')}
          </Link>
          {isForSale && editable && staff.may('Mutation.purchaseVehicle') && (
            <Link to={panelAddress.counter({ veiculo: id })} className={buttonClass()}>
              {text('inventory.sell')}
            </Link>
          )}
        </div>
      </div>
    </div>
  );
}
