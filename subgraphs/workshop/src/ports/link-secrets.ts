/** The secrets of links to quotes. */
export interface LinkSecrets {
  /** A secret of 256 random bits, in letters that an address can have. */
  make(): string;
  /** What is kept of a secret. It does not lead back to the secret. */
  hash(secret: string): string;
  /** Whether two hashes are equal. It takes the same time for all hashes of one length. */
  isSame(one: string, other: string): boolean;
}
