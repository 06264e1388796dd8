import { type DomainEvent, eventOf } from '@autograph/events';
import { decimalOf, type Money, sameMoney } from '@autograph/kernel';
import { isGone, type Vehicle, type VehicleStatus } from './vehicle.ts';

/** One change of a vehicle's status. */
export interface VehicleTransition {
  /** `null` where the vehicle entered the stock. */
  readonly from: VehicleStatus | null;
  readonly to: VehicleStatus;
  readonly at: Date;
  /** The user who did it; `null` where the house itself did. */
  readonly by: string | null;
  /** The purchase that took, freed or got the vehicle. */
  readonly saleId: string | null;
}

/** A price that a vehicle had, from `at` until the next one. */
export interface VehiclePrice {
  readonly price: Money;
  readonly at: Date;
  /** The user who set it; `null` where the house itself did. */
  readonly by: string | null;
}

/** What a change leaves in the histories, and tells others; written with the change itself. */
export interface Trace {
  readonly transition: VehicleTransition | null;
  readonly price: VehiclePrice | null;
  readonly event: DomainEvent | null;
}

/** The trace of a change. `before` is `null` for a new vehicle; `by` is who made it, `null` the house itself. */
export function traceOf(
  before: Vehicle | null,
  after: Vehicle,
  made: { readonly by: string | null; readonly eventId: string },
): Trace {
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
    event: eventOfChange(before, after, saleId, made.eventId),
  };
}

function eventOfChange(
  before: Vehicle | null,
  after: Vehicle,
  saleId: string | null,
  id: string,
): DomainEvent | null {
  const about = { id, aggregateId: after.id, sequence: after.version, occurredAt: after.updatedAt };
  if (!before) {
    const { make, model, year, price } = after;
    return eventOf('VehicleCreated', { ...about, data: { make, model, year, price: told(price) } });
  }
  if (before.withdrawnAt === null && after.withdrawnAt !== null) {
    return eventOf('VehicleWithdrawn', { ...about, data: { removed: isGone(after) } });
  }
  if (before.status !== after.status && saleId !== null) {
    return eventOf(EVENTS[after.status], { ...about, data: { saleId } });
  }
  if (sameMoney(before.price, after.price)) return null;
  return eventOf('VehiclePriceChanged', {
    ...about,
    data: { from: told(before.price), to: told(after.price) },
  });
}

const EVENTS = { AVAILABLE: 'VehicleReleased', RESERVED: 'VehicleReserved', SOLD: 'VehicleSold' } as const;

const told = ({ centavos, currency }: Money) => ({ amount: decimalOf(centavos), currency });
