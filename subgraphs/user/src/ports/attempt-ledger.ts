import type { Patience } from '../domain/attempts.ts';

/** What an attempt is counted by, and how many failures of it bring no delay. */
export interface CountedBy {
  readonly key: string;
  readonly patience: Patience;
  /** A key of a settlement's `remember`: while the ledger remembers it, these attempts do not delay. */
  readonly unless?: string;
}

/** What becomes of the counts of an attempt, by key. */
export interface Settlement {
  /** Of these the one attempt is taken back. */
  readonly giveBack: readonly string[];
  /** Of these all attempts are taken back. */
  readonly forgive: readonly string[];
  /** Keys that the ledger remembers for `ADDRESS_KNOWN_FOR`. */
  readonly remember?: readonly string[];
}

/** Attempts to guess, counted by key where every process sees them. */
export interface AttemptLedger {
  /**
   * Counts an attempt by each of the keys and lets it through (`null`), or counts it by none and answers when to come back.
   * By conditional writes: of many that come at once no more are let through than the patience of each key allows.
   */
  reserve(by: readonly CountedBy[], now: Date): Promise<Date | null>;
  /** Takes attempts back, as one that was reserved at `reservedAt` has proved right or could not be checked. */
  settle(settlement: Settlement, reservedAt: Date): Promise<void>;
  /** Forgets that there were attempts by these keys. */
  forget(keys: readonly string[]): Promise<void>;
}
