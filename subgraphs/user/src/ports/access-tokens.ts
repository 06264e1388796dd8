import type { User } from '../domain/user.ts';

/** Access tokens, issued. */
export interface AccessTokens {
  /** A token that proves until `ACCESS_TOKEN_SECONDS` after `now` who the user is, for one session. */
  issue(user: User, sessionId: string, now: Date): Promise<string>;
}
