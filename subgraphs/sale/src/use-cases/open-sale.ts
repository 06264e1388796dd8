import type { Money, Outcome, UserIdentity } from '@autograph/kernel';
import type { PurchaseAttempt } from '../domain/purchase.ts';
import { open, type Sale } from '../domain/sale.ts';
import type { Ports } from '../ports/index.ts';
import { UnavailableError } from '../ports/unavailable.ts';
import type { ReservationRefusal } from '../ports/vehicle-inventory.ts';
import { abandonAttempt } from './abandon-attempt.ts';
import { settle } from './settle.ts';

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
): Promise<Outcome<Sale, ReservationRefusal | 'INVALID'>> {
  const { sales, clock } = ports;
  const reserved = await reserve(attempt, expectedPrice, user, ports);
  if (!reserved.ok) {
    await sales.refuse(attempt.id, reserved.refusals, null);
    return reserved;
  }
  const opened = open(attempt, reserved.value, clock());
  if (!opened.ok) {
    await sales.refuse(attempt.id, opened.refusals, 'RELEASE');
    await settle(attempt, 'RELEASE', user, ports);
    return opened;
  }
  if (await sales.open(opened.value)) return opened;
  // Another request, or the recovery loop, held this one for dead and gave the attempt up; it releases the vehicle.
  throw new UnavailableError('the attempt was given up while it was under way');
}

async function reserve(
  attempt: PurchaseAttempt,
  expectedPrice: Money | null,
  user: UserIdentity,
  ports: Ports,
): Promise<Outcome<Money, ReservationRefusal>> {
  try {
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
