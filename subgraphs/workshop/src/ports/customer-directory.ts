import type { UserIdentity } from '@autograph/kernel';

/** `erasing`: they are there, and about to be erased, which may be called off. `gone`: they are not there, or were erased. */
export type CustomerStanding = 'present' | 'erasing' | 'gone';

/** The customer records, which another service owns. Throws when there is no answer. */
export interface CustomerDirectory {
  /** Whether this customer may be given something new: they are there, and not about to be erased. */
  mayBuy(customerId: string, user: UserIdentity | null): Promise<boolean>;
  standingOf(customerId: string): Promise<CustomerStanding>;
  /** The id of the record that belongs to this user; `null` when there is none. */
  findByUser(user: UserIdentity): Promise<string | null>;
}
