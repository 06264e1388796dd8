import type { UserIdentity } from '@autograph/kernel';
import type { Ports } from '../ports/index.ts';
import { settle } from './settle.ts';

/**
 * Gives up an attempt of which nobody knows whether its vehicle is reserved: one that got no answer, or whose process
 * died. The record decides first, so that no other process can still open it; then the vehicle is released; only then
 * is the idempotency key free for another attempt, which could otherwise be refused because of this one. Answers
 * whether all that is done; what is not is left to the recovery loop, or to the next request with the key.
 */
export async function abandonAttempt(
  attempt: { readonly id: string; readonly vehicleId: string; readonly state: 'OPENING' | 'ABANDONED' },
  user: UserIdentity | null,
  ports: Ports,
): Promise<boolean> {
  if (attempt.state === 'OPENING' && !(await ports.sales.abandon(attempt.id))) return false;
  return (await settle(attempt, 'RELEASE', user, ports)) === 'done';
}
