import { done, type Outcome, type Role } from '@autograph/kernel';
import { checkNewAccount } from '../domain/account-details.ts';
import { type IdentityEvent, identityEvent, type Origin } from '../domain/identity-event.ts';
import { openAccount, type User } from '../domain/user.ts';
import type { Ports } from '../ports/index.ts';
import { taken } from './change-user.ts';

/**
 * Makes an account with a role. Refused when a detail is wrong, or its username or e-mail is another user's. What the
 * provider made for an account that could not be recorded is removed again.
 */
export async function addUser(
  input: Readonly<Record<string, unknown>>,
  role: Role,
  origin: Origin,
  ports: Pick<Ports, 'identity' | 'users' | 'clock' | 'newId'>,
  check: typeof checkNewAccount = checkNewAccount,
): Promise<Outcome<User, 'INVALID' | 'CONFLICT'>> {
  const checked = check(input);
  if (!checked.ok) return checked;
  const { identity, clock, newId } = ports;
  const made = await identity.createAccount(checked.value, role);
  if (!made.ok) return made;
  const { id, passwordHash, ...details } = made.value;
  const at = clock();
  const user = openAccount(details, role, passwordHash, id, at);
  const event = identityEvent('ACCOUNT_CREATED', id, origin, { id: newId(), at });
  const recorded = await record(user, [event], ports).catch(async (error: unknown) => {
    await identity.removeAccount(id);
    throw error;
  });
  if (!recorded.ok) await identity.removeAccount(id);
  return recorded;
}

async function record(
  user: User,
  events: readonly IdentityEvent[],
  { users }: Pick<Ports, 'users'>,
): Promise<Outcome<User, 'CONFLICT'>> {
  const written = await users.insert(user, events);
  if (written === 'inserted') return done(user);
  // A first log-in of theirs may have made the record already.
  const made = await users.findById(user.id);
  if (made) return done(made);
  return taken(written.duplicate);
}
