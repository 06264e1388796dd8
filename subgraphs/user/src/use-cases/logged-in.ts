import { refuse } from '@autograph/kernel';
import { messages } from '../domain/messages.ts';
import type { User } from '../domain/user.ts';
import type { Grant } from '../ports/identity-provider.ts';

/** What a client gets that proved who it is. */
export interface LoggedIn {
  readonly user: User;
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly tokenType: 'Bearer';
  readonly expiresIn: number;
  /** Seconds until the refresh token expires; `null` where its provider does not say. */
  readonly refreshExpiresIn: number | null;
}

/** The tokens of a grant, made out to the user as they are now. */
export async function loggedIn(grant: Grant, user: User): Promise<LoggedIn> {
  const { refreshToken, expiresIn, refreshExpiresIn } = grant;
  const accessToken = await grant.accessTokenOf(user);
  return { user, accessToken, refreshToken, tokenType: 'Bearer', expiresIn, refreshExpiresIn };
}

/** The one refusal of a log-in: it never says whether the account exists, or what became of it. */
export const wrongCredentials = refuse('INVALID_CREDENTIALS', null, messages.wrongCredentials);

/** The one refusal of a refresh token: unknown, expired, ended, or someone else's. */
export const wrongToken = refuse('INVALID_CREDENTIALS', null, messages.wrongRefreshToken);
