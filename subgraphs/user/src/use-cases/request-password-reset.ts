import { done, nameKey, type Outcome } from '@autograph/kernel';
import { checkEmail } from '../domain/account-details.ts';
import { ACCOUNT_PATIENCE } from '../domain/attempts.ts';
import { identityEvent, type Origin } from '../domain/identity-event.ts';
import { mayLogIn } from '../domain/user.ts';
import type { Ports } from '../ports/index.ts';

/** Minutes that a token to set a new password is valid. */
export const RESET_MINUTES = 30;

type ResetPorts = Pick<
  Ports,
  'users' | 'resets' | 'resetTokens' | 'delivery' | 'attempts' | 'audit' | 'background' | 'clock' | 'newId'
>;

/**
 * Sends a token to set a new password with to the e-mail address, if an ACTIVE user has it. The answer comes before
 * anything is looked up, so that neither what it says nor how long it takes tells whether anyone has the address.
 */
export function requestPasswordReset(
  input: { readonly email: string },
  origin: Origin,
  ports: ResetPorts,
): Outcome<true, 'INVALID'> {
  const email = checkEmail(input);
  if (!email.ok) return email;
  ports.background(() => sendToken(email.value, origin, ports));
  return done(true);
}

async function sendToken(email: string, origin: Origin, ports: ResetPorts): Promise<void> {
  const { users, resets, resetTokens, delivery, attempts, audit, clock, newId } = ports;
  const now = clock();
  // Nobody's mailbox is filled by asking again and again.
  const by = { key: `reset ${nameKey(email)}`, patience: ACCOUNT_PATIENCE };
  if (await attempts.reserve([by], now)) return;
  const user = await users.findByLogin(email);
  if (!mayLogIn(user)) return;
  const token = resetTokens.make();
  const expiresAt = new Date(now.getTime() + RESET_MINUTES * 60_000);
  const sentTo = resetTokens.hash(nameKey(user.email));
  await resets.put({ userId: user.id, tokenHash: resetTokens.hash(token), sentTo, expiresAt });
  await audit.append([identityEvent('PASSWORD_RESET_REQUESTED', user.id, origin, { id: newId(), at: now })]);
  await delivery.deliver({ kind: 'password-reset', email: user.email, token, minutes: RESET_MINUTES });
}
