import type { UserIdentity } from '@autograph/kernel';

/** The users of the graph, as far as a customer record is linked to them. */
export interface Accounts {
  /** Whether there is a user with this id, asked on behalf of a member of staff. */
  exists(userId: string, by: UserIdentity): Promise<boolean>;
}
