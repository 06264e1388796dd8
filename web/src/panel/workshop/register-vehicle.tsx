import { useState } from 'react';
import { RegisterVehicleForDocument } from '../../data/__generated__/panel-workshop.ts';
import { formatPlate } from '../../data/sdk.ts';
import { Button } from '../../design/button.tsx';
import { Panel } from '../../design/small.tsx';
import { FormProblems } from '../../forms/form-problems.tsx';
import { NOT_DONE, useGraphForm } from '../../forms/use-graph-form.ts';
import { useText } from '../../language/use-text.ts';
import { VehicleInputs, vehicleInput } from '../../workshop/vehicle-inputs.tsx';
import { vehicleTitle } from '../../workshop/words.ts';
import { change } from '../records/change.ts';
import { type Owner, OwnerPicker } from './owner-picker.tsx';
import type { ChosenVehicle } from './vehicle-finder.tsx';

/** Registers a vehicle for a customer. A plate that is somebody else's changes its owner. */
export function RegisterVehicle({
  plate,
  known,
  onChoose,
}: {
  readonly plate: string;
  /** What is known of the vehicle already. */
  readonly known: { readonly make: string; readonly model: string; readonly year: number } | undefined;
  readonly onChoose: (vehicle: ChosenVehicle) => void;
}) {
  const text = useText();
  const [owner, setOwner] = useState<Owner>();
  const [noOwner, setNoOwner] = useState<string>();
  const form = useGraphForm({
    draft: `panel-vehicle-${plate}`,
    defaults: {
      make: known?.make ?? '',
      model: known?.model ?? '',
      year: known ? String(known.year) : '',
      mileage: '',
    },
    send: async (typed) => {
      setNoOwner(owner ? undefined : text('workshop.owner-missing'));
      const checked = vehicleInput({ ...typed, plate }, text('garage.whole'));
      if (!checked.ok) return checked.refusals;
      if (!owner) return NOT_DONE;
      const { vehicle, userErrors } = await change(RegisterVehicleForDocument, {
        input: { ...checked.input, customerId: owner.id },
      });
      if (!vehicle) return userErrors;
      onChoose({
        kind: 'customer',
        id: vehicle.id,
        name: vehicleTitle(vehicle),
        plate: vehicle.plate ? formatPlate(vehicle.plate) : '',
        owner: owner.name,
      });
      return [];
    },
  });
  return (
    <Panel label={text('workshop.register')} className="grid grid-cols-[minmax(0,1fr)] gap-4 p-5!">
      <h2 className="text-lg font-semibold">
        {text('workshop.register')} <span className="figures text-muted">{formatPlate(plate)}</span>
      </h2>
      <OwnerPicker
        owner={owner}
        error={noOwner}
        onChange={(next) => {
          setOwner(next);
          setNoOwner(undefined);
        }}
      />
      <form onSubmit={form.submit} className="grid gap-4" noValidate>
        <FormProblems failure={form.failure} refusals={form.refusals} />
        <VehicleInputs field={form.field} />
        <Button type="submit" busy={form.busy} className="justify-self-start">
          {text('workshop.register-save')}
        </Button>
      </form>
    </Panel>
  );
}
