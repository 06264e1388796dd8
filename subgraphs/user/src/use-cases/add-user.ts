import type { Outcome, Role } from '@autograph/kernel';
import { checkNewAccount } from '../domain/account-details.ts';
import { identityEvent, type Origin } from '../domain/identity-event.ts';
import type { User } from '../domain/user.ts';
import type { Ports } from '../ports/index.ts';

/** Makes an account with a role. Refused when a detail is wrong, or its username or e-mail is another user's. */
export async function addUser(
  input: Readonly<Record<string, unknown>>,
  role: Role,
  origin: Origin,
  { identity, audit, clock, newId }: Pick<Ports, 'identity' | 'audit' | 'clock' | 'newId'>,
  check: typeof checkNewAccount = checkNewAccount,
): Promise<Outcome<User, 'INVALID' | 'CONFLICT'>> {
  const checked = check(input);
  if (!checked.ok) return checked;
  const made = await identity.createAccount(checked.value, role);
  if (!made.ok) return made;
  const event = { id: newId(), at: clock() };
  await audit.append([identityEvent('ACCOUNT_CREATED', made.value.id, origin, event)]);
  return made;
}
