import { done, type Outcome } from '@autograph/kernel';
import { identityEvent, type Origin } from '../domain/identity-event.ts';
import type { Ports } from '../ports/index.ts';
import { type Admission, admit, enter } from './begin-session.ts';
import { guardAttempt } from './guard-attempt.ts';
import { type LoggedIn, wrongCredentials } from './logged-in.ts';

/**
 * Trades a username or e-mail and a password for the tokens of a new session. Refused alike when there is no such
 * user, the password is wrong, or the user is not ACTIVE, and after the same work. Throws `TooManyAttempts`.
 */
export async function logIn(
  { username, password }: { readonly username: string; readonly password: string },
  origin: Origin,
  ports: Ports,
): Promise<Outcome<LoggedIn, 'INVALID_CREDENTIALS'>> {
  const { identity, audit, clock, newId } = ports;
  let tried: string | null = null;
  const prove = async () => {
    const { userId, grant } = await identity.checkPassword({ username, password });
    tried = userId;
    return grant && admit(grant, ports);
  };
  const act = (admission: Admission) => enter(admission, password, origin, ports);
  const entered = await guardAttempt(username, origin, { prove, act }, ports);
  if (entered) return done(entered);
  await audit.append([identityEvent('LOGIN_FAILED', tried, origin, { id: newId(), at: clock() })]);
  return wrongCredentials;
}
