import { type Attempts, giveBack, reserve } from '../domain/attempts.ts';
import type { AttemptLedger } from '../ports/attempt-ledger.ts';

/** A ledger of attempts in memory; it keeps the same contract as the real one. */
export function memoryAttemptLedger(): AttemptLedger {
  const kept = new Map<string, Attempts>();
  return {
    reserve: async (key, patience, now) => {
      const reservation = reserve(kept.get(key) ?? null, patience, now);
      if (!reservation.allowed) return reservation.retryAt;
      kept.set(key, reservation.attempts);
      return null;
    },
    giveBack: async (key, reservedAt) => {
      const known = kept.get(key);
      if (known) kept.set(key, giveBack(known, reservedAt));
    },
    forget: async (key) => {
      kept.delete(key);
    },
  };
}
