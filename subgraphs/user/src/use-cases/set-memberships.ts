import { type Membership, type Message, type Outcome, refuse } from '@autograph/kernel';
import { identityEvent, type Origin } from '../domain/identity-event.ts';
import { messages } from '../domain/messages.ts';
import { assign, type User } from '../domain/user.ts';
import type { Ports } from '../ports/index.ts';
import { changeUser } from './change-user.ts';

/** Most branches that a person works in. */
const MOST = 100;

type Refusals = 'INVALID' | 'STALE' | 'NOT_FOUND' | 'CONFLICT' | 'INVALID_STATE';

/**
 * Says in which branches a person works, and which of them they manage; with `expectedVersion` only if nobody else changed the
 * user meanwhile. Takes effect within five seconds everywhere. Refused when a branch does not exist or is named twice.
 */
export async function setMemberships(
  userId: string,
  {
    memberships: given,
    expectedVersion,
  }: {
    readonly memberships: readonly {
      readonly branchId: string;
      readonly manages?: boolean | null | undefined;
    }[];
    readonly expectedVersion?: number | null | undefined;
  },
  origin: Origin,
  ports: Pick<Ports, 'users' | 'branches' | 'clock' | 'newId'>,
): Promise<Outcome<User, Refusals>> {
  const memberships: Membership[] = given.map(({ branchId, manages }) => ({
    branchId,
    manages: manages ?? false,
  }));
  if (memberships.length > MOST)
    return refuse('INVALID', 'memberships', messages.tooManyMemberships({ max: MOST }));
  const ids = memberships.map(({ branchId }) => branchId);
  const twice = ids.findIndex((id, at) => ids.indexOf(id) !== at);
  if (twice >= 0) return refuseAt(twice, messages.branchTwice);
  const known = new Set((await ports.branches.findByIds(ids)).map(({ id }) => id));
  const unknown = ids.findIndex((id) => !known.has(id));
  if (unknown >= 0) return refuseAt(unknown, messages.noSuchBranch);
  const at = ports.clock();
  return changeUser(
    userId,
    {
      decide: (user) => assign(user, memberships, expectedVersion ?? null, at),
      events: (before, after) => {
        const change = { before: told(before.memberships), after: told(after.memberships) };
        return [identityEvent('MEMBERSHIPS_CHANGED', userId, origin, { id: ports.newId(), at }, change)];
      },
    },
    ports,
  );
}

/** The refusal of the branch at a place in the list. */
function refuseAt(at: number, message: Message): Outcome<never, 'INVALID'> {
  return { ok: false, refusals: [{ code: 'INVALID', field: ['memberships', `${at}`, 'branchId'], message }] };
}

/** Memberships as the audit trail has them: ids of branches, those that are managed with a mark. */
function told(memberships: readonly Membership[]): string {
  return memberships
    .map(({ branchId, manages }) => (manages ? `${branchId} (manages)` : branchId))
    .join(', ');
}
