import { done, type Outcome } from '@autograph/kernel';
import { enterStock, type Vehicle } from '../domain/vehicle.ts';
import { checkDetails } from '../domain/vehicle-details.ts';
import { recordOfChange } from '../domain/vehicle-history.ts';
import type { Ports } from '../ports/index.ts';
import { duplicate } from './change-vehicle.ts';
import { branchOfNew, existingBranch } from './target-branch.ts';

/**
 * Adds a vehicle to the stock of a branch: the one that `branchId` names, else the only one of the user, else the default
 * branch. Refused when a detail is wrong, when the user does not work in the branch or there is no such branch, or when its
 * plate or VIN is another vehicle's.
 */
export async function createVehicle(
  { branchId, ...input }: Readonly<Record<string, unknown>>,
  ports: Ports,
): Promise<Outcome<Vehicle, 'INVALID' | 'CONFLICT'>> {
  const { vehicles, clock, newId, user } = ports;
  const now = clock();
  const details = checkDetails(input, now);
  const named = typeof branchId === 'string' ? branchId : null;
  const branch = branchOfNew(named, ports);
  if (!details.ok || !branch.ok) {
    return { ok: false, refusals: [details, branch].flatMap((one) => (one.ok ? [] : one.refusals)) };
  }
  const existing = named === null ? branch : await existingBranch(named, 'branchId', ports);
  if (!existing.ok) return existing;
  const vehicle = enterStock(details.value, newId(), now, existing.value);
  const written = await vehicles.insert(
    vehicle,
    recordOfChange(null, vehicle, { by: user?.id ?? null, eventId: newId() }),
  );
  return written === 'inserted' ? done(vehicle) : duplicate(written.duplicate);
}
