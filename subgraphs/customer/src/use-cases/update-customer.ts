import type { Outcome, UserIdentity } from '@autograph/kernel';
import { type Customer, revise } from '../domain/customer.ts';
import { checkChanges } from '../domain/customer-details.ts';
import type { Ports } from '../ports/index.ts';
import { changeCustomer } from './change-customer.ts';

/**
 * Changes the given details of a customer: a CUSTOMER their own, staff anyone's; with `expectedVersion` only if nobody
 * else changed it meanwhile.
 */
export async function updateCustomer(
  id: string,
  {
    expectedVersion,
    ...input
  }: Readonly<Record<string, unknown>> & { readonly expectedVersion?: number | null | undefined },
  by: UserIdentity,
  ports: Pick<Ports, 'customers' | 'clock' | 'newId'>,
): Promise<Outcome<Customer, 'INVALID' | 'STALE' | 'INVALID_STATE' | 'NOT_FOUND' | 'CONFLICT'>> {
  const changes = checkChanges(input, by);
  if (!changes.ok) return changes;
  const now = ports.clock();
  return changeCustomer(
    id,
    (customer) => revise(customer, changes.value, expectedVersion ?? null, now),
    by,
    ports,
  );
}
