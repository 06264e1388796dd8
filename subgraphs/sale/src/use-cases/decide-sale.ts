import { done, type Outcome, refuse, type UserIdentity } from '@autograph/kernel';
import { type Decision, decide, type Sale } from '../domain/sale.ts';
import type { Ports } from '../ports/index.ts';
import { settle } from './settle.ts';

/** How often a decision is made anew because another change came first; each time that one has succeeded. */
const ATTEMPTS = 100;

export type DecisionRefusal = 'NOT_FOUND' | 'INVALID_STATE';

/**
 * Decides a sale on its newest state. The sale's record decides, and says what that owes the vehicle; then the vehicle
 * service is called. If that fails the decision stands, and the recovery loop carries it out. A sale that `mayKnow`
 * denies is refused as if it did not exist.
 */
export async function decideSale(
  id: string,
  decision: Omit<Decision, 'by'>,
  user: UserIdentity,
  { mayKnow = () => true, ...ports }: Ports & { readonly mayKnow?: (sale: Sale) => boolean },
): Promise<Outcome<Sale, DecisionRefusal>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const sale = await ports.sales.findById(id);
    if (!sale || !mayKnow(sale)) return refuse('NOT_FOUND', 'id', 'There is no such sale.');
    const decided = decide(sale, { ...decision, by: user.id }, ports.clock());
    if (!decided.ok) return decided;
    if (await ports.sales.decide(decided.value, sale.version))
      return done(await settled(decided.value, user, ports));
  }
  throw new Error(`sale ${id} changes too fast`);
}

async function settled(sale: Sale, user: UserIdentity, ports: Ports): Promise<Sale> {
  const owes = sale.settlement !== null && !(await settle(sale, sale.settlement, user, ports));
  return owes ? sale : { ...sale, settlement: null };
}
