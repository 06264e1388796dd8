/** Passwords, made unreadable. */
export interface PasswordHasher {
  hash(password: string): Promise<string>;
  /** Whether the password made the hash. Without a hash it takes the same work, and the answer is no. */
  matches(password: string, hash: string | null): Promise<boolean>;
  /** Whether the hash was made otherwise than hashes are made now. */
  isOutdated(hash: string): boolean;
}
