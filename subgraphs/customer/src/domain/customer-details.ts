import {
  check,
  inputMessages,
  isStaff,
  issueOf,
  line,
  type Message,
  type Outcome,
  text,
  type UserIdentity,
} from '@autograph/kernel';
import { z } from 'zod';
import { cpfOf, phoneOf, stateOf, zipCodeOf } from './brazil.ts';
import type { CustomerChanges } from './customer.ts';
import { messages } from './messages.ts';

/** What is known of a customer. CPF, phone and ZIP code are bare digits. */
export interface CustomerDetails {
  readonly name: string;
  readonly email: string;
  readonly cpf: string;
  readonly phone: string | null;
  readonly address: string | null;
  readonly city: string | null;
  readonly state: string | null;
  readonly zipCode: string | null;
}

/** The longest address that mail can be sent to (RFC 5321, 4.5.3.1.3, without the angle brackets). */
const LONGEST_EMAIL = 254;

const read = (parse: (text: string) => string | null, message: Message) =>
  z.string().transform((text, context): string => {
    const value = parse(text);
    if (value !== null) return value;
    context.addIssue({ code: 'custom', message: issueOf(message) });
    return z.NEVER;
  });

const optional = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value) => value ?? null);

const details = z.object({
  name: line(120, 2),
  email: text(LONGEST_EMAIL).pipe(z.email(issueOf(inputMessages.notAnEmail))),
  cpf: read(cpfOf, messages.cpf),
  phone: optional(read(phoneOf, messages.phone)),
  address: optional(line(200)),
  city: optional(line(80)),
  state: optional(read(stateOf, messages.state)),
  zipCode: optional(read(zipCodeOf, messages.zipCode)),
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
  const changes = details.extend({ userId: changedOwner(by) }).partial();
  return check(changes, Object.fromEntries(filled)) as Outcome<CustomerChanges, 'INVALID'>;
}

const NEEDED: ReadonlySet<string> = new Set(['name', 'email', 'cpf']);

/** Checks a new customer's input. A CUSTOMER's record is always their own. Every violation is reported, on its field. */
export function checkNewCustomer(
  input: Readonly<Record<string, unknown>>,
  by: UserIdentity,
): Outcome<CustomerDetails & { readonly userId: string | null }, 'INVALID'> {
  return check(details.extend({ userId: owner(by) }), input);
}
