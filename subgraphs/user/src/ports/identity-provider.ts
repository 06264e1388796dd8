import type { Outcome, Role } from '@autograph/kernel';
import type { AccountDetails } from '../domain/account-details.ts';
import type { PresentedToken } from '../domain/session.ts';
import type { User } from '../domain/user.ts';

/** Someone as a provider beside this service describes them. */
export interface Person extends AccountDetails {
  readonly id: string;
  /** `null` when the provider gave them no role of this graph. */
  readonly role: Role | null;
  /** What stands for their password in a record. */
  readonly passwordHash: string;
}

/** Whom a proof is of: a record of this service, or a person whom another provider describes. */
export type Holder = { readonly user: User } | { readonly person: Person };

/** What a provider gives for a proof that it accepts. Its tokens are to be given out only once the session is recorded. */
export interface Grant {
  readonly holder: Holder;
  readonly sessionId: string;
  readonly refreshToken: string;
  /** By what the record of the session knows the refresh token. */
  readonly tokenHash: string;
  /** Seconds until the access token expires. */
  readonly expiresIn: number;
  /** Seconds until the refresh token expires if nobody uses it; `null` where the provider does not say. */
  readonly refreshExpiresIn: number | null;
  /** The access token of the user as they are now. */
  accessTokenOf(user: User): Promise<string>;
}

/** A session that stands at a provider beside this service. */
export interface HeldSession {
  readonly person: Person;
  readonly startedAt: Date;
}

/** A provider beside this service, at which people and sessions may appear, change and end without this service. */
export interface Directory {
  /** Whose session it is there; `null` when it has ended there, or its user may not log in there. */
  sessionOf(sessionId: string, userId: string): Promise<HeldSession | null>;
  /** Tells the operator that someone there has a name that another account has here. */
  reportClash(userId: string, field: 'username' | 'email'): void;
}

/**
 * Who keeps passwords, checks them and makes tokens: this service itself, or a provider beside it. It says what is so and
 * decides nothing: whether a user may log in, whether a session stands and what a token is worth is for the use cases. What
 * it refuses it refuses alike, by `null`; it throws only when it cannot do its work.
 */
export interface IdentityProvider {
  /** Where people and sessions are kept besides; `null` where this service is the only one that keeps them. */
  readonly directory: Directory | null;
  /**
   * Checks a password; a right one gets the first tokens of a session. `named` is the record that the username is of, if
   * there is one; it takes the same work if there is none.
   */
  checkPassword(
    given: { readonly username: string; readonly password: string },
    named: User | null,
  ): Promise<Grant | null>;
  /** What a refresh token says of itself; `null` when it says nothing. */
  present(refreshToken: string): PresentedToken | null;
  /** As `present`, if the provider confirms that the token counts, where only the provider can tell. */
  confirm(refreshToken: string): Promise<PresentedToken | null>;
  /** Exchanges a refresh token for its successor. `user` is the record of whom the session is of, if there is one. */
  trade(refreshToken: string, user: User | null): Promise<Grant | null>;
  /** Ends the session of a refresh token at the provider. */
  endSession(refreshToken: string): Promise<void>;
  /**
   * Makes what the provider keeps of an account whose details were checked: answers its id, its names as they are kept, and
   * what stands for the password in the record. Refused on its field when a name is taken, or is not allowed there.
   */
  createAccount(
    account: AccountDetails & { readonly password: string },
    role: Role,
  ): Promise<
    Outcome<AccountDetails & { readonly id: string; readonly passwordHash: string }, 'INVALID' | 'CONFLICT'>
  >;
  /** Removes what the provider keeps of an account; may be repeated. */
  removeAccount(userId: string): Promise<void>;
}
