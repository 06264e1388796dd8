import { sell } from '../domain/vehicle.ts';
import type { Ports } from '../ports/index.ts';
import { changeVehicle } from './change-vehicle.ts';

/** Marks a vehicle as SOLD by the sale that holds it. Returns whether it is; may be repeated without effect. */
export async function sellVehicle(
  input: { readonly vehicleId: string; readonly saleId: string },
  ports: Ports,
): Promise<boolean> {
  const outcome = await changeVehicle(
    input.vehicleId,
    'vehicleId',
    (vehicle) => sell(vehicle, input.saleId, ports.clock()),
    ports,
  );
  return outcome.ok;
}
