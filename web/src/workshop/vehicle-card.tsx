import type { OwnOrderFragment, OwnVehicleFragment } from '../data/__generated__/workshop.ts';
import { formatPlate } from '../data/sdk.ts';
import { Badge, Panel } from '../design/small.tsx';
import { formatKm } from '../language/format.ts';
import { useText } from '../language/use-text.ts';
import { OwnOrder } from './own-order.tsx';
import { vehicleTitle } from './words.ts';

/** A vehicle of the person, and what the workshop does with it. */
export function VehicleCard({
  vehicle,
  orders,
  isAll,
}: {
  readonly vehicle: OwnVehicleFragment;
  readonly orders: readonly OwnOrderFragment[];
  /** Whether there are no orders but these. */
  readonly isAll: boolean;
}) {
  const text = useText();
  const { plate, mileage, boughtAs } = vehicle;
  return (
    <Panel
      label={[vehicleTitle(vehicle), plate].filter(Boolean).join(' ')}
      className="grid grid-cols-[minmax(0,1fr)] gap-5"
    >
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="grid gap-1">
          <h2 className="text-xl font-semibold">{vehicleTitle(vehicle)}</h2>
          <p className="figures text-sm text-muted">
            {[plate ? formatPlate(plate) : text('garage.no-plate'), mileage && formatKm(mileage)]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        {boughtAs && <Badge tone="accent">{text('garage.bought-here')}</Badge>}
      </div>
      {isAll && orders.length === 0 && <p className="text-sm text-muted">{text('garage.no-orders')}</p>}
      {orders.map((order) => (
        <OwnOrder key={order.id} order={order} />
      ))}
    </Panel>
  );
}
