import type { UserIdentity } from '@autograph/kernel';

/** The person who acts. */
export interface Actor {
  readonly user: UserIdentity;
  /** The customer record that belongs to them; `null` when none does. Looked up at most once in a request. */
  ownCustomerId(): Promise<string | null>;
}
