import { done, type Outcome, refuse } from '@autograph/kernel';
import { checkNewPassword } from '../domain/account-details.ts';
import { type IdentityAction, identityEvent, type Origin } from '../domain/identity-event.ts';
import { messages } from '../domain/messages.ts';
import { hasSamePassword, mayLogIn, setPassword, type User } from '../domain/user.ts';
import type { Ports } from '../ports/index.ts';
import { changeUser } from './change-user.ts';
import { provesPassword } from './prove-identity.ts';

/** Why a password is not changed. */
export type PasswordRefusal = 'INVALID' | 'INVALID_CREDENTIALS' | 'NOT_FOUND' | 'CONFLICT' | 'INVALID_STATE';

const wrongPassword = refuse('INVALID_CREDENTIALS', 'currentPassword', messages.wrongPassword);

/**
 * Changes the caller's own password, which ends all their other sessions. Refused when the current one is wrong; to
 * guess it here counts like guessing it at a log-in. Throws `TooManyAttempts`.
 */
export async function changePassword(
  input: { readonly currentPassword: string; readonly newPassword: string },
  origin: Origin,
  ports: Pick<
    Ports,
    'users' | 'sessions' | 'passwords' | 'resets' | 'attempts' | 'audit' | 'attemptLimit' | 'clock' | 'newId'
  >,
): Promise<Outcome<User, PasswordRefusal>> {
  const checked = checkNewPassword(input);
  if (!checked.ok) return checked;
  const user = await ports.users.findById(origin.actorId ?? '');
  if (!mayLogIn(user)) return wrongPassword;
  if (!(await provesPassword(user, input.currentPassword, origin, ports))) return wrongPassword;
  return replacePassword(user, checked.value, { action: 'PASSWORD_CHANGED', origin }, ports);
}

/**
 * Puts another password in the place of the one that `user` was read with, and ends their sessions but the caller's.
 * Refused as wrong when the password was changed meanwhile, or `mayStill` denies it of the newest record.
 */
export async function replacePassword(
  user: User,
  password: string,
  {
    action,
    origin,
    mayStill = () => true,
  }: {
    readonly action: IdentityAction;
    readonly origin: Origin;
    readonly mayStill?: (newest: User) => boolean;
  },
  ports: Pick<Ports, 'users' | 'sessions' | 'passwords' | 'resets' | 'clock' | 'newId'>,
): Promise<Outcome<User, PasswordRefusal>> {
  const { sessions, passwords, resets, clock, newId } = ports;
  const hash = await passwords.hash(password);
  const now = clock();
  const outcome = await changeUser<'INVALID_CREDENTIALS'>(
    user.id,
    {
      decide: (newest) =>
        hasSamePassword(newest, user) && mayLogIn(newest) && mayStill(newest)
          ? done(setPassword(newest, hash, now))
          : wrongPassword,
      events: ({ id }) => [identityEvent(action, id, origin, { id: newId(), at: now })],
    },
    ports,
  );
  // A log-in that was checked against the old password either began its session before this, or finds it changed.
  if (outcome.ok) {
    await Promise.all([sessions.endAll(user.id, now, origin.sessionId), resets.forget(user.id)]);
  }
  return outcome;
}
