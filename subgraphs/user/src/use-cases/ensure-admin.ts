import type { Outcome } from '@autograph/kernel';
import { checkGivenAccount } from '../domain/account-details.ts';
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
 * made, which is so too when another process made it at the same moment. Refused when the account cannot be made.
 */
export async function ensureAdmin(
  admin: FirstAdmin,
  ports: Pick<Ports, 'users' | 'identity' | 'audit' | 'clock' | 'newId'>,
): Promise<Outcome<User, 'INVALID' | 'CONFLICT'> | null> {
  if (await ports.users.hasRole('ADMIN')) return null;
  const account = { ...admin, firstName: 'First', lastName: 'Administrator' };
  const made = await addUser(account, 'ADMIN', NOBODY, ports, checkGivenAccount);
  return !made.ok && (await ports.users.hasRole('ADMIN')) ? null : made;
}
