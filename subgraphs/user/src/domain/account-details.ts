import { check, line, type Outcome } from '@autograph/kernel';
import { z } from 'zod';

/** What a person says of themself. */
export interface AccountDetails {
  readonly username: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
}

/** A username; it never has an @, so that log-in by either name is unambiguous. */
export const username = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9._-]{3,40}$/, 'Must have 3 to 40 letters, digits, dots, hyphens or underscores.');

/** An e-mail address, at most as long as SMTP carries (RFC 5321, 4.5.3.1.3). */
export const email = z
  .string()
  .trim()
  .max(254, 'Must have at most 254 characters.')
  .pipe(z.email('Must be an e-mail address.'));

/** A new password. Its length is counted in characters, not in UTF-16 units. */
export const password = z.string().refine((value) => {
  const { length } = [...value.normalize('NFC')];
  return length >= 8 && length <= 128;
}, 'Must have 8 to 128 characters.');

const newAccount = z.object({ username, email, password, firstName: line(80), lastName: line(80) });

/** Checks a new account and its password. Every violation is told, on its field. */
export function checkNewAccount(
  input: Readonly<Record<string, unknown>>,
): Outcome<AccountDetails & { readonly password: string }, 'INVALID'> {
  return check(newAccount, input);
}

/** What a username or an e-mail is compared by: without regard to case and outer blanks. */
export function loginKey(usernameOrEmail: string): string {
  return usernameOrEmail.trim().toLowerCase();
}
