import { folded } from '@autograph/kernel';
import type { SaleStatus } from './sale.ts';

/** What a sale is counted under, fixed when it was opened. No one's personal data: ids, a make, an amount. */
export interface Opening {
  /** Calendar day of the opening in America/Sao_Paulo, `YYYY-MM-DD`. */
  readonly day: string;
  readonly seller: string | null;
  readonly make: string | null;
  readonly branchId: string;
  readonly centavos: bigint;
}

/** How many sales of one day there are of one seller, one make, one branch and one state, and what they come to. */
export interface Tally {
  readonly seller: string | null;
  readonly make: string | null;
  readonly branchId: string;
  readonly status: SaleStatus;
  readonly count: number;
  readonly centavos: bigint;
}

/** The tallies of a day, with a sale taken out of one state, or into one, or moved between two. */
export function recount(
  tallies: readonly Tally[],
  { seller, make, branchId, centavos }: Opening,
  from: SaleStatus | null,
  to: SaleStatus | null,
): readonly Tally[] {
  const add = (all: readonly Tally[], status: SaleStatus | null, by: 1 | -1): readonly Tally[] => {
    if (status === null) return all;
    const isIts = (tally: Tally): boolean =>
      tally.seller === seller &&
      tally.make === make &&
      tally.branchId === branchId &&
      tally.status === status;
    const before = all.find(isIts) ?? { seller, make, branchId, status, count: 0, centavos: 0n };
    const after = { ...before, count: before.count + by, centavos: before.centavos + BigInt(by) * centavos };
    const others = all.filter((tally) => !isIts(tally));
    return after.count === 0 ? others : [...others, after];
  };
  return add(add(tallies, from, -1), to, 1);
}

/** What a summary can be grouped by. */
export type SalesGrouping = 'DAY' | 'MONTH' | 'STATUS' | 'SELLER' | 'MAKE' | 'BRANCH';

/** The sales that are alike in what a summary is grouped by; what it is not grouped by is `null`. */
export interface SalesGroup {
  /** Calendar day of the opening, `YYYY-MM-DD`. */
  readonly day: string | null;
  /** Month of the opening, `YYYY-MM`. */
  readonly month: string | null;
  readonly status: SaleStatus | null;
  readonly seller: string | null;
  readonly make: string | null;
  readonly branchId: string | null;
  readonly count: number;
  readonly centavos: bigint;
}

/**
 * Counts and sums tallies of several days, in groups sorted by month, day, state, make, seller and branch. Makes differ
 * without case and accents.
 */
export function summarise(
  days: readonly { readonly day: string; readonly tallies: readonly Tally[] }[],
  by: readonly SalesGrouping[],
): readonly SalesGroup[] {
  const groups = new Map<string, SalesGroup>();
  for (const { day, tallies } of days) {
    for (const { seller, make, branchId, status, count, centavos } of tallies) {
      const group = {
        day: by.includes('DAY') ? day : null,
        month: by.includes('MONTH') ? day.slice(0, 7) : null,
        status: by.includes('STATUS') ? status : null,
        make: by.includes('MAKE') ? make : null,
        seller: by.includes('SELLER') ? seller : null,
        branchId: by.includes('BRANCH') ? branchId : null,
      };
      const key = JSON.stringify([
        group.month,
        group.day,
        group.status && ORDER.indexOf(group.status),
        group.make && folded(group.make),
        group.seller,
        group.branchId,
      ]);
      const before = groups.get(key) ?? { ...group, count: 0, centavos: 0n };
      groups.set(key, { ...before, count: before.count + count, centavos: before.centavos + centavos });
    }
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

const ORDER: readonly SaleStatus[] = ['PENDING', 'APPROVED', 'REJECTED', 'CANCELLED', 'RETURNED'];
