import { DEFAULT_BRANCH_ID, done, type Money, type Outcome, refuse, sameMoney } from '@autograph/kernel';
import { messages, STATUS_NAMES } from './messages.ts';
import { isOpen, type VehicleTransfer } from './transfer.ts';
import type { VehicleDetails } from './vehicle-details.ts';
import { yearsAgree } from './vehicle-equipment.ts';

/** Whether a vehicle can be bought. Only `reserve`, `release` and `sell` change it. */
export type VehicleStatus = 'AVAILABLE' | 'RESERVED' | 'SOLD';

/** The statuses of the vehicles that the public stock lists. */
export const PUBLIC_STATUSES: readonly VehicleStatus[] = ['AVAILABLE', 'RESERVED'];

/** A vehicle of the stock. */
export interface Vehicle extends VehicleDetails {
  readonly id: string;
  /** The branch that it belongs to; `null` for the default branch. `branchOf` answers its id in any case. */
  readonly branchId: string | null;
  readonly status: VehicleStatus;
  /** The sale that the vehicle is reserved for or sold by; `null` while AVAILABLE. */
  readonly heldBy: string | null;
  /** Sales, and returns of sales, that gave this vehicle up: what arrives late of them is refused. The latest ones. */
  readonly givenUpBy: readonly string[];
  /** The latest transfer to another branch, under way or finished; `null` where there was none. */
  readonly transfer: VehicleTransfer | null;
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

/** A vehicle that enters the stock of a branch, AVAILABLE. Without a branch, it is that of the default branch. */
export function enterStock(
  details: VehicleDetails,
  id: string,
  now: Date,
  branchId: string | null = null,
): Vehicle {
  return {
    ...details,
    id,
    branchId: storedBranch(branchId),
    status: 'AVAILABLE',
    heldBy: null,
    givenUpBy: [],
    transfer: null,
    withdrawnAt: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
}

/**
 * The vehicle with other details; the vehicle itself when there are none. Refused as STALE when the caller expected another
 * version, as INVALID_STATE when it would change the price of a vehicle that is reserved or sold, or anything of one that left
 * the stock, and as INVALID when its two years would contradict each other.
 */
export function revise(
  vehicle: Vehicle,
  changes: Partial<VehicleDetails>,
  expectedVersion: number | null,
  now: Date,
): Outcome<Vehicle, VehicleRefusal | 'INVALID'> {
  if (expectedVersion !== null && expectedVersion !== vehicle.version) {
    return refuse('STALE', 'expectedVersion', messages.stale({ version: vehicle.version }));
  }
  if (vehicle.withdrawnAt) {
    return refuse('INVALID_STATE', 'id', messages.withdrawn);
  }
  if (Object.keys(changes).length === 0) return done(vehicle);
  const repriced = changes.price !== undefined && !sameMoney(changes.price, vehicle.price);
  if (repriced && vehicle.status !== 'AVAILABLE') {
    return refuse('INVALID_STATE', 'price', messages.priceIsFixed({ status: STATUS_NAMES[vehicle.status] }));
  }
  const revised = next(vehicle, changes, now);
  if (yearsAgree(revised)) return done(revised);
  return refuse('INVALID', changes.manufactureYear == null ? 'year' : 'manufactureYear', messages.yearsApart);
}

/** The vehicle taken off the market for one sale. Repeated for the sale that holds it, nothing changes. */
export function reserve(
  vehicle: Vehicle,
  saleId: string,
  expectedPrice: Money | null,
  now: Date,
): Outcome<Vehicle, VehicleRefusal> {
  if (vehicle.heldBy === saleId) return done(vehicle);
  const isFree = vehicle.status === 'AVAILABLE' && !vehicle.withdrawnAt && !isOpen(vehicle.transfer);
  if (!isFree || vehicle.givenUpBy.includes(saleId)) {
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
  if (vehicle.heldBy !== saleId) return next(vehicle, givenUp(vehicle, saleId), vehicle.updatedAt);
  return next(vehicle, { status: 'AVAILABLE', heldBy: null, ...givenUp(vehicle, saleId) }, now);
}

/** The vehicle SOLD by the sale that holds it; refused when another one, or none, does. */
export function sell(vehicle: Vehicle, saleId: string, now: Date): Outcome<Vehicle, VehicleRefusal> {
  if (vehicle.heldBy !== saleId) {
    return refuse('INVALID_STATE', 'vehicleId', messages.notReserved);
  }
  return done(vehicle.status === 'SOLD' ? vehicle : next(vehicle, { status: 'SOLD' }, now));
}

/** An attempt to return a sale: `id` tells it from another attempt to return the same sale. */
export interface VehicleReturn {
  readonly saleId: string;
  readonly id: string;
}

/**
 * The vehicle back on the market, as its sale is returned. That sale can never reserve it again. Repeated, nothing changes.
 * Refused when another sale has the vehicle, or when this attempt was given up.
 */
export function takeBack(
  vehicle: Vehicle,
  { saleId, id }: VehicleReturn,
  now: Date,
): Outcome<Vehicle, VehicleRefusal | 'CONFLICT'> {
  if (vehicle.givenUpBy.includes(id)) return boughtBack();
  if (vehicle.heldBy !== saleId) {
    const isBack = vehicle.givenUpBy.includes(saleId);
    return isBack ? done(vehicle) : refuse('INVALID_STATE', 'vehicleId', messages.notSoldBySale);
  }
  return done(next(vehicle, { status: 'AVAILABLE', heldBy: null, ...givenUp(vehicle, saleId) }, now));
}

/**
 * The vehicle with this attempt to return its sale given up, so that no repeated call can carry it out later. A vehicle that
 * is back already stays as it is.
 */
export function giveUpReturn(vehicle: Vehicle, { saleId, id }: VehicleReturn): Vehicle {
  if (vehicle.heldBy !== saleId || vehicle.givenUpBy.includes(id)) return vehicle;
  return next(vehicle, givenUp(vehicle, id), vehicle.updatedAt);
}

/** The refusal of a return whose vehicle was bought back meanwhile: a later record has its plate or VIN. */
export function boughtBack(field: 'plate' | 'vin' = 'plate'): Outcome<never, 'CONFLICT'> {
  return refuse('CONFLICT', field, field === 'vin' ? messages.vinBoughtBack : messages.plateBoughtBack);
}

/** The vehicle out of the stock for good; refused while it is reserved, in a transfer, or sold. Repeated, nothing changes. */
export function withdraw(vehicle: Vehicle, now: Date): Outcome<Vehicle, VehicleRefusal> {
  if (vehicle.status !== 'AVAILABLE') {
    return refuse('INVALID_STATE', 'id', messages.notDeletable({ status: STATUS_NAMES[vehicle.status] }));
  }
  if (isOpen(vehicle.transfer)) return refuse('INVALID_STATE', 'id', messages.notDeletableInTransfer);
  return done(vehicle.withdrawnAt ? vehicle : next(vehicle, { withdrawnAt: now }, now));
}

/** Whether nothing needs to be kept of the vehicle: it left the stock, and no sale ever held it, so none refers to it. */
export function isGone(vehicle: Vehicle): boolean {
  return vehicle.withdrawnAt !== null && vehicle.givenUpBy.length === 0;
}

/** The texts that a vehicle is searched by. A plate is found by its second half too, as people write "ABC 1D23". */
export function searchedTexts(vehicle: Vehicle): string[] {
  const { plate, vin } = vehicle;
  return [...publicTexts(vehicle), plate ?? '', plate?.slice(3) ?? '', vin ?? ''];
}

/** The texts that anyone may search a vehicle by. */
export function publicTexts({ make, model, trim, color, year }: Vehicle): string[] {
  return [make, model, trim ?? '', color ?? '', `${year}`];
}

/** Whether a vehicle is in stock: its plate and its VIN are no other vehicle's there. */
export function isInStock({ status, withdrawnAt }: Vehicle): boolean {
  return status !== 'SOLD' && withdrawnAt === null;
}

/** Whether `earlier` is an earlier record of the same car as `vehicle`, and was sold. Ids grow with time. */
export function isEarlierSale(earlier: Vehicle, vehicle: Vehicle): boolean {
  return earlier.status === 'SOLD' && earlier.id < vehicle.id && sharedCode(earlier, vehicle) !== null;
}

/**
 * By what two records are of the same car: by their VINs where both have one, else by their plates. `null` when they are not.
 */
export function sharedCode(one: Vehicle, other: Vehicle): 'plate' | 'vin' | null {
  if (one.vin !== null && other.vin !== null) return one.vin === other.vin ? 'vin' : null;
  return one.plate !== null && one.plate === other.plate ? 'plate' : null;
}

/** A branch as the records keep it: `null` for the default branch, as in records from before there were branches. */
export function storedBranch(branchId: string | null): string | null {
  return branchId === DEFAULT_BRANCH_ID ? null : branchId;
}

const givenUp = ({ givenUpBy }: Vehicle, id: string): Pick<Vehicle, 'givenUpBy'> => ({
  givenUpBy: [...givenUpBy, id].slice(-REMEMBERED),
});

/** The vehicle after a change: one version later. */
export function next(vehicle: Vehicle, changes: Partial<Vehicle>, now: Date): Vehicle {
  return { ...vehicle, ...changes, version: vehicle.version + 1, updatedAt: now };
}
