import type { Outcome } from '@autograph/kernel';
import { checkGivenAccount, checkNewAccount } from '../domain/account-details.ts';
import { NOBODY } from '../domain/identity-event.ts';
import type { User } from '../domain/user.ts';
import type { Ports } from '../ports/index.ts';
import { addUser } from './add-user.ts';

/** Who the first administrator is to be. */
export interface FirstAdmin {
  readonly username: string;
  readonly email: string;
  readonly password: string;
}

/**
 * Makes the first administrator where there is none; never changes an account. Returns `null` when nothing was to be
 * made, which is so too when another process made it at the same moment. Refused when the account cannot be made, and in production
 * when the password is among the first that anyone would guess, whether or not there is an administrator.
 */
export async function ensureAdmin(
  admin: FirstAdmin,
  production: boolean,
  ports: Pick<Ports, 'users' | 'identity' | 'audit' | 'clock' | 'newId'>,
): Promise<Outcome<User, 'INVALID' | 'CONFLICT'> | null> {
  const check = production ? checkNewAccount : checkGivenAccount;
  const account = { ...admin, firstName: 'First', lastName: 'Administrator' };
  const checked = check(account);
  if (!checked.ok) return checked;
  if (await ports.users.hasRole('ADMIN')) return null;
  const made = await addUser(account, 'ADMIN', NOBODY, ports, check);
  return !made.ok && (await ports.users.hasRole('ADMIN')) ? null : made;
}
