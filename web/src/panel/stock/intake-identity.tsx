import { useQuery } from '@apollo/client/react';
import { KnownVehiclesDocument } from '../../data/__generated__/panel-stock.ts';
import { Panel } from '../../design/small.tsx';
import { useText } from '../../language/use-text.ts';
import { Link } from '../../shell/link.tsx';
import { nameOf } from '../../showroom/words.ts';
import { panelAddress } from '../address.ts';
import { identityOf } from './plate.ts';
import { StatusBadge } from './status-badge.tsx';
import { VehicleInput } from './vehicle-inputs.tsx';

/** Plate and VIN of a car that arrives. A car that is in stock already is shown, with the way there. */
export function IntakeIdentity({
  plate,
  vin,
  field,
}: {
  readonly plate: string;
  readonly vin: string;
  readonly field: Parameters<typeof VehicleInput>[0]['field'];
}) {
  const text = useText();
  const identity = identityOf(plate) ?? identityOf(vin);
  const { data } = useQuery(KnownVehiclesDocument, {
    variables: { filter: identity ?? {} },
    skip: !identity,
    fetchPolicy: 'cache-and-network',
  });
  const known = identity ? (data?.vehicles?.nodes ?? []) : [];
  return (
    <Panel label={text('inventory.intake.identity')} className="grid gap-4">
      <h2 className="text-lg font-semibold">{text('inventory.intake.identity')}</h2>
      <div className="grid gap-4 sm:grid-cols-2">
        <VehicleInput name="plate" field={field} hint={text('inventory.intake.plate-hint')} />
        <VehicleInput name="vin" field={field} hint={text('inventory.intake.vin-hint')} />
      </div>
      <div role="status">
        {known.map((vehicle) => (
          <p
            key={vehicle.id}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md bg-warn-soft px-4 py-3 text-sm text-warn"
          >
            <span className="font-semibold">
              {text(vehicle.status === 'SOLD' ? 'inventory.intake.was-sold' : 'inventory.intake.known')}
            </span>
            <StatusBadge status={vehicle.status} />
            <Link to={panelAddress.vehicle(vehicle.id)} className="font-semibold underline">
              {[nameOf(vehicle), vehicle.year, vehicle.branch?.name].filter(Boolean).join(' · ')}
            </Link>
          </p>
        ))}
      </div>
    </Panel>
  );
}
