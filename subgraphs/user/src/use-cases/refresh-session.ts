import { done, type Outcome } from '@autograph/kernel';
import { isLive, rotate, standingOf } from '../domain/session.ts';
import { mayLogIn } from '../domain/user.ts';
import type { Ports } from '../ports/index.ts';
import { type LoggedIn, loggedIn, wrongToken } from './logged-in.ts';

/** A rotation is lost at most once: after it, the token is no longer the current one. */
const ATTEMPTS = 2;

/**
 * Trades a refresh token for an access token and the next refresh token. A token that was traded a moment ago answers
 * the same successor again; one traded before that ends its session, as two hold it. Refused alike whatever the reason.
 */
export async function refreshSession(
  { refreshToken }: { readonly refreshToken: string },
  ports: Omit<Ports, 'passwords' | 'newId'>,
): Promise<Outcome<LoggedIn, 'INVALID_CREDENTIALS'>> {
  const { users, sessions, accessTokens, refreshTokens, clock } = ports;
  const sessionId = refreshTokens.sessionIdOf(refreshToken);
  if (sessionId === null) return wrongToken;
  const token = { hash: refreshTokens.hash(refreshToken), isOurs: refreshTokens.isOurs(refreshToken) };

  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const session = await sessions.findById(sessionId);
    const now = clock();
    if (!isLive(session, now)) return wrongToken;
    const standing = standingOf(session, token, now);
    if (standing === 'reused') await sessions.end(session.id, now);
    if (standing === 'reused' || standing === 'unknown') return wrongToken;

    const user = await users.findById(session.userId);
    if (!mayLogIn(user)) return wrongToken;
    const successor = refreshTokens.successor(refreshToken);
    const next = rotate(session, refreshTokens.hash(successor), now);
    if (standing === 'repeated' || (await sessions.rotate(next, token.hash))) {
      return done(loggedIn(user, await accessTokens.issue(user, session.id, now), successor));
    }
  }
  return wrongToken;
}
