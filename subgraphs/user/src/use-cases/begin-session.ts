import { identityEvent, type Origin } from '../domain/identity-event.ts';
import { beginSession } from '../domain/session.ts';
import { mayLogIn, type User } from '../domain/user.ts';
import type { Grant } from '../ports/identity-provider.ts';
import type { Ports } from '../ports/index.ts';
import { type LoggedIn, loggedIn } from './logged-in.ts';
import { recordOf } from './mirror-person.ts';

/** A user whose password proved right, as they were when it was checked, and who may log in. */
export interface Admission {
  readonly user: User;
  readonly grant: Grant;
}

/** Who is let in by a password that proved right; `null` when they may not log in. */
export async function admit(grant: Grant, ports: Ports): Promise<Admission | null> {
  const user = await recordOf(grant.holder, ports);
  if (mayLogIn(user)) return { user, grant };
  await ports.identity.endSession(grant.refreshToken);
  return null;
}

/**
 * Begins the session of someone who is let in, and returns its tokens. `null`, and the session does not stand, when they were
 * shut out or given another password since they were let in.
 */
export async function enter(
  { user: checked, grant }: Admission,
  { password, browser }: { readonly password: string; readonly browser: boolean },
  origin: Origin,
  ports: Ports,
): Promise<LoggedIn | null> {
  const { identity, users, sessions, passwords, clock, newId } = ports;
  const { sessionId, tokenHash, refreshToken } = grant;
  const at = clock();
  // The session comes first: anyone who changes the password or blocks the user now either finds it and ends it, or is
  // noticed by the next write, which asks for the status and the password that were checked.
  const { clientAddress } = origin;
  await sessions.insert(beginSession(sessionId, checked.id, tokenHash, at, { clientAddress, browser }));
  const own = { ...origin, actorId: checked.id, sessionId: null };
  const event = identityEvent('LOGIN_SUCCEEDED', checked.id, own, { id: newId(), at });
  const user = await users.recordLogin(checked, at, [event]);
  if (!user) {
    await sessions.end(sessionId, at);
    await identity.endSession(refreshToken);
    return null;
  }
  if (passwords.isOutdated(checked.passwordHash)) {
    await users.rehash(user.id, checked.passwordHash, await passwords.hash(password));
  }
  return loggedIn(grant, user);
}
