import { identityEvent, type Origin } from '../domain/identity-event.ts';
import { isLive, isRecent } from '../domain/session.ts';
import type { User } from '../domain/user.ts';
import type { Ports } from '../ports/index.ts';
import { guardAttempt } from './guard-attempt.ts';

type ProofPorts = Pick<
  Ports,
  'users' | 'sessions' | 'passwords' | 'attempts' | 'audit' | 'attemptLimit' | 'clock' | 'newId'
>;

/**
 * Whether a password is the user's own. To guess it here counts like guessing it at a log-in, and the audit trail has each
 * wrong one. Throws `TooManyAttempts`.
 */
export async function provesPassword(
  user: User,
  password: string,
  origin: Origin,
  ports: ProofPorts,
): Promise<boolean> {
  const { passwords, audit, clock, newId } = ports;
  const attempt = {
    look: async () => user,
    prove: async () => ((await passwords.matches(password, user.passwordHash)) ? { user } : null),
    act: async () => true,
  };
  if (await guardAttempt(user.username, origin, attempt, ports)) return true;
  await audit.append([identityEvent('PASSWORD_CHECK_FAILED', user.id, origin, { id: newId(), at: clock() })]);
  return false;
}

/**
 * Whether the caller is the user for certain: by the password, or without one by a session that began in the last five
 * minutes. Throws `TooManyAttempts`.
 */
export async function provesIdentity(
  user: User,
  password: string | null,
  origin: Origin,
  ports: ProofPorts,
): Promise<boolean> {
  if (password !== null) return provesPassword(user, password, origin, ports);
  const session = await ports.sessions.findById(origin.sessionId ?? '');
  const now = ports.clock();
  return isLive(session, now) && session.userId === user.id && isRecent(session, now);
}
