import { done, type Money, type Outcome, refuse, sameMoney } from '@autograph/kernel';
import { messages, STATUS_NAMES } from './messages.ts';
import type { VehicleDetails } from './vehicle-details.ts';

/** Whether a vehicle can be bought. Only `reserve`, `release` and `sell` change it. */
export type VehicleStatus = 'AVAILABLE' | 'RESERVED' | 'SOLD';

/** A vehicle of the stock. */
export interface Vehicle extends VehicleDetails {
  readonly id: string;
  readonly status: VehicleStatus;
  /** The sale that the vehicle is reserved for or sold by; `null` while AVAILABLE. */
  readonly heldBy: string | null;
  /** Sales that gave this vehicle up: a reservation of theirs that arrives late is refused. The latest ones. */
  readonly givenUpBy: readonly string[];
  /** When the vehicle left the stock for good; `null` while it is there. */
  readonly withdrawnAt: Date | null;
  /** Counts the changes; the guard of every write. */
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** Why a business action on a vehicle is refused. */
export type VehicleRefusal = 'STALE' | 'INVALID_STATE' | 'VEHICLE_NOT_AVAILABLE' | 'PRICE_CHANGED';

/** How many given-up sales a vehicle remembers; a late message is minutes late, not fifty purchases. */
const REMEMBERED = 50;

/** A vehicle that enters the stock, AVAILABLE. */
export function enterStock(details: VehicleDetails, id: string, now: Date): Vehicle {
  return {
    ...details,
    id,
    status: 'AVAILABLE',
    heldBy: null,
    givenUpBy: [],
    withdrawnAt: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
}

/**
 * The vehicle with other details. Refused as STALE when the caller expected another version, and as INVALID_STATE
 * when it would change the price of a vehicle that is reserved or sold, or anything of one that left the stock.
 */
export function revise(
  vehicle: Vehicle,
  changes: Partial<VehicleDetails>,
  expectedVersion: number | null,
  now: Date,
): Outcome<Vehicle, VehicleRefusal> {
  if (expectedVersion !== null && expectedVersion !== vehicle.version) {
    return refuse('STALE', 'expectedVersion', messages.stale({ version: vehicle.version }));
  }
  if (vehicle.withdrawnAt) {
    return refuse('INVALID_STATE', 'id', messages.withdrawn);
  }
  const repriced = changes.price !== undefined && !sameMoney(changes.price, vehicle.price);
  if (repriced && vehicle.status !== 'AVAILABLE') {
    return refuse('INVALID_STATE', 'price', messages.priceIsFixed({ status: STATUS_NAMES[vehicle.status] }));
  }
  return done(next(vehicle, changes, now));
}

/** The vehicle taken off the market for one sale. Repeated for the sale that holds it, nothing changes. */
export function reserve(
  vehicle: Vehicle,
  saleId: string,
  expectedPrice: Money | null,
  now: Date,
): Outcome<Vehicle, VehicleRefusal> {
  if (vehicle.heldBy === saleId) return done(vehicle);
  if (vehicle.status !== 'AVAILABLE' || vehicle.withdrawnAt || vehicle.givenUpBy.includes(saleId)) {
    return refuse('VEHICLE_NOT_AVAILABLE', 'vehicleId', messages.notAvailable);
  }
  if (expectedPrice && !sameMoney(expectedPrice, vehicle.price)) {
    return refuse('PRICE_CHANGED', 'expectedPrice', messages.priceChanged);
  }
  return done(next(vehicle, { status: 'RESERVED', heldBy: saleId }, now));
}

/** The vehicle back on the market, if this sale holds it reserved. A sale that gives up can never reserve again. */
export function release(vehicle: Vehicle, saleId: string, now: Date): Vehicle {
  if (vehicle.heldBy === saleId && vehicle.status === 'SOLD') return vehicle;
  if (vehicle.heldBy !== saleId && vehicle.givenUpBy.includes(saleId)) return vehicle;
  const givenUpBy = [...vehicle.givenUpBy, saleId].slice(-REMEMBERED);
  if (vehicle.heldBy !== saleId) return next(vehicle, { givenUpBy }, vehicle.updatedAt);
  return next(vehicle, { status: 'AVAILABLE', heldBy: null, givenUpBy }, now);
}

/** The vehicle SOLD by the sale that holds it; refused when another one, or none, does. */
export function sell(vehicle: Vehicle, saleId: string, now: Date): Outcome<Vehicle, VehicleRefusal> {
  if (vehicle.heldBy !== saleId) {
    return refuse('INVALID_STATE', 'vehicleId', messages.notReserved);
  }
  return done(vehicle.status === 'SOLD' ? vehicle : next(vehicle, { status: 'SOLD' }, now));
}

/** The vehicle out of the stock for good; refused while it is reserved, or sold. Repeated, nothing changes. */
export function withdraw(vehicle: Vehicle, now: Date): Outcome<Vehicle, VehicleRefusal> {
  if (vehicle.status !== 'AVAILABLE') {
    return refuse('INVALID_STATE', 'id', messages.notDeletable({ status: STATUS_NAMES[vehicle.status] }));
  }
  return done(vehicle.withdrawnAt ? vehicle : next(vehicle, { withdrawnAt: now }, now));
}

/** Whether nothing needs to be kept of the vehicle: it left the stock, and no sale ever held it, so none refers to it. */
export function isGone(vehicle: Vehicle): boolean {
  return vehicle.withdrawnAt !== null && vehicle.givenUpBy.length === 0;
}

/** The texts that a vehicle is searched by. A plate is found by its second half too, as people write "ABC 1D23". */
export function searchedTexts({ make, model, color, year, plate, vin }: Vehicle): string[] {
  return [make, model, color ?? '', `${year}`, plate ?? '', plate?.slice(3) ?? '', vin ?? ''];
}

function next(vehicle: Vehicle, changes: Partial<Vehicle>, now: Date): Vehicle {
  return { ...vehicle, ...changes, version: vehicle.version + 1, updatedAt: now };
}
