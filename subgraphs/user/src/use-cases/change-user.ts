import { CONFLICT, done, type Outcome, refuse, retryOnConflict } from '@autograph/kernel';
import type { IdentityEvent } from '../domain/identity-event.ts';
import type { User } from '../domain/user.ts';
import type { Ports } from '../ports/index.ts';

/** What a change comes to, and what it raises. */
export interface UserChange<Code extends string> {
  readonly decide: (user: User) => Outcome<User, Code> | Promise<Outcome<User, Code>>;
  readonly events: (before: User, after: User) => readonly IdentityEvent[];
}

/**
 * Changes a user as `decide` says, on their newest state: when another change is written in between, it is read and
 * decided again. A decision that answers the user itself changes nothing and writes nothing. Refused as INVALID_STATE
 * when it would take away the last active administrator.
 */
export async function changeUser<Code extends string>(
  id: string,
  { decide, events }: UserChange<Code>,
  { users }: Pick<Ports, 'users'>,
): Promise<Outcome<User, Code | 'NOT_FOUND' | 'CONFLICT' | 'INVALID_STATE'>> {
  return retryOnConflict(`user ${id}`, async () => {
    const user = await users.findById(id);
    if (!user) return refuse('NOT_FOUND', 'id', 'There is no such user.');
    const decided = await decide(user);
    if (!decided.ok || decided.value === user) return decided;
    const written = await users.update(decided.value, user.version, events(user, decided.value));
    if (written === 'updated') return done(decided.value);
    if (written === 'last-admin') return lastAdmin(user, decided.value);
    if (written === 'stale') return CONFLICT;
    const taken = written.duplicate === 'username' ? 'username' : 'e-mail address';
    return refuse('CONFLICT', written.duplicate, `Another account has this ${taken}.`);
  });
}

function lastAdmin(before: User, after: User) {
  const field = before.role === after.role ? 'status' : 'role';
  return refuse('INVALID_STATE', field, 'This is the last active administrator; make another one first.');
}
