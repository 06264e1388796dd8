import { type Outcome, refuse } from '@autograph/kernel';
import type { Sale } from '../domain/sale.ts';
import type { SaleRepository } from '../ports/sale-repository.ts';

/** How often a change is decided anew because another one came first; each time that one has succeeded. */
const ATTEMPTS = 100;

/**
 * Changes a sale on its newest state: `change` decides and writes, and answers `null` when another change was written in
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
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const sale = await sales.findById(id);
    if (!sale || !mayKnow(sale)) return refuse('NOT_FOUND', 'id', 'There is no such sale.');
    const changed = await change(sale);
    if (changed) return changed;
  }
  throw new Error(`sale ${id} changes too fast`);
}
