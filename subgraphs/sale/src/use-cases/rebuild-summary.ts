import { dayOf, SHOP_TIME_ZONE } from '@autograph/kernel';
import { recount, type Tally } from '../domain/sales-summary.ts';
import type { SalePage, SaleRepository } from '../ports/sale-repository.ts';
import type { SalesSummaryStore } from '../ports/sales-summary-store.ts';
import { rewrite } from './count-sales.ts';

const BATCH = 500;

interface Rebuilding {
  readonly sales: Pick<SaleRepository, 'findByIds' | 'list'>;
  readonly summary: SalesSummaryStore;
}

/**
 * Makes the summary again from the sales, whatever it says, and returns how many there are. Bears purchases, decisions and
 * other rebuilds meanwhile: a fact is read before its sale and written only if no event has changed it since, and a day is
 * counted once all facts are right. One that was cut off is begun again when the service starts.
 */
export async function rebuildSummary({ sales, summary }: Rebuilding): Promise<number> {
  await summary.setBuilt(false);
  const days = new Set<string>();
  let count = 0;
  for (let page = await opened(sales, null); page.edges.length > 0; ) {
    count += page.edges.length;
    let left = page.edges.map(({ node }) => node.id);
    while (left.length > 0) left = await rightFacts(left, { sales, summary }, days);
    page = await opened(sales, page.edges.at(-1)?.cursor ?? null);
  }
  await removeOrphans({ sales, summary }, days);
  for (const { day } of await summary.days({})) days.add(day);
  for (const day of days) await countDay(day, summary);
  await summary.setBuilt(true);
  return count;
}

function opened(sales: Pick<SaleRepository, 'list'>, cursor: string | null): Promise<SalePage> {
  const sort = { field: 'CREATED_AT', direction: 'ASC' } as const;
  return sales.list({ criteria: {}, sort, page: { limit: BATCH, backward: false, cursor } });
}

/** Rights the facts of these sales, and notes their days. Answers those whose fact was changed meanwhile. */
async function rightFacts(
  ids: readonly string[],
  { sales, summary }: Rebuilding,
  days: Set<string>,
): Promise<string[]> {
  const facts = new Map((await summary.findFacts(ids)).map((fact) => [fact.saleId, fact]));
  const written = (await sales.findByIds(ids)).map(async ({ id, version, status, ...sale }) => {
    const before = facts.get(id);
    const opening = {
      day: dayOf(sale.createdAt, SHOP_TIME_ZONE),
      seller: sale.soldBy,
      make: sale.make,
      branchId: sale.branchId,
      centavos: sale.totalAmount.centavos,
    };
    for (const day of [before?.opening?.day, opening.day]) if (day !== undefined) days.add(day);
    const fact = { saleId: id, sequence: version, status, opening, counted: status };
    return (await summary.replaceFact(fact, before?.sequence ?? 0)) ? [] : [id];
  });
  return (await Promise.all(written)).flat();
}

/** Removes the facts of sales that do not exist, as after a restored backup. */
async function removeOrphans({ sales, summary }: Rebuilding, days: Set<string>): Promise<void> {
  const read = (after: string) => summary.factsBeyond(after, BATCH);
  for (let facts = await read(''); facts.length > 0; facts = await read(facts.at(-1)?.saleId ?? '')) {
    const known = new Set((await sales.findByIds(facts.map(({ saleId }) => saleId))).map(({ id }) => id));
    for (const { saleId, opening } of facts.filter((fact) => !known.has(fact.saleId))) {
      if (opening) days.add(opening.day);
      await summary.removeFact(saleId);
    }
  }
}

async function countDay(day: string, summary: SalesSummaryStore): Promise<void> {
  await rewrite(day, summary, async () => {
    const facts = await summary.factsOf(day);
    const tallies = facts.reduce<readonly Tally[]>(
      (all, { opening, counted }) => (opening ? recount(all, opening, null, counted) : all),
      [],
    );
    return { tallies, last: [] };
  });
}
