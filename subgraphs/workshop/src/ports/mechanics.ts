/** The people who work in the workshop, whom another service owns. */
export interface Mechanics {
  /**
   * Whether a user may get labour in a branch now: an ACTIVE ADMIN, or an ACTIVE WORKSHOP of the branch. `false` for nobody too.
   * Throws when there is no answer.
   */
  mayWork(userId: string, branchId: string): Promise<boolean>;
}
