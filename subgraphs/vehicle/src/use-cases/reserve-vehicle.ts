import { type MoneyInput, moneyOf, type Outcome, refuse } from '@autograph/kernel';
import { messages } from '../domain/messages.ts';
import { reserve, type Vehicle, type VehicleRefusal } from '../domain/vehicle.ts';
import { reservableBy } from '../domain/vehicle-branch.ts';
import type { Ports } from '../ports/index.ts';
import { changeVehicle } from './change-vehicle.ts';

/**
 * Takes an AVAILABLE vehicle off the market for one sale, on behalf of the user who buys or sells. Staff may reserve the vehicles
 * of their own branches. May be repeated without effect.
 */
export async function reserveVehicle(
  input: {
    readonly vehicleId: string;
    readonly saleId: string;
    readonly expectedPrice?: MoneyInput | null | undefined;
  },
  ports: Ports,
): Promise<Outcome<Vehicle, VehicleRefusal | 'NOT_FOUND' | 'CONFLICT' | 'OTHER_BRANCH'>> {
  const expected = input.expectedPrice ? moneyOf(input.expectedPrice) : null;
  if (input.expectedPrice && !expected) {
    return refuse('PRICE_CHANGED', 'expectedPrice', messages.impossiblePrice);
  }
  return changeVehicle<VehicleRefusal | 'OTHER_BRANCH'>(
    input.vehicleId,
    'vehicleId',
    (vehicle) => {
      const reservable = reservableBy(vehicle, ports.user);
      return reservable.ok ? reserve(vehicle, input.saleId, expected, ports.clock()) : reservable;
    },
    ports,
  );
}
