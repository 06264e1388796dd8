import { done, isStaff, type Outcome, type UserIdentity } from '@autograph/kernel';
import { type Customer, register } from '../domain/customer.ts';
import { checkNewCustomer } from '../domain/customer-details.ts';
import { eventOfCustomer } from '../domain/customer-event.ts';
import { boundsOf, type RefusalBound } from '../domain/refused-records.ts';
import type { CustomerRepository } from '../ports/customer-repository.ts';
import type { Ports } from '../ports/index.ts';
import type { RefusalLedger } from '../ports/refusal-ledger.ts';
import { taken } from './change-customer.ts';
import { checkLink } from './check-link.ts';

/**
 * Makes a customer record: a CUSTOMER their own, staff anyone's. Refused when a detail is wrong, the CPF or CNPJ
 * is another customer's, there is no such user, or the user has a record. A CUSTOMER who was refused too often in a day is
 * refused in the same words, whatever they send: each refusal may say that a number is known. `clientAddress` is the network
 * address that the request came from, if known.
 */
export async function createCustomer(
  input: Readonly<Record<string, unknown>>,
  by: UserIdentity,
  clientAddress: string | null,
  ports: Pick<Ports, 'customers' | 'accounts' | 'refusals' | 'clock' | 'newId'>,
): Promise<Outcome<Customer, 'INVALID' | 'CONFLICT'>> {
  const details = checkNewCustomer(input, by);
  if (!details.ok) return details;
  const { userId } = details.value;
  const linked = await checkLink(userId, by, ports);
  if (!linked.ok) return linked;
  const { customers, refusals, clock, newId } = ports;
  // Asked first, for a second record of one's own usually repeats the CPF too; the index decides when two race.
  if (userId !== null && (await customers.findByUserIds([userId])).length > 0) {
    return taken('userId', by);
  }

  const customer = register(details.value, newId(), clock());
  const insert = () => customers.insert(customer, eventOfCustomer(null, customer, newId()));
  const written = isStaff(by)
    ? await insert()
    : await counted(insert, boundsOf(by, clientAddress), refusals, clock());
  if (written === 'inserted') return done(customer);
  return taken(written === 'refused too often' ? 'cpf' : written.duplicate, by);
}

/** Inserts a record, which counts as refused unless it was inserted or could not be tried. */
async function counted(
  insert: () => ReturnType<CustomerRepository['insert']>,
  bounds: readonly RefusalBound[],
  refusals: RefusalLedger,
  now: Date,
): Promise<Awaited<ReturnType<CustomerRepository['insert']>> | 'refused too often'> {
  if (!(await refusals.reserve(bounds, now))) return 'refused too often';
  let isRefused = false;
  try {
    const written = await insert();
    isRefused = written !== 'inserted';
    return written;
  } finally {
    if (!isRefused) await refusals.giveBack(bounds);
  }
}
