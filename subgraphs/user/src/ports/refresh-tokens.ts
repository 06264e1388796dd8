/** Refresh tokens: opaque to everyone else, and known to the store by their hash alone. */
export interface RefreshTokens {
  /** The first token of a session, unguessable. */
  first(sessionId: string): string;
  /** The token that follows; always the same one for the same token, and only this service can tell it. */
  successor(token: string): string;
  hash(token: string): string;
  /** The session that a token names; `null` when it has not the form of a token. Proves nothing. */
  sessionIdOf(token: string): string | null;
  /** Whether this service made the token for the session that it names. */
  isOurs(token: string): boolean;
}
