import {
  countingRefusals,
  done,
  isStaff,
  type Outcome,
  REFUSED_TOO_OFTEN,
  refusalBounds,
  type UserIdentity,
} from '@autograph/kernel';
import { type Customer, register } from '../domain/customer.ts';
import { checkNewCustomer } from '../domain/customer-details.ts';
import { eventOfCustomer } from '../domain/customer-event.ts';
import type { Ports } from '../ports/index.ts';
import { taken } from './change-customer.ts';
import { checkLink } from './check-link.ts';

/**
 * Number of refused records in a day. A person who was refused needs help from the shop; an office or the shop itself may stand behind an
 * address.
 */
const MOST_REFUSED = { ofUser: 5, ofAddress: 30 };

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
    : await countingRefusals(
        insert,
        (answer) => answer !== 'inserted',
        refusals,
        refusalBounds(by, clientAddress, MOST_REFUSED),
        clock(),
      );
  if (written === 'inserted') return done(customer);
  return taken(written === REFUSED_TOO_OFTEN ? 'cpf' : written.duplicate, by);
}
