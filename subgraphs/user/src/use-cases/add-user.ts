import type { Outcome, Role } from '@autograph/kernel';
import { checkNewAccount } from '../domain/account-details.ts';
import type { User } from '../domain/user.ts';
import type { Ports } from '../ports/index.ts';

/** Makes an account with a role. Refused when a detail is wrong, or its username or e-mail is another user's. */
export async function addUser(
  input: Readonly<Record<string, unknown>>,
  role: Role,
  { identity }: Pick<Ports, 'identity'>,
): Promise<Outcome<User, 'INVALID' | 'CONFLICT'>> {
  const checked = checkNewAccount(input);
  return checked.ok ? identity.createAccount(checked.value, role) : checked;
}
