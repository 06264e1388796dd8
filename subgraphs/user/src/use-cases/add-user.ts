import { done, type Outcome, type Role, refuse } from '@autograph/kernel';
import { checkNewAccount } from '../domain/account-details.ts';
import { openAccount, type User } from '../domain/user.ts';
import type { Ports } from '../ports/index.ts';

/** Makes an account with a role. Refused when a detail is wrong, or its username or e-mail is another user's. */
export async function addUser(
  input: Readonly<Record<string, unknown>>,
  role: Role,
  { users, passwords, clock, newId }: Pick<Ports, 'users' | 'passwords' | 'clock' | 'newId'>,
): Promise<Outcome<User, 'INVALID' | 'CONFLICT'>> {
  const checked = checkNewAccount(input);
  if (!checked.ok) return checked;
  const { password, ...details } = checked.value;
  const user = openAccount(details, role, await passwords.hash(password), newId(), clock());
  const written = await users.insert(user);
  if (written === 'inserted') return done(user);
  const taken = written.duplicate === 'username' ? 'username' : 'e-mail address';
  return refuse('CONFLICT', written.duplicate, `Another account has this ${taken}.`);
}
