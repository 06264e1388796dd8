import type { UserIdentity } from './identity.ts';

/** The branch that exists from the first start: records without a branch, and staff without a membership, belong to it. */
export const DEFAULT_BRANCH_ID = '01990000-0000-7000-8000-000000000001';

/** The branch of a record; one from before there were branches belongs to the default branch. */
export function branchOf(record: { readonly branchId?: string | null | undefined }): string {
  return record.branchId ?? DEFAULT_BRANCH_ID;
}

/**
 * The branches whose records a person may act on as staff; `null` for every branch: an ADMIN. Someone of the staff without a
 * membership works in the default branch. None for anyone who is not staff.
 */
export function branchesOf(user: UserIdentity | null): readonly string[] | null {
  if (user?.role === 'ADMIN') return null;
  if (user?.role !== 'SALES' && user?.role !== 'WORKSHOP') return [];
  const { memberships = [] } = user;
  return memberships.length === 0 ? [DEFAULT_BRANCH_ID] : memberships.map(({ branchId }) => branchId);
}

/** Whether a person may act as staff on what belongs to a branch. */
export function worksIn(user: UserIdentity | null, branchId: string): boolean {
  return branchesOf(user)?.includes(branchId) ?? true;
}

/** Whether a person manages a branch: an ADMIN every one, others those of which their membership says so. */
export function managesBranch(user: UserIdentity | null, branchId: string): boolean {
  if (user?.role === 'ADMIN') return true;
  const own = worksIn(user, branchId) ? user?.memberships : undefined;
  return own?.some((membership) => membership.branchId === branchId && membership.manages) ?? false;
}
