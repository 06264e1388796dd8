import type { UserIdentity } from '@autograph/kernel';

/** What this service needs to know of a branch. */
export interface KnownBranch {
  /** Whether it does business. */
  readonly active: boolean;
  /** A name of the IANA time zone database. */
  readonly timeZone: string;
  readonly name: string;
  /** Formatted; `null` when it is not known. */
  readonly phone: string | null;
}

/** The branches of the dealership, which another service owns. */
export interface Branches {
  /** `null` when there is no such branch. Throws when there is no answer. */
  find(id: string, user: UserIdentity | null): Promise<KnownBranch | null>;
}
