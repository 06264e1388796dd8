import { useMemo, useState } from 'react';
import { useTitle } from '../../data/hooks.ts';
import { Breadcrumb } from '../../design/breadcrumb.tsx';
import { Button } from '../../design/button.tsx';
import { Panel } from '../../design/small.tsx';
import { drafts } from '../../forms/drafts.ts';
import { useText } from '../../language/use-text.ts';
import { parseSearch } from '../../shell/address.ts';
import { Link, useAddress } from '../../shell/link.tsx';
import { panelAddress } from '../address.ts';
import { NewOrderForm } from './new-order-form.tsx';
import { type ChosenVehicle, VehicleFinder } from './vehicle-finder.tsx';

const DRAFT = 'panel-new-order';

/** The vehicle that was chosen before, unless the address asks for another one. */
function keptVehicle(plate: string): ChosenVehicle | undefined {
  const kept = drafts.get(DRAFT) as ChosenVehicle | undefined;
  const bare = (text: string): string => text.toUpperCase().replaceAll(/[^A-Z\d]/g, '');
  return plate === '' || (kept && bare(kept.plate) === bare(plate)) ? kept : undefined;
}

/** Opens a work order, or makes a quote first: from the plate of a vehicle, which is registered here where it is new. */
export default function NewOrderPage() {
  const text = useText();
  const at = useAddress();
  const { placa } = useMemo(() => parseSearch(at.split('?')[1] ?? ''), [at]);
  const plate = typeof placa === 'string' ? placa : '';
  const [vehicle, setVehicle] = useState(() => keptVehicle(plate));
  const choose = (next: ChosenVehicle | undefined): void => {
    setVehicle(next);
    if (next) drafts.set(DRAFT, next);
    else drafts.delete(DRAFT);
  };
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
            <Button look="quiet" onClick={() => choose(undefined)}>
              {text('workshop.other-vehicle')}
            </Button>
          </Panel>
          <NewOrderForm vehicle={vehicle} onDone={() => drafts.delete(DRAFT)} />
        </>
      ) : (
        <VehicleFinder plate={plate} onChoose={choose} />
      )}
    </div>
  );
}
