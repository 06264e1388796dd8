import { type FormEvent, useState } from 'react';
import { VehicleOfPlateDocument, type VehicleOfPlateQuery } from '../../data/__generated__/panel-workshop.ts';
import { apollo } from '../../data/apollo.ts';
import { type Failure, failureOf } from '../../data/failure.ts';
import { formatPlate } from '../../data/sdk.ts';
import { Button } from '../../design/button.tsx';
import { TextField } from '../../design/field.tsx';
import { Badge, Panel } from '../../design/small.tsx';
import { FormProblems } from '../../forms/form-problems.tsx';
import { useText } from '../../language/use-text.ts';
import { Link } from '../../shell/link.tsx';
import { vehicleTitle } from '../../workshop/words.ts';
import { panelAddress } from '../address.ts';
import { identityOf } from '../stock/plate.ts';
import { RegisterVehicle } from './register-vehicle.tsx';

/** The vehicle that an order is for: a customer's, or one of the stock. */
export interface ChosenVehicle {
  readonly kind: 'customer' | 'stock';
  readonly id: string;
  readonly name: string;
  readonly plate: string;
  /** Who owns it; for one of the stock, where it is. */
  readonly owner: string;
  readonly branchId?: string;
}

type Found = {
  readonly plate: string;
  readonly own: NonNullable<VehicleOfPlateQuery['customerVehicles']>['nodes'][number] | undefined;
  readonly stock: NonNullable<VehicleOfPlateQuery['vehicles']>['nodes'][number] | undefined;
};

/** Finds a vehicle by its plate. One that nobody has brought yet is registered. */
export function VehicleFinder({
  plate,
  onChoose,
}: {
  readonly plate: string;
  readonly onChoose: (vehicle: ChosenVehicle) => void;
}) {
  const text = useText();
  const [typed, setTyped] = useState(plate);
  const [found, setFound] = useState<Found>();
  const [registering, setRegistering] = useState(false);
  const [error, setError] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const find = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const identity = identityOf(typed);
    const wanted = identity && 'plate' in identity ? identity.plate : undefined;
    setFailure(undefined);
    setError(wanted ? undefined : text('workshop.plate-wrong'));
    if (!wanted || busy) return;
    setBusy(true);
    try {
      const { data } = await apollo.query({
        query: VehicleOfPlateDocument,
        variables: { plate: wanted },
        fetchPolicy: 'network-only',
      });
      const [own] = data?.customerVehicles?.nodes ?? [];
      const stock = data?.vehicles?.nodes.find(({ status }) => status !== 'SOLD');
      setFound({ plate: wanted, own, stock });
      setRegistering(!own && !stock);
    } catch (thrown) {
      setFailure(failureOf(thrown));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Panel label={text('workshop.find-vehicle')} className="p-5!">
        <form onSubmit={(event) => void find(event)} noValidate className="flex items-start gap-3">
          <div className="min-w-0 flex-1 sm:max-w-56">
            <TextField
              label={text('garage.plate')}
              hint={text('garage.plate-hint')}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              autoFocus
              maxLength={8}
              className="figures uppercase"
              value={typed}
              error={error}
              onChange={({ target }) => {
                setTyped(target.value);
                setFound(undefined);
                setRegistering(false);
                setError(undefined);
              }}
            />
          </div>
          <Button type="submit" look="secondary" busy={busy} className="mt-6.5">
            {text('workshop.find')}
          </Button>
        </form>
        <FormProblems failure={failure} refusals={[]} />
      </Panel>
      {found && (
        <div className="grid gap-4">
          {found.own && <OwnVehicle vehicle={found.own} onChoose={onChoose} />}
          {found.stock && <StockVehicle vehicle={found.stock} onChoose={onChoose} />}
          {!found.own && !found.stock && (
            <p role="status" className="text-sm">
              {text('workshop.plate-new')}
            </p>
          )}
          {!registering && (
            <Button look="quiet" className="-ms-4 justify-self-start" onClick={() => setRegistering(true)}>
              {text(found.own ? 'workshop.other-owner' : 'workshop.register-for')}
            </Button>
          )}
        </div>
      )}
      {found && registering && (
        <RegisterVehicle plate={found.plate} known={found.own ?? found.stock} onChoose={onChoose} />
      )}
    </>
  );
}

function OwnVehicle({
  vehicle,
  onChoose,
}: {
  readonly vehicle: NonNullable<Found['own']>;
  readonly onChoose: (vehicle: ChosenVehicle) => void;
}) {
  const text = useText();
  const { id, plate, owner } = vehicle;
  const open = (vehicle.workOrders ?? []).filter(({ nextStatuses }) => nextStatuses.length > 0);
  const name = vehicleTitle(vehicle);
  const written = plate ? formatPlate(plate) : '';
  const ownerName = owner?.name ?? text('workshop.no-owner');
  return (
    <Panel label={name} className="grid gap-3 p-5!">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div className="grid gap-0.5">
          <p className="text-lg font-semibold">{name}</p>
          <p className="figures text-sm text-muted">{[written, ownerName].join(' · ')}</p>
        </div>
        <Button onClick={() => onChoose({ kind: 'customer', id, name, plate: written, owner: ownerName })}>
          {text('workshop.choose')}
        </Button>
      </div>
      {open.map((order) => (
        <p key={order.id} className="flex flex-wrap items-center gap-3 text-sm">
          <Badge tone="warn">{text(`garage.status.${order.status}`)}</Badge>
          <Link to={panelAddress.workOrder(order.id)} className="font-semibold text-accent underline">
            {text('workshop.open-already')}
          </Link>
        </p>
      ))}
    </Panel>
  );
}

function StockVehicle({
  vehicle,
  onChoose,
}: {
  readonly vehicle: NonNullable<Found['stock']>;
  readonly onChoose: (vehicle: ChosenVehicle) => void;
}) {
  const text = useText();
  const { id, plate, branch } = vehicle;
  const name = vehicleTitle(vehicle);
  const written = plate ? formatPlate(plate) : '';
  const place = text('workshop.in-stock', { branch: branch?.name ?? '' });
  return (
    <Panel label={name} className="flex flex-wrap items-center justify-between gap-3 p-5!">
      <div className="grid gap-0.5">
        <p className="text-lg font-semibold">{name}</p>
        <p className="figures text-sm text-muted">{[written, place].join(' · ')}</p>
      </div>
      <Button
        onClick={() =>
          onChoose({
            kind: 'stock',
            id,
            name,
            plate: written,
            owner: place,
            ...(branch && { branchId: branch.id }),
          })
        }
      >
        {text('workshop.prepare')}
      </Button>
    </Panel>
  );
}
