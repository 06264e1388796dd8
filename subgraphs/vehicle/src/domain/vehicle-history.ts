import type { DomainEvent } from '@autograph/events';
import { type Money, sameMoney } from '@autograph/kernel';
import { isOpen, type VehicleTransfer } from './transfer.ts';
import type { Vehicle, VehicleStatus } from './vehicle.ts';
import { eventOfChange } from './vehicle-event.ts';

/** One change of a vehicle's status. */
export interface VehicleTransition {
  /** `null` where the vehicle entered the stock. */
  readonly from: VehicleStatus | null;
  readonly to: VehicleStatus;
  readonly at: Date;
  /** The user who did it; `null` where the service itself did. */
  readonly by: string | null;
  /** The purchase that took, freed or got the vehicle. */
  readonly saleId: string | null;
}

/** A price that a vehicle had, from `at` until the next one. */
export interface VehiclePrice {
  readonly price: Money;
  readonly at: Date;
  /** The user who set it; `null` where the service itself did. */
  readonly by: string | null;
}

/** What a change adds to the histories, and the event that it raises; written with the change itself. */
export interface ChangeRecord {
  readonly transition: VehicleTransition | null;
  readonly price: VehiclePrice | null;
  /** The transfer that the change finished. */
  readonly transfer: VehicleTransfer | null;
  readonly event: DomainEvent | null;
}

/** The record of a change. `before` is `null` for a new vehicle; `by` is the user who made it, `null` the service itself. */
export function recordOfChange(
  before: Vehicle | null,
  after: Vehicle,
  made: { readonly by: string | null; readonly eventId: string },
): ChangeRecord {
  const saleId = after.heldBy ?? before?.heldBy ?? null;
  const moved = before?.status !== after.status;
  const transition = {
    from: before?.status ?? null,
    to: after.status,
    at: after.updatedAt,
    by: made.by,
    saleId,
  };
  const repriced = before === null || !sameMoney(before.price, after.price);
  return {
    transition: moved ? transition : null,
    price: repriced ? { price: after.price, at: after.updatedAt, by: made.by } : null,
    transfer: before && isOpen(before.transfer) && !isOpen(after.transfer) ? after.transfer : null,
    event: eventOfChange(before, after, saleId, made.eventId),
  };
}
