import { done, type Outcome } from '@autograph/kernel';
import { isLive, standingOf } from '../domain/session.ts';
import type { User } from '../domain/user.ts';
import type { Ports } from '../ports/index.ts';
import { wrongToken } from './logged-in.ts';

/**
 * Ends the session of a refresh token; its tokens stop working. Refused alike when the token is unknown, old, or of
 * another user than the caller (`callerId`, if they are logged in).
 */
export async function logOut(
  { refreshToken }: { readonly refreshToken: string },
  callerId: string | null,
  { users, sessions, refreshTokens, clock }: Pick<Ports, 'users' | 'sessions' | 'refreshTokens' | 'clock'>,
): Promise<Outcome<User, 'INVALID_CREDENTIALS'>> {
  const sessionId = refreshTokens.sessionIdOf(refreshToken);
  const session = sessionId === null ? null : await sessions.findById(sessionId);
  const now = clock();
  if (!isLive(session, now)) return wrongToken;
  if (callerId !== null && session.userId !== callerId) return wrongToken;

  const token = { hash: refreshTokens.hash(refreshToken), isOurs: refreshTokens.isOurs(refreshToken) };
  const standing = standingOf(session, token, now);
  if (standing === 'unknown') return wrongToken;
  const ended = await sessions.end(session.id, now);
  if (!ended || standing === 'reused') return wrongToken;
  const user = await users.findById(session.userId);
  return user ? done(user) : wrongToken;
}
