import { isStaff, type Money, type Outcome, refuse, type UserIdentity } from '@autograph/kernel';
import { messages } from '../domain/messages.ts';
import { limitReached, type PurchaseAttempt } from '../domain/purchase.ts';
import { open, type ReservedVehicle, type Sale } from '../domain/sale.ts';
import { eventOfSale } from '../domain/sale-event.ts';
import type { Ports } from '../ports/index.ts';
import { UnavailableError } from '../ports/unavailable.ts';
import type { ReservationRefusal } from '../ports/vehicle-inventory.ts';
import { abandonAttempt } from './abandon-attempt.ts';
import { settle } from './settle.ts';

type Refused = ReservationRefusal | 'INVALID' | 'LIMIT_REACHED';

/**
 * Takes an attempt, which is written, to its outcome: reserves the vehicle and opens the sale, or refuses and keeps
 * the reasons. Throws when the vehicle service gives no answer; the attempt is then given up. A crash between any two
 * steps leaves the attempt OPENING, or a settlement open: what the recovery loop looks for.
 */
export async function openSale(
  attempt: PurchaseAttempt,
  expectedPrice: Money | null,
  user: UserIdentity,
  ports: Ports,
): Promise<Outcome<Sale, Refused>> {
  const { sales, policy, clock, newId } = ports;
  const atMost = isStaff(user) ? null : policy.pendingSalesLimit;
  // The write that opens the sale decides. This earlier check avoids a useless reservation.
  if (atMost !== null && (await sales.countBounded(attempt.openedBy, atMost)) >= atMost) {
    return refuseAttempt(attempt, limitReached(atMost), null, ports);
  }
  const reserved = await reserve(attempt, expectedPrice, user, ports);
  if (!reserved.ok) return refuseAttempt(attempt, reserved, null, ports);
  const refuseReserved = async (refused: Outcome<never, Refused> & { ok: false }) => {
    await refuseAttempt(attempt, refused, 'RELEASE', ports);
    await settle(attempt, 'RELEASE', user, ports);
    return refused;
  };
  const opened = open(attempt, reserved.value, clock());
  if (!opened.ok) return refuseReserved(opened);
  const written = await sales.open(opened.value, eventOfSale(opened.value, newId()), atMost);
  if (written === 'opened') return opened;
  if (written === 'limit-reached') return refuseReserved(limitReached(atMost ?? 0));
  // Another request, or the recovery loop, held this one for dead and gave the attempt up; it releases the vehicle.
  throw new UnavailableError('the attempt was given up while it was under way');
}

/** Keeps the reasons for which an attempt came to nothing, and returns them. */
export async function refuseAttempt<Code extends Refused>(
  { id }: PurchaseAttempt,
  refused: Outcome<never, Code> & { ok: false },
  settlement: 'RELEASE' | null,
  { sales }: Pick<Ports, 'sales'>,
): Promise<Outcome<never, Code>> {
  await sales.refuse(id, refused.refusals, settlement);
  return refused;
}

async function reserve(
  attempt: PurchaseAttempt,
  expectedPrice: Money | null,
  user: UserIdentity,
  ports: Ports,
): Promise<Outcome<ReservedVehicle, ReservationRefusal>> {
  try {
    // Asked once the attempt is written: anyone who erases this customer has either seen the attempt, or is seen here.
    if (!(await ports.customers.mayBuy(attempt.customerId, user))) {
      return refuse('NOT_FOUND', 'customerId', messages.noSuchCustomer);
    }
    return await ports.vehicles.reserve(
      { vehicleId: attempt.vehicleId, saleId: attempt.id, expectedPrice },
      user,
    );
  } catch (error) {
    try {
      await abandonAttempt({ ...attempt, state: 'OPENING' }, user, ports);
    } catch (failure) {
      ports.report('could not give up an attempt', attempt.id, failure);
    }
    throw error;
  }
}
