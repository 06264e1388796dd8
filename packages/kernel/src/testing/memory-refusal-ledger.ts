import { REFUSAL_REMEMBERED_FOR, type RefusalLedger } from '../refusals.ts';

/** Refusals in memory; it keeps the same contract as the real ledger. */
export function memoryRefusalLedger(): RefusalLedger {
  const kept = new Map<string, { count: number; until: number }>();
  return {
    reserve: async (bounds, now) => {
      const at = now.getTime();
      const countOf = (key: string): number => {
        const known = kept.get(key);
        return known && known.until > at ? known.count : 0;
      };
      if (bounds.some(({ key, most }) => countOf(key) >= most)) return false;
      for (const { key } of bounds) {
        const count = countOf(key);
        const until = count > 0 ? (kept.get(key)?.until ?? 0) : at + REFUSAL_REMEMBERED_FOR;
        kept.set(key, { count: count + 1, until });
      }
      return true;
    },
    giveBack: async (bounds) => {
      for (const { key } of bounds) {
        const known = kept.get(key);
        if (known) known.count = Math.max(0, known.count - 1);
      }
    },
  };
}
