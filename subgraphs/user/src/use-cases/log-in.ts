import { done, type Outcome } from '@autograph/kernel';
import { beginSession } from '../domain/session.ts';
import type { Ports } from '../ports/index.ts';
import { type LoggedIn, loggedIn, wrongCredentials } from './logged-in.ts';

/**
 * Trades a username or e-mail and a password for the tokens of a new session. Refused alike when there is no such
 * user, the password is wrong, or the user is not ACTIVE, and after the same work.
 */
export async function logIn(
  input: { readonly username: string; readonly password: string },
  { users, sessions, passwords, accessTokens, refreshTokens, clock, newId }: Ports,
): Promise<Outcome<LoggedIn, 'INVALID_CREDENTIALS'>> {
  const found = await users.findByLogin(input.username);
  // A limit on attempts belongs here: counted before the hash is checked, so that no guess is free.
  const matches = await passwords.matches(input.password, found?.passwordHash ?? null);
  if (!found || !matches) return wrongCredentials;

  const now = clock();
  const user = await users.recordLogin(found.id, now);
  if (!user) return wrongCredentials;
  const sessionId = newId();
  const refreshToken = refreshTokens.first(sessionId);
  await sessions.insert(beginSession(sessionId, user.id, refreshTokens.hash(refreshToken), now));
  return done(loggedIn(user, await accessTokens.issue(user, sessionId, now), refreshToken));
}
