import { done, type Outcome } from '@autograph/kernel';
import type { Ports } from '../ports/index.ts';
import { type LoggedIn, loggedIn, wrongToken } from './logged-in.ts';

/** Trades a refresh token for an access token and the next refresh token. Refused alike whatever the reason. */
export async function refreshSession(
  { refreshToken }: { readonly refreshToken: string },
  { identity }: Pick<Ports, 'identity'>,
): Promise<Outcome<LoggedIn, 'INVALID_CREDENTIALS'>> {
  const tokens = await identity.refresh(refreshToken);
  return tokens ? done(loggedIn(tokens)) : wrongToken;
}
