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
  /** Whether a browser began it, by the gateway's session routes. */
  readonly browser: boolean;
  /** When the current refresh token expires. */
  readonly expiresAt: Date;
  /** When the session was ended; `null` while it stands. */
  readonly endedAt: Date | null;
}

/** A refresh token as someone presents it. */
export interface PresentedToken {
  readonly sessionId: string;
  /** Whose session it says it is of; `null` where only the record of the session tells. */
  readonly userId: string | null;
  readonly hash: string;
  /**
   * Who made it: `here`, this service, for this very session, whenever that was; `elsewhere`, another provider, which judges
   * it when it is traded; `nobody`, so it was made up.
   */
  readonly maker: 'here' | 'elsewhere' | 'nobody';
}

/**
 * What a refresh token is to a session: `current`; `repeated`, traded so recently that the answer may have been lost
 * or the request sent twice; `reused`, traded before that, so someone else holds a copy; `foreign`, for its provider to
 * judge; or `unknown`, of no session that stands.
 */
export type TokenStanding = 'current' | 'repeated' | 'reused' | 'foreign' | 'unknown';

/** Seconds that an access token is valid. */
export const ACCESS_TOKEN_SECONDS = 300;

/** Seconds that a refresh token is valid. */
export const REFRESH_TOKEN_SECONDS = 7 * 24 * 60 * 60;

/** Milliseconds within which a traded refresh token answers the same successor again. */
const GRACE = 10_000;

/** Milliseconds after a log-in in which its session proves who someone is without the password. */
const RECENT = 5 * 60_000;

/** How many traded tokens are remembered: no honest client trades twenty within the grace window. */
const REMEMBERED = 20;

/** Most open sessions of one user that are shown. */
export const MOST_SHOWN = 100;

/** A session that begins. */
export function beginSession(
  id: string,
  userId: string,
  tokenHash: string,
  now: Date,
  { clientAddress = null, browser = false }: Partial<Pick<Session, 'clientAddress' | 'browser'>> = {},
): Session {
  return {
    id,
    userId,
    tokenHash,
    spent: [],
    createdAt: now,
    lastUsedAt: now,
    clientAddress,
    browser,
    expiresAt: expiry(now),
    endedAt: null,
  };
}

/** A session that began at another provider, as it is recorded when it is first seen. */
export function adoptSession(
  id: string,
  userId: string,
  tokenHash: string,
  startedAt: Date,
  now: Date,
): Session {
  return { ...beginSession(id, userId, tokenHash, now), createdAt: startedAt };
}

/** Whether tokens of the session still count. */
export function isLive(session: Session | null, now: Date): session is Session {
  return session !== null && session.endedAt === null && session.expiresAt > now;
}

/** Whether the session began so recently that it proves who its user is without the password. */
export function isRecent({ createdAt }: Session, now: Date): boolean {
  return now.getTime() - createdAt.getTime() <= RECENT;
}

/** What a token is to the session that it names; `session` is its record, if there is one. */
export function standingOf(session: Session | null, token: PresentedToken, now: Date): TokenStanding {
  if (!session) return token.maker === 'elsewhere' ? 'foreign' : 'unknown';
  if (!isLive(session, now)) return 'unknown';
  if (token.userId !== null && token.userId !== session.userId) return 'unknown';
  if (token.maker === 'elsewhere') return 'foreign';
  if (token.hash === session.tokenHash) return 'current';
  const spent = session.spent.find(({ tokenHash }) => tokenHash === token.hash);
  if (spent && now.getTime() - spent.at.getTime() <= GRACE) return 'repeated';
  return spent || token.maker === 'here' ? 'reused' : 'unknown';
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
  return new Date(now.getTime() + REFRESH_TOKEN_SECONDS * 1_000);
}
