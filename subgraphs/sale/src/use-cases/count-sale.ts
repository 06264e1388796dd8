import type { DomainEvent } from '@autograph/events';
import { centavosOf } from '@autograph/kernel';
import type { SaleStatus } from '../domain/sale.ts';
import { type Opening, recount } from '../domain/sales-summary.ts';
import { dayOf } from '../domain/sao-paulo-day.ts';
import type { Counting, SalesSummaryStore, SummaryDay } from '../ports/sales-summary-store.ts';

/** How often a write is tried because another one came first; each time that one has succeeded. */
const ATTEMPTS = 1_000;

const LEADS_TO: Readonly<Record<string, SaleStatus>> = {
  SaleOpened: 'PENDING',
  SaleApproved: 'APPROVED',
  SaleRejected: 'REJECTED',
  SaleCancelled: 'CANCELLED',
};

/** Takes an event of a sale into the summary. Copies, another order, several at once and a crash halfway end in the same figures. */
export async function countSale(event: DomainEvent, summary: SalesSummaryStore): Promise<void> {
  const status = LEADS_TO[event.type];
  if (!status) return;
  const { id, sequence } = event.aggregate;
  const opening = openingOf(event);
  await summary.note(id, { sequence, status }, opening);
  await tally(id, opening, summary);
}

/**
 * Brings the tallies of a sale's day up to its fact. A day and a fact are two records, and no write spans both: the day
 * keeps which sale it counted last, every writer first has that sale's fact say so, and a writer who has read a day
 * writes it only as long as nobody else has. So a sale is counted once, however often this is done and wherever it ends.
 */
async function tally(saleId: string, told: Opening | null, summary: SalesSummaryStore): Promise<void> {
  const find = async () => (await summary.findFacts([saleId]))[0];
  const opening = told ?? (await find())?.opening;
  // A decision that came before its opening: the opening brings it in.
  if (!opening) return;
  await rewrite(opening.day, summary, async ({ tallies }) => {
    const fact = await find();
    if (!fact || fact.counted === fact.status) return null;
    const last: Counting = { saleId, from: fact.counted, to: fact.status };
    return { tallies: recount(tallies, opening, last.from, last.to), last };
  });
}

/** Writes a day as `change` says of its newest state, its last counting settled; `null` leaves it as it is. */
export async function rewrite(
  day: string,
  summary: SalesSummaryStore,
  change: (read: SummaryDay) => Promise<Pick<SummaryDay, 'tallies' | 'last'> | null>,
): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const read = await summary.findDay(day);
    if (read.last) await summary.markCounted(read.last);
    const changed = await change(read);
    if (!changed) return;
    if (await summary.writeDay({ day, ...changed, version: read.version + 1 }, read.version)) return;
  }
  throw new Error(`the sales of ${day} change too fast to count them`);
}

function openingOf(event: DomainEvent): Opening | null {
  if (event.type !== 'SaleOpened') return null;
  const { soldBy: seller, make, totalAmount } = event.data;
  // The schema of the event has at most fifteen digits and two decimals.
  const centavos = centavosOf(totalAmount.amount, 10n ** 17n) ?? 0n;
  return { day: dayOf(new Date(event.occurredAt)), seller, make, centavos };
}
