import type { Caller, Role } from '@autograph/kernel';
import { person } from '@autograph/kernel/testing';

/** Someone of the staff who works in these branches, and manages those in `manages`. */
export function worker(
  branches: readonly string[],
  {
    role = 'SALES',
    id,
    manages = [],
  }: { readonly role?: Role; readonly id?: string; readonly manages?: readonly string[] } = {},
): Caller & { readonly user: NonNullable<Caller['user']> } {
  const caller = person(role, id);
  if (!caller.user) throw new Error('There is no such person.');
  const memberships = branches.map((branchId) => ({ branchId, manages: manages.includes(branchId) }));
  return { ...caller, user: { ...caller.user, memberships } };
}
