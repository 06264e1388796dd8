import { type Outcome, refuse } from '@autograph/kernel';
import { checkProfile } from '../domain/account-details.ts';
import { identityEvent, type Origin } from '../domain/identity-event.ts';
import { mayLogIn, revise, type User } from '../domain/user.ts';
import type { Ports } from '../ports/index.ts';
import { changeUser } from './change-user.ts';

type Refusals = 'INVALID' | 'STALE' | 'NOT_FOUND' | 'CONFLICT' | 'INVALID_STATE';

/** Changes what a person says of themself; with `expectedVersion` only if nobody else changed it meanwhile. */
export async function updateProfile(
  {
    expectedVersion,
    ...input
  }: Readonly<Record<string, unknown>> & { readonly expectedVersion?: number | null | undefined },
  origin: Origin,
  ports: Pick<Ports, 'users' | 'clock' | 'newId'>,
): Promise<Outcome<User, Refusals>> {
  const { clock, newId } = ports;
  const checked = checkProfile(input);
  if (!checked.ok) return checked;
  const now = clock();
  return changeUser<'STALE' | 'NOT_FOUND' | 'INVALID_STATE'>(
    origin.actorId ?? '',
    {
      decide: (user) =>
        mayLogIn(user)
          ? revise(user, checked.value, expectedVersion ?? null, now)
          : refuse('NOT_FOUND', null, 'This account is no longer active.'),
      events: ({ id }) => [identityEvent('PROFILE_UPDATED', id, origin, { id: newId(), at: now })],
    },
    ports,
  );
}
