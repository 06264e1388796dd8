import { CONFLICT, done, type Outcome, retryOnConflict } from '@autograph/kernel';
import type { CustomerVehicle } from '../domain/customer-vehicle.ts';
import { eventOfVehicle } from '../domain/customer-vehicle-event.ts';
import type { Ports } from '../ports/index.ts';

export type VehiclePorts = Pick<Ports, 'customerVehicles' | 'newId'>;

/**
 * Makes or changes a vehicle on its newest state: `find` reads it, `null` where there is none, and `change` decides. The same vehicle
 * is not written. Tried again when another change was written in between.
 */
export async function changeVehicle<Code extends string>(
  what: string,
  { customerVehicles, newId }: VehiclePorts,
  find: () => Promise<CustomerVehicle | null>,
  change: (stored: CustomerVehicle | null) => Outcome<CustomerVehicle, Code>,
): Promise<Outcome<CustomerVehicle, Code>> {
  return retryOnConflict(what, async () => {
    const stored = await find();
    const changed = change(stored);
    if (!changed.ok || changed.value === stored) return changed;
    const event = eventOfVehicle(stored, changed.value, newId());
    const isWritten = stored
      ? await customerVehicles.update(changed.value, event, stored.version)
      : await customerVehicles.insert(changed.value, event);
    return isWritten ? done(changed.value) : CONFLICT;
  });
}
