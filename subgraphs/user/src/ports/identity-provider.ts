import type { Outcome, Role } from '@autograph/kernel';
import type { AccountDetails } from '../domain/account-details.ts';
import type { User } from '../domain/user.ts';

/** What a provider answers to someone who proved who they are. */
export interface ProvenTokens {
  readonly user: User;
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Seconds until the access token expires. */
  readonly expiresIn: number;
}

/**
 * Who keeps passwords, checks them and issues tokens: this service itself, or a provider beside it. Whatever a provider
 * refuses it refuses alike, by `null`; it throws only when it cannot do its work. In every case the record of the user
 * is kept here, and only one that is ACTIVE gets tokens.
 */
export interface IdentityProvider {
  /** Begins a session for whoever knows the password of this username or e-mail. */
  logIn(credentials: {
    readonly username: string;
    readonly password: string;
    /** Where the person logs in from, where that is known. */
    readonly clientAddress?: string | null;
  }): Promise<ProvenTokens | null>;
  /** Trades the current refresh token of a session for the next one; an old one ends the session. */
  refresh(refreshToken: string): Promise<ProvenTokens | null>;
  /** Ends the session of a refresh token, if it is of the user `callerId` (of anyone when that is `null`). */
  logOut(refreshToken: string, callerId: string | null): Promise<User | null>;
  /** Makes an account whose details were checked. Refused on its field when a name is taken, or is not allowed there. */
  createAccount(
    account: AccountDetails & { readonly password: string },
    role: Role,
  ): Promise<Outcome<User, 'INVALID' | 'CONFLICT'>>;
  /** Removes what the provider keeps of an account that is erased; may be repeated. */
  removeAccount(userId: string): Promise<void>;
  /**
   * What the user of a session may do now; `null` when its tokens no longer count. `userId` is whose session it is by
   * a verified token; it serves a session that did not begin here, and cannot make one count that has ended here.
   */
  sessionRole(sessionId: string, userId: string | null): Promise<Role | null>;
}
