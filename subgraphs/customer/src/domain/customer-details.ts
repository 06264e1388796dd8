import {
  check,
  code,
  emailAddress,
  isStaff,
  issueOf,
  line,
  type Outcome,
  type UserIdentity,
} from '@autograph/kernel';
import { cnpjOf, cpfOf, phoneOf, stateOf, zipCodeOf } from '@autograph/kernel/brazil';
import { z } from 'zod';
import type { CustomerChanges } from './customer.ts';
import { messages } from './messages.ts';

/** What is known of a customer. CPF, phone and ZIP code are bare digits, a CNPJ bare digits and capitals. */
export interface CustomerDetails {
  readonly name: string;
  readonly email: string;
  /** Of a person; a company has a CNPJ instead. One of the two is there, the other is `null`. */
  readonly cpf: string | null;
  readonly cnpj: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly city: string | null;
  readonly state: string | null;
  readonly zipCode: string | null;
}

const optional = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value) => value ?? null);

const details = z.object({
  name: line(120, 2),
  email: emailAddress,
  cpf: optional(code(cpfOf, messages.cpf)),
  cnpj: optional(code(cnpjOf, messages.cnpj)),
  phone: optional(code(phoneOf, messages.phone)),
  address: optional(line(200)),
  city: optional(line(80)),
  state: optional(code(stateOf, messages.state)),
  zipCode: optional(code(zipCodeOf, messages.zipCode)),
});

const owner = (by: UserIdentity) =>
  isStaff(by)
    ? optional(z.uuid(issueOf(messages.userId)))
    : z
        .string()
        .nullish()
        .refine((id) => id == null || id === by.id, issueOf(messages.onlyStaffLinks))
        .transform(() => by.id);

const changedOwner = (by: UserIdentity) =>
  isStaff(by)
    ? z.uuid(issueOf(messages.userId)).nullable()
    : z.literal(by.id, issueOf(messages.onlyStaffLinks));

// Whether one of the two is left is for `revise` to say, which knows the record.
const changedNumbers = {
  cpf: code(cpfOf, messages.cpf).nullable(),
  cnpj: code(cnpjOf, messages.cnpj).nullable(),
};

const oneNumber = z.unknown().refine(() => false, issueOf(messages.cpfOrCnpj));

/**
 * Checks changes of details: what is left out stays as it is; `null` takes away what a customer may lack. Every
 * violation is reported, on its field.
 */
export function checkChanges(
  input: Readonly<Record<string, unknown>>,
  by: UserIdentity,
): Outcome<CustomerChanges, 'INVALID'> {
  const given = Object.entries(input).filter(([, value]) => value !== undefined);
  // A customer without one of these is none: to take it away is to leave it empty.
  const filled = given.map(([name, value]) => [name, NEEDED.has(name) ? (value ?? '') : value]);
  const changes = details.extend({ ...changedNumbers, userId: changedOwner(by) }).partial();
  return check(changes, Object.fromEntries(filled)) as Outcome<CustomerChanges, 'INVALID'>;
}

const NEEDED: ReadonlySet<string> = new Set(['name', 'email']);

/**
 * Checks a new customer's input, which has a CPF or a CNPJ. A CUSTOMER's record is always their own. Every violation is
 * reported, on its field.
 */
export function checkNewCustomer(
  input: Readonly<Record<string, unknown>>,
  by: UserIdentity,
): Outcome<CustomerDetails & { readonly userId: string | null }, 'INVALID'> {
  const given = [input.cpf, input.cnpj].filter((number) => number != null);
  const numbers = given.length === 1 ? {} : { cpf: oneNumber, cnpj: oneNumber };
  const schema = details.extend({ ...numbers, userId: owner(by) });
  return check(schema, { cpf: null, cnpj: null, ...input }) as ReturnType<typeof checkNewCustomer>;
}
