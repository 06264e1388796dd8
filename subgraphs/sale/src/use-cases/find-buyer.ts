import { done, isStaff, type Outcome, refuse } from '@autograph/kernel';
import { messages } from '../domain/messages.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';

/**
 * The customer who buys: whom staff name, or a CUSTOMER themself. A CUSTOMER who names another one is answered as for
 * one that does not exist.
 */
export async function findBuyer(
  named: string | null,
  actor: Actor,
  { customers }: Pick<Ports, 'customers'>,
): Promise<Outcome<string, 'INVALID' | 'NOT_FOUND'>> {
  if (isStaff(actor.user)) {
    if (named === null) return refuse('INVALID', 'customerId', messages.customerNotNamed);
    const found = await customers.findById(named, actor.user);
    return found === null ? noSuchCustomer() : done(found);
  }
  const own = await actor.ownCustomerId();
  if (named !== null && named !== own) return noSuchCustomer();
  return own === null ? refuse('NOT_FOUND', null, messages.noCustomerRecord) : done(own);
}

function noSuchCustomer(): Outcome<never, 'NOT_FOUND'> {
  return refuse('NOT_FOUND', 'customerId', messages.noSuchCustomer);
}
