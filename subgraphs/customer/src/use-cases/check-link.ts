import { done, isStaff, type Outcome, refuse, type UserIdentity } from '@autograph/kernel';
import { messages } from '../domain/messages.ts';
import type { Ports } from '../ports/index.ts';

/** Refuses to link a record to a user that does not exist. Only staff link records to others; a CUSTOMER's is their own. */
export async function checkLink(
  userId: string | null | undefined,
  by: UserIdentity,
  { accounts }: Pick<Ports, 'accounts'>,
): Promise<Outcome<true, 'INVALID'>> {
  if (userId == null || !isStaff(by) || (await accounts.exists(userId, by))) return done(true);
  return refuse('INVALID', 'userId', messages.noSuchUser);
}
