import { DEFAULT_BRANCH_ID, done, type Outcome, refuse, worksIn } from '@autograph/kernel';
import { messages } from '../domain/messages.ts';
import { usualBranch } from '../domain/vehicle-branch.ts';
import type { Branches } from '../ports/branches.ts';
import type { Ports } from '../ports/index.ts';

/**
 * The branch that a new vehicle is for: the named one, else the usual one of the user. Refused as INVALID on `branchId` when the
 * user does not work there.
 */
export function branchOfNew(named: string | null, { user }: Pick<Ports, 'user'>): Outcome<string, 'INVALID'> {
  const branchId = named ?? usualBranch(user);
  return worksIn(user, branchId) ? done(branchId) : refuse('INVALID', 'branchId', messages.notYourBranch);
}

/** Refuses as INVALID on `field` a named branch that does not exist, or is closed. The default branch exists from the first start. */
export async function existingBranch(
  branchId: string,
  field: string,
  { branches, user }: Pick<Ports, 'branches' | 'user'>,
): Promise<Outcome<string, 'INVALID'>> {
  const exists = branchId === DEFAULT_BRANCH_ID || (await branches.isActive(branchId, user));
  return exists ? done(branchId) : refuse('INVALID', field, messages.noSuchBranch);
}

/** The branches, each asked for at most once: for one call that names them many times. */
export function askedOnce(branches: Branches): Branches {
  const known = new Map<string, Promise<boolean>>();
  return {
    isActive: (branchId, user) => {
      const answer = known.get(branchId) ?? branches.isActive(branchId, user);
      known.set(branchId, answer);
      return answer;
    },
  };
}
