import { checkEmail } from '../domain/account-details.ts';
import { hasLeft, nextTry, noticeTimes } from '../domain/address-notice.ts';
import type { User } from '../domain/user.ts';
import type { AddressNotice } from '../ports/address-notices.ts';
import type { Ports } from '../ports/index.ts';

/** Most notices that are delivered in one go. */
const BATCH = 100;

type NoticePorts = Pick<Ports, 'users' | 'notices' | 'resets' | 'delivery' | 'background' | 'clock'>;

/**
 * Notes that the address of a user is about to be replaced, before it is: so its holder is notified even if a crash follows
 * the change. `id` names this change; noting it again takes the place of what was noted.
 */
export async function noteFormerAddress(
  id: string,
  { id: userId, email }: User,
  { notices, clock }: Pick<Ports, 'notices' | 'clock'>,
): Promise<void> {
  await notices.put({ id, userId, email, ...noticeTimes(clock()) });
}

/** Voids what was sent to the former address of a user, and tells its holder in the background. */
export async function leaveFormerAddress(id: string, before: User, ports: NoticePorts): Promise<void> {
  const { resets, background } = ports;
  await resets.forget(before.id);
  background(() => deliver({ id, userId: before.id, email: before.email }, ports));
}

/** Delivers the notices that are due. Throws when some could not be delivered; they keep none of the others waiting. */
export async function recoverNotices(ports: NoticePorts): Promise<void> {
  const { notices, clock } = ports;
  const failures: unknown[] = [];
  for (let n = 0; n < BATCH; n += 1) {
    const now = clock();
    const notice = await notices.takeDue(now, nextTry(now));
    if (!notice) break;
    await deliver(notice, ports).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw new AggregateError(failures, 'former addresses could not be told');
}

async function deliver(
  { id, userId, email }: Pick<AddressNotice, 'id' | 'userId' | 'email'>,
  { users, notices, delivery }: NoticePorts,
): Promise<void> {
  // A provider beside this service may have kept something else where the address would be.
  const isAddress = checkEmail({ email }).ok;
  if (isAddress && hasLeft(email, await users.findById(userId))) {
    await delivery.deliver({ kind: 'address-changed', email });
  }
  await notices.remove(id);
}
