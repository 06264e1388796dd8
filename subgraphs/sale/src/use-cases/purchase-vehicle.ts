import { isStaff, type Outcome } from '@autograph/kernel';
import {
  askedFor,
  checkPurchase,
  notAvailable,
  type Purchase,
  type PurchaseAttempt,
  type PurchaseRefusal,
} from '../domain/purchase.ts';
import type { Sale } from '../domain/sale.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { findBuyer } from './find-buyer.ts';
import { clearLeftBehind, firstOutcome } from './first-outcome.ts';
import { openSale, refuseAttempt } from './open-sale.ts';

type Bought = Outcome<Sale, PurchaseRefusal>;

/**
 * Reserves a vehicle and opens a sale, PENDING. The attempt is written before the vehicle is asked for, so that a crash
 * leaves a trace of whatever happened. The same idempotency key of the same user answers the first outcome, refusals
 * included; an input that broke a rule by itself, or an outcome that nobody could tell (UNAVAILABLE), is not kept.
 */
export async function purchaseVehicle(
  input: Readonly<Record<string, unknown>>,
  actor: Actor,
  ports: Ports,
): Promise<Bought> {
  const purchase = checkPurchase(input);
  if (!purchase.ok) return purchase;
  const { vehicleId, idempotencyKey } = purchase.value;
  const ask = () => buy(purchase.value, actor, ports);
  // A key may have an outcome already, and a refusal under it is kept: those compete once their attempt is written.
  if (idempotencyKey !== null) return ask();
  return ports.purchaseQueue.enter<Bought>(vehicleId, { ask, taken, lose: notAvailable });
}

async function buy(purchase: Purchase, actor: Actor, ports: Ports): Promise<Bought> {
  const buyer = await findBuyer(purchase.customerId, actor, ports);
  if (!buyer.ok) return buyer;

  const { user } = actor;
  const { expectedPrice, ...bought } = purchase;
  const attempt: PurchaseAttempt = {
    ...bought,
    id: ports.newId(),
    customerId: buyer.value,
    openedBy: user.id,
    soldBy: isStaff(user) ? user.id : null,
    fingerprint: ports.digest(askedFor(purchase, buyer.value)),
    attemptedAt: ports.clock(),
  };
  const begin = async () => (await ports.sales.begin(attempt)) === 'begun';
  const begun = (await begin()) || ((await clearLeftBehind(attempt, user, ports)) && (await begin()));
  if (!begun) return firstOutcome(attempt, ports);
  const ask = () => openSale(attempt, expectedPrice, user, ports);
  if (attempt.idempotencyKey === null) return ask();
  const lose = () => refuseAttempt(attempt, notAvailable(), null, ports);
  return ports.purchaseQueue.enter<Bought>(attempt.vehicleId, { ask, taken, lose });
}

/** Whether a purchase has shown that its vehicle is taken, by itself or by another. */
function taken(outcome: Bought): boolean {
  return outcome.ok || outcome.refusals.some(({ code }) => code === 'VEHICLE_NOT_AVAILABLE');
}
