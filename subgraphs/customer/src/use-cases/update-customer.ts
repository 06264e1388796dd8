import { isStaff, type Outcome, refuse, type UserIdentity } from '@autograph/kernel';
import { type Customer, revise } from '../domain/customer.ts';
import { checkChanges } from '../domain/customer-details.ts';
import { messages } from '../domain/messages.ts';
import type { Ports } from '../ports/index.ts';
import { changeCustomer } from './change-customer.ts';
import { checkLink } from './check-link.ts';

/**
 * Changes the given details of a customer: a CUSTOMER their own but for the CPF and CNPJ, staff anyone's; with `expectedVersion` only if nobody
 * else changed it meanwhile.
 */
export async function updateCustomer(
  id: string,
  {
    expectedVersion,
    ...input
  }: Readonly<Record<string, unknown>> & { readonly expectedVersion?: number | null | undefined },
  by: UserIdentity,
  ports: Pick<Ports, 'customers' | 'accounts' | 'clock' | 'newId'>,
): Promise<Outcome<Customer, 'INVALID' | 'STALE' | 'INVALID_STATE' | 'NOT_FOUND' | 'CONFLICT'>> {
  const changes = checkChanges(input, by);
  if (!changes.ok) return changes;
  const linked = await checkLink(changes.value.userId, by, ports);
  if (!linked.ok) return linked;
  const now = ports.clock();
  return changeCustomer<'INVALID' | 'STALE' | 'INVALID_STATE'>(
    id,
    (customer) => {
      const { cpf, cnpj, userId } = changes.value;
      // The answer to a number of another customer would tell a CUSTOMER that this person or company is known here.
      if (!isStaff(by) && cpf !== undefined && cpf !== customer.cpf)
        return refuse('INVALID', 'cpf', messages.onlyStaffChangesCpf);
      if (!isStaff(by) && cnpj !== undefined && cnpj !== customer.cnpj)
        return refuse('INVALID', 'cnpj', messages.onlyStaffChangesCnpj);
      // Otherwise staff could take their name off a purchase, decide it, and put the name back.
      if (isStaff(by) && customer.userId === by.id && userId !== undefined && userId !== by.id)
        return refuse('INVALID', 'userId', messages.ownLink);
      return revise(customer, changes.value, expectedVersion ?? null, now);
    },
    by,
    ports,
  );
}
