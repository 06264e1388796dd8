import { useMemo, useState } from 'react';
import { useTitle } from '../../data/hooks.ts';
import { Breadcrumb } from '../../design/breadcrumb.tsx';
import { Button } from '../../design/button.tsx';
import { Panel } from '../../design/small.tsx';
import { useText } from '../../language/use-text.ts';
import { parseSearch } from '../../shell/address.ts';
import { Link, useAddress } from '../../shell/link.tsx';
import { panelAddress } from '../address.ts';
import { NewOrderForm } from './new-order-form.tsx';
import { type ChosenVehicle, VehicleFinder } from './vehicle-finder.tsx';

/** Opens a work order, or makes a quote first: from the plate of a vehicle, which is registered here where it is new. */
export default function NewOrderPage() {
  const text = useText();
  const at = useAddress();
  const { placa } = useMemo(() => parseSearch(at.split('?')[1] ?? ''), [at]);
  const [vehicle, setVehicle] = useState<ChosenVehicle>();
  useTitle(text('workshop.new'));
  return (
    <div className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-4 pt-1">
      <Breadcrumb
        label={text('workshop.path')}
        steps={[
          <Link key="orders" to={panelAddress.workshop()} className="hover:underline">
            {text('panel.menu.workshop')}
          </Link>,
          text('workshop.new'),
        ]}
      />
      <h1 className="display text-xl">{text('workshop.new')}</h1>
      {vehicle ? (
        <>
          <Panel
            label={text('workshop.vehicle')}
            className="flex flex-wrap items-center justify-between gap-3 p-5!"
          >
            <div className="grid gap-0.5">
              <p className="text-lg font-semibold">{vehicle.name}</p>
              <p className="figures text-sm text-muted">
                {[vehicle.plate, vehicle.owner].filter(Boolean).join(' · ')}
              </p>
            </div>
            <Button look="quiet" onClick={() => setVehicle(undefined)}>
              {text('workshop.other-vehicle')}
            </Button>
          </Panel>
          <NewOrderForm vehicle={vehicle} />
        </>
      ) : (
        <VehicleFinder plate={typeof placa === 'string' ? placa : ''} onChoose={setVehicle} />
      )}
    </div>
  );
}
