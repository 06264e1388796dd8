import {
  branchesOf,
  DEFAULT_BRANCH_ID,
  done,
  type Outcome,
  refuse,
  type UserIdentity,
  worksIn,
} from '@autograph/kernel';
import { messages } from '../domain/messages.ts';
import type { Ports } from '../ports/index.ts';

/** A branch that does business. */
export interface TargetBranch {
  readonly id: string;
  /** A name of the IANA time zone database. */
  readonly timeZone: string;
}

/**
 * The branch that something new is for: the named one, else the only branch of the user, else the default branch. Refused as INVALID
 * on `branchId` when the user does not work there, and when it does not exist or is closed.
 */
export async function targetBranch(
  named: string | null | undefined,
  user: UserIdentity,
  { branches }: Pick<Ports, 'branches'>,
): Promise<Outcome<TargetBranch, 'INVALID'>> {
  const id = named ?? usualBranch(user);
  if (!worksIn(user, id)) return refuse('INVALID', 'branchId', messages.notYourBranch);
  const branch = await branches.find(id, user);
  if (!branch?.active) return refuse('INVALID', 'branchId', messages.noSuchBranch);
  return done({ id, timeZone: branch.timeZone });
}

function usualBranch(user: UserIdentity): string {
  const [only = DEFAULT_BRANCH_ID, ...others] = branchesOf(user) ?? [];
  return others.length === 0 ? only : DEFAULT_BRANCH_ID;
}
