import type { Outcome } from '@autograph/kernel';
import { type Vehicle, type VehicleRefusal, withdraw } from '../domain/vehicle.ts';
import type { Ports } from '../ports/index.ts';
import { changeOwnVehicle } from './change-vehicle.ts';

/** Takes a vehicle out of the stock for good; refused while it is reserved, or sold. Answers it as it was last. */
export async function deleteVehicle(
  id: string,
  ports: Ports,
): Promise<Outcome<Vehicle, VehicleRefusal | 'NOT_FOUND' | 'CONFLICT' | 'OTHER_BRANCH'>> {
  return changeOwnVehicle(id, (vehicle) => withdraw(vehicle, ports.clock()), ports);
}
