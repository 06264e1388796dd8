import type { UserIdentity } from '@autograph/kernel';

/** The customer records, which another service owns. */
export interface CustomerDirectory {
  /** The record of this id, as its id; `null` when there is none. */
  findById(customerId: string, user: UserIdentity): Promise<string | null>;
  /** Whether this customer may buy now: they are there, and not about to be erased. */
  mayBuy(customerId: string, user: UserIdentity): Promise<boolean>;
  /** Ids of the customers that a search finds, `null` when they are more than `most`. */
  search(text: string, most: number, user: UserIdentity): Promise<readonly string[] | null>;
  /** The id of the user that a record belongs to, asked for on nobody's behalf; `null` when there is none. */
  userOf(customerId: string): Promise<string | null>;
  /** The id of the record that belongs to this user; `null` when there is none. */
  findByUser(user: UserIdentity): Promise<string | null>;
}
