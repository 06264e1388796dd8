import { done, type Outcome } from '@autograph/kernel';
import { identityEvent, type Origin } from '../domain/identity-event.ts';
import type { User } from '../domain/user.ts';
import type { Ports } from '../ports/index.ts';
import { type Admission, admit, enter } from './begin-session.ts';
import { guardAttempt } from './guard-attempt.ts';
import { type LoggedIn, wrongCredentials } from './logged-in.ts';

/**
 * Exchanges a username or e-mail and a password for the tokens of a new session. Refused alike when there is no such
 * user, the password is wrong, or the user is not ACTIVE, and after the same work. `browser` is kept with the session. Throws
 * `TooManyAttempts`.
 */
export async function logIn(
  given: { readonly username: string; readonly password: string; readonly browser?: boolean },
  origin: Origin,
  ports: Ports,
): Promise<Outcome<LoggedIn, 'INVALID_CREDENTIALS'>> {
  const { identity, users, audit, clock, newId } = ports;
  const { username, password, browser = false } = given;
  let named: string | null = null;
  const look = () => users.findByLogin(username);
  const prove = async (user: User | null) => {
    named = user?.id ?? null;
    const grant = await identity.checkPassword({ username, password }, user);
    return grant && admit(grant, ports);
  };
  const act = (admission: Admission) => enter(admission, { password, browser }, origin, ports);
  const entered = await guardAttempt(username, origin, { look, prove, act }, ports);
  if (entered) return done(entered);
  await audit.append([identityEvent('LOGIN_FAILED', named, origin, { id: newId(), at: clock() })]);
  return wrongCredentials;
}
