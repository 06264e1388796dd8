import { type Outcome, refuse } from '@autograph/kernel';
import { checkProfile, isSameAddress } from '../domain/account-details.ts';
import { identityEvent, type Origin } from '../domain/identity-event.ts';
import { messages } from '../domain/messages.ts';
import { hasSamePassword, mayLogIn, revise, type User } from '../domain/user.ts';
import type { Ports } from '../ports/index.ts';
import { changeUser } from './change-user.ts';
import { provesIdentity } from './prove-identity.ts';
import { leaveFormerAddress, noteFormerAddress } from './tell-former-address.ts';

type Refusals = 'INVALID' | 'INVALID_CREDENTIALS' | 'STALE' | 'NOT_FOUND' | 'CONFLICT' | 'INVALID_STATE';

const gone = refuse('NOT_FOUND', null, messages.inactive);
const unproven = refuse('INVALID_CREDENTIALS', 'currentPassword', messages.passwordForEmail);

/**
 * Changes what a person says of themself; with `expectedVersion` only if nobody else changed it meanwhile. Another e-mail
 * address needs the current password or a log-in of the last five minutes; the former address is notified, and tokens that were
 * sent to it are void. Throws `TooManyAttempts`.
 */
export async function updateProfile(
  {
    expectedVersion,
    currentPassword,
    ...input
  }: Readonly<Record<string, unknown>> & {
    readonly expectedVersion?: number | null | undefined;
    readonly currentPassword?: string | null | undefined;
  },
  origin: Origin,
  ports: Ports,
): Promise<Outcome<User, Refusals>> {
  const { users, notices, clock, newId } = ports;
  const checked = checkProfile(input);
  if (!checked.ok) return checked;
  const { email } = checked.value;
  const known = await users.findById(origin.actorId ?? '');
  if (!mayLogIn(known)) return gone;
  const isProven =
    email !== undefined &&
    !isSameAddress(email, known.email) &&
    (await provesIdentity(known, currentPassword ?? null, origin, ports));
  const now = clock();
  const change = newId();
  let former = null as User | null;
  const decide = async (user: User) => {
    former = null;
    if (!mayLogIn(user)) return gone;
    const revised = revise(user, checked.value, expectedVersion ?? null, now);
    if (!revised.ok || isSameAddress(revised.value.email, user.email)) return revised;
    // The proof is of the password that was the current one then.
    if (!isProven || !hasSamePassword(user, known)) return unproven;
    former = user;
    await noteFormerAddress(change, user, ports);
    return revised;
  };
  const events = ({ id }: User) => [identityEvent('PROFILE_UPDATED', id, origin, { id: newId(), at: now })];
  const outcome = await changeUser<'INVALID_CREDENTIALS' | 'STALE' | 'NOT_FOUND' | 'INVALID_STATE'>(
    known.id,
    { decide, events },
    ports,
  );
  if (former) {
    await (outcome.ok ? leaveFormerAddress(change, former, ports) : notices.remove(change));
  }
  return outcome;
}
