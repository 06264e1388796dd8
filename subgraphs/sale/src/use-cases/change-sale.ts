import { CONFLICT, type Outcome, refuse, retryOnConflict } from '@autograph/kernel';
import { messages } from '../domain/messages.ts';
import type { Sale } from '../domain/sale.ts';
import type { SaleRepository } from '../ports/sale-repository.ts';

/**
 * Changes a sale on its newest state: `change` decides and writes, and returns `null` when another change was written in
 * between; it is then asked again. A sale that `mayKnow` denies is refused as if it did not exist.
 */
export async function changeSale<Code extends string>(
  id: string,
  {
    sales,
    mayKnow = () => true,
  }: { readonly sales: SaleRepository; readonly mayKnow?: (sale: Sale) => boolean },
  change: (sale: Sale) => Promise<Outcome<Sale, Code> | null>,
): Promise<Outcome<Sale, Code | 'NOT_FOUND'>> {
  return retryOnConflict(`sale ${id}`, async () => {
    const sale = await sales.findById(id);
    if (!sale || !mayKnow(sale)) return refuse('NOT_FOUND', 'id', messages.noSuchSale);
    return (await change(sale)) ?? CONFLICT;
  });
}
