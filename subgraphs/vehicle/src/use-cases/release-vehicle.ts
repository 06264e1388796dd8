import { done } from '@autograph/kernel';
import { release } from '../domain/vehicle.ts';
import type { Ports } from '../ports/index.ts';
import { changeVehicle } from './change-vehicle.ts';

/** Puts a vehicle back on the market if this sale holds it. Returns whether the sale no longer holds it. May be repeated. */
export async function releaseVehicle(
  input: { readonly vehicleId: string; readonly saleId: string },
  ports: Ports,
): Promise<boolean> {
  const outcome = await changeVehicle(
    input.vehicleId,
    'vehicleId',
    (vehicle) => done(release(vehicle, input.saleId, ports.clock())),
    ports,
  );
  return !outcome.ok || outcome.value.heldBy !== input.saleId;
}
