import { check, done, emailAddress, issueOf, line, nameKey, type Outcome, ROLES } from '@autograph/kernel';
import { z } from 'zod';
import { isCommonPassword } from './common-passwords.ts';
import { messages } from './messages.ts';
import type { UserChanges } from './user.ts';

/** What a person says of themself. */
export interface AccountDetails {
  readonly username: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
}

/** Longest that a username is typed, with blanks around it. */
const LONGEST_TYPED_NAME = 64;

/** A username; it never has an @, so that log-in by either name is unambiguous. */
export const username = z
  .string()
  .max(LONGEST_TYPED_NAME, issueOf(messages.username))
  .trim()
  .regex(/^[A-Za-z0-9._-]{3,40}$/, issueOf(messages.username));

const SHORTEST_PASSWORD = 8;
const LONGEST_PASSWORD = 128;

/** Longest that a password is typed, in UTF-16 units: NFD writes up to four characters of two units for one. */
const LONGEST_TYPED_PASSWORD = 8 * LONGEST_PASSWORD;

/**
 * A password as it is compared and hashed: NFC, since the same letters may be typed as different code points; `null` when
 * it is longer than any password can be, without any work done on it.
 */
export function comparedPassword(typed: string): string | null {
  return typed.length > LONGEST_TYPED_PASSWORD ? null : typed.normalize('NFC');
}

/** A new password. Its length is counted in characters, not in UTF-16 units. */
export const password = z.string().refine(
  (typed) => {
    const { length } = [...(comparedPassword(typed) ?? '')];
    return length >= SHORTEST_PASSWORD && length <= LONGEST_PASSWORD;
  },
  {
    error: issueOf(messages.passwordLength({ min: SHORTEST_PASSWORD, max: LONGEST_PASSWORD })),
    abort: true,
  },
);

/** A new password that is not among the first that anyone would guess. */
const uncommonPassword = password.refine(
  (value) => !isCommonPassword(value),
  issueOf(messages.commonPassword),
);

const account = { username, email: emailAddress, password, firstName: line(80), lastName: line(80) };
const newAccount = z.object({ ...account, password: uncommonPassword });
const givenAccount = z.object(account);

/** Checks a new account and its password. Every violation is reported, on its field. */
export function checkNewAccount(
  input: Readonly<Record<string, unknown>>,
): Outcome<AccountDetails & { readonly password: string }, 'INVALID'> {
  return check(newAccount, input);
}

/** As `checkNewAccount`, for an account that settings describe: anyone who runs the graph may choose any password. */
export function checkGivenAccount(
  input: Readonly<Record<string, unknown>>,
): Outcome<AccountDetails & { readonly password: string }, 'INVALID'> {
  return check(givenAccount, input);
}

/** Checks an e-mail address. */
export function checkEmail(input: { readonly email: string }): Outcome<string, 'INVALID'> {
  const checked = check(z.object({ email: emailAddress }), input);
  return checked.ok ? done(checked.value.email) : checked;
}

/** Checks the new password of an account. */
export function checkNewPassword({
  newPassword,
}: {
  readonly newPassword: string;
}): Outcome<string, 'INVALID'> {
  const checked = check(z.object({ newPassword: uncommonPassword }), { newPassword });
  return checked.ok ? done(checked.value.newPassword) : checked;
}

const changeOfProfile = z.object({ email: emailAddress, firstName: line(80), lastName: line(80) }).partial();

/** Checks changes of a profile: what is left out stays as it is. Every violation is reported, on its field. */
export function checkProfile(
  input: Readonly<Record<string, unknown>>,
): Outcome<Partial<Pick<AccountDetails, 'email' | 'firstName' | 'lastName'>>, 'INVALID'> {
  return check(changeOfProfile, withoutUndefined(input)) as Outcome<Partial<AccountDetails>, 'INVALID'>;
}

const changeOfAccess = z
  .object({
    role: z.enum(ROLES, issueOf(messages.role)),
    status: z.enum(['ACTIVE', 'INACTIVE', 'BLOCKED'], issueOf(messages.status)),
  })
  .partial();

/** Checks changes of what a person may do: what is left out stays as it is. */
export function checkAccess(
  input: Readonly<Record<string, unknown>>,
): Outcome<Pick<UserChanges, 'role' | 'status'>, 'INVALID'> {
  return check(changeOfAccess, withoutUndefined(input)) as Outcome<UserChanges, 'INVALID'>;
}

function withoutUndefined(input: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
}

/** Whether two e-mail addresses are of one mailbox: as everywhere, without regard to case. */
export function isSameAddress(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other);
}
