import type { Outcome } from '@autograph/kernel';
import { checkRejection } from '../domain/decision-input.ts';
import type { Sale } from '../domain/sale.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { type DecisionInput, type DecisionRefusal, decideSale, ownPurchases } from './decide-sale.ts';
import { knownToStaff } from './known-to-staff.ts';

/** Decides against a PENDING sale, for a reason; its vehicle is then free again. Decided is final. */
export async function rejectSale(
  id: string,
  input: DecisionInput,
  { user }: Actor,
  ports: Ports,
): Promise<Outcome<Sale, DecisionRefusal | 'INVALID'>> {
  const said = checkRejection(input);
  if (!said.ok) return said;
  const about = { ...ports, mayKnow: knownToStaff(user), isOwn: await ownPurchases(user, ports) };
  return decideSale(
    id,
    { to: 'REJECTED', ...said.value, expectedVersion: input.expectedVersion },
    user,
    about,
  );
}
