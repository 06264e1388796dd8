import { CONFLICT, done, type Outcome, retryOnConflict } from '@autograph/kernel';
import { type PresentedToken, rotate, type Session, standingOf } from '../domain/session.ts';
import { mayLogIn } from '../domain/user.ts';
import type { Grant } from '../ports/identity-provider.ts';
import type { Ports } from '../ports/index.ts';
import { adoptSessionOf } from './adopt-session.ts';
import { endReusedSession } from './end-reused-session.ts';
import { type LoggedIn, loggedIn, wrongToken } from './logged-in.ts';
import { recordOf } from './mirror-person.ts';

/**
 * Exchanges a refresh token for an access token and the next refresh token. One that was traded a moment ago answers the same
 * successor again, as the first answer may have been lost; an older one ends its session. Refused alike whatever the reason.
 */
export async function refreshSession(
  { refreshToken }: { readonly refreshToken: string },
  ports: Ports,
): Promise<Outcome<LoggedIn, 'INVALID_CREDENTIALS'>> {
  const token = ports.identity.present(refreshToken);
  if (!token) return wrongToken;
  // A rotation is lost at most once: after it, the token is no longer the current one.
  const traded = await retryOnConflict('the session', () => trade(refreshToken, token, ports));
  return traded ? done(traded) : wrongToken;
}

async function trade(
  refreshToken: string,
  token: PresentedToken,
  ports: Ports,
): Promise<LoggedIn | typeof CONFLICT | null> {
  const { identity, users, sessions, clock } = ports;
  const session = await sessions.findById(token.sessionId);
  const standing = standingOf(session, token, clock());
  if (session && standing === 'reused') await endReusedSession(session, ports);
  if (standing === 'reused' || standing === 'unknown') return null;
  const userId = session?.userId ?? token.userId;
  const known = userId === null ? null : await users.findById(userId);
  // Looked at before the token is traded, so that the token of a blocked user is not spent.
  if (known && !mayLogIn(known)) return null;
  const grant = await identity.trade(refreshToken, known);
  if (!grant) return null;
  const user = await recordOf(grant.holder, ports);
  if (mayLogIn(user) && (standing === 'repeated' || (await record(session, grant, user.id, ports)))) {
    return loggedIn(grant, user);
  }
  await identity.endSession(grant.refreshToken);
  return standing === 'current' ? CONFLICT : null;
}

/** Records the session's next token. Returns whether the session stands. */
async function record(session: Session | null, grant: Grant, userId: string, ports: Ports): Promise<boolean> {
  const { identity, sessions, clock } = ports;
  const { sessionId, tokenHash } = grant;
  if (session) return sessions.rotate(rotate(session, tokenHash, clock()), session.tokenHash);
  const held = await identity.directory?.sessionOf(sessionId, userId);
  if (!held) return false;
  return adoptSessionOf({ sessionId, userId, tokenHash, startedAt: held.startedAt }, ports);
}
