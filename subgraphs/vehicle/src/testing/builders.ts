import { brl } from '@autograph/kernel';
import { enterStock, type Vehicle } from '../domain/vehicle.ts';
import { UNKNOWN_EQUIPMENT } from '../domain/vehicle-equipment.ts';
import type { ChangeRecord } from '../domain/vehicle-history.ts';

let count = 0;

/** A valid `CreateVehicleInput`; `changes` replace what a test is about. */
export function vehicleInput(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    make: 'Volkswagen',
    model: 'Nivus Highline',
    year: 2024,
    price: { amount: '129990.00', currency: 'BRL' },
    color: 'Cinza',
    fuelType: 'FLEX',
    mileage: 12_500,
    type: 'CAR',
    ...changes,
  };
}

/** A vehicle in stock; `changes` replace what a test is about. Each one has another id. */
export function aVehicle(changes: Partial<Vehicle> = {}): Vehicle {
  count += 1;
  const id = `01990000-0000-7000-8000-${count.toString().padStart(12, '0')}`;
  const details = {
    make: 'Fiat',
    model: 'Argo',
    year: 2023,
    price: brl(7_499_000n),
    color: null,
    fuelType: 'FLEX',
    mileage: 30_000,
    type: 'CAR',
    vin: null,
    plate: null,
    ...UNKNOWN_EQUIPMENT,
  } as const;
  return { ...enterStock(details, id, new Date('2026-01-15T12:00:00Z')), ...changes };
}

/** A vehicle after one more write. */
export function changed(vehicle: Vehicle, changes: Partial<Vehicle>): Vehicle {
  return { ...vehicle, version: vehicle.version + 1, ...changes };
}

/** A change that leaves nothing in the histories. */
export const UNRECORDED: ChangeRecord = { transition: null, price: null, transfer: null, event: null };
