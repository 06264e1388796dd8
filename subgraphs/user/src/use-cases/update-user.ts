import type { Outcome } from '@autograph/kernel';
import { checkAccess } from '../domain/account-details.ts';
import { type IdentityEvent, identityEvent, type Origin } from '../domain/identity-event.ts';
import { mayLogIn, revise, type User } from '../domain/user.ts';
import type { Ports } from '../ports/index.ts';
import { changeUser } from './change-user.ts';

type Refusals = 'INVALID' | 'STALE' | 'NOT_FOUND' | 'CONFLICT' | 'INVALID_STATE';

/**
 * Changes a user's role or status; with `expectedVersion` only if nobody else changed them meanwhile. Anyone who may no
 * longer log in loses their sessions. Refused when it would leave no active administrator.
 */
export async function updateUser(
  id: string,
  {
    expectedVersion,
    ...input
  }: Readonly<Record<string, unknown>> & { readonly expectedVersion?: number | null | undefined },
  origin: Origin,
  ports: Pick<Ports, 'users' | 'sessions' | 'clock' | 'newId'>,
): Promise<Outcome<User, Refusals>> {
  const { sessions, clock, newId } = ports;
  const checked = checkAccess(input);
  if (!checked.ok) return checked;
  const now = clock();
  const changeOf = (before: User, after: User, name: 'role' | 'status'): IdentityEvent[] => {
    if (before[name] === after[name]) return [];
    const action = name === 'role' ? 'ROLE_CHANGED' : 'STATUS_CHANGED';
    const change = { before: before[name], after: after[name] };
    return [identityEvent(action, id, origin, { id: newId(), at: now }, change)];
  };
  const outcome = await changeUser(
    id,
    {
      decide: (user) => revise(user, checked.value, expectedVersion ?? null, now),
      events: (before, after) => [...changeOf(before, after, 'role'), ...changeOf(before, after, 'status')],
    },
    ports,
  );
  if (outcome.ok && !mayLogIn(outcome.value)) await sessions.endAll(id, now, null);
  return outcome;
}
