import { done } from '@autograph/kernel';
import { ACCESS_TOKEN_SECONDS, type PresentedToken, REFRESH_TOKEN_SECONDS } from '../../domain/session.ts';
import type { User } from '../../domain/user.ts';
import type { Grant, IdentityProvider } from '../../ports/identity-provider.ts';
import type { Ports } from '../../ports/index.ts';

/** What this identity is made of. */
export type EmbeddedIdentityParts = Pick<
  Ports,
  'passwords' | 'accessTokens' | 'refreshTokens' | 'clock' | 'newId'
>;

/** The identity of this service itself: passwords in its records, tokens that it signs. */
export function embeddedIdentity(parts: EmbeddedIdentityParts): IdentityProvider {
  const { passwords, accessTokens, refreshTokens, clock, newId } = parts;
  const grant = (user: User, sessionId: string, refreshToken: string): Grant => ({
    holder: { user },
    sessionId,
    refreshToken,
    tokenHash: refreshTokens.hash(refreshToken),
    expiresIn: ACCESS_TOKEN_SECONDS,
    refreshExpiresIn: REFRESH_TOKEN_SECONDS,
    accessTokenOf: (newest) => accessTokens.issue(newest, sessionId, clock()),
  });
  const present = (refreshToken: string): PresentedToken | null => {
    const sessionId = refreshTokens.sessionIdOf(refreshToken);
    if (sessionId === null) return null;
    const maker = refreshTokens.isOurs(refreshToken) ? 'here' : 'nobody';
    return { sessionId, userId: null, hash: refreshTokens.hash(refreshToken), maker };
  };

  return {
    directory: null,

    checkPassword: async ({ password }, user) => {
      const matches = await passwords.matches(password, user?.passwordHash ?? null);
      const sessionId = newId();
      return user && matches ? grant(user, sessionId, refreshTokens.first(sessionId)) : null;
    },

    present,
    confirm: async (refreshToken) => present(refreshToken),

    trade: async (refreshToken, user) => {
      const sessionId = refreshTokens.sessionIdOf(refreshToken);
      if (sessionId === null || !user) return null;
      return grant(user, sessionId, refreshTokens.successor(refreshToken));
    },

    createAccount: async ({ password, ...details }) =>
      done({ ...details, id: newId(), passwordHash: await passwords.hash(password) }),

    // All there is of an account or a session here is its record.
    endSession: async () => undefined,
    removeAccount: async () => undefined,
  };
}
