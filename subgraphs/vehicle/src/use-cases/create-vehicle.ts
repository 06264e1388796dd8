import { done, type Outcome } from '@autograph/kernel';
import { enterStock, type Vehicle } from '../domain/vehicle.ts';
import { checkDetails } from '../domain/vehicle-details.ts';
import { recordOfChange } from '../domain/vehicle-history.ts';
import type { Ports } from '../ports/index.ts';
import { duplicate } from './change-vehicle.ts';

/** Adds a vehicle to the stock. Refused when a detail is wrong, or its plate or VIN is another vehicle's. */
export async function createVehicle(
  input: Readonly<Record<string, unknown>>,
  { vehicles, clock, newId, actor }: Ports,
): Promise<Outcome<Vehicle, 'INVALID' | 'CONFLICT'>> {
  const now = clock();
  const details = checkDetails(input, now);
  if (!details.ok) return details;
  const vehicle = enterStock(details.value, newId(), now);
  const written = await vehicles.insert(
    vehicle,
    recordOfChange(null, vehicle, { by: actor, eventId: newId() }),
  );
  return written === 'inserted' ? done(vehicle) : duplicate(written.duplicate);
}
