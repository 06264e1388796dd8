import type { RefusalLedger } from '../ports/refusal-ledger.ts';

/** Refused registrations in memory, for tests of a single day. */
export function memoryRefusals(): RefusalLedger {
  const counts = new Map<string, number>();
  return {
    reserve: async (bounds) => {
      if (bounds.some(({ key, most }) => (counts.get(key) ?? 0) >= most)) return false;
      for (const { key } of bounds) counts.set(key, (counts.get(key) ?? 0) + 1);
      return true;
    },
    giveBack: async (bounds) => {
      for (const { key } of bounds) counts.set(key, (counts.get(key) ?? 0) - 1);
    },
  };
}
