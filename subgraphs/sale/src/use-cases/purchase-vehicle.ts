import type { Outcome } from '@autograph/kernel';
import { askedFor, checkPurchase, type PurchaseAttempt, type PurchaseRefusal } from '../domain/purchase.ts';
import type { Sale } from '../domain/sale.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { findBuyer } from './find-buyer.ts';
import { clearLeftBehind, firstOutcome } from './first-outcome.ts';
import { openSale } from './open-sale.ts';

/**
 * Reserves a vehicle and opens a sale, PENDING. The attempt is written before the vehicle is asked for, so that a crash
 * leaves a trace of whatever happened. The same idempotency key of the same user answers the first outcome, refusals
 * included; an input that broke a rule by itself, or an outcome that nobody could tell (UNAVAILABLE), is not kept.
 */
export async function purchaseVehicle(
  input: Readonly<Record<string, unknown>>,
  actor: Actor,
  ports: Ports,
): Promise<Outcome<Sale, PurchaseRefusal>> {
  const purchase = checkPurchase(input);
  if (!purchase.ok) return purchase;
  const buyer = await findBuyer(purchase.value.customerId, actor, ports);
  if (!buyer.ok) return buyer;

  const { user } = actor;
  const { expectedPrice, ...bought } = purchase.value;
  const attempt: PurchaseAttempt = {
    ...bought,
    id: ports.newId(),
    customerId: buyer.value,
    openedBy: user.id,
    fingerprint: ports.digest(askedFor(purchase.value, buyer.value)),
    attemptedAt: ports.clock(),
  };
  const begin = async () => (await ports.sales.begin(attempt)) === 'begun';
  const begun = (await begin()) || ((await clearLeftBehind(attempt, user, ports)) && (await begin()));
  return begun ? openSale(attempt, expectedPrice, user, ports) : firstOutcome(attempt, ports);
}
