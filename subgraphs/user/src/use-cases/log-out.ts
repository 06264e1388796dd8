import { done, type Outcome } from '@autograph/kernel';
import { identityEvent, type Origin } from '../domain/identity-event.ts';
import { beginSession, standingOf } from '../domain/session.ts';
import type { User } from '../domain/user.ts';
import type { Ports } from '../ports/index.ts';
import { endReusedSession } from './end-reused-session.ts';
import { wrongToken } from './logged-in.ts';

/**
 * Ends the session of a refresh token; its tokens stop working. Refused alike when the token is unknown, old, or of
 * another user than the caller, if they are logged in. A token that was traded long ago ends its session all the same.
 */
export async function logOut(
  { refreshToken }: { readonly refreshToken: string },
  origin: Origin,
  ports: Pick<Ports, 'identity' | 'users' | 'sessions' | 'audit' | 'clock' | 'newId'>,
): Promise<Outcome<User, 'INVALID_CREDENTIALS'>> {
  const { identity, users, sessions, audit, clock, newId } = ports;
  const token = await identity.confirm(refreshToken);
  if (!token) return wrongToken;
  const { sessionId, hash } = token;
  const session = await sessions.findById(sessionId);
  const at = clock();
  const standing = standingOf(session, token, at);
  const userId = session?.userId ?? token.userId;
  const isCallers = origin.actorId === null || userId === origin.actorId;
  if (standing === 'unknown' || userId === null || !isCallers) return wrongToken;
  if (session && standing === 'reused') {
    await endReusedSession(session, ports);
    return wrongToken;
  }
  // The record first: the session then counts no longer here, whatever comes of the call to the provider.
  const ended = session
    ? await sessions.end(sessionId, at)
    : await sessions.insert({ ...beginSession(sessionId, userId, hash, at), endedAt: at });
  await identity.endSession(refreshToken);
  const user = ended ? await users.findById(userId) : null;
  if (!user) return wrongToken;
  await audit.append([identityEvent('LOGOUT', user.id, origin, { id: newId(), at })]);
  return done(user);
}
