import { done, type Outcome, type UserIdentity } from '@autograph/kernel';
import { type Customer, register } from '../domain/customer.ts';
import { checkNewCustomer } from '../domain/customer-details.ts';
import { eventOfCustomer } from '../domain/customer-event.ts';
import type { Ports } from '../ports/index.ts';
import { taken } from './change-customer.ts';
import { checkLink } from './check-link.ts';

/**
 * Makes a customer record: a CUSTOMER their own, staff anyone's. Refused when a detail is wrong, the CPF is another
 * customer's, there is no such user, or the user has a record.
 */
export async function createCustomer(
  input: Readonly<Record<string, unknown>>,
  by: UserIdentity,
  ports: Pick<Ports, 'customers' | 'accounts' | 'clock' | 'newId'>,
): Promise<Outcome<Customer, 'INVALID' | 'CONFLICT'>> {
  const details = checkNewCustomer(input, by);
  if (!details.ok) return details;
  const { userId } = details.value;
  const linked = await checkLink(userId, by, ports);
  if (!linked.ok) return linked;
  const { customers, clock, newId } = ports;
  // Asked first, for a second record of one's own usually repeats the CPF too; the index decides when two race.
  if (userId !== null && (await customers.findByUserIds([userId])).length > 0) {
    return taken('userId', by);
  }

  const customer = register(details.value, newId(), clock());
  const written = await customers.insert(customer, eventOfCustomer(null, customer, newId()));
  return written === 'inserted' ? done(customer) : taken(written.duplicate, by);
}
