import type { SaleFact, SalesSummaryStore, SummaryDay } from '../ports/sales-summary-store.ts';

/** The summary of sales in memory. */
export function memorySalesSummaryStore(): SalesSummaryStore {
  const facts = new Map<string, SaleFact>();
  const days = new Map<string, SummaryDay>();
  let isBuilt = false;
  const sorted = () => [...facts.values()].sort((a, b) => (a.saleId < b.saleId ? -1 : 1));
  return {
    note: async (notes) => {
      for (const { saleId, sequence, status, opening } of notes) {
        const before = facts.get(saleId) ?? {
          saleId,
          sequence: 0,
          status: null,
          opening: null,
          counted: null,
        };
        const newer = sequence > before.sequence ? { ...before, sequence, status } : before;
        facts.set(saleId, opening ? { ...newer, opening } : newer);
      }
    },
    findFacts: async (saleIds) => saleIds.flatMap((id) => facts.get(id) ?? []),
    markCounted: async (countings) => {
      for (const { saleId, from, to } of countings) {
        const fact = facts.get(saleId);
        if (fact?.counted === from) facts.set(saleId, { ...fact, counted: to });
      }
    },
    findDay: async (day) => days.get(day) ?? { day, version: 0, tallies: [], last: [] },
    writeDay: async (day, expectedVersion) => {
      if ((days.get(day.day)?.version ?? 0) !== expectedVersion) return false;
      days.set(day.day, day);
      return true;
    },
    days: async ({ from = '', to }) =>
      [...days.values()]
        .filter(({ day }) => day >= from && (to === undefined || day <= to))
        .sort((a, b) => (a.day < b.day ? -1 : 1)),
    factsBeyond: async (after, most) =>
      sorted()
        .filter(({ saleId }) => saleId > after)
        .slice(0, most),
    factsOf: async (day) => sorted().filter(({ opening }) => opening?.day === day),
    replaceFact: async (fact, expectedSequence) => {
      if ((facts.get(fact.saleId)?.sequence ?? 0) !== expectedSequence) return false;
      facts.set(fact.saleId, fact);
      return true;
    },
    removeFact: async (saleId) => void facts.delete(saleId),
    isBuilt: async () => isBuilt,
    setBuilt: async (built) => {
      isBuilt = built;
    },
  };
}
