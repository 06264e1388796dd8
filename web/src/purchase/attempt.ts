import { graph } from '../data/session.ts';
import { forget, keep, recall } from '../data/tab-storage.ts';

/** What someone wants to buy, and how they pay. */
export type Wish = Parameters<typeof graph.purchaseVehicle>[0]['input'];

/**
 * Buys a vehicle once, however often the same wish is sent: the key of the purchase is kept until its outcome is known, also over a
 * reload of the page. What is thrown says nothing about whether it was bought: the same call again answers that.
 */
export async function purchase(wish: Wish): Outcome {
  const outcome = await attempt(wish);
  const status = outcome.ok ? outcome.sale?.status : 'PENDING';
  // The kept key belonged to a purchase that has ended since, for example by its cancellation. This wish is a new one.
  return status === 'PENDING' || status === 'APPROVED' ? outcome : attempt(wish);
}

/** Forgets the attempts to buy a vehicle, once it is known that one of them bought it. */
export function forgetAttempts(vehicleId: string): void {
  forget(namesOf(vehicleId));
}

type Outcome = ReturnType<typeof graph.purchaseVehicle>;

async function attempt(wish: Wish): Outcome {
  const name = namesOf(wish.vehicleId) + JSON.stringify(wish);
  const idempotencyKey = recall(name) ?? randomKey();
  keep(name, idempotencyKey);
  const outcome = await graph.purchaseVehicle({ input: { ...wish, idempotencyKey } });
  // The outcome is known: another wish like this one is another purchase.
  forget(name);
  return outcome;
}

const namesOf = (vehicleId: string): string => `purchase ${vehicleId} `;

function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
