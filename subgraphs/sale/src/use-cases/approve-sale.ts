import type { Outcome } from '@autograph/kernel';
import { checkApproval } from '../domain/decision-input.ts';
import type { Sale } from '../domain/sale.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { type DecisionInput, type DecisionRefusal, decideSale, ownPurchases } from './decide-sale.ts';
import { knownToStaff } from './known-to-staff.ts';

/** Decides for a PENDING sale; its vehicle is then SOLD. Decided is final. */
export async function approveSale(
  id: string,
  input: DecisionInput | null | undefined,
  { user }: Actor,
  ports: Ports,
): Promise<Outcome<Sale, DecisionRefusal | 'INVALID'>> {
  const said = checkApproval(input);
  if (!said.ok) return said;
  const about = { ...ports, mayKnow: knownToStaff(user), isOwn: await ownPurchases(user, ports) };
  const { expectedVersion } = input ?? {};
  return decideSale(
    id,
    { to: 'APPROVED', reason: null, notes: said.value.notes, expectedVersion },
    user,
    about,
  );
}
