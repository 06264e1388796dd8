import { done, type Outcome } from '@autograph/kernel';
import type { User } from '../domain/user.ts';
import type { Ports } from '../ports/index.ts';
import { wrongToken } from './logged-in.ts';

/**
 * Ends the session of a refresh token; its tokens stop working. Refused alike when the token is unknown, old, or of
 * another user than the caller (`callerId`, if they are logged in).
 */
export async function logOut(
  { refreshToken }: { readonly refreshToken: string },
  callerId: string | null,
  { identity }: Pick<Ports, 'identity'>,
): Promise<Outcome<User, 'INVALID_CREDENTIALS'>> {
  const user = await identity.logOut(refreshToken, callerId);
  return user ? done(user) : wrongToken;
}
