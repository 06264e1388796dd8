import { type Caller, done, isStaff, type Outcome, refuse } from '@autograph/kernel';
import type { CustomerDetails } from './customer-details.ts';
import { messages } from './messages.ts';

/** What is kept of someone: all of it `null` once they were anonymised. */
type KeptDetails = { readonly [Name in keyof CustomerDetails]: CustomerDetails[Name] | null };

/** Someone who buys, or what is left of one after their erasure: a record that past sales can point at. */
export interface Customer extends KeptDetails {
  readonly id: string;
  /** The user that the record belongs to; `null` for a walk-in customer. At most one record a user. */
  readonly userId: string | null;
  /** When the current erasure began. Until it ends, the record cannot change and the customer cannot buy. */
  readonly erasingSince: Date | null;
  /** When the person was taken out of the record; it has no details then. */
  readonly anonymizedAt: Date | null;
  /** Counts the changes; the guard of every write. */
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** What of a customer can be changed. */
export type CustomerChanges = Partial<CustomerDetails & Pick<Customer, 'userId'>>;

/** A customer who is new to the graph. */
export function register(
  details: CustomerDetails & { readonly userId: string | null },
  id: string,
  now: Date,
): Customer {
  return {
    ...details,
    id,
    erasingSince: null,
    anonymizedAt: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
}

/**
 * The customer with what is given changed; the same one when nothing differs. Refused as STALE when the caller expected
 * another version, as INVALID_STATE when the person was erased, or is about to be, and as INVALID when the customer would
 * have neither a CPF nor a CNPJ, or both.
 */
export function revise(
  customer: Customer,
  changes: CustomerChanges,
  expectedVersion: number | null,
  now: Date,
): Outcome<Customer, 'STALE' | 'INVALID_STATE' | 'INVALID'> {
  if (customer.anonymizedAt) return refuse('INVALID_STATE', 'id', messages.erased);
  if (customer.erasingSince) return refuse('INVALID_STATE', 'id', messages.beingErased);
  if (expectedVersion !== null && expectedVersion !== customer.version) {
    return refuse('STALE', 'expectedVersion', messages.stale({ version: customer.version }));
  }
  const { cpf, cnpj } = { ...customer, ...changes };
  const given = (['cpf', 'cnpj'] as const).filter((field) => changes[field] !== undefined);
  if (given.length > 0 && (cpf === null) === (cnpj === null)) {
    return {
      ok: false,
      refusals: given.flatMap((field) => refuse('INVALID', field, messages.cpfOrCnpj).refusals),
    };
  }
  const changed = Object.entries(changes).some(
    ([name, value]) => customer[name as keyof CustomerChanges] !== value,
  );
  return done(changed ? next(customer, changes, now) : customer);
}

/** The customer whose erasure has begun; the same one when it has before, or is done. */
export function beginErasure(customer: Customer, now: Date): Customer {
  const begun = customer.erasingSince !== null || customer.anonymizedAt !== null;
  return begun ? customer : next(customer, { erasingSince: now }, now);
}

/** The customer after a refused erasure, unless another erasure has begun since. */
export function callOffErasure(customer: Customer, marked: Customer, now: Date): Customer {
  return customer.version === marked.version ? next(customer, { erasingSince: null }, now) : customer;
}

/** What is left of a customer once the person is taken out. */
export function anonymise(customer: Customer, now: Date): Customer {
  const nothing = {
    name: null,
    email: null,
    cpf: null,
    cnpj: null,
    phone: null,
    address: null,
    city: null,
    state: null,
    zipCode: null,
    userId: null,
  };
  return next(customer, { ...nothing, erasingSince: null, anonymizedAt: now }, now);
}

function next(customer: Customer, changes: Partial<Customer>, now: Date): Customer {
  return { ...customer, ...changes, version: customer.version + 1, updatedAt: now };
}

/** Whether a record that belongs to the user `userId` is the caller's own. */
export function isOwn({ user }: Caller, userId: string | null): boolean {
  return user !== null && user.id === userId;
}

/** Who may know of a record: staff, mechanics, its owner, and services on nobody's behalf. For anyone else there is none. */
export function maySee(caller: Caller, userId: string | null): boolean {
  return seesContacts(caller) || maySeeAll(caller, userId);
}

/** Who may see all of a record. Others who may know of it see its id, name and phone number. */
export function maySeeAll(caller: Caller, userId: string | null): boolean {
  if (caller.user === null) return caller.service !== 'gateway';
  return isStaff(caller.user) || isOwn(caller, userId);
}

/** Whether a person sees the id, name and phone number of every customer, and nothing else of them: the people of the workshop. */
export function seesContacts({ user }: Caller): boolean {
  return user?.role === 'WORKSHOP';
}
