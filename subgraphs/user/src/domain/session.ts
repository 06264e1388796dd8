/** A refresh token that was traded for its successor. */
export interface SpentToken {
  readonly tokenHash: string;
  readonly at: Date;
}

/** One log-in and all the refresh tokens that came of it, of which one is current. */
export interface Session {
  readonly id: string;
  readonly userId: string;
  /** Hash of the current refresh token; the guard of every rotation. */
  readonly tokenHash: string;
  /** Tokens traded a moment ago, newest last: their holders may still be waiting for the answer. */
  readonly spent: readonly SpentToken[];
  readonly createdAt: Date;
  /** When tokens were last issued for it. */
  readonly lastUsedAt: Date;
  /** Network address that it was begun from, where that is known. */
  readonly clientAddress: string | null;
  /** When the current refresh token expires. */
  readonly expiresAt: Date;
  /** When the session was ended; `null` while it stands. */
  readonly endedAt: Date | null;
}

/**
 * What a refresh token is to a session: `current`; `repeated`, traded so recently that the answer may have been lost
 * or the request sent twice; `reused`, traded before that, so someone else holds a copy; or `unknown`.
 */
export type TokenStanding = 'current' | 'repeated' | 'reused' | 'unknown';

/** Seconds that an access token is valid. */
export const ACCESS_TOKEN_SECONDS = 300;

/** Milliseconds that a refresh token is valid. */
const LIFETIME = 7 * 24 * 60 * 60 * 1_000;

/** Milliseconds within which a traded refresh token answers the same successor again. */
const GRACE = 10_000;

/** How many traded tokens are remembered: no honest client trades twenty within the grace window. */
const REMEMBERED = 20;

/** A session that begins. */
export function beginSession(
  id: string,
  userId: string,
  tokenHash: string,
  now: Date,
  clientAddress: string | null = null,
): Session {
  return {
    id,
    userId,
    tokenHash,
    spent: [],
    createdAt: now,
    lastUsedAt: now,
    clientAddress,
    expiresAt: expiry(now),
    endedAt: null,
  };
}

/** Whether tokens of the session still count. */
export function isLive(session: Session | null, now: Date): session is Session {
  return session !== null && session.endedAt === null && session.expiresAt > now;
}

/** What a token is to the session. `isOurs` says that this service made the token for it, whenever that was. */
export function standingOf(
  session: Session,
  token: { readonly hash: string; readonly isOurs: boolean },
  now: Date,
): TokenStanding {
  if (token.hash === session.tokenHash) return 'current';
  const spent = session.spent.find(({ tokenHash }) => tokenHash === token.hash);
  if (spent && now.getTime() - spent.at.getTime() <= GRACE) return 'repeated';
  return spent || token.isOurs ? 'reused' : 'unknown';
}

/** The session after its current token was traded for the successor. */
export function rotate(session: Session, successorHash: string, now: Date): Session {
  const recent = session.spent.filter(({ at }) => now.getTime() - at.getTime() <= GRACE);
  return {
    ...session,
    tokenHash: successorHash,
    spent: [...recent, { tokenHash: session.tokenHash, at: now }].slice(-REMEMBERED),
    lastUsedAt: now,
    expiresAt: expiry(now),
  };
}

function expiry(now: Date): Date {
  return new Date(now.getTime() + LIFETIME);
}
