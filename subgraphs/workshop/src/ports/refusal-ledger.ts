import type { RefusalBound } from '../domain/refused-plates.ts';

/** Refused registrations of CUSTOMERs, counted by key where every process sees them. */
export interface RefusalLedger {
  /**
   * Counts a registration as refused by each of these keys and returns true, or returns false when one of them has as many as it may
   * have in a day. Of many that come at once, no more are let through than that.
   */
  reserve(bounds: readonly RefusalBound[], now: Date): Promise<boolean>;
  /** Takes back what was reserved, as the registration was not refused. */
  giveBack(bounds: readonly RefusalBound[]): Promise<void>;
}
