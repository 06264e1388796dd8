import { done, type Outcome, refuse, type UserIdentity } from '@autograph/kernel';
import { messages } from '../domain/messages.ts';
import type { PurchaseAttempt, PurchaseRefusal } from '../domain/purchase.ts';
import type { Sale } from '../domain/sale.ts';
import type { Ports } from '../ports/index.ts';
import { UnavailableError } from '../ports/unavailable.ts';
import { abandonAttempt } from './abandon-attempt.ts';

/** Waits between two looks at an attempt under way, in milliseconds; ten seconds in all. */
const PAUSES = [20, 40, 80, 160, ...Array<number>(38).fill(255), 10];

/**
 * The outcome of the attempt that used this one's idempotency key first, waited for while it is under way. Refused when
 * that one asked for something else. Throws when it has no outcome, or none yet after ten seconds.
 */
export async function firstOutcome(
  { openedBy, idempotencyKey, fingerprint }: PurchaseAttempt,
  { sales, pause }: Pick<Ports, 'sales' | 'pause'>,
): Promise<Outcome<Sale, PurchaseRefusal>> {
  for (const wait of [0, ...PAUSES]) {
    if (wait > 0) await pause(wait);
    const first = await sales.findByKey(openedBy, idempotencyKey ?? '');
    if (!first) break;
    if (first.fingerprint !== fingerprint) {
      return refuse('IDEMPOTENCY_MISMATCH', 'idempotencyKey', messages.keyMismatch);
    }
    if (first.state === 'OPENED') return done(first.sale);
    if (first.state === 'REFUSED') return { ok: false, refusals: first.refusals };
    if (first.state === 'ABANDONED') break;
  }
  throw new UnavailableError('the first purchase with this idempotency key has no outcome');
}

/**
 * Gives up an earlier attempt under the same key and for the same purchase that nobody works on any more, so that a
 * failure does not spoil the key. Returns whether the key is free now.
 */
export async function clearLeftBehind(
  { openedBy, idempotencyKey, fingerprint, attemptedAt }: PurchaseAttempt,
  user: UserIdentity,
  ports: Ports,
): Promise<boolean> {
  const first = await ports.sales.findByKey(openedBy, idempotencyKey ?? '');
  if (first?.fingerprint !== fingerprint) return false;
  if (first.state !== 'OPENING' && first.state !== 'ABANDONED') return false;
  const age = attemptedAt.getTime() - first.attemptedAt.getTime();
  if (first.state === 'OPENING' && age <= ports.policy.attemptLimit) return false;
  return abandonAttempt({ id: first.id, vehicleId: first.vehicleId, state: first.state }, user, ports);
}
