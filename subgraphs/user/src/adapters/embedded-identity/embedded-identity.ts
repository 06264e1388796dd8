import { done, refuse } from '@autograph/kernel';
import { identityEvent, NOBODY } from '../../domain/identity-event.ts';
import { ACCESS_TOKEN_SECONDS, beginSession, isLive, rotate, standingOf } from '../../domain/session.ts';
import { mayLogIn, openAccount, type User } from '../../domain/user.ts';
import type { IdentityProvider, ProvenTokens } from '../../ports/identity-provider.ts';
import type { Ports } from '../../ports/index.ts';

/** A rotation is lost at most once: after it, the token is no longer the current one. */
const ATTEMPTS = 2;

/** What this identity is made of. */
export type EmbeddedIdentityParts = Pick<
  Ports,
  'users' | 'sessions' | 'passwords' | 'accessTokens' | 'refreshTokens' | 'audit' | 'clock' | 'newId'
>;

/** The identity of this service itself: Argon2 passwords, sessions in its store, tokens that it signs. */
export function embeddedIdentity(parts: EmbeddedIdentityParts): IdentityProvider {
  const { users, sessions, passwords, accessTokens, refreshTokens, audit, clock, newId } = parts;
  const tokensOf = async (user: User, sessionId: string, refreshToken: string): Promise<ProvenTokens> => ({
    user,
    accessToken: await accessTokens.issue(user, sessionId, clock()),
    refreshToken,
    expiresIn: ACCESS_TOKEN_SECONDS,
  });
  const seenBy = (refreshToken: string) => ({
    hash: refreshTokens.hash(refreshToken),
    isOurs: refreshTokens.isOurs(refreshToken),
  });

  return {
    // Unknown user, wrong password and a user who is not ACTIVE are refused after the same work.
    logIn: async ({ username, password, clientAddress = null }) => {
      const found = await users.findByLogin(username);
      const matches = await passwords.matches(password, found?.passwordHash ?? null);
      if (!found || !matches) return null;
      const now = clock();
      const sessionId = newId();
      const refreshToken = refreshTokens.first(sessionId);
      const tokenHash = refreshTokens.hash(refreshToken);
      // The session comes first: whoever changes the password or blocks the user now either finds it and ends it, or is
      // found out by the next line.
      await sessions.insert(beginSession(sessionId, found.id, tokenHash, now, clientAddress));
      const user = await users.recordLogin(found, now);
      if (!user) {
        await sessions.end(sessionId, now);
        return null;
      }
      if (passwords.isOutdated(found.passwordHash)) {
        await users.rehash(found.id, found.passwordHash, await passwords.hash(password));
      }
      return tokensOf(user, sessionId, refreshToken);
    },

    // A token that was traded a moment ago answers the same successor again, as the first answer may have been lost.
    refresh: async (refreshToken) => {
      const sessionId = refreshTokens.sessionIdOf(refreshToken);
      if (sessionId === null) return null;
      const token = seenBy(refreshToken);
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const session = await sessions.findById(sessionId);
        const now = clock();
        if (!isLive(session, now)) return null;
        const standing = standingOf(session, token, now);
        if (standing === 'reused' && (await sessions.end(session.id, now))) {
          const origin = { ...NOBODY, sessionId: session.id };
          await audit.append([
            identityEvent('REFRESH_TOKEN_REUSED', session.userId, origin, { id: newId(), at: now }),
          ]);
        }
        if (standing === 'reused' || standing === 'unknown') return null;

        const user = await users.findById(session.userId);
        if (!mayLogIn(user)) return null;
        const successor = refreshTokens.successor(refreshToken);
        const next = rotate(session, refreshTokens.hash(successor), now);
        if (standing === 'repeated' || (await sessions.rotate(next, token.hash))) {
          return tokensOf(user, session.id, successor);
        }
      }
      return null;
    },

    // Whoever comes with a token that was traded long ago ends the session too, but is not told whose it was.
    logOut: async (refreshToken, callerId) => {
      const sessionId = refreshTokens.sessionIdOf(refreshToken);
      const session = sessionId === null ? null : await sessions.findById(sessionId);
      const now = clock();
      if (!isLive(session, now)) return null;
      if (callerId !== null && session.userId !== callerId) return null;
      const standing = standingOf(session, seenBy(refreshToken), now);
      if (standing === 'unknown') return null;
      const ended = await sessions.end(session.id, now);
      return ended && standing !== 'reused' ? users.findById(session.userId) : null;
    },

    createAccount: async ({ password, ...details }, role) => {
      const user = openAccount(details, role, await passwords.hash(password), newId(), clock());
      const written = await users.insert(user);
      if (written === 'inserted') return done(user);
      const taken = written.duplicate === 'username' ? 'username' : 'e-mail address';
      return refuse('CONFLICT', written.duplicate, `Another account has this ${taken}.`);
    },

    // All there is of it here is the record of the user.
    removeAccount: async () => undefined,

    sessionRole: async (sessionId, userId) => {
      const session = await sessions.findById(sessionId);
      if (userId !== null && session?.userId !== userId) return null;
      const user = isLive(session, clock()) ? await users.findById(session.userId) : null;
      return mayLogIn(user) ? user.role : null;
    },
  };
}
