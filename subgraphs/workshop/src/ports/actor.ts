import type { UserIdentity } from '@autograph/kernel';

/** The person who acts. */
export interface Actor {
  readonly user: UserIdentity;
  /** The network address that the request came from; `null` when it is not known. */
  readonly clientAddress: string | null;
  /** The id of the customer record of the user; `null` when they have none. */
  ownCustomerId(): Promise<string | null>;
}
