import { isStaff, type Outcome } from '@autograph/kernel';
import { checkCancellation } from '../domain/decision-input.ts';
import type { Sale } from '../domain/sale.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { type DecisionInput, type DecisionRefusal, decideSale } from './decide-sale.ts';
import { knownToStaff } from './known-to-staff.ts';

/** Cancels a PENDING sale; its vehicle is then free again. A CUSTOMER cancels their own, SALES those of their branches. */
export async function cancelSale(
  id: string,
  input: DecisionInput | null | undefined,
  actor: Actor,
  ports: Ports,
): Promise<Outcome<Sale, DecisionRefusal | 'INVALID'>> {
  const said = checkCancellation(input);
  if (!said.ok) return said;
  const decision = { to: 'CANCELLED', ...said.value, expectedVersion: input?.expectedVersion } as const;
  if (isStaff(actor.user))
    return decideSale(id, decision, actor.user, { ...ports, mayKnow: knownToStaff(actor.user) });
  const own = await actor.ownCustomerId();
  return decideSale(id, decision, actor.user, { ...ports, mayKnow: (sale) => sale.customerId === own });
}
