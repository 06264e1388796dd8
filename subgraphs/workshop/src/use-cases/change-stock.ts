import { CONFLICT, done, type Outcome, retryOnConflict } from '@autograph/kernel';
import type { Part } from '../domain/part.ts';
import { emptyStock, type PartStock } from '../domain/part-stock.ts';
import { eventOfStock } from '../domain/stock-event.ts';
import type { Ports } from '../ports/index.ts';

export type StockPorts = Pick<Ports, 'stocks' | 'turns' | 'clock' | 'newId'>;

/**
 * Changes the stock of a part in a branch on its newest state; a branch that has never had any gets an empty one. `change` decides:
 * the same stock is not written. The event of a dip is part of the write.
 */
export async function changeStock<Code extends string>(
  { id: partId, minimum }: Pick<Part, 'id' | 'minimum'>,
  branchId: string,
  { stocks, turns, clock, newId }: StockPorts,
  change: (stock: PartStock) => Outcome<PartStock, Code>,
): Promise<Outcome<PartStock, Code>> {
  return turns.take(`${partId}/${branchId}`, () =>
    retryOnConflict(`the stock of ${partId} in ${branchId}`, async () => {
      const stored = await stocks.find(partId, branchId);
      const id = stocks.idOf(partId, branchId);
      const stock = stored ?? emptyStock({ id, partId, branchId, minimum }, clock());
      const changed = change(stock);
      if (!changed.ok || changed.value === stock) return changed;
      const event = eventOfStock(stock, changed.value, newId());
      const isWritten = stored
        ? await stocks.update(changed.value, event, stock.version)
        : await stocks.insert(changed.value, event);
      return isWritten ? done(changed.value) : CONFLICT;
    }),
  );
}
