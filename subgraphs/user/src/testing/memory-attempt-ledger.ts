import { ADDRESS_KNOWN_FOR, type Attempts, counted, forgive, giveBack, reserve } from '../domain/attempts.ts';
import type { AttemptLedger } from '../ports/attempt-ledger.ts';

/** A ledger of attempts in memory; it keeps the same contract as the real one. */
export function memoryAttemptLedger(): AttemptLedger {
  const kept = new Map<string, Attempts>();
  const remembered = new Map<string, Date>();
  const change = (keys: readonly string[], changed: (known: Attempts) => Attempts): void => {
    for (const key of keys) {
      const known = kept.get(key);
      if (known) kept.set(key, changed(known));
    }
  };
  return {
    reserve: async (by, now) => {
      const reservations = by.map(({ key, patience, unless }) => ({
        key,
        isRemembered: (remembered.get(unless ?? '') ?? now) > now,
        reservation: reserve(kept.get(key) ?? null, patience, now),
      }));
      for (const { reservation, isRemembered } of reservations)
        if (!reservation.allowed && !isRemembered) return reservation.retryAt;
      for (const { key, reservation } of reservations) {
        const known = kept.get(key);
        if (reservation.allowed) kept.set(key, reservation.attempts);
        else if (known) kept.set(key, counted(known));
      }
      return null;
    },
    settle: async (settlement, reservedAt) => {
      change(settlement.giveBack, (known) => giveBack(known, reservedAt));
      change(settlement.forgive, (known) => forgive(known, reservedAt));
      const until = new Date(reservedAt.getTime() + ADDRESS_KNOWN_FOR);
      for (const key of settlement.remember ?? []) remembered.set(key, until);
    },
    forget: async (keys) => {
      for (const key of keys) {
        kept.delete(key);
        remembered.delete(key);
      }
    },
  };
}
