import { check, code, line, type Outcome } from '@autograph/kernel';
import { plateOf } from '@autograph/kernel/brazil';
import { z } from 'zod';
import { id, whole } from './input.ts';
import { messages } from './messages.ts';
import { plateKeyOf } from './plate.ts';

/** The year of Benz's patent motor car, the first that there is. */
const FIRST_YEAR = 1886;

const MOST_KILOMETRES = 9_999_999;

/** How many owners are remembered, the latest. */
const OWNERS_KEPT = 50;

/** How many vehicles a CUSTOMER may register. */
export const MOST_OWN_VEHICLES = 20;

/** What is said of a vehicle. */
export interface VehicleDetails {
  readonly plate: string | null;
  readonly make: string;
  readonly model: string;
  readonly year: number;
  readonly mileage: number | null;
}

/** That a customer owned a vehicle for some time. */
export interface Ownership {
  readonly customerId: string;
  readonly since: Date;
  /** When it ended, where that is known by itself; else it lasts until the next one begins. */
  readonly endedAt: Date | null;
  /** The sale that made them the owner; `null` when the vehicle was registered. */
  readonly saleId: string | null;
}

/** A vehicle that a customer brings to the workshop. */
export interface CustomerVehicle extends VehicleDetails {
  readonly id: string;
  /** The vehicle of the stock that its owner bought here; `null` where they got it elsewhere. */
  readonly vehicleId: string | null;
  /** By when they began. */
  readonly owners: readonly Ownership[];
  /** Number of changes; the guard of every write. */
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** Who owns a vehicle now; `null` when nobody is known. */
export function ownerOf({ owners }: Pick<CustomerVehicle, 'owners'>): string | null {
  const last = owners.at(-1);
  return last && last.endedAt === null ? last.customerId : null;
}

/** The owners with when each ownership ended. */
export function ownerHistory({ owners }: Pick<CustomerVehicle, 'owners'>) {
  return owners.map(({ customerId, since, endedAt }, at) => {
    const next = owners[at + 1]?.since ?? null;
    const until = endedAt && next ? new Date(Math.min(endedAt.getTime(), next.getTime())) : (endedAt ?? next);
    return { customerId, since, until };
  });
}

/** What two records of one vehicle have in common; `null` where a vehicle has no plate. */
export function keyOf({ plate }: Pick<VehicleDetails, 'plate'>): string | null {
  return plate === null ? null : plateKeyOf(plate);
}

const registration = (now: Date) =>
  z.object({
    plate: code(plateOf, messages.plate),
    make: line(60),
    model: line(80),
    year: whole(FIRST_YEAR, now.getUTCFullYear() + 1),
    mileage: whole(0, MOST_KILOMETRES)
      .nullish()
      .transform((kilometres) => kilometres ?? null),
    customerId: id.nullish().transform((given) => given ?? null),
  });

export type Registration = z.output<ReturnType<typeof registration>>;

/** Checks a registration of an input. */
export function checkRegistration(input: unknown, now: Date): Outcome<Registration, 'INVALID'> {
  return check(registration(now), input);
}

/** A vehicle that is new here, and belongs to nobody yet. */
export function newVehicle(details: VehicleDetails, id: string, now: Date): CustomerVehicle {
  return { ...details, id, vehicleId: null, owners: [], version: 0, createdAt: now, updatedAt: now };
}

/** The vehicle as somebody registers it: with these details, and owned by this customer from now on. */
export function registered(
  vehicle: CustomerVehicle,
  { customerId, ...details }: Registration & { readonly customerId: string },
  now: Date,
): CustomerVehicle {
  const isOwner = ownerOf(vehicle) === customerId;
  const ownership: Ownership = { customerId, since: now, endedAt: null, saleId: null };
  return changed(
    vehicle,
    {
      ...details,
      mileage: details.mileage ?? vehicle.mileage,
      ...(!isOwner && { vehicleId: null, owners: [...vehicle.owners, ownership] }),
    },
    now,
  );
}

/** What is known of the sale of a vehicle here. */
export interface KnownSale {
  readonly saleId: string;
  readonly customerId: string;
  readonly vehicleId: string;
  readonly at: Date;
  /** Whether the vehicle came back at that moment. */
  readonly isReturned: boolean;
}

/**
 * The vehicle with what a sale says of its owner; the same one when that is known. The approval and the return of a sale may come in
 * any order, and more than once.
 */
export function sold(
  vehicle: CustomerVehicle,
  sale: KnownSale,
  details: VehicleDetails,
  now: Date,
): CustomerVehicle {
  const { saleId, customerId, vehicleId, at, isReturned } = sale;
  const known = vehicle.owners.find((owner) => owner.saleId === saleId);
  const ownership: Ownership = {
    customerId,
    saleId,
    since: known && known.since < at ? known.since : at,
    endedAt: isReturned ? at : (known?.endedAt ?? null),
  };
  if (known && isSame(known, ownership)) return vehicle;
  const owners = [...vehicle.owners.filter((owner) => owner !== known), ownership].toSorted(
    (a, b) => a.since.getTime() - b.since.getTime(),
  );
  // What the newest sale says of the vehicle counts.
  const isNewest = owners.at(-1) === ownership;
  return changed(vehicle, { owners, ...(isNewest && { ...details, vehicleId }) }, now);
}

function isSame(a: Ownership, b: Ownership): boolean {
  return a.since.getTime() === b.since.getTime() && a.endedAt?.getTime() === b.endedAt?.getTime();
}

/** The vehicle without some of its ownerships; the same one when it has none of them. */
export function withoutOwnerships(
  vehicle: CustomerVehicle,
  isGone: (ownership: Ownership) => boolean,
  now: Date,
): CustomerVehicle {
  const owners = vehicle.owners
    .map((owner, at) => {
      // Who owned it before does not own it again, as the next one is gone.
      const next = vehicle.owners[at + 1];
      return next && isGone(next) && owner.endedAt === null ? { ...owner, endedAt: next.since } : owner;
    })
    .filter((owner) => !isGone(owner));
  if (owners.length === vehicle.owners.length) return vehicle;
  const hasOwner = ownerOf({ owners }) !== null;
  return changed(vehicle, { owners, ...(!hasOwner && { vehicleId: null }) }, now);
}

function changed(vehicle: CustomerVehicle, changes: Partial<CustomerVehicle>, now: Date): CustomerVehicle {
  const next = { ...vehicle, ...changes };
  return {
    ...next,
    owners: next.owners.slice(-OWNERS_KEPT),
    version: vehicle.version + 1,
    updatedAt: now,
  };
}
