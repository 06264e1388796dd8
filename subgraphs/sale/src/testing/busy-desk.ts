import { DEFAULT_BRANCH_ID } from '@autograph/kernel';
import { decide, type Sale } from '../domain/sale.ts';
import { eventOfSale, type SaleEvent } from '../domain/sale-event.ts';
import type { SalesGrouping } from '../domain/sales-summary.ts';
import { aSale, BRANCH } from './builders.ts';

/** Chance that is the same for the same seed: each call answers a whole number below `bound`. */
export function dice(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % bound;
  };
}

const MAKES = ['Fiat', 'Citroën', 'Volkswagen'];
const BRANCHES = [DEFAULT_BRANCH_ID, BRANCH];
const SELLERS = ['seller-1', 'seller-2', null];
const DECISIONS = ['APPROVED', 'REJECTED', 'CANCELLED'] as const;

/** What a sales desk did: the sales as they stand, and the events about them, in order. */
export interface DeskHistory {
  readonly sales: ReadonlyMap<string, Sale>;
  readonly events: readonly SaleEvent[];
}

/** So many operations at random on the sales of three months: openings, decisions and remarks. */
export function busyDesk(operations: number, seed: number): DeskHistory {
  const roll = dice(seed);
  const sales = new Map<string, Sale>();
  const pending: string[] = [];
  const events: SaleEvent[] = [];
  const keep = (sale: Sale): void => {
    sales.set(sale.id, sale);
    const id = `019a0000-0000-7000-8000-${events.length.toString().padStart(12, '0')}`;
    events.push(eventOfSale(sale, id));
  };
  const one = <T>(all: readonly T[]): T => all[roll(all.length)] as T;
  for (let n = 0; n < operations; n += 1) {
    const act = pending.length === 0 ? 0 : roll(5);
    if (act < 2) {
      // Every half an hour of the day, midnight in São Paulo (03:00 UTC) among them.
      const attemptedAt = new Date(Date.UTC(2026, 0, 1 + roll(90), roll(24), 30 * roll(2)));
      const sale = aSale(
        { soldBy: one(SELLERS), attemptedAt },
        BigInt(1 + roll(1_000_000_000)),
        one(MAKES),
        one(BRANCHES),
      );
      pending.push(sale.id);
      keep(sale);
      continue;
    }
    const at = roll(pending.length);
    const sale = sales.get(pending[at] ?? '');
    if (!sale) continue;
    if (act === 2) sales.set(sale.id, { ...sale, notes: `${n}`, version: sale.version + 1 });
    else {
      pending.splice(at, 1);
      const decided = decide(sale, { to: one(DECISIONS), by: null, reason: null }, sale.createdAt);
      if (decided.ok) keep(decided.value);
    }
  }
  return { sales, events };
}

const month = new Intl.DateTimeFormat('sv', {
  timeZone: 'America/Sao_Paulo',
  year: 'numeric',
  month: '2-digit',
});

const day = new Intl.DateTimeFormat('sv', { timeZone: 'America/Sao_Paulo' });

/** The same summary, found by looking at every sale; by what each group is, as text. */
export function scanned(sales: Iterable<Sale>, by: readonly SalesGrouping[]): Record<string, string> {
  const groups = new Map<string, { count: number; centavos: bigint }>();
  for (const { createdAt, status, soldBy, make, branchId, totalAmount } of sales) {
    const of = {
      DAY: day.format(createdAt),
      MONTH: month.format(createdAt),
      STATUS: status,
      SELLER: soldBy,
      MAKE: make,
      BRANCH: branchId,
    };
    const key = JSON.stringify(by.map((each) => of[each]));
    const { count, centavos } = groups.get(key) ?? { count: 0, centavos: 0n };
    groups.set(key, { count: count + 1, centavos: centavos + totalAmount.centavos });
  }
  return Object.fromEntries([...groups].map(([key, { count, centavos }]) => [key, `${count}: ${centavos}`]));
}
