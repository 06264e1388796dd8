import { nameKey, type Outcome, refuse } from '@autograph/kernel';
import { checkNewPassword } from '../domain/account-details.ts';
import type { Origin } from '../domain/identity-event.ts';
import { messages } from '../domain/messages.ts';
import { mayLogIn, type User } from '../domain/user.ts';
import type { Ports } from '../ports/index.ts';
import { type PasswordRefusal, replacePassword } from './change-password.ts';
import { forgetAttempts } from './guard-attempt.ts';

const wrongToken = refuse('INVALID_CREDENTIALS', 'token', messages.wrongResetToken);

/**
 * Sets a new password for anyone who holds a token to do so, and ends all sessions. A token works once; a password that
 * is refused does not use it up. Refused alike when it is unknown, used, expired, sent to an
 * address that the account no longer has, or of a user who may not log in.
 */
export async function resetPassword(
  input: { readonly token: string; readonly newPassword: string },
  origin: Origin,
  ports: Pick<
    Ports,
    'users' | 'sessions' | 'passwords' | 'resets' | 'resetTokens' | 'attempts' | 'clock' | 'newId'
  >,
): Promise<Outcome<User, PasswordRefusal>> {
  const { users, resets, resetTokens, clock } = ports;
  const password = checkNewPassword(input);
  if (!password.ok) return password;
  const taken = await resets.take(resetTokens.hash(input.token), clock());
  const user = taken && (await users.findById(taken.userId));
  // Only what was sent to the address that the account has now proves that one may set its password.
  const isTo = ({ email }: User) => taken?.sentTo === resetTokens.hash(nameKey(email));
  if (!mayLogIn(user)) return wrongToken;
  const nobody = { ...origin, actorId: user.id, sessionId: null };
  const outcome = await replacePassword(
    user,
    password.value,
    { action: 'PASSWORD_RESET', origin: nobody, mayStill: isTo },
    ports,
  );
  if (outcome.ok) await forgetAttempts(user, origin, ports);
  return outcome.ok || outcome.refusals.some(({ code }) => code !== 'INVALID_CREDENTIALS')
    ? outcome
    : wrongToken;
}
