import type { UserIdentity } from '@autograph/kernel';

/** The branches of the dealership. */
export interface Branches {
  /** Whether there is a branch of this id that is active, as `user` sees it. Fails while the branches do not answer. */
  isActive(branchId: string, user: UserIdentity | null): Promise<boolean>;
}
