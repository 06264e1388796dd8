import { refuse } from '@autograph/kernel';
import type { User } from '../domain/user.ts';
import type { ProvenTokens } from '../ports/identity-provider.ts';

/** What a client gets that proved who it is. */
export interface LoggedIn {
  readonly user: User;
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly tokenType: 'Bearer';
  readonly expiresIn: number;
}

/** The tokens of a user, as a client gets them. */
export function loggedIn(tokens: ProvenTokens): LoggedIn {
  return { ...tokens, tokenType: 'Bearer' };
}

/** The one refusal of a log-in: it never says whether the account exists, or what became of it. */
export const wrongCredentials = refuse('INVALID_CREDENTIALS', null, 'The username or the password is wrong.');

/** The one refusal of a refresh token: unknown, expired, ended, or someone else's. */
export const wrongToken = refuse(
  'INVALID_CREDENTIALS',
  null,
  'This refresh token is not valid. Log in again.',
);
