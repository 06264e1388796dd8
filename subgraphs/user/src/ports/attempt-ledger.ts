import type { Patience } from '../domain/attempts.ts';

/** Attempts to guess, counted by key where every process sees them. */
export interface AttemptLedger {
  /**
   * Counts an attempt and lets it through (`null`), or answers when to come back. One atomic, conditional write: of many
   * that come at once no more are let through than the patience allows.
   */
  reserve(key: string, patience: Patience, now: Date): Promise<Date | null>;
  /** Takes one reserved attempt back. */
  giveBack(key: string, reservedAt: Date): Promise<void>;
  /** Forgets all attempts of a key. */
  forget(key: string): Promise<void>;
}
