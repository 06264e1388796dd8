import { done, type Outcome } from '@autograph/kernel';
import type { Ports } from '../ports/index.ts';
import { type LoggedIn, loggedIn, wrongCredentials } from './logged-in.ts';

/**
 * Trades a username or e-mail and a password for the tokens of a new session. Refused alike when there is no such
 * user, the password is wrong, or the user is not ACTIVE, and after the same work.
 */
export async function logIn(
  input: { readonly username: string; readonly password: string },
  { identity }: Pick<Ports, 'identity'>,
): Promise<Outcome<LoggedIn, 'INVALID_CREDENTIALS'>> {
  // A limit on attempts belongs here: counted before the password is checked, so that no guess is free.
  const tokens = await identity.logIn(input);
  return tokens ? done(loggedIn(tokens)) : wrongCredentials;
}
