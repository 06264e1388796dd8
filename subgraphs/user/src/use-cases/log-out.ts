import { done, type Outcome } from '@autograph/kernel';
import { identityEvent, type Origin } from '../domain/identity-event.ts';
import type { User } from '../domain/user.ts';
import type { Ports } from '../ports/index.ts';
import { wrongToken } from './logged-in.ts';

/**
 * Ends the session of a refresh token; its tokens stop working. Refused alike when the token is unknown, old, or of
 * another user than the caller, if they are logged in.
 */
export async function logOut(
  { refreshToken }: { readonly refreshToken: string },
  origin: Origin,
  { identity, audit, clock, newId }: Pick<Ports, 'identity' | 'audit' | 'clock' | 'newId'>,
): Promise<Outcome<User, 'INVALID_CREDENTIALS'>> {
  const user = await identity.logOut(refreshToken, origin.actorId);
  if (!user) return wrongToken;
  await audit.append([identityEvent('LOGOUT', user.id, origin, { id: newId(), at: clock() })]);
  return done(user);
}
