import { CONFLICT, done, type Outcome, refuse, retryOnConflict } from '@autograph/kernel';
import { messages } from '../domain/messages.ts';
import { isGone, type Vehicle } from '../domain/vehicle.ts';
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
  { vehicles, actor, newId }: Pick<Ports, 'vehicles' | 'actor' | 'newId'>,
): Promise<Outcome<Vehicle, Code | 'NOT_FOUND' | 'CONFLICT'>> {
  return retryOnConflict(`vehicle ${id}`, async () => {
    const vehicle = await vehicles.findById(id);
    if (!vehicle) return refuse('NOT_FOUND', idField, messages.noSuchVehicle);
    const decided = decide(vehicle);
    if (!decided.ok || decided.value === vehicle) return decided;
    const record = recordOfChange(vehicle, decided.value, { by: actor, eventId: newId() });
    const written = isGone(decided.value)
      ? await vehicles.remove(decided.value, vehicle.version, record)
      : await vehicles.update(decided.value, vehicle.version, record);
    if (written === 'updated') return done(decided.value);
    return written === 'stale' ? CONFLICT : duplicate(written.duplicate);
  });
}

/** The refusal of a value that another vehicle has. */
export function duplicate(field: 'plate' | 'vin'): Outcome<never, 'CONFLICT'> {
  return refuse('CONFLICT', field, field === 'vin' ? messages.vinTaken : messages.plateTaken);
}
