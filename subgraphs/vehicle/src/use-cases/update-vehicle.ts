import type { Outcome } from '@autograph/kernel';
import { revise, type Vehicle, type VehicleRefusal } from '../domain/vehicle.ts';
import { checkChanges } from '../domain/vehicle-details.ts';
import type { Ports } from '../ports/index.ts';
import { changeOwnVehicle } from './change-vehicle.ts';

/** Changes the given details of a vehicle of the user's branches; with `expectedVersion` only if nobody else changed it meanwhile. */
export async function updateVehicle(
  id: string,
  {
    expectedVersion,
    ...input
  }: Readonly<Record<string, unknown>> & { readonly expectedVersion?: number | null | undefined },
  ports: Ports,
): Promise<Outcome<Vehicle, VehicleRefusal | 'INVALID' | 'NOT_FOUND' | 'CONFLICT' | 'OTHER_BRANCH'>> {
  const now = ports.clock();
  const changes = checkChanges(input, now);
  if (!changes.ok) return changes;
  return changeOwnVehicle(
    id,
    (vehicle) => revise(vehicle, changes.value, expectedVersion ?? null, now),
    ports,
  );
}
