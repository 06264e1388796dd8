import type { Branches } from '../ports/branches.ts';

/** Branches of which these are active, for tests of use cases. */
export function fakeBranches(...active: readonly string[]): Branches {
  return { isActive: async (id) => active.includes(id) };
}
