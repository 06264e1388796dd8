import { CONFLICT, done, type Outcome, refuse, retryOnConflict } from '@autograph/kernel';
import { messages } from '../domain/messages.ts';
import { isGone, type Vehicle } from '../domain/vehicle.ts';
import { ofOwnBranch } from '../domain/vehicle-branch.ts';
import { recordOfChange } from '../domain/vehicle-history.ts';
import type { Ports } from '../ports/index.ts';

/**
 * Changes a vehicle as `decide` says, on its newest state: when another change is written in between, it is read and
 * decided again. A decision that answers the vehicle itself changes nothing and writes nothing.
 */
export async function changeVehicle<Code extends string>(
  id: string,
  idField: string,
  decide: (vehicle: Vehicle) => Outcome<Vehicle, Code>,
  { vehicles, user, newId }: Pick<Ports, 'vehicles' | 'user' | 'newId'>,
): Promise<Outcome<Vehicle, Code | 'NOT_FOUND' | 'CONFLICT'>> {
  return retryOnConflict(`vehicle ${id}`, async () => {
    const vehicle = await vehicles.findById(id);
    if (!vehicle) return refuse('NOT_FOUND', idField, messages.noSuchVehicle);
    const decided = decide(vehicle);
    if (!decided.ok || decided.value === vehicle) return decided;
    const record = recordOfChange(vehicle, decided.value, { by: user?.id ?? null, eventId: newId() });
    const written = isGone(decided.value)
      ? await vehicles.remove(decided.value, vehicle.version, record)
      : await vehicles.update(decided.value, vehicle.version, record);
    if (written === 'updated') return done(decided.value);
    return written === 'stale' ? CONFLICT : duplicate(written.duplicate);
  });
}

/**
 * As `changeVehicle`, for what staff may do with the vehicles of their own branches alone. Refused as OTHER_BRANCH on `id`, by the
 * branch that the vehicle has when it is written.
 */
export async function changeOwnVehicle<Code extends string>(
  id: string,
  decide: (vehicle: Vehicle) => Outcome<Vehicle, Code>,
  ports: Pick<Ports, 'vehicles' | 'user' | 'newId'>,
): Promise<Outcome<Vehicle, Code | 'NOT_FOUND' | 'CONFLICT' | 'OTHER_BRANCH'>> {
  const ownAlone = (vehicle: Vehicle): Outcome<Vehicle, Code | 'OTHER_BRANCH'> => {
    const own = ofOwnBranch(vehicle, ports.user, 'id');
    return own.ok ? decide(vehicle) : own;
  };
  return changeVehicle(id, 'id', ownAlone, ports);
}

/** The refusal of a value that another vehicle has. */
export function duplicate(field: 'plate' | 'vin'): Outcome<never, 'CONFLICT'> {
  return refuse('CONFLICT', field, field === 'vin' ? messages.vinTaken : messages.plateTaken);
}
