import { CONFLICT, centavosOf, dayOf, retryOnConflict, SHOP_TIME_ZONE } from '@autograph/kernel';
import type { SaleStatus } from '../domain/sale.ts';
import type { SaleEvent } from '../domain/sale-event.ts';
import { type Opening, recount } from '../domain/sales-summary.ts';
import type { Counting, Note, SalesSummaryStore, SummaryDay } from '../ports/sales-summary-store.ts';

const LEADS_TO: Readonly<Record<string, SaleStatus>> = {
  SaleOpened: 'PENDING',
  SaleApproved: 'APPROVED',
  SaleRejected: 'REJECTED',
  SaleCancelled: 'CANCELLED',
  SaleReturned: 'RETURNED',
};

/**
 * Takes events of sales into the summary. Copies, another order, several at once and a crash halfway end in the same
 * figures. Many events cost little more than one: each sale is noted once, and each day written once.
 */
export async function countSales(events: readonly SaleEvent[], summary: SalesSummaryStore): Promise<void> {
  const notes = notesOf(events);
  if (notes.length === 0) return;
  await summary.note(notes);
  const untold = notes.filter(({ opening }) => !opening).map(({ saleId }) => saleId);
  const facts = untold.length > 0 ? await summary.findFacts(untold) : [];
  // A decision that came before its opening has no day yet: the opening brings it in.
  const opened = [...notes, ...facts].flatMap(({ saleId, opening }) => (opening ? { saleId, opening } : []));
  for (const [day, sales] of Map.groupBy(opened, ({ opening }) => opening.day)) {
    await tally(
      day,
      sales.map(({ saleId }) => saleId),
      summary,
    );
  }
}

/** The newest change that these events tell of each sale, with its opening where that is among them. */
function notesOf(events: readonly SaleEvent[]): readonly Note[] {
  const notes = new Map<string, Note>();
  for (const event of events) {
    const status = LEADS_TO[event.type];
    if (!status) continue;
    const { id: saleId, sequence } = event.aggregate;
    const before = notes.get(saleId);
    const newest = before && before.sequence >= sequence ? before : { saleId, sequence, status };
    notes.set(saleId, { ...newest, opening: openingOf(event) ?? before?.opening ?? null });
  }
  return [...notes.values()];
}

/**
 * Brings the tallies of a day up to the facts of some of its sales. A day and a fact are two records, and no write spans
 * both: the day keeps which sales it counted last, every writer first has the facts of those say so, and a writer who has
 * read a day writes it only as long as nobody else has. So a sale is counted once, however often this is done and wherever
 * it ends.
 */
async function tally(day: string, saleIds: readonly string[], summary: SalesSummaryStore): Promise<void> {
  await rewrite(day, summary, async (read) => {
    let { tallies } = read;
    const last: Counting[] = [];
    for (const { saleId, opening, counted, status } of await summary.findFacts(saleIds)) {
      if (counted === status || opening?.day !== day) continue;
      tallies = recount(tallies, opening, counted, status);
      last.push({ saleId, from: counted, to: status });
    }
    return last.length > 0 ? { tallies, last } : null;
  });
}

/** Writes a day as `change` says of its newest state, its last counting settled; `null` leaves it as it is. */
export async function rewrite(
  day: string,
  summary: SalesSummaryStore,
  change: (read: SummaryDay) => Promise<Pick<SummaryDay, 'tallies' | 'last'> | null>,
): Promise<void> {
  await retryOnConflict(`the count of ${day}`, async () => {
    const read = await summary.findDay(day);
    if (read.last.length > 0) await summary.markCounted(read.last);
    const changed = await change(read);
    const next = changed && { day, ...changed, version: read.version + 1 };
    return !next || (await summary.writeDay(next, read.version)) || CONFLICT;
  });
}

function openingOf(event: SaleEvent): Opening | null {
  if (event.type !== 'SaleOpened') return null;
  const { soldBy: seller, make, branchId, totalAmount } = event.data;
  // The schema of the event has at most fifteen digits and two decimals.
  const centavos = centavosOf(totalAmount.amount, 10n ** 17n) ?? 0n;
  return { day: dayOf(new Date(event.occurredAt), SHOP_TIME_ZONE), seller, make, branchId, centavos };
}
