/** A token to set a new password with, as it is kept: by its hash. */
export interface PasswordReset {
  readonly userId: string;
  readonly tokenHash: string;
  /** Hash of the address that it was sent to. */
  readonly sentTo: string;
  readonly expiresAt: Date;
}

/** The tokens to set new passwords with, kept: at most one of each user. */
export interface PasswordResetRepository {
  /** Keeps a token; an older one of the same user stops working. */
  put(reset: PasswordReset): Promise<void>;
  /** A token that counts at the time, which it does no longer after this: of many calls at once one gets it. */
  take(tokenHash: string, at: Date): Promise<PasswordReset | null>;
  /** Forgets the token of a user, if there is one. */
  forget(userId: string): Promise<void>;
}

/** Secrets that nobody can guess, and what is kept of them. */
export interface ResetTokens {
  make(): string;
  /** The hash of a token, or of an address that one was sent to. */
  hash(text: string): string;
}
