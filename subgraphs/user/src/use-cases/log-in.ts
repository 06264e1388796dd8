import { done, type Outcome } from '@autograph/kernel';
import { identityEvent, type Origin } from '../domain/identity-event.ts';
import type { Ports } from '../ports/index.ts';
import { forgetAttempts, guardAttempt } from './guard-attempt.ts';
import { type LoggedIn, loggedIn, wrongCredentials } from './logged-in.ts';

/**
 * Trades a username or e-mail and a password for the tokens of a new session. Refused alike when there is no such
 * user, the password is wrong, or the user is not ACTIVE, and after the same work. Throws `TooManyAttempts`.
 */
export async function logIn(
  input: { readonly username: string; readonly password: string },
  origin: Origin,
  ports: Pick<Ports, 'identity' | 'users' | 'attempts' | 'audit' | 'attemptLimit' | 'clock' | 'newId'>,
): Promise<Outcome<LoggedIn, 'INVALID_CREDENTIALS'>> {
  const { identity, users, audit, clock, newId } = ports;
  const { username, password } = input;
  const { clientAddress } = origin;
  const prove = () => identity.logIn({ username, password, clientAddress });
  const tokens = await guardAttempt(username, origin, prove, ports);
  const event = { id: newId(), at: clock() };
  if (!tokens) {
    const tried = await users.findByLogin(username);
    await audit.append([identityEvent('LOGIN_FAILED', tried?.id ?? null, origin, event)]);
    return wrongCredentials;
  }
  const { user } = tokens;
  await forgetAttempts(user, ports);
  const own = { ...origin, actorId: user.id, sessionId: null };
  await audit.append([identityEvent('LOGIN_SUCCEEDED', user.id, own, event)]);
  return done(loggedIn(tokens));
}
