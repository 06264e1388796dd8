import type { DomainEvent } from '@autograph/events';
import {
  CONFLICT,
  done,
  isStaff,
  type Outcome,
  refuse,
  retryOnConflict,
  type UserIdentity,
} from '@autograph/kernel';
import type { Customer } from '../domain/customer.ts';
import { eventOfCustomer } from '../domain/customer-event.ts';
import { messages } from '../domain/messages.ts';
import type { Duplicate } from '../ports/customer-repository.ts';
import type { Ports } from '../ports/index.ts';

/** Changes a customer as `rewrite` does, for a person: to a CUSTOMER another person's record does not exist. */
export function changeCustomer<Code extends string>(
  id: string,
  decide: (customer: Customer) => Outcome<Customer, Code>,
  by: UserIdentity,
  ports: Pick<Ports, 'customers' | 'newId'>,
): Promise<Outcome<Customer, Code | 'NOT_FOUND' | 'CONFLICT'>> {
  const mayKnow = ({ userId }: Customer) => isStaff(by) || userId === by.id;
  return rewrite<Code | 'NOT_FOUND'>(
    id,
    (customer) => (mayKnow(customer) ? decide(customer) : noSuchCustomer()),
    (before, after) => eventOfCustomer(before, after, ports.newId()),
    ports,
    by,
  );
}

/**
 * Changes a customer as `decide` says, on their newest state: when another change is written in between, it is read and
 * decided again. A decision that answers the customer itself changes nothing and writes nothing.
 */
export async function rewrite<Code extends string>(
  id: string,
  decide: (customer: Customer) => Outcome<Customer, Code>,
  eventOf: (before: Customer, after: Customer) => DomainEvent | null,
  { customers }: Pick<Ports, 'customers'>,
  by: UserIdentity | null,
): Promise<Outcome<Customer, Code | 'NOT_FOUND' | 'CONFLICT'>> {
  return retryOnConflict(`customer ${id}`, async () => {
    const [customer] = await customers.findByIds([id]);
    if (!customer) return noSuchCustomer();
    const decided = decide(customer);
    if (!decided.ok || decided.value === customer) return decided;
    const event = eventOf(customer, decided.value);
    const written = await customers.update(decided.value, customer.version, event);
    if (written === 'updated') return done(decided.value);
    return written === 'stale' ? CONFLICT : taken(written.duplicate, by);
  });
}

/** The refusal of a record that the caller may not know of, or that is none. */
function noSuchCustomer(): Outcome<never, 'NOT_FOUND'> {
  return refuse('NOT_FOUND', 'id', messages.noSuchCustomer);
}

const TAKEN = { cpf: messages.cpfTaken, cnpj: messages.cnpjTaken, userId: messages.userTaken } as const;

/** The refusal of a value that another customer has. */
export function taken(field: Duplicate['duplicate'], by: UserIdentity | null): Outcome<never, 'CONFLICT'> {
  if (isStaff(by)) return refuse('CONFLICT', field, TAKEN[field]);
  // Nobody learns from it whether a person or a company is a customer here.
  return refuse('CONFLICT', null, field === 'userId' ? messages.ownRecordExists : messages.notSaved);
}
