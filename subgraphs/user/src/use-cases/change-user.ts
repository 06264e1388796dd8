import { CONFLICT, done, type Outcome, refuse, retryOnConflict } from '@autograph/kernel';
import type { IdentityEvent } from '../domain/identity-event.ts';
import { messages } from '../domain/messages.ts';
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
    if (!user) return refuse('NOT_FOUND', 'id', messages.noSuchUser);
    const decided = await decide(user);
    if (!decided.ok || decided.value === user) return decided;
    const written = await users.update(decided.value, user.version, events(user, decided.value));
    if (written === 'updated') return done(decided.value);
    if (written === 'last-admin') return lastAdmin(user, decided.value);
    if (written === 'stale') return CONFLICT;
    return taken(written.duplicate);
  });
}

/** The refusal of a name that another account has. */
export function taken(field: 'username' | 'email'): Outcome<never, 'CONFLICT'> {
  return refuse('CONFLICT', field, field === 'username' ? messages.usernameTaken : messages.emailTaken);
}

function lastAdmin(before: User, after: User) {
  const field = before.role === after.role ? 'status' : 'role';
  return refuse('INVALID_STATE', field, messages.lastAdmin);
}
